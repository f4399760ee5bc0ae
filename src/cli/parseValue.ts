import { nearestName } from "../validation/nearestName";
import { wrongUse } from "./commandError";
import { fill } from "./fill";
import { type OptionFacts, type OptionName, optionFacts } from "./options";

/** Parses the value of an option; pairs and repeated texts are added to earlier ones. */
export function parseValue(name: OptionName, option: string, text: string | undefined, before: unknown): unknown {
  const facts = optionFacts(name);
  if (facts.takes === "nothing") {
    if (text !== undefined) throw wrongUse((t) => fill(t, t.takesNoValue, { option }));
    return true;
  }
  if (text === undefined || text.trim() === "")
    throw wrongUse((t) => fill(t, t.needsValue, { option, form: formOf(name) }));
  switch (facts.takes) {
    case "choice":
      return choiceOf(option, text, facts.choices as readonly string[]);
    case "pair":
      return { ...(before as object | undefined), ...pairOf(option, text, facts) };
    case "texts":
      return [...((before as readonly string[] | undefined) ?? []), text];
    case "fraction":
      return fractionOf(option, text);
    case "number":
      return numberOf(option, text);
    case "whole":
      return wholeOf(option, text);
    case "instant":
      return instantOf(option, text);
    default:
      return text;
  }
}

/** An option with its value, as in the help: `--time-zone ZONE`, `--lang en|ar|fa`. */
export function formOf(name: OptionName): string {
  const { takes, value, choices } = optionFacts(name);
  return takes === "nothing" ? `--${name}` : `--${name} ${value ?? choices?.join("|")}`;
}

function choiceOf(option: string, text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text;
  // A word of two letters is similar to every other.
  const near = text.length > 3 ? nearestName(text, choices) : undefined;
  throw wrongUse(
    (t) =>
      fill(t, t.notAChoice, { option, choices: choices.join(", "), value: text }) +
      (near ? ` ${fill(t, t.didYouMean, { suggestion: near })}` : ""),
  );
}

function pairOf(option: string, text: string, { keys, choices, value, cutAt }: OptionFacts): Record<string, string> {
  const at = cutAt === "last" ? text.lastIndexOf("=") : text.indexOf("=");
  const [left, right] = [text.slice(0, at), text.slice(at + 1)];
  if (at <= 0 || right === "")
    throw wrongUse((t) => fill(t, t.notAPair, { option, form: value as string, value: text }));
  return {
    [keys ? choiceOf(option, left, keys) : left]: choices ? choiceOf(option, right, choices) : right,
  };
}

function fractionOf(option: string, text: string): number {
  const [, digits, percent] = /^(\d*\.?\d+)\s*(%?)$/u.exec(text) ?? [];
  const share = Number(digits) / (percent === "%" ? 100 : 1);
  if (!(share <= 1)) throw wrongUse((t) => fill(t, t.notAFraction, { option, value: text }));
  return share;
}

function numberOf(option: string, text: string): number {
  if (!/^\d*\.?\d+$/u.test(text)) throw wrongUse((t) => fill(t, t.notANumber, { option, value: text }));
  return Number(text);
}

function wholeOf(option: string, text: string): number {
  if (!/^\d{1,4}$/u.test(text)) throw wrongUse((t) => fill(t, t.notWhole, { option, value: text }));
  return Number(text);
}

function instantOf(option: string, text: string): string {
  const ms = /^\d{4}-\d\d-\d\d(?:T.*)?$/u.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw wrongUse((t) => fill(t, t.notADate, { option, value: text }));
  return text;
}
