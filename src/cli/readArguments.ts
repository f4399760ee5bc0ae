import { parseArgs } from "node:util";
import { nearestName } from "../validation/nearestName";
import { wrongUse } from "./commandError";
import { fill } from "./fill";
import { COMMANDS, type CommandName, OPTION_NAMES, type OptionName, type OptionValues, optionFacts } from "./options";
import { parseValue } from "./parseValue";

/** The parsed command line. */
export interface Request {
  /** Command; `null` if none was named. */
  readonly command: CommandName | null;
  /** Words after it: files, or a name. */
  readonly operands: readonly string[];
  /** The options. */
  readonly values: OptionValues;
  /** Options that are fields of a metric, by name as written. */
  readonly fields: Readonly<Record<string, string>>;
}

const NODE_OPTIONS = Object.fromEntries(
  OPTION_NAMES.map((name) => {
    const { takes, short } = optionFacts(name);
    return [name, { type: takes === "nothing" ? "boolean" : "string", ...(short && { short }) } as const];
  }),
);

/** Parses the arguments of the command line; rejects unknown ones. */
export function readArguments(args: readonly string[]): Request {
  const { tokens } = parseArgs({
    args: withNegativeValues(args),
    options: NODE_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: { name: OptionName; rawName: string; text: string | undefined }[] = [];
  const unknown: { rawName: string; text: string | undefined }[] = [];
  const operands: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "positional") {
      const before = tokens[i - 1];
      // For an unknown option, Node does not know whether it takes a value.
      const owner = before?.kind === "option" && !isOption(before.name) && before.inlineValue === undefined;
      const last = unknown.at(-1);
      if (owner && last && last.text === undefined) last.text = token.value;
      else operands.push(token.value);
    } else if (token.kind === "option") {
      if (isOption(token.name)) given.push({ name: token.name, rawName: token.rawName, text: givenValue(token) });
      else unknown.push({ rawName: token.rawName, text: token.value });
    }
  }
  const [first, ...rest] = operands;
  const asksHelp = first === "help";
  const word = asksHelp ? rest.shift() : first;
  const command = word === undefined ? null : commandOf(word);
  const values: Record<string, unknown> = asksHelp ? { help: true } : {};
  for (const { name, rawName, text } of given) {
    if (command === null || optionFacts(name).commands.includes(command))
      values[name] = parseValue(name, rawName, text, values[name]);
    // Fields of metrics may have the name of an option of another command.
    else if (takesFields(command)) unknown.push({ rawName, text });
    else throw wrongUse((t) => fill(t, t.optionOfAnother, { option: rawName, command }));
  }
  const fields = Object.fromEntries(unknown.map(({ rawName, text }) => [rawName.replace(/^-+/u, ""), text ?? "true"]));
  if (!takesFields(command)) refuseUnknown(unknown, command);
  return { command, operands: rest, values: values as OptionValues, fields };
}

/** Whether unknown options are fields of a metric. */
const takesFields = (command: CommandName | null) => command === "compute" || command === "sql";

/** Rewrites `--field -0.4` as `--field=-0.4`: otherwise Node reads the number as one-letter options. */
function withNegativeValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\.?\d/u.test(arg) && before !== undefined && /^--[^=]+$/u.test(before))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function givenValue(token: { readonly value: string | undefined; readonly inlineValue?: boolean | undefined }) {
  // An option in place of a value: "--html --json".
  if (token.value !== undefined && !token.inlineValue && /^--?[a-z]/iu.test(token.value)) return undefined;
  return token.value;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(NODE_OPTIONS, name);
}

function commandOf(word: string): CommandName {
  const command = COMMANDS.find((each) => each === word);
  if (command !== undefined) return command;
  // Usually a file without a command.
  const suggestion = /[./\\]/u.test(word) ? `report ${word}` : nearestName(word, COMMANDS);
  throw wrongUse(
    (t) =>
      fill(t, t.unknownCommand, { command: word }) + (suggestion ? ` ${fill(t, t.didYouMean, { suggestion })}` : ""),
  );
}

function refuseUnknown(unknown: readonly { readonly rawName: string }[], command: CommandName | null): void {
  const [first] = unknown;
  if (first === undefined) return;
  const names = OPTION_NAMES.filter((name) => command === null || optionFacts(name).commands.includes(command));
  const given = first.rawName.replace(/^-+/u, "");
  // A word of two letters is similar to every other.
  const near = given.length > 2 ? nearestName(given, names) : undefined;
  throw wrongUse(
    (t) =>
      fill(t, t.unknownOption, { option: first.rawName, command: command ?? "retention-metrics" }) +
      (near ? ` ${fill(t, t.didYouMean, { suggestion: `--${near}` })}` : ""),
  );
}
