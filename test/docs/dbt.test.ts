// The example project for dbt: its model is what the command prints, and counts what the function in memory counts.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import { orderLog } from "../../src/logs";
import { cohortTableQuery, orderTable, spanOf } from "../../src/warehouse";
import { runCli } from "../cli/runCli";

const readme = readFileSync("examples/dbt/README.md", "utf8");
const model = readFileSync("examples/dbt/models/cohort_tally.sql", "utf8");
const options = { period: "month", asOf: "2025-07-01" } as const;

describe("the example for dbt", () => {
  it("has the model that the command of its page prints", async () => {
    const [, command = ""] = /npx retention-metrics (sql .*?) > models\/cohort_tally\.sql/su.exec(readme) ?? [];
    const { stdout } = await runCli(command.split(/[\s\\]+/u));
    expect(model).toBe(stdout);
    expect(readFileSync("docs/warehouse.md", "utf8")).toContain(command);
  });

  it("counts the orders of its seed", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`CREATE TABLE orders AS SELECT * FROM read_csv('examples/dbt/seeds/orders.csv',
      columns = { customer_id: 'VARCHAR', ordered_at: 'TIMESTAMP', total: 'DOUBLE' })`);
    const counted = await connection.runAndReadAll(model.replace("{{ ref('orders') }}", "orders"));
    const columns = { customerId: "customer_id", orderedAt: "ordered_at", amount: "total" };
    const orders = orderTable({ dialect: "duckdb", table: { ref: "orders" }, columns, orderedAt: "utc" });
    const span = spanOf(orders, { first: "2024-01-01", last: "2025-07-01" });
    const table = cohortTableQuery(orders, options, span).read(counted.getRowObjects());
    const lines = readFileSync("examples/dbt/seeds/orders.csv", "utf8").trim().split("\n").slice(1);
    const rows = lines.map((line) => {
      const [customerId = "", orderedAt = "", amount] = line.split(",");
      return { customerId, orderedAt, amount: Number(amount) };
    });
    expect(table).toEqual(cohortTable(orderLog(rows), options));
  });
});
