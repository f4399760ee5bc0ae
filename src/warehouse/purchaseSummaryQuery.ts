import { timeWindow } from "../logs/timeWindow";
import { type PurchaseSummaryInput, purchaseSummaryInput } from "../purchases/purchaseSummary";
import { type PurchaseSummary, summaryOf } from "../purchases/summaryOf";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { orderSource } from "./relations";
import { integers, numbers, tallyRows, totals } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf, windowOf } from "./spans";
import { countIf, IS_ORDER, sumOf, withTables } from "./text";

const QUERY = "purchaseSummaryQuery";
const COLUMNS = [...integers("customers", "order_count", "repeat_customers"), ...numbers("paid_total", "refund_total")];

/**
 * The query of {@link purchaseSummary}: customers, orders, revenue and the rates that follow from them.
 *
 * One scan; one row comes back. {@link repeatPurchaseRate}, {@link purchaseFrequency} and {@link averageOrderValue} are
 * fields of the result.
 *
 * @param orders - The order table.
 * @param options - The options of {@link purchaseSummary}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks
 * {@link purchaseSummaryInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = purchaseSummaryQuery(orders, { from: "2025-01-01" }, span);
 * const row = { customers: 2, order_count: 3, repeat_customers: 1, paid_total: 65, refund_total: 5 };
 * read([row]).averageOrderValue; // => 20
 * ```
 */
export function purchaseSummaryQuery(
  orders: OrderTable,
  options: PurchaseSummaryInput,
  span: OrderSpan,
): Query<PurchaseSummary> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("purchaseSummary", purchaseSummaryInput, options);
  const { since, before } = windowOf(timeWindow("purchaseSummary", orders, parsed));
  checkOrderSpan(QUERY, span);
  const { dialect } = orders;
  // Sums of few amounts of one sign need no compensation; the sum of all does.
  const money = (condition: string, amount: string) => `sum(CASE WHEN ${condition} THEN ${amount} ELSE 0 END)`;
  const sql = withTables(
    [
      orderSource(QUERY, orders, { since, before, stretch: stretchOf(span) }),
      `buyers AS (SELECT customer, ${countIf(IS_ORDER)} AS orders, ${money(IS_ORDER, "amount")} AS paid,
    ${money("amount < 0", "-amount")} AS refunded FROM source GROUP BY customer)`,
    ],
    `SELECT ${countIf("orders > 0")} AS customers, sum(orders) AS order_count, ${countIf("orders > 1")} AS repeat_customers,
  ${sumOf(dialect, "paid")} AS paid_total, ${sumOf(dialect, "refunded")} AS refund_total FROM buyers`,
  );
  const read = (rows: readonly object[]): PurchaseSummary => {
    const found = totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows));
    return summaryOf({
      customers: found.customers,
      orders: found.order_count,
      repeatCustomers: found.repeat_customers,
      revenue: found.paid_total - found.refund_total,
      refunds: found.refund_total,
    });
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
