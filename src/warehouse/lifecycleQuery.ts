import type { LifecycleInput } from "../purchases/lifecycleInput";
import { type LifecycleRow, lifecyclePlan, lifecycleRows } from "../purchases/lifecyclePlan";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { orderSource } from "./relations";
import { checkPlace, integers, tallyRows } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { calendarSteps } from "./steps";
import { countIf, neighborOf, withTables } from "./text";

const QUERY = "lifecycleQuery";
const COLUMNS = integers("period_no", "fresh", "steady", "customers", "leaving");
/** No period has this number: the customer has no earlier or later one. */
const NONE = -9;

/**
 * The query of {@link lifecycle}: the customers of each period by earlier activity, with the customers turned dormant.
 *
 * One scan of all rows before the end of the last period; one row per period comes back.
 *
 * @param orders - The order table.
 * @param options - The options of {@link lifecycle}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks {@link lifecycleInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = lifecycleQuery(orders, { period: "month", from: "2025-02-01", until: "2025-03-01" }, span);
 * // Period 0 is the one before the first.
 * const january = { period_no: 0, fresh: 9, steady: 0, customers: 9, leaving: 4 };
 * const february = { period_no: 1, fresh: 2, steady: 5, customers: 8, leaving: 8 };
 * read([january, february]); // => [{ start: "2025-02-01", new: 2, returning: 5, resurrecting: 1, dormant: -4 }]
 * ```
 */
export function lifecycleQuery(
  orders: OrderTable,
  options: LifecycleInput,
  span: OrderSpan,
): Query<readonly LifecycleRow[]> {
  checkOrderTable(QUERY, orders);
  const plan = lifecyclePlan(orders, options);
  checkOrderSpan(QUERY, span);
  const { boundaries } = plan;
  const periods = boundaries.length - 1;
  // At the start of time there is no period before the first.
  const before = Math.min(plan.before, (boundaries[0] as number) - 1);
  const calendar = calendarSteps(QUERY, orders.dialect, "calendar", [before, ...boundaries]);
  const near = (neighbor: "lag" | "lead") =>
    neighborOf(orders.dialect, neighbor, "period_no", String(NONE), "PARTITION BY customer ORDER BY period_no");
  const sql = withTables(
    [
      calendar.table,
      orderSource(QUERY, orders, { before: boundaries[periods] as number, stretch: stretchOf(span) }),
      `dated AS (SELECT s.customer, ${calendar.value("s.moment", "c", "period")} AS period_no
  FROM source s ${calendar.join("s.moment", "c")} WHERE s.amount >= 0)`,
      "active AS (SELECT DISTINCT customer, period_no FROM dated)",
      `linked AS (SELECT period_no, ${near("lag")} AS earlier, ${near("lead")} AS later FROM active)`,
    ],
    `SELECT period_no, ${countIf(`earlier = ${NONE}`)} AS fresh, ${countIf("earlier = period_no - 1")} AS steady,
  count(*) AS customers, ${countIf(`later = ${NONE} OR later > period_no + 1`)} AS leaving
FROM linked WHERE period_no >= 0 GROUP BY period_no`,
  );
  const read = (rows: readonly object[]): readonly LifecycleRow[] => {
    // The period before the first has a row too: those who leave it are dormant in the first.
    const column = () => new Float64Array(periods + 1);
    const [news, returning, customers, dormant] = [column(), column(), column(), column()];
    for (const [place, row] of tallyRows(QUERY, COLUMNS, rows).entries()) {
      const at = row.period_no;
      checkPlace(QUERY, place, "period_no", at, periods + 1);
      news[at] = (news[at] as number) + row.fresh;
      returning[at] = (returning[at] as number) + row.steady;
      customers[at] = (customers[at] as number) + row.customers;
      dormant[at] = (dormant[at] as number) - row.leaving;
    }
    const resurrecting = customers.map((all, at) => all - (news[at] as number) - (returning[at] as number));
    return lifecycleRows(plan, {
      news: news.subarray(1),
      returning: returning.subarray(1),
      resurrecting: resurrecting.subarray(1),
      dormant,
    });
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
