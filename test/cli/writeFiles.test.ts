import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommandError } from "../../src/cli/commandError";
import { cliTextsOf } from "../../src/cli/texts/cliTextsOf";
import { checkTargets, removeUnfinished, writeFiles } from "../../src/cli/writeFiles";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function refusal(act: () => void): { code: number; said: string } {
  try {
    act();
  } catch (error) {
    const { exitCode, say } = error as CommandError;
    return { code: exitCode, said: say(cliTextsOf()).replaceAll(folder, "") };
  }
  throw new Error("not refused");
}

describe("checkTargets", () => {
  it("lets new names pass, and existing ones only with force", () => {
    const file = join(folder, "a.html");
    const source = join(folder, "orders.csv");
    writeFileSync(source, "x");
    expect(() => checkTargets([file], source, false)).not.toThrow();
    writeFileSync(file, "old");
    expect(refusal(() => checkTargets([file], source, false))).toEqual({
      code: 1,
      said: "/a.html already exists. Add --force to replace it.",
    });
    expect(() => checkTargets([file], "-", true)).not.toThrow();
  });

  it("never lets the file that is read be written, by whatever name", () => {
    const source = join(folder, "orders.csv");
    writeFileSync(source, "x");
    symlinkSync(source, join(folder, "link.csv"));
    for (const target of [source, `${folder}/./orders.csv`, join(folder, "link.csv")])
      expect(refusal(() => checkTargets([target], source, true)).said).toMatch(
        / is the file that is read\. Choose another name\.$/u,
      );
  });
});

describe("writeFiles", () => {
  it("writes into folders that it makes", () => {
    writeFiles([
      { path: join(folder, "new/deep/a.csv"), text: "a" },
      { path: join(folder, "b.csv"), text: "b" },
    ]);
    expect(readFileSync(join(folder, "new/deep/a.csv"), "utf8")).toBe("a");
    expect(readdirSync(folder).sort()).toEqual(["b.csv", "new"]);
  });

  it("leaves everything as it was if one of them cannot be written", () => {
    writeFileSync(join(folder, "file"), "x");
    writeFileSync(join(folder, "a.csv"), "old");
    const files = [
      { path: join(folder, "a.csv"), text: "new" },
      { path: join(folder, "file/b.csv"), text: "b" },
    ];
    expect(refusal(() => writeFiles(files))).toEqual({ code: 1, said: "/file/b.csv could not be written (EEXIST)." });
    expect(readdirSync(folder).sort()).toEqual(["a.csv", "file"]);
    expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe("old");
  });

  it("says so if the name is a folder", () => {
    mkdirSync(join(folder, "a.csv"));
    expect(refusal(() => writeFiles([{ path: join(folder, "a.csv"), text: "a" }])).said).toMatch(
      /^\/a\.csv could not be written \(E\w+\)\.$/u,
    );
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });

  it("has nothing left to remove once it is done", () => {
    writeFiles([{ path: join(folder, "a.csv"), text: "a" }]);
    removeUnfinished();
    expect(existsSync(join(folder, "a.csv"))).toBe(true);
  });
});
