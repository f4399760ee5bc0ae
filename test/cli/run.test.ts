import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { run } from "../../src/cli/run";
import { runCli } from "./runCli";

describe("run", () => {
  it("prints its version, and help for all commands or one", async () => {
    expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect(await runCli(["report", "-v"])).toMatchObject({ stdout: `${version}\n` });
    for (const args of [[], ["--help"], ["help"]]) {
      const { code, stdout } = await runCli(args);
      expect(code).toBe(0);
      expect(stdout).toContain("Exit codes:");
    }
    for (const args of [
      ["report", "--help"],
      ["help", "report"],
    ])
      expect((await runCli(args)).stdout).toContain("retention-metrics report FILE [OPTIONS]");
  });

  it("speaks the language asked for, also when it refuses", async () => {
    expect((await runCli(["--help", "--lang", "fa"])).stdout).toContain("فرمان‌ها:");
    expect((await runCli(["reprot", "--lang=ar"])).stderr).toContain("هل قصدت");
    expect((await runCli(["report", "--lang", "de"])).stderr).toBe(
      "--lang must be one of en, ar, fa, but got de.\nSee retention-metrics report --help\n",
    );
  });

  it("names the file that is missing, and the files that are too many", async () => {
    expect(await runCli(["read"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "read needs a file, or - for standard input.\nSee retention-metrics read --help\n",
    });
    expect((await runCli(["report", "a.csv", "b.csv"])).stderr).toBe(
      "report takes one file, but got 2: a.csv b.csv\nSee retention-metrics report --help\n",
    );
  });

  it("shows a fault of its own with what is needed to find it, and nothing else does", async () => {
    const broken = {
      stdin: [],
      stdinIsTerminal: true,
      stdout: { write: () => Promise.reject(new Error("broken")), isTerminal: false },
      stderr: { write: async (text: string) => void said.push(text), isTerminal: false },
      env: {},
      busy: <Result>(work: () => Result) => work(),
      now: () => 0,
    };
    const said: string[] = [];
    expect(await run(["--version"], broken as never)).toBe(3);
    expect(said.join("")).toMatch(
      /^This is a fault of retention-metrics, .*\nretention-metrics \d.*, Node v.*: --version\nError: broken\n\s+at /u,
    );
    const torn = {
      ...broken,
      stdin: { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("torn")) }) },
    };
    expect(await run(["read", "-"], torn as never)).toBe(3);
    expect(said.join("")).toContain("Error: torn");
    const deaf = { ...broken, stderr: { write: () => Promise.reject(new Error("also broken")), isTerminal: false } };
    expect(await run(["--version"], deaf as never)).toBe(3);
    expect(await run(["reprot"], deaf as never)).toBe(2);
    const odd = { ...broken, stdout: { write: () => Promise.reject("a text"), isTerminal: false } };
    said.length = 0;
    expect(await run(["--version"], odd as never)).toBe(3);
    expect(said.join("")).toContain("\na text\n");
  });
});
