import { describe, expect, it } from "vitest";
import {
  cohortTableQuery,
  npsQuery,
  orderTable,
  revenueMovementsQuery,
  spanOf,
  subscriptionTable,
  surveyTable,
} from "../../src/warehouse";
import { runCli } from "./runCli";

const ORDERS = [
  ..."--dialect clickhouse --table shop.orders --holds utc --time-zone Europe/Berlin".split(" "),
  ..."--column customer=customer_id --column date=ordered_at --column amount=total".split(" "),
  ..."--first 2024-01-01 --last 2025-01-01".split(" "),
];
const SUBSCRIPTIONS = [
  ..."--dialect snowflake --ref subs --holds utc --first 2024-01-01 --last 2025-01-01".split(" "),
  ..."--column customer=account --column start=started --column end=ended --column amount=mrr".split(" "),
];
const ends = { first: "2024-01-01", last: "2025-01-01" };

const subscriptions = () =>
  subscriptionTable({
    dialect: "snowflake",
    table: { ref: "subs" },
    columns: { customerId: "account", startedAt: "started", endedAt: "ended", mrr: "mrr" },
    startedAt: "utc",
  });

describe("retention-metrics sql", () => {
  it("groups by an attribute, and knows the column of reasons", async () => {
    const options = ["--attribute", "channel", "--by", "channel", "--period", "month", "--as-of", "2025-01-01"];
    const { code, stdout, stderr } = await runCli(["sql", "cohortTable", ...ORDERS, ...options]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("t.`channel` AS attribute");
    const reasons = ["--column", "reason=why", "--period", "month"];
    const lost = await runCli(["sql", "revenueChurnByReason", ...SUBSCRIPTIONS, ...reasons]);
    expect(lost.stdout).toContain('t."why" AS attribute');
    const none = await runCli(["sql", "revenueChurnByReason", ...SUBSCRIPTIONS, "--period", "month"]);
    expect(none.stderr).toContain("columns.reason is missing");
    expect(none.code).toBe(2);
  });

  it("prints the query of a metric of orders", async () => {
    const options = "--period month --as-of 2025-01-01 --cohort recurring".split(" ");
    const { code, stdout } = await runCli(["sql", "cohortTable", ...ORDERS, ...options]);
    const columns = { customerId: "customer_id", orderedAt: "ordered_at", amount: "total" };
    const timeZone = "Europe/Berlin";
    const table = orderTable({ dialect: "clickhouse", table: ["shop", "orders"], columns, orderedAt: "utc", timeZone });
    const asked = { period: "month", asOf: "2025-01-01", cohort: "recurring" } as const;
    expect(stdout).toBe(`${cohortTableQuery(table, asked, spanOf(table, ends)).sql}\n`);
    expect(code).toBe(0);
  });

  it("prints a model of dbt for subscriptions", async () => {
    const { stdout } = await runCli(["sql", "revenueMovements", ...SUBSCRIPTIONS, "--period", "month"]);
    const table = subscriptions();
    expect(stdout).toBe(`${revenueMovementsQuery(table, { period: "month" }, spanOf(table, ends)).sql}\n`);
    expect(stdout).toContain("FROM {{ ref('subs') }} t");
  });

  it("tells by the column of starts that a cohort table is one of subscriptions", async () => {
    const args = [...SUBSCRIPTIONS, "--period", "month", "--as-of", "2025-01-01"];
    const { stdout } = await runCli(["sql", "cohortTable", ...args]);
    const table = subscriptions();
    const { sql } = cohortTableQuery(table, { period: "month", asOf: "2025-01-01" }, spanOf(table, ends));
    expect(stdout).toBe(`${sql}\n`);
  });

  it("prints the query of answers with its columns as JSON", async () => {
    const args = "--dialect duckdb --table survey --question score --json".split(" ");
    const { stdout } = await runCli(["sql", "nps", ...args]);
    const table = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "score" } });
    const { sql, columns } = npsQuery(table);
    expect(JSON.parse(stdout)).toEqual({ sql, columns });
  });

  it("says which metrics have a query", async () => {
    const { code, stderr } = await runCli(["sql", "churnRate", "--dialect", "duckdb"]);
    expect(stderr).toMatch(/^churnRate has no query\. sql works for .*cohortTable/u);
    expect(code).toBe(2);
  });

  it.each([
    [["--table", "survey", "--question", "score"], "sql needs --dialect."],
    [["--dialect", "duckdb", "--question", "score"], "sql needs --table."],
    [["--dialect", "duckdb", "--table", "survey"], "sql needs --question."],
    [["--dialect", "mysql", "--table", "survey", "--question", "score"], "--dialect must be one of duckdb, "],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await runCli(["sql", "nps", ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it("needs to know what times are and where rows lie, and refuses options as the library does", async () => {
    const words = (text: string) =>
      runCli(["sql", "cohortTable", "--dialect", "duckdb", "--table", "o", ...text.split(" ")]);
    expect((await words("--period month")).stderr).toContain("sql needs --holds.");
    expect((await words("--period month --holds utc")).stderr).toContain("sql needs --first.");
    const { code, stderr } = await runCli([
      "sql",
      "cohortTable",
      ...ORDERS,
      "--period",
      "moth",
      "--as-of",
      "2025-01-01",
    ]);
    expect(stderr).toContain('cohortTable: period must be one of "hour"');
    expect(code).toBe(2);
  });

  it("needs a metric", async () => {
    expect((await runCli(["sql"])).stderr).toContain("sql needs a metric, such as cohortTable");
  });

  it("asks for columns where none is named", async () => {
    const options = "--dialect duckdb --table orders --holds utc --first 2024-01-01 --last 2025-01-01".split(" ");
    const { code, stderr } = await runCli(["sql", "cohortTable", ...options, "--period", "month"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/customer/u);
  });
});
