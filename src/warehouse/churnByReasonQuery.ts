import { timeWindow } from "../logs/timeWindow";
import { type ChurnByReasonInput, churnByReasonInput } from "../subscription/churnByReason";
import type { ChurnByReasonRow } from "../subscription/churnByReasonRow";
import { churnReasonRows } from "../subscription/churnReasonRows";
import { fractionOf } from "../subscription/customerChurnOf";
import type { CustomerChurnMethod } from "../subscription/customerChurnResult";
import { parseInput } from "../validation/parseInput";
import { lastReasons, reasonOf, reasonText, refuseNoReasons } from "./endReasons";
import { PLACE, paidStays, REACH } from "./paidStays";
import { finishedQuery, type Query } from "./query";
import { FOREVER } from "./relations";
import { integers, tallyRows, totals, values } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { countIf, withTables } from "./text";

const QUERY = "churnByReasonQuery";
const COUNTS = integers("people", "starting", "ending", "joined", "gone", "leavers", "start_losses");
const COLUMNS = [...integers("is_lost"), ...values("why"), ...COUNTS];

/** Who counts as lost. */
const LOST: Readonly<Record<CustomerChurnMethod, string>> = {
  cohort: "has_left = 1 AND at_start = 1 AND at_end = 0",
  startLosses: "has_left = 1 AND at_start = 1",
  stripe: "has_left = 1",
  midpoint: "has_left = 1",
  average: "has_left = 1",
  allLosses: "has_left = 1",
};

/**
 * The query of {@link churnByReason}: the customers lost in a window and the churn rate, by reason.
 *
 * One row comes back for each reason, and one for the customers who were not lost.
 *
 * @param subscriptions - The table, with a column `reason`.
 * @param options - Those of {@link churnByReason}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link churnByReasonInput}, the table or the span is none, or
 * the table has no column of reasons.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr", reason: "why" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2024-01-01", last: "2026-01-01" });
 * const { sql, read } = churnByReasonQuery(table, { from: "2025-03-01", until: "2025-04-01" }, span);
 * // `sql` is for the engine. These rows are what came back:
 * const others = { ending: 0, joined: 0 };
 * const lost = { ...others, is_lost: 1, people: 2, starting: 2, gone: 2, leavers: 2, start_losses: 2 };
 * const kept = { ...others, is_lost: 0, people: 6, starting: 6, ending: 6, gone: 0, leavers: 0, start_losses: 0 };
 * const [row] = read([{ ...lost, why: "too expensive" }, { ...kept, why: null }]);
 * row; // => { reason: "too expensive", lost: 2, base: 8, rate: 0.25, share: 1 }
 * ```
 */
export function churnByReasonQuery(
  subscriptions: SubscriptionTable,
  options: ChurnByReasonInput,
  span: SubscriptionSpan,
): Query<readonly ChurnByReasonRow[]> {
  checkSubscriptionTable(QUERY, subscriptions);
  const { method, gapDays, ...window } = parseInput("churnByReason", churnByReasonInput, options);
  const { start, end } = timeWindow("churnByReason", subscriptions, window);
  refuseNoReasons(QUERY, subscriptions);
  checkSubscriptionSpan(QUERY, span);
  const timeZone = window.timeZone ?? subscriptions.timeZone;
  const { dialect } = subscriptions;
  const isIn = (instant: string) => `${instant} >= ${start} AND ${instant} < ${end}`;
  const isBreak = `place > 1 AND started > reach AND ${isIn("reach")}`;
  const most = (condition: string) => `max(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const sql = withTables(
    [
      paidStays(QUERY, subscriptions, { gapDays, timeZone, stretch: stretchOf(span), attribute: "reason" }),
      `reached AS (SELECT customer, started, ended, revenue, attribute, ${REACH} AS reach, ${PLACE} AS place FROM stays)`,
      `breaks AS (SELECT customer, started, ended, revenue, attribute, max(ended) OVER (PARTITION BY customer) AS last_end,
    max(CASE WHEN ${isBreak} THEN reach ELSE -${FOREVER} END) OVER (PARTITION BY customer) AS last_break FROM reached)`,
      `departures AS (SELECT customer, started, ended, revenue, attribute,
    CASE WHEN ${isIn("last_end")} THEN last_end ELSE last_break END AS left_at FROM breaks)`,
      lastReasons(dialect, { from: "departures", columns: "started, left_at", partition: "customer", end: "left_at" }),
      `customers AS (SELECT customer, ${most(`started < ${start} AND ${start} <= ended`)} AS at_start,
    ${most(`started < ${end} AND ${end} <= ended`)} AS at_end, ${most(`started >= ${start} AND started < ${end}`)} AS came,
    ${most(`left_at > -${FOREVER}`)} AS has_left, ${reasonOf(dialect)} AS why FROM reasons GROUP BY customer)`,
      `states AS (SELECT at_start, at_end, came, has_left, why, CASE WHEN ${LOST[method]} THEN 1 ELSE 0 END AS lost FROM customers)`,
      `counted AS (SELECT at_start, at_end, came, has_left, lost, CASE WHEN lost = 1 THEN why END AS why_lost FROM states)`,
    ],
    `SELECT lost AS is_lost, why_lost AS why, count(*) AS people, sum(at_start) AS starting, sum(at_end) AS ending,
  ${countIf("at_start = 0 AND came = 1")} AS joined, ${countIf("at_start = 1 AND at_end = 0")} AS gone,
  sum(has_left) AS leavers, ${countIf("at_start = 1 AND has_left = 1")} AS start_losses
FROM counted GROUP BY lost, why_lost`,
  );
  const read = (rows: readonly object[]) => {
    const found = tallyRows(QUERY, COLUMNS, rows);
    const { start_losses: startLosses, ...counts } = totals(COUNTS, found);
    const losses = new Map<string | null, number>();
    for (const { is_lost, why, people } of found) {
      if (is_lost === 0) continue;
      const reason = reasonText(why);
      losses.set(reason, (losses.get(reason) ?? 0) + people);
    }
    return churnReasonRows(losses, fractionOf(method, { ...counts, startLosses, shortGaps: 0 }));
  };
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}
