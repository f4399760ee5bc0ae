/** A destination of text: a terminal, a file, another program. */
export interface Output {
  /** Writes text; resolves once it is passed on. Does nothing after the reader has closed the pipe. */
  write(text: string): Promise<void>;
  /** Whether it is a terminal. */
  readonly isTerminal: boolean;
  /** Width of the terminal in characters. Default: 80. */
  readonly columns?: number | undefined;
}

/** Everything the command uses of its environment besides files. */
export interface Io {
  /** Standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether standard input is a keyboard, which only provides input when the user types. */
  readonly stdinIsTerminal: boolean;
  /** Standard output: reports and answers. */
  readonly stdout: Output;
  /** Standard error: progress, questions, errors. */
  readonly stderr: Output;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs a long synchronous computation, during which an interrupt ends the process immediately. */
  busy<Result>(work: () => Result): Result;
  /** Milliseconds of a monotonic clock. */
  now(): number;
}
