/** Where text goes: a terminal, a file, another program. */
export interface Output {
  /** Writes text; resolves once it is handed on. Does nothing once the reader has closed the pipe. */
  write(text: string): Promise<void>;
  /** Whether people see it at once, in a terminal. */
  readonly isTerminal: boolean;
  /** Width of the terminal in letters. Default: 80. */
  readonly columns?: number | undefined;
}

/** All that the command knows of the world beside files. */
export interface Io {
  /** Standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether standard input is a keyboard, so that nothing comes unless somebody types. */
  readonly stdinIsTerminal: boolean;
  /** Standard output: reports and answers. */
  readonly stdout: Output;
  /** Standard error: progress, questions, errors. */
  readonly stderr: Output;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Does long work in one go, during which an interruption ends the process at once. */
  busy<Result>(work: () => Result): Result;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
}
