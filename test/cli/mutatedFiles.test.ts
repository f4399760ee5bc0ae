// Files as they come: broken, cut, half empty. Whatever happens to a file, the command says one clear thing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mutateBytes } from "./mutateBytes";
import { type Ran, runCli } from "./runCli";

const EXPORTS = "test/files/exports";
const names = readdirSync(EXPORTS).filter((name) => /\.(?:csv|txt)$/u.test(name));
const MUTATED = 500;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clear end: a report, or a sentence and what to do; never a stack, never half an answer. */
function expectClear({ code, stdout, stderr }: Ran, what: string): void {
  const all = `${what}: ${stderr}`;
  expect([0, 1], all).toContain(code);
  expect(stdout + stderr, all).not.toMatch(/\bNaN\b|\bundefined\b|\[object |Infinity|\n\s+at .*:\d+/u);
  if (code === 0) {
    expect(stdout, all).not.toBe("");
  } else {
    expect(stdout, all).toBe("");
    expect(stderr, all).toMatch(/^.{20,}\n/u);
  }
}

describe("a mutated file", () => {
  for (let batch = 0; batch < 10; batch++)
    it(`of the hundreds gets a report or a sentence (${batch})`, async () => {
      for (let seed = batch * (MUTATED / 10); seed < (batch + 1) * (MUTATED / 10); seed++) {
        const name = names[seed % names.length] as string;
        const path = join(folder, name);
        writeFileSync(path, mutateBytes(readFileSync(join(EXPORTS, name)), seed));
        // Half of them with every row left out, so that there is a report.
        const more = seed % 2 === 0 ? ["--max-left-out", "100%"] : [];
        // Durations have no time zone.
        const zone = name.includes("telco") ? [] : ["--time-zone", "UTC"];
        const ran = await runCli(["report", path, ...zone, ...more]);
        expectClear(ran, `${name}, seed ${seed}`);
      }
    });

  it.each([
    ["empty", ""],
    ["blank", "\n\n\n"],
    ["titles alone", "customer,date,amount\n"],
    ["one column", "customer\na\nb\n"],
    ["one cell", "x"],
    ["binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ["a workbook", Buffer.from("PK\u0003\u0004 xl/workbook.xml")],
    ["a page", "<!DOCTYPE html><title>Log in</title>"],
    ["JSON of something else", '{"error": "not logged in"}'],
  ])("that is %s is refused in a sentence", async (what, content) => {
    const path = join(folder, "file.csv");
    writeFileSync(path, content);
    for (const command of ["report", "read"]) {
      const ran = await runCli([command, path, "--quiet"]);
      expect(ran.code, what).toBe(1);
      expectClear(ran, what);
    }
  });

  it("that is a folder, or is not there, is refused in a sentence", async () => {
    mkdirSync(join(folder, "folder.csv"), { recursive: true });
    for (const name of ["folder.csv", "nothing.csv"]) {
      const ran = await runCli(["report", join(folder, name)]);
      expect(ran.code).toBe(1);
      expectClear(ran, name);
    }
  });
});

describe("every export as it is", () => {
  it.each(names)("%s gets a report or a question, in three languages", async (name) => {
    for (const lang of ["en", "ar", "fa"]) {
      const ran = await runCli(["report", join(EXPORTS, name), "--lang", lang]);
      expectClear(ran, `${name} ${lang}`);
    }
  });
});
