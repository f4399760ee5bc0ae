import { timeWindow } from "../logs/timeWindow";
import { type ReturningCustomerRateInput, returningCustomerRateInput } from "../purchases/returningCustomerRate";
import { type ReturningCustomerRateResult, returningOf } from "../purchases/returningOf";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { orderSource } from "./relations";
import { integers, tallyRows, totals } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { countIf, IS_ORDER, withTables } from "./text";

const QUERY = "returningCustomerRateQuery";
const COLUMNS = integers("customers", "returning_customers");

/**
 * The query of {@link returningCustomerRate}: the share of a window's customers with an earlier order.
 *
 * One scan of all rows before the end of the window; one row comes back.
 *
 * @param orders - The order table.
 * @param options - The options of {@link returningCustomerRate}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks
 * {@link returningCustomerRateInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = returningCustomerRateQuery(orders, { from: "2025-06-01", until: "2025-07-01" }, span);
 * read([{ customers: 40, returning_customers: 10 }]).rate; // => 0.25
 * ```
 */
export function returningCustomerRateQuery(
  orders: OrderTable,
  options: ReturningCustomerRateInput,
  span: OrderSpan,
): Query<ReturningCustomerRateResult> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("returningCustomerRate", returningCustomerRateInput, options);
  const { start, end } = timeWindow("returningCustomerRate", orders, parsed);
  checkOrderSpan(QUERY, span);
  const sql = withTables(
    [
      orderSource(QUERY, orders, { before: end, stretch: stretchOf(span) }),
      `buyers AS (SELECT customer, max(CASE WHEN moment < ${start} THEN 1 ELSE 0 END) AS known_before,
    ${countIf(`moment >= ${start}`)} AS orders_inside FROM source WHERE ${IS_ORDER} GROUP BY customer)`,
    ],
    `SELECT count(*) AS customers, ${countIf("known_before + orders_inside > 1")} AS returning_customers
FROM buyers WHERE orders_inside > 0`,
  );
  const read = (rows: readonly object[]): ReturningCustomerRateResult => {
    const found = totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows));
    return returningOf(found.customers, found.returning_customers);
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
