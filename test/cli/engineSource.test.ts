import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineSource } from "../../src/cli/engineSource";
import { en } from "../../src/cli/texts/en";
import { runCli } from "./runCli";

const folder = mkdtempSync(join(tmpdir(), "it's-engine-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
  const rows = (months: string, file: string) =>
    connection.run(`COPY (SELECT 'c, "' || i % 7 AS customer_id, TIMESTAMPTZ '2024-01-05 10:00:00+00' + to_months(m) + to_days(i) AS ordered_at,
      CASE WHEN i = 3 THEN NULL ELSE 'web' END AS channel, 10.25 + i AS total, 'EUR' AS currency
      FROM range(20) t(i), range(${months}) u(m)) TO ${quoted(join(folder, file))}`);
  await rows("0, 3", "orders-1.parquet");
  await rows("3, 6", "orders-2.parquet");
  await connection.run(
    `COPY (SELECT * FROM ${quoted(join(folder, "*.parquet"))}) TO ${quoted(join(folder, "orders.csv"))}`,
  );
  connection.closeSync();
  writeFileSync(join(folder, "broken.parquet.txt"), "PAR1");
});

const figures = (json: string) =>
  (JSON.parse(json) as { sections: { figures?: unknown }[] }).sections.map(({ figures }) => figures);

describe("--engine duckdb", () => {
  it("makes the report of many files that it makes of one", async () => {
    const [many, one] = await Promise.all([
      runCli(["report", join(folder, "*.parquet"), "--engine", "duckdb", "--json"]),
      runCli(["report", join(folder, "orders.csv"), "--json"]),
    ]);
    expect(many.code).toBe(0);
    expect(figures(many.stdout)).toEqual(figures(one.stdout));
    expect(figures(many.stdout).length).toBeGreaterThan(3);
  }, 30_000);

  it("says that no file is there", async () => {
    const { code, stderr } = await runCli(["report", join(folder, "none-*.parquet"), "--engine", "duckdb"]);
    expect(stderr).toContain("does not exist.");
    expect(code).toBe(1);
  });

  it("says why a file cannot be read", async () => {
    const { code, stderr } = await runCli(["read", join(folder, "broken.parquet.txt", "x"), "--engine", "duckdb"]);
    expect(stderr).toMatch(/does not exist|could not be read \(/u);
    expect(code).toBe(1);
    const odd = await runCli(["read", "no such table", "--engine", "duckdb"]);
    expect(odd.stderr).toMatch(/no such table could not be read \(Catalog Error/u);
  });

  it("says how to install the driver where there is none", async () => {
    const source = engineSource("orders.parquet", [join(folder, "package.json")]);
    const error = await (async () => {
      for await (const _ of source.open()) return undefined;
      return undefined;
    })().catch((thrown: { say(texts: typeof en): string }) => thrown.say(en));
    expect(error).toBe(
      "--engine duckdb needs the package @duckdb/node-api, which is not installed here. " +
        "Install it with npm install @duckdb/node-api",
    );
  });
});
