// A CSV of orders of any length, streamed into a log: only the log is kept, about 17 bytes an order.
//
//     npx ts-node examples/stream-orders.ts [orders.csv]
//
// The columns are customer_id, ordered_at and amount.
import { createReadStream } from "node:fs";
import { join, relative } from "node:path";
import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import {
  lapsedCustomers,
  orderLogFromChunks,
  purchaseGaps,
  purchaseSummary,
  repeatWithin,
  rfm,
} from "retention-metrics";
import { formatMetric } from "retention-metrics/locales";
import { inChunks } from "./streams/inChunks";

interface Row {
  readonly customer_id: string;
  readonly ordered_at: string;
  readonly amount: string;
}

const path = process.argv[2] ?? join(__dirname, "data/orders.csv");

async function main(): Promise<void> {
  const csv = parse({ bom: true, columns: true, trim: true });
  // An error of the file arrives where the rows are waited for.
  const rows: AsyncIterable<Row> = pipeline(createReadStream(path), csv, () => {});
  const log = await orderLogFromChunks(
    inChunks(rows),
    {
      customerId: "customer_id",
      orderedAt: "ordered_at",
      amount: ({ amount }) => (amount === "" ? amount : Number(amount)),
    },
    { invalidRows: "skip" },
  );
  const bytes = log.times.byteLength + log.amounts.byteLength + log.starts.byteLength;
  console.log(`${relative(process.cwd(), path)}: ${log.rows} rows kept in ${(bytes / log.rows).toFixed(1)} bytes each`);
  if (log.skipped.count > 0) console.log(`${log.skipped.count} rows left out: ${log.skipped.issues[0]?.message} …`);

  const summary = purchaseSummary(log);
  line("Customers", summary.customers, "count");
  line("Orders", summary.orders, "count");
  line("Revenue", summary.revenue, "money");
  line("Repeat purchase rate", summary.repeatPurchaseRate, "fraction");

  // The log is complete up to the end of the day of its last row.
  const last = log.times.reduce((a, b) => Math.max(a, b), 0);
  const asOf = new Date(last + 86_400_000).toISOString().slice(0, 10);
  const { rate, eligible, interval } = repeatWithin(log, { days: 90, asOf });
  line("Ordered again within 90 days", rate, "fraction");
  console.log(`  of ${eligible} customers; ${percent(interval?.low)} to ${percent(interval?.high)} in all likelihood`);
  line("Median time between purchases", purchaseGaps(log).median, "days");
  line("Late for their own rhythm", lapsedCustomers(log, { asOf, medianMultiple: 3 }).length, "count");

  console.log("\nSegments by recency, frequency and money");
  for (const { id, customers, revenue } of rfm(log, { asOf }).segments)
    console.log(`  ${id.padEnd(20)}${String(customers).padStart(5)} customers${money(revenue).padStart(16)}`);
}

function line(label: string, value: number | null, unit: "count" | "money" | "fraction" | "days"): void {
  console.log(`${label.padEnd(32)}${formatMetric(value, unit, { locale: "en", currency: "USD" }).padStart(16)}`);
}

function money(value: number): string {
  return formatMetric(value, "money", { locale: "en", currency: "USD" });
}

function percent(value: number | undefined): string {
  return formatMetric(value, "fraction", { locale: "en" });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
