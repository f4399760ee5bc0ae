import { SHORT_GAP } from "../logs/paidRows";
import { timeOf } from "../logs/timestamp";
import { closesOf } from "../subscription/closes";
import { movementRows, withShortGaps } from "../subscription/movementRows";
import { ROUNDING } from "../subscription/movementTally";
import { type RevenueMovementsInput, revenueMovementsInput } from "../subscription/revenueMovementsInput";
import type { RevenueMovementsRow } from "../subscription/revenueMovementsRow";
import { calendarOfDates } from "../time/calendars/monthsOf";
import { parseInput } from "../validation/parseInput";
import { readMovements } from "./movementTally";
import { PLACE, paidStays, REACH, reachOf } from "./paidStays";
import { emptySql, finishedQuery, type Query } from "./query";
import { integers, numbers, tallyRows } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { calendarSteps } from "./steps";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { countIf, numberLiteral, sumOf, withTables } from "./text";

const QUERY = "revenueMovementsQuery";
const COLUMNS = [
  ...integers("period_no", "new_customers", "back_customers", "churned_customers", "short_gaps"),
  ...numbers("new_money", "back_money", "churned_money", "expansion", "contraction"),
];

/**
 * The query of {@link revenueMovements}: the changes in monthly recurring revenue per period, by cause.
 *
 * One row comes back for each period. Rates and exact closing are those of the function in memory.
 *
 * @param subscriptions - The table.
 * @param options - Those of {@link revenueMovements}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link revenueMovementsInput}, the table or the span is none,
 * or the calendar is too long for a query.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2025-01-10", last: "2025-02-20" });
 * const { sql, read } = revenueMovementsQuery(table, { period: "month" }, span);
 * // `sql` is for the engine. These rows are what came back:
 * const none = { back_customers: 0, back_money: 0, contraction: 0, short_gaps: 0 };
 * const [january, february] = read([
 *   { ...none, period_no: 0, new_customers: 2, new_money: 150, churned_customers: 0, churned_money: 0, expansion: 0 },
 *   { ...none, period_no: 1, new_customers: 0, new_money: 0, churned_customers: 1, churned_money: 50, expansion: 30 },
 * ]);
 * january.ending; // => 150
 * february.netRevenueRetention; // => 0.866…
 * ```
 */
export function revenueMovementsQuery(
  subscriptions: SubscriptionTable,
  options: RevenueMovementsInput,
  span: SubscriptionSpan,
): Query<readonly RevenueMovementsRow[]> {
  checkSubscriptionTable(QUERY, subscriptions);
  const parsed = parseInput("revenueMovements", revenueMovementsInput, options);
  checkSubscriptionSpan(QUERY, span);
  const { dialect } = subscriptions;
  const { gapDays, timeZone = subscriptions.timeZone } = parsed;
  const asOf = parsed.asOf === undefined ? undefined : timeOf(parsed.asOf, timeZone, calendarOfDates(parsed.calendar));
  const { firstStart, lastEvent } = span;
  const whole = { earliest: firstStart ?? Number.POSITIVE_INFINITY, latest: lastEvent ?? Number.NEGATIVE_INFINITY };
  const closes = closesOf(whole, { ...parsed, timeZone });
  if (closes === null)
    return finishedQuery(QUERY, subscriptions, { sql: emptySql(COLUMNS), columns: COLUMNS, read: () => [] });
  const { boundaries } = closes;
  const periods = boundaries.length - 1;
  // The last close may be `asOf`, just after the start of its period: as a cut it would make all buckets as narrow.
  const close = boundaries[periods] as number;
  const calendar = calendarSteps(QUERY, dialect, "calendar", boundaries.subarray(0, periods));
  const periodOf = (instant: string, alias: string) =>
    `CASE WHEN ${instant} >= ${close} THEN ${periods} ELSE ${calendar.value(instant, alias, "period")} END`;
  const side = (one: string, two: string, other: string) =>
    `CASE d.side WHEN 1 THEN ${one} WHEN 2 THEN ${two} ELSE ${other} END`;
  const running = (what: string) =>
    `sum(${what}) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`;
  const money = (condition: string, sign = "") => sumOf(dialect, `CASE WHEN ${condition} THEN ${sign}delta ELSE 0 END`);
  const isNew = "stays_before = 0 AND stays_after > 0 AND starts_before = 0";
  const isBack = "stays_before = 0 AND stays_after > 0 AND starts_before > 0";
  const isGone = "stays_before > 0 AND stays_after = 0";
  const rounding = numberLiteral(dialect, ROUNDING);
  const isThere = `stays_before > 0 AND stays_after > 0 AND abs(delta) > ${rounding} * moved`;
  const sql = withTables(
    [
      calendar.table,
      dialect.inlineTable("sides", ["side"], [[1], [2], [3]]),
      paidStays(QUERY, subscriptions, { gapDays, timeZone, asOf, stretch: stretchOf(span) }),
      `dated AS (SELECT s.customer, s.started, s.ended, s.revenue, ${periodOf("s.started", "a")} AS first_close,
    ${periodOf("s.ended", "b")} AS end_close
  FROM stays s ${calendar.join("s.started", "a")} ${calendar.join("s.ended", "b")})`,
      `reached AS (SELECT customer, started, revenue, first_close, end_close, ${REACH} AS reach, ${PLACE} AS place,
    ${reachOf("end_close")} AS gap_period FROM dated)`,
      // A gap is known by its return, and belongs to the period in which it begins.
      `spans AS (SELECT customer, revenue, first_close, end_close, gap_period, CASE WHEN place > 1 AND started > reach
    AND started - reach < ${SHORT_GAP} AND reach < ${close} THEN 1 ELSE 0 END AS short_gap FROM reached)`,
      // Each row at the close at which it is first there, at the one at which it is first missed, and its gap.
      `events AS (SELECT s.customer, d.side, ${side("s.first_close", "s.end_close", "s.gap_period")} AS period_no,
    ${side("s.revenue", "-s.revenue", "0")} AS change
  FROM spans s CROSS JOIN sides d WHERE (d.side < 3 AND s.first_close < s.end_close) OR (d.side = 3 AND s.short_gap = 1))`,
      `changes AS (SELECT customer, period_no, ${countIf("side = 1")} AS starts, ${countIf("side = 1")} - ${countIf("side = 2")} AS steps,
    ${sumOf(dialect, "change")} AS delta, sum(abs(change)) AS moved, ${countIf("side = 3")} AS gaps
  FROM events GROUP BY customer, period_no)`,
      // Who is there is told by whole numbers: running sums of money leave a rest.
      `states AS (SELECT period_no, delta, moved, gaps, ${running("steps")} AS stays_after, ${running("steps")} - steps AS stays_before,
    ${running("starts")} - starts AS starts_before FROM changes)`,
    ],
    `SELECT period_no AS period_no, ${countIf(isNew)} AS new_customers, ${countIf(isBack)} AS back_customers,
  ${countIf(isGone)} AS churned_customers, sum(gaps) AS short_gaps, ${money(isNew)} AS new_money, ${money(isBack)} AS back_money,
  ${money(isGone, "-")} AS churned_money, ${money(`${isThere} AND delta > 0`)} AS expansion,
  ${money(`${isThere} AND delta < 0`, "-")} AS contraction
FROM states WHERE period_no < ${periods} GROUP BY period_no`,
  );
  const read = (rows: readonly object[]) => {
    const { tally, shortGaps } = readMovements(QUERY, tallyRows(QUERY, COLUMNS, rows), periods);
    return withShortGaps(movementRows(closes, tally), shortGaps, closes);
  };
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}
