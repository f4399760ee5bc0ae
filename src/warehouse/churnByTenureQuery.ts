import { timeWindow } from "../logs/timeWindow";
import { type ChurnByTenureInput, churnByTenureInput } from "../subscription/churnByTenure";
import type { ChurnByTenureRow } from "../subscription/churnByTenureRow";
import { tenureGroups } from "../subscription/tenureGroups";
import { localDay } from "../time/wallTime";
import { parseInput } from "../validation/parseInput";
import { finishedQuery, type Query } from "./query";
import { paidSource } from "./relations";
import { checkPlace, integers, tallyRows } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { clockSteps } from "./steps";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { countIf, withTables } from "./text";

const QUERY = "churnByTenureQuery";
const COLUMNS = integers("day_no", "people", "lost");

/**
 * The query of {@link churnByTenure}: the churn rate of customers in a window, by tenure.
 *
 * One row comes back for each day on which starting customers had begun; days are counted from 1970.
 *
 * @param subscriptions - The table.
 * @param options - Those of {@link churnByTenure}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link churnByTenureInput}, or the table or the span is none.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2024-01-01", last: "2026-01-01" });
 * const march = { from: "2025-03-01", until: "2025-04-01", brackets: [30] };
 * const { sql, read } = churnByTenureQuery(table, march, span);
 * // `sql` is for the engine. These rows are what came back:
 * const rows = [
 *   { day_no: 20139, people: 2, lost: 1 },
 *   { day_no: 19732, people: 1, lost: 0 },
 * ];
 * read(rows)[0]; // => { from: 0, until: 30, base: 2, lost: 1, rate: 0.5 }
 * ```
 */
export function churnByTenureQuery(
  subscriptions: SubscriptionTable,
  options: ChurnByTenureInput,
  span: SubscriptionSpan,
): Query<readonly ChurnByTenureRow[]> {
  checkSubscriptionTable(QUERY, subscriptions);
  const { brackets, ...window } = parseInput("churnByTenure", churnByTenureInput, options);
  const { start, end } = timeWindow("churnByTenure", subscriptions, window);
  checkSubscriptionSpan(QUERY, span);
  const timeZone = window.timeZone ?? subscriptions.timeZone;
  const today = localDay(start, timeZone);
  const { from } = stretchOf(span, start);
  const clock = clockSteps(QUERY, subscriptions.dialect, "clock", timeZone, { from, to: start });
  const isThere = (instant: number) => `CASE WHEN started < ${instant} AND ${instant} <= ended THEN 1 ELSE 0 END`;
  const sql = withTables(
    [
      clock.table,
      paidSource(QUERY, subscriptions, { before: end, stretch: stretchOf(span) }),
      `states AS (SELECT customer, min(started) AS since, max(${isThere(start)}) AS at_start, max(${isThere(end)}) AS at_end
  FROM paid GROUP BY customer)`,
      `walls AS (SELECT ${clock.wall("s.since", "c")} AS wall, ${clock.reached("s.since", "c")} AS reached, s.at_end
  FROM states s ${clock.join("s.since", "c")} WHERE s.at_start = 1)`,
      `days AS (SELECT ${clock.day("wall", "reached")} AS day_no, at_end FROM walls)`,
    ],
    `SELECT day_no AS day_no, count(*) AS people, ${countIf("at_end = 0")} AS lost FROM days GROUP BY day_no`,
  );
  const read = (rows: readonly object[]) => {
    const groups = tenureGroups(brackets);
    for (const [place, { day_no, people, lost }] of tallyRows(QUERY, COLUMNS, rows).entries()) {
      // From day 1 of the calendar to the start of the window.
      checkPlace(QUERY, place, "day_no", day_no + FIRST_DAY, today + FIRST_DAY + 1);
      groups.add(today - day_no, people, lost);
    }
    return groups.rows();
  };
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}

/** The days before 1970 that a table may hold. */
const FIRST_DAY = 719_162;
