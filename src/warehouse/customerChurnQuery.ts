import { SHORT_GAP } from "../logs/paidRows";
import { timeWindow } from "../logs/timeWindow";
import { type CustomerChurnInput, customerChurnInput } from "../subscription/customerChurn";
import { customerChurnOf } from "../subscription/customerChurnOf";
import type { CustomerChurnResult } from "../subscription/customerChurnResult";
import { parseInput } from "../validation/parseInput";
import { PLACE, paidStays, REACH } from "./paidStays";
import { finishedQuery, type Query } from "./query";
import { integers, tallyRows, totals } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { countIf, withTables } from "./text";

const QUERY = "customerChurnQuery";
const COLUMNS = integers("starting", "ending", "joined", "gone", "leavers", "start_losses", "short_gaps");

/**
 * The query of {@link customerChurn}: the churn rate of customers in a window.
 *
 * One row comes back, with the counts that all definitions of churn are made of.
 *
 * @param subscriptions - The table.
 * @param options - Those of {@link customerChurn}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link customerChurnInput}, or the table or the span is none.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2024-01-01", last: "2026-01-01" });
 * const { sql, read } = customerChurnQuery(table, { from: "2025-03-01", until: "2025-04-01" }, span);
 * // `sql` is for the engine. This row is what came back:
 * const row = { starting: 40, ending: 41, joined: 4, gone: 3, leavers: 4, start_losses: 3, short_gaps: 0 };
 * read([row]).rate; // => 0.075
 * ```
 */
export function customerChurnQuery(
  subscriptions: SubscriptionTable,
  options: CustomerChurnInput,
  span: SubscriptionSpan,
): Query<CustomerChurnResult> {
  checkSubscriptionTable(QUERY, subscriptions);
  const { method, gapDays, confidence, ...window } = parseInput("customerChurn", customerChurnInput, options);
  const { start, end } = timeWindow("customerChurn", subscriptions, window);
  checkSubscriptionSpan(QUERY, span);
  const timeZone = window.timeZone ?? subscriptions.timeZone;
  const sql = withTables(
    [
      paidStays(QUERY, subscriptions, { gapDays, timeZone, stretch: stretchOf(span) }),
      windowStates(start, end),
      `states AS (SELECT at_start, at_end, came, gaps,
    CASE WHEN left_once = 1 OR (last_end >= ${start} AND last_end < ${end}) THEN 1 ELSE 0 END AS has_left FROM customers)`,
    ],
    `SELECT sum(at_start) AS starting, sum(at_end) AS ending, ${countIf("at_start = 0 AND came = 1")} AS joined,
  ${countIf("at_start = 1 AND at_end = 0")} AS gone, sum(has_left) AS leavers,
  ${countIf("at_start = 1 AND has_left = 1")} AS start_losses, sum(gaps) AS short_gaps FROM states`,
  );
  const read = (rows: readonly object[]) => {
    const { start_losses, short_gaps, ...counts } = totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows));
    return customerChurnOf({ ...counts, startLosses: start_losses, shortGaps: short_gaps }, { method, confidence });
  };
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}

/** What each customer was at both ends of a window, and whether they left in it. */
function windowStates(start: number, end: number): string[] {
  const isBreak = `place > 1 AND started > reach AND reach >= ${start} AND reach < ${end}`;
  const most = (condition: string) => `max(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  return [
    `reached AS (SELECT customer, started, ended, ${REACH} AS reach, ${PLACE} AS place FROM stays)`,
    `customers AS (SELECT customer, max(ended) AS last_end, ${most(`started < ${start} AND ${start} <= ended`)} AS at_start,
    ${most(`started < ${end} AND ${end} <= ended`)} AS at_end, ${most(`started >= ${start} AND started < ${end}`)} AS came,
    ${most(isBreak)} AS left_once, ${countIf(`${isBreak} AND started - reach < ${SHORT_GAP}`)} AS gaps
  FROM reached GROUP BY customer)`,
  ];
}
