import { version } from "../../package.json";
import { CommandError, EXIT } from "./commandError";
import { compute } from "./commands/compute";
import { mcp } from "./commands/mcp";
import { metrics } from "./commands/metrics";
import { read } from "./commands/read";
import { report } from "./commands/report";
import { sql } from "./commands/sql";
import { fill } from "./fill";
import { help } from "./help";
import type { Io } from "./io";
import { readArguments } from "./readArguments";
import type { CliTexts } from "./texts/cliTexts";
import { cliTextsOf } from "./texts/cliTextsOf";

const commands = { report, read, metrics, compute, sql, mcp };

/**
 * Runs the command.
 *
 * @param args - Arguments after the name of the command.
 * @param io - Streams and environment.
 * @returns The exit code; does not throw.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const texts = cliTextsOf(languageOf(args));
  try {
    const request = readArguments(args);
    const { command, values } = request;
    if (values.version) await io.stdout.write(`${version}\n`);
    else if (command === null || values.help) await io.stdout.write(help(command, texts, io.stdout.columns));
    else await commands[command](request, io, texts);
    return EXIT.done;
  } catch (error) {
    // If no output is possible, the exit code still reports the problem.
    await io.stderr.write(explain(error, args, texts)).catch(() => {});
    return error instanceof CommandError ? error.exitCode : EXIT.fault;
  }
}

/** The language of the answer, even for rejected arguments. */
function languageOf(args: readonly string[]): CliTexts["locale"] {
  const text = args.map((arg, i) => (arg === "--lang" ? args[i + 1] : /^--lang=(.*)$/u.exec(arg)?.[1])).find(Boolean);
  return text === "ar" || text === "fa" ? text : "en";
}

function explain(error: unknown, args: readonly string[], texts: CliTexts): string {
  if (!(error instanceof CommandError))
    return `${fill(texts, texts.ownFault)}\nretention-metrics ${version}, Node ${process.version}: ${args.join(" ")}\n${error instanceof Error ? error.stack : error}\n`;
  const said = error.say(texts);
  if (error.exitCode !== EXIT.use) return `${said}\n`;
  const command = args.find((arg) => Object.hasOwn(commands, arg));
  return `${said}\n${fill(texts, texts.seeHelp, { help: ["retention-metrics", ...(command ? [command] : []), "--help"].join(" ") })}\n`;
}
