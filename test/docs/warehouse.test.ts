// The programs of the guide on warehouses, run one after the other.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as duckdb from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import * as warehouse from "../../src/warehouse";

const folder = mkdtempSync(join(tmpdir(), "guide-"));
afterAll(() => rmSync(folder, { recursive: true }));

const programs = [...readFileSync("docs/warehouse.md", "utf8").matchAll(/^```js\n(.*?)^```/gmsu)].map(
  ([, code = ""]) => code,
);

/** Runs a program, and returns what it writes. */
async function written(code: string): Promise<string[]> {
  const lines: string[] = [];
  const body = code
    .replace(/^import (\{.*?\}) from "(.*?)";$/gmu, 'const $1 = modules["$2"];')
    .replaceAll("orders.parquet", join(folder, "orders.parquet"));
  const AsyncFunction = Object.getPrototypeOf(written).constructor as new (
    ...args: string[]
  ) => (...args: unknown[]) => Promise<void>;
  const modules = { "@duckdb/node-api": duckdb, "retention-metrics/warehouse": warehouse };
  const log = (...words: unknown[]) => lines.push(words.join(" "));
  await new AsyncFunction("modules", "console", body)(modules, { log });
  return lines;
}

describe("the guide on warehouses", () => {
  it("makes a file, and a cohort table of it", async () => {
    const [makesFile, ...others] = programs as [string, ...string[]];
    expect(await written(makesFile)).toEqual([]);
    const [lines] = await Promise.all(others.map(written));
    expect(lines).toEqual(["18 cohorts", expect.stringMatching(/^\d+\.\d % came back in the month after$/u)]);
  }, 30_000);
});
