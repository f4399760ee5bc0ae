import type { Writable } from "node:stream";
import type { Io, Output } from "./io";

/** What is taken of Node's process. */
export type ProcessLike = Pick<NodeJS.Process, "env" | "stdin"> & {
  readonly stdout: Stream;
  readonly stderr: Stream;
};

type Stream = Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };

/** Standard streams and environment of a process. */
export function nodeIo({ stdin, stdout, stderr, env }: ProcessLike): Io {
  return {
    stdin,
    stdinIsTerminal: stdin.isTTY === true,
    stdout: outputTo(stdout),
    stderr: outputTo(stderr),
    env,
    now: () => performance.now(),
  };
}

function outputTo(stream: Stream): Output {
  let closed = false;
  let failure: Error | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has seen enough, as `head` does.
    if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") closed = true;
    else failure = error;
  });
  return {
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) resolve();
        else stream.write(text, () => (failure ? reject(failure) : resolve()));
      }),
  };
}
