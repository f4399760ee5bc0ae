// The cohort table of the counts that dbt made: node read.mjs
import { DuckDBInstance } from "@duckdb/node-api";
import { cohortTableQuery, orderTable, spanOf } from "retention-metrics/warehouse";

// What `retention-metrics sql` was told.
const orders = orderTable({
  dialect: "duckdb",
  table: { ref: "orders" },
  columns: { customerId: "customer_id", orderedAt: "ordered_at", amount: "total" },
  orderedAt: "utc",
});
const span = spanOf(orders, { first: "2024-01-01", last: "2025-07-01" });
const { read } = cohortTableQuery(orders, { period: "month", asOf: "2025-07-01" }, span);

const connection = await (await DuckDBInstance.create()).connect();
const rows = (await connection.runAndReadAll("SELECT * FROM 'cohort_tally.parquet'")).getRowObjects();
for (const { start, cells } of read(rows).cohorts) console.log(start, cells.map((cell) => cell ?? "").join(" "));
