import type { CliTexts } from "./texts/cliTexts";

/** Why the command stops: the data do not allow it, or it was used wrongly. */
export const EXIT = { done: 0, data: 1, use: 2, fault: 3, interrupted: 130 } as const;

/** Something that the user can put right: said in one sentence, without a stack. */
export class CommandError extends Error {
  /** Exit code. */
  readonly exitCode: number;
  /** The sentences in a language. */
  readonly say: (texts: CliTexts) => string;

  /**
   * Makes the error.
   *
   * @param exitCode - One of {@link EXIT}.
   * @param say - The sentences in a language.
   */
  constructor(exitCode: number, say: (texts: CliTexts) => string) {
    super("The command stopped");
    this.exitCode = exitCode;
    this.say = say;
  }
}

/** The command was used wrongly: an unknown option, a bad value, too many files. */
export function wrongUse(say: (texts: CliTexts) => string): CommandError {
  return new CommandError(EXIT.use, say);
}

/** The data do not allow what was asked. */
export function badData(say: (texts: CliTexts) => string): CommandError {
  return new CommandError(EXIT.data, say);
}
