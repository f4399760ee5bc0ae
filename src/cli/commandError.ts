import type { CliTexts } from "./texts/cliTexts";

/** Why the command stops: the data do not allow it, or it was used incorrectly. */
export const EXIT = { done: 0, data: 1, use: 2, fault: 3, interrupted: 130 } as const;

/** A problem that the user can fix: reported in one sentence, without a stack trace. */
export class CommandError extends Error {
  /** Exit code. */
  readonly exitCode: number;
  /** Returns the sentences in a language. */
  readonly say: (texts: CliTexts) => string;

  /**
   * Creates the error.
   *
   * @param exitCode - One of {@link EXIT}.
   * @param say - Returns the sentences in a language.
   */
  constructor(exitCode: number, say: (texts: CliTexts) => string) {
    super("The command stopped");
    this.exitCode = exitCode;
    this.say = say;
  }
}

/** The command was used incorrectly: an unknown option, an invalid value, too many files. */
export function wrongUse(say: (texts: CliTexts) => string): CommandError {
  return new CommandError(EXIT.use, say);
}

/** The data do not allow the request. */
export function badData(say: (texts: CliTexts) => string): CommandError {
  return new CommandError(EXIT.data, say);
}
