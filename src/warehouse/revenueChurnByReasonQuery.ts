import { timeOf } from "../logs/timestamp";
import { closesOf } from "../subscription/closes";
import { lossRows, reasonLosses } from "../subscription/reasonLosses";
import { type RevenueChurnByReasonInput, revenueChurnByReasonInput } from "../subscription/revenueChurnByReason";
import type { RevenueChurnByReasonRow } from "../subscription/revenueChurnByReasonRow";
import { calendarOfDates } from "../time/calendars/monthsOf";
import { parseInput } from "../validation/parseInput";
import { lastReasons, reasonOf, reasonText, refuseNoReasons } from "./endReasons";
import { paidStays } from "./paidStays";
import { emptySql, finishedQuery, type Query } from "./query";
import { checkPlace, integers, numbers, tallyRows, values } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { calendarSteps } from "./steps";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { countIf, sumOf, withTables } from "./text";

const QUERY = "revenueChurnByReasonQuery";
const COLUMNS = [...integers("period_no"), ...values("why"), ...integers("lost_customers"), ...numbers("lost_money")];

/**
 * The query of {@link revenueChurnByReason}: the monthly recurring revenue and the customers lost per period, by
 * reason.
 *
 * One row comes back for each period and reason of it.
 *
 * @param subscriptions - The table, with a column `reason`.
 * @param options - Those of {@link revenueChurnByReason}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link revenueChurnByReasonInput}, the table or the span is
 * none, the table has no column of reasons, or the calendar is too long for a query.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr", reason: "why" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2025-01-10", last: "2025-02-20" });
 * const { sql, read } = revenueChurnByReasonQuery(table, { period: "month", from: "2025-02-01" }, span);
 * // `sql` is for the engine. This row is what came back:
 * const [february] = read([{ period_no: 1, why: "payment failed", lost_customers: 3, lost_money: 120 }]);
 * february.reason; // => "payment failed"
 * february.churned; // => 120
 * ```
 */
export function revenueChurnByReasonQuery(
  subscriptions: SubscriptionTable,
  options: RevenueChurnByReasonInput,
  span: SubscriptionSpan,
): Query<readonly RevenueChurnByReasonRow[]> {
  checkSubscriptionTable(QUERY, subscriptions);
  const parsed = parseInput("revenueChurnByReason", revenueChurnByReasonInput, options);
  refuseNoReasons(QUERY, subscriptions);
  checkSubscriptionSpan(QUERY, span);
  const { dialect } = subscriptions;
  const { gapDays, timeZone = subscriptions.timeZone } = parsed;
  const asOf = parsed.asOf === undefined ? undefined : timeOf(parsed.asOf, timeZone, calendarOfDates(parsed.calendar));
  const { firstStart, lastEvent } = span;
  const whole = { earliest: firstStart ?? Number.POSITIVE_INFINITY, latest: lastEvent ?? Number.NEGATIVE_INFINITY };
  // How many reasons there are is not known before the query has run: at least one.
  const closes = closesOf(whole, { ...parsed, timeZone }, { metric: "revenueChurnByReason", columns: 1 });
  if (closes === null)
    return finishedQuery(QUERY, subscriptions, { sql: emptySql(COLUMNS), columns: COLUMNS, read: () => [] });
  const { boundaries, first } = closes;
  const periods = boundaries.length - 1;
  const close = boundaries[periods] as number;
  const calendar = calendarSteps(QUERY, dialect, "calendar", boundaries.subarray(0, periods));
  const periodOf = (instant: string, alias: string) =>
    `CASE WHEN ${instant} >= ${close} THEN ${periods} ELSE ${calendar.value(instant, alias, "period")} END`;
  const running = "OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
  const sql = withTables(
    [
      calendar.table,
      dialect.inlineTable("sides", ["side"], [[1], [-1]]),
      paidStays(QUERY, subscriptions, { gapDays, timeZone, asOf, stretch: stretchOf(span), attribute: "reason" }),
      `dated AS (SELECT s.customer, s.ended, s.revenue, s.attribute, ${periodOf("s.started", "a")} AS first_close,
    ${periodOf("s.ended", "b")} AS end_close
  FROM stays s ${calendar.join("s.started", "a")} ${calendar.join("s.ended", "b")})`,
      `changes AS (SELECT s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END AS period_no, sum(d.side) AS steps,
    ${sumOf(dialect, "d.side * s.revenue")} AS delta
  FROM dated s CROSS JOIN sides d WHERE s.first_close < s.end_close
  GROUP BY s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END)`,
      `states AS (SELECT customer, period_no, delta, steps, sum(steps) ${running} AS stays_after FROM changes)`,
      // Who is not there at a close has left at the last of the ends before it, in the same period.
      `lasts AS (SELECT customer, ended, revenue, attribute, end_close, max(ended) OVER (PARTITION BY customer, end_close) AS last_end FROM dated)`,
      lastReasons(dialect, {
        from: "lasts",
        columns: "end_close, last_end",
        partition: "customer, end_close",
        end: "last_end",
      }),
      `ends AS (SELECT customer, end_close, ${reasonOf(dialect)} AS why FROM reasons WHERE end_close < ${periods} GROUP BY customer, end_close)`,
    ],
    `SELECT s.period_no AS period_no, e.why AS why, ${countIf("s.steps < 0")} AS lost_customers, ${sumOf(dialect, "-s.delta")} AS lost_money
FROM states s JOIN ends e ON e.customer = s.customer AND e.end_close = s.period_no
WHERE s.stays_after = 0 AND s.steps < 0 AND s.period_no >= ${first} GROUP BY s.period_no, e.why`,
  );
  const read = (rows: readonly object[]) => {
    const losses = reasonLosses(periods);
    for (const [place, row] of tallyRows(QUERY, COLUMNS, rows).entries()) {
      checkPlace(QUERY, place, "period_no", row.period_no, periods);
      losses.add(row.period_no, reasonText(row.why), row.lost_money, row.lost_customers);
    }
    return lossRows(closes, losses.all());
  };
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}
