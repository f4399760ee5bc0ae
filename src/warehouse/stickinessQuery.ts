import { daysOfMonth, type StickinessResult, stickinessOf } from "../purchases/activeDays";
import { type StickinessInput, stickinessInput } from "../purchases/stickiness";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { orderSource } from "./relations";
import { integers, tallyRows, totals } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { calendarSteps } from "./steps";
import { withTables } from "./text";

const QUERY = "stickinessQuery";
const COLUMNS = integers("customers", "customer_days");

/**
 * The query of {@link stickiness}: the average day's customers as a share of the month's.
 *
 * One scan of the month; one row comes back.
 *
 * @param orders - The order table.
 * @param options - The options of {@link stickiness}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks {@link stickinessInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = stickinessQuery(orders, { month: "2025-04" }, span);
 * read([{ customers: 2, customer_days: 3 }]).rate; // => 0.05
 * ```
 */
export function stickinessQuery(
  orders: OrderTable,
  options: StickinessInput,
  span: OrderSpan,
): Query<StickinessResult> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("stickiness", stickinessInput, options);
  checkOrderSpan(QUERY, span);
  const days = daysOfMonth(orders, parsed);
  const since = days[0] as number;
  const before = days[days.length - 1] as number;
  const calendar = calendarSteps(QUERY, orders.dialect, "calendar", days);
  const sql = withTables(
    [
      calendar.table,
      orderSource(QUERY, orders, { since, before, stretch: stretchOf(span) }),
      `active AS (SELECT s.customer, ${calendar.value("s.moment", "c", "period")} AS day_no
  FROM source s ${calendar.join("s.moment", "c")} WHERE s.amount >= 0)`,
      "visits AS (SELECT DISTINCT customer, day_no FROM active)",
      "visitors AS (SELECT customer, count(*) AS days_active FROM visits GROUP BY customer)",
    ],
    "SELECT count(*) AS customers, sum(days_active) AS customer_days FROM visitors",
  );
  const read = (rows: readonly object[]): StickinessResult => {
    const found = totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows));
    return stickinessOf(found.customers, found.customer_days, days.length - 1);
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
