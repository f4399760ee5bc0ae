import type { Writable } from "node:stream";
import { badData } from "./commandError";
import { fill } from "./fill";
import type { Io, Output } from "./io";

/** The part used of Node's process. */
export type ProcessLike = Pick<NodeJS.Process, "env" | "stdin" | "on" | "off"> & {
  readonly stdout: Stream;
  readonly stderr: Stream;
};

type Stream = Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };

/**
 * Creates the streams and environment of a process.
 *
 * @param interrupt - Called on Ctrl+C while waiting.
 */
export function nodeIo(process: ProcessLike, interrupt: () => void): Io {
  const { stdin, stdout, stderr, env } = process;
  process.on("SIGINT", interrupt);
  return {
    stdin,
    stdinIsTerminal: stdin.isTTY === true,
    stdout: outputTo(stdout),
    stderr: outputTo(stderr),
    env,
    busy: (work) => {
      // A listener would only be called after the work: without one, the system ends the process.
      process.off("SIGINT", interrupt);
      try {
        return work();
      } finally {
        process.on("SIGINT", interrupt);
      }
    },
    now: () => performance.now(),
  };
}

function outputTo(stream: Stream): Output {
  // Each write reports its own error.
  stream.on("error", () => {});
  return {
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          const reason = error?.code;
          // The reader has closed the pipe, as `head` does.
          if (reason === undefined || reason === "EPIPE" || reason === "ERR_STREAM_DESTROYED") resolve();
          else reject(badData((t) => fill(t, t.fileUnwritable, { file: "-", reason })));
        });
      }),
  };
}
