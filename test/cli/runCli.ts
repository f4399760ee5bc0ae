import type { Io } from "../../src/cli/io";
import { run } from "../../src/cli/run";

/** What the command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world around the command, as far as a test changes it. */
export interface World {
  /** Standard input, in one piece or several; none: a keyboard. */
  readonly stdin?: string | readonly Uint8Array[];
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Times of the clock, one a look; the last one stays. */
  readonly clock?: readonly number[];
}

/** Runs the command in this process. */
export async function runCli(args: readonly string[], world: World = {}): Promise<Ran> {
  const { stdin, terminal = false, columns, env = {}, clock = [0] } = world;
  const written = { stdout: "", stderr: "" };
  const times = [...clock];
  const outputTo = (name: keyof typeof written) => ({
    write: async (text: string) => {
      written[name] += text;
    },
    isTerminal: terminal,
    columns,
  });
  const io: Io = {
    stdin: piecesOf(stdin ?? ""),
    stdinIsTerminal: stdin === undefined,
    stdout: outputTo("stdout"),
    stderr: outputTo("stderr"),
    env,
    busy: (work) => work(),
    now: () => (times.length > 1 ? times.shift() : times[0]) as number,
  };
  const code = await run(args, io);
  return { code, ...written };
}

async function* piecesOf(stdin: string | readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  if (typeof stdin === "string") yield new TextEncoder().encode(stdin);
  else yield* stdin;
}
