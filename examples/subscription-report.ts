// The retention report of a subscription business, from a CSV of its subscriptions.
//
//     npx ts-node examples/subscription-report.ts [subscriptions.csv]
//
// Columns: subscription_id, customer_id, started_at, ended_at (blank: running), mrr. A change of plan is two rows.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "csv-parse/sync";
import {
  attempt,
  churnByTenure,
  cohortTable,
  customerChurn,
  revenueMovements,
  revenueRetention,
  subscriptionLog,
  type Unit,
} from "retention-metrics";
import { formatError, formatMetric } from "retention-metrics/locales";
import { heatMap } from "./tables/heatMap";

const path = process.argv[2] ?? join(__dirname, "data/subscriptions.csv");
const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true, skip_empty_lines: true });

const read = attempt(subscriptionLog, rows, {
  customerId: "customer_id",
  startedAt: "started_at",
  endedAt: "ended_at",
  mrr: (row: Record<string, string>) => (row["mrr"] === "" ? undefined : Number(row["mrr"])),
  subscriptionId: "subscription_id",
});
if (!read.ok) {
  // Rows are counted from 0, and the file has a line of titles.
  console.error(formatError(read.error, "en"));
  process.exit(1);
}
const log = read.value;

const asOf = "2026-01-01";
const money = (value: number) => formatMetric(value, "money", { locale: "en", currency: "USD" });
const percent = (value: number | null) => formatMetric(value, "fraction", { locale: "en" });
const show = (value: number | null, unit: Unit) => formatMetric(value, unit, { locale: "en" });

console.log(`Subscriptions: ${relative(process.cwd(), path)}, ${log.customerIds.length} customers`);

console.log("\nMonthly recurring revenue, movement by movement");
const titles = [
  "month",
  "starting",
  "new",
  "expansion",
  "back",
  "contraction",
  "churned",
  "ending",
  "GRR",
  "NRR",
  "quick",
];
console.log(titles.map((title) => title.padStart(11)).join(""));
for (const row of revenueMovements(log, { period: "month", from: "2025-01-01", asOf })) {
  if (!row.finished) continue;
  const cells = [
    row.start.slice(0, 7),
    ...[row.starting, row.new, row.expansion, row.reactivation, -row.contraction, -row.churned, row.ending].map(
      (each) => show(each, "money"),
    ),
    percent(row.grossRevenueRetention),
    percent(row.netRevenueRetention),
    show(row.quickRatio, "scale"),
  ];
  console.log(cells.map((cell) => cell.padStart(11)).join(""));
}

const quarter = { from: "2025-10-01", until: asOf };
console.log("\nCustomer churn of the last quarter, by four definitions");
for (const method of ["cohort", "startLosses", "stripe", "allLosses"] as const) {
  const { rate, lost, base, interval } = customerChurn(log, { ...quarter, method });
  const reach = interval ? ` (${percent(interval.low)} to ${percent(interval.high)})` : "";
  console.log(`${method.padEnd(12)} ${lost} of ${base}: ${percent(rate)}${reach}`);
}

const { gross, net, starting } = revenueRetention(log, { from: "2025-01-01", until: asOf });
console.log(`\nOf ${money(starting)} a month at the start of 2025 the same customers still pay`);
console.log(`  without their expansion ${percent(gross)}, with it ${percent(net)}`);

console.log("\nIs it the new customers who leave? Churn of the last quarter by days as a customer");
for (const { from, until, base, lost, rate } of churnByTenure(log, { ...quarter, brackets: [90, 275] }))
  console.log(`${`${from} to ${until ?? "…"}`.padEnd(12)} ${lost} of ${base}: ${percent(rate)}`);

console.log("\nStill subscribed, by quarter of joining (%)");
for (const line of heatMap(cohortTable(log, { period: "quarter", asOf }), { locale: "en", colors: false }))
  console.log(line);
