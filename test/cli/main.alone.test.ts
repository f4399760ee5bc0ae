import { afterEach, describe, expect, it, vi } from "vitest";
import { version } from "../../package.json";

const argv = process.argv;

afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
  process.removeAllListeners("SIGINT");
  vi.restoreAllMocks();
});

describe("main", () => {
  it("runs with the arguments of the process, and ends with 130 when it is interrupted", async () => {
    process.argv = ["node", "retention-metrics", "--version"];
    const written = new Promise((resolve) => {
      vi.spyOn(process.stdout, "write").mockImplementation(((text: string, done: () => void) => {
        resolve(text);
        done();
        return true;
      }) as never);
    });
    const exit = vi.spyOn(process, "exit").mockImplementation((() => {}) as never);
    await import("../../src/cli/main");
    expect(await written).toBe(`${version}\n`);
    await vi.waitFor(() => expect(process.exitCode).toBe(0));
    process.emit("SIGINT");
    expect(exit).toHaveBeenCalledWith(130);
    // Loading all of the command takes long on a machine that is busy.
  }, 60_000);
});
