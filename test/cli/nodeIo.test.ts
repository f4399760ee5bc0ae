import { EventEmitter } from "node:events";
import { Readable, Writable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import type { CommandError } from "../../src/cli/commandError";
import { nodeIo, type ProcessLike } from "../../src/cli/nodeIo";
import { cliTextsOf } from "../../src/cli/texts/cliTextsOf";

/** A process whose output fails as told. */
function processWith(failure?: NodeJS.ErrnoException, more: object = {}) {
  const written: string[] = [];
  const stream = () =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          written.push(String(chunk));
          done(failure);
        },
      }),
      more,
    );
  const streams = { stdin: Readable.from([Buffer.from("typed")]), stdout: stream(), stderr: stream() };
  return {
    process: Object.assign(new EventEmitter(), { env: { NO_COLOR: "1" }, ...streams }) as unknown as ProcessLike,
    written,
  };
}

const failure = (code: string) => Object.assign(new Error(code), { code });
const nothing = () => {};

describe("nodeIo", () => {
  it("writes, reads, and knows the environment and the time", async () => {
    const { process, written } = processWith();
    const io = nodeIo(process, nothing);
    await io.stdout.write("a");
    await io.stderr.write("b");
    expect(written).toEqual(["a", "b"]);
    expect(io.env).toEqual({ NO_COLOR: "1" });
    for await (const piece of io.stdin) expect(String(piece)).toBe("typed");
    expect(io.stdinIsTerminal).toBe(false);
    expect(io.now()).toBeLessThanOrEqual(io.now());
  });

  it("knows a terminal, and how wide it is", () => {
    const io = nodeIo(processWith(undefined, { isTTY: true, columns: 120 }).process, nothing);
    expect(io.stdout).toMatchObject({ isTerminal: true, columns: 120 });
    expect(nodeIo(processWith().process, nothing).stdout).toMatchObject({ isTerminal: false, columns: undefined });
  });

  it.each(["EPIPE", "ERR_STREAM_DESTROYED"])("is quiet about a reader that has closed the pipe (%s)", async (code) => {
    const { process, written } = processWith(failure(code));
    const io = nodeIo(process, nothing);
    await io.stdout.write("first");
    await new Promise(setImmediate);
    await io.stdout.write("second");
    expect(written).toEqual(["first"]);
  });

  it("is not quiet about a full disk", async () => {
    const io = nodeIo(processWith(failure("ENOSPC")).process, nothing);
    const said = await io.stdout.write("first").catch((error: CommandError) => error.say(cliTextsOf()));
    expect(said).toBe("- could not be written (ENOSPC).");
  });

  it("does what was asked at an interruption, but leaves it to the system during long work", () => {
    const { process } = processWith();
    const interrupt = vi.fn();
    const io = nodeIo(process, interrupt);
    const emit = () => (process as unknown as EventEmitter).emit("SIGINT");
    emit();
    expect(interrupt).toHaveBeenCalledTimes(1);
    expect(io.busy(emit)).toBe(false);
    expect(interrupt).toHaveBeenCalledTimes(1);
    expect(() =>
      io.busy(() => {
        throw new Error("broken");
      }),
    ).toThrow("broken");
    emit();
    expect(interrupt).toHaveBeenCalledTimes(2);
  });
});
