import { timeWindow } from "../logs/timeWindow";
import { retentionOf } from "../subscription/retentionOf";
import { type RevenueRetentionInput, revenueRetentionInput } from "../subscription/revenueRetention";
import type { RevenueRetentionResult } from "../subscription/revenueRetentionResult";
import { parseInput } from "../validation/parseInput";
import { finishedQuery, type Query } from "./query";
import { paidSource } from "./relations";
import { numbers, tallyRows, totals } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { sumOf, withTables } from "./text";

const QUERY = "revenueRetentionQuery";
const COLUMNS = numbers("starting", "retained", "ending");

/**
 * The query of {@link revenueRetention}: the share of revenue kept between two instants.
 *
 * One row comes back: the revenue of the starting customers at both ends, and the lesser of both by customer.
 *
 * @param subscriptions - The table.
 * @param options - Those of {@link revenueRetention}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link revenueRetentionInput}, or the table or the span is
 * none.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2024-01-01", last: "2026-01-01" });
 * const { sql, read } = revenueRetentionQuery(table, { from: "2025-01-01", until: "2026-01-01" }, span);
 * // `sql` is for the engine. This row is what came back:
 * read([{ starting: 125, retained: 100, ending: 150 }]).net; // => 1.2
 * ```
 */
export function revenueRetentionQuery(
  subscriptions: SubscriptionTable,
  options: RevenueRetentionInput,
  span: SubscriptionSpan,
): Query<RevenueRetentionResult> {
  checkSubscriptionTable(QUERY, subscriptions);
  const window = parseInput("revenueRetention", revenueRetentionInput, options);
  const { start, end } = timeWindow("revenueRetention", subscriptions, window);
  checkSubscriptionSpan(QUERY, span);
  const { dialect } = subscriptions;
  const revenueAt = (instant: number) =>
    sumOf(dialect, `CASE WHEN started < ${instant} AND ${instant} <= ended THEN revenue ELSE 0 END`);
  const sql = withTables(
    [
      paidSource(QUERY, subscriptions, { before: end, stretch: stretchOf(span) }),
      `states AS (SELECT customer, ${revenueAt(start)} AS at_start, ${revenueAt(end)} AS at_end FROM paid GROUP BY customer)`,
    ],
    `SELECT ${sumOf(dialect, "at_start")} AS starting, ${sumOf(dialect, "CASE WHEN at_start < at_end THEN at_start ELSE at_end END")} AS retained,
  ${sumOf(dialect, "at_end")} AS ending FROM states WHERE at_start > 0`,
  );
  const read = (rows: readonly object[]) => retentionOf(totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows)));
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}
