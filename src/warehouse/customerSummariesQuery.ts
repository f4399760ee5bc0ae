import { ageOf } from "../logs/summarizeCustomers";
import { timeOf } from "../logs/timestamp";
import {
  type CustomerSummaries,
  type CustomerSummariesInput,
  customerSummariesInput,
} from "../purchases/customerSummaries";
import { DAYS_IN_UNIT } from "../time/daysInUnit";
import { zoneOffset } from "../time/wallTime";
import { parseInput } from "../validation/parseInput";
import { checkLimit, customerId, customerLimit } from "./customerLimit";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { purchaseTables } from "./purchaseTables";
import { finishedQuery, type Query } from "./query";
import { integers, numbers, tallyRows, values } from "./rows";
import { checkOrderSpan, type OrderSpan } from "./spans";
import { countIf, sumOf, withTables } from "./text";

/** The options of {@link customerSummariesQuery}. */
export interface CustomerSummariesQueryInput extends CustomerSummariesInput {
  /** Most customers that come back. Default: 1,000,000. */
  readonly limit?: number | undefined;
}

const QUERY = "customerSummariesQuery";
const COLUMNS = [
  ...values("customer"),
  ...integers("order_count", "frequency", "first_day", "last_day", "first_at", "last_at"),
  ...numbers("repeat_money"),
];

/**
 * The query of {@link customerSummaries}: one row per customer, in no particular order.
 *
 * This is what {@link fitGammaGamma} needs. The other fits take {@link purchasePatternsQuery}, of which fewer rows come
 * back.
 *
 * @param orders - The order table.
 * @param options - The options of {@link customerSummaries}, and `limit`.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, `options` breaks
 * {@link customerSummariesInput}, or the table has more than `limit` customers.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = customerSummariesQuery(orders, { asOf: "2025-01-29", timeUnit: "week" }, span);
 * const days = { first_day: 20089, last_day: 20103, first_at: 1735689600000, last_at: 1736899200000 };
 * const summaries = read([{ customer: "a", order_count: 3, frequency: 1, ...days, repeat_money: 40 }]);
 * summaries.recency; // => Float64Array.of(2)
 * summaries.meanRepeatValue; // => Float64Array.of(40)
 * ```
 */
export function customerSummariesQuery(
  orders: OrderTable,
  options: CustomerSummariesQueryInput,
  span: OrderSpan,
): Query<CustomerSummaries> {
  checkOrderTable(QUERY, orders);
  const { limit: given, ...others } = Object(options) as CustomerSummariesQueryInput;
  const parsed = parseInput("customerSummaries", customerSummariesInput, others);
  const limit = customerLimit(QUERY, given);
  checkOrderSpan(QUERY, span);
  checkLimit(QUERY, span.customers, limit, "purchasePatternsQuery");
  const { timeZone = orders.timeZone, timeUnit, granularity } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const { dialect } = orders;
  const sql = withTables(
    [
      purchaseTables(QUERY, orders, { granularity, timeZone, before: asOf }, span),
      // Refunds between the first purchase and the second belong to the first.
      `placed AS (SELECT customer, orders, money, first_moment, last_moment, first_day, last_day,
    ${countIf("orders > 0")} OVER (PARTITION BY customer ORDER BY number_no
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS place FROM purchases)`,
      `histories AS (SELECT customer, sum(orders) AS order_count, max(place) - 1 AS frequency, min(first_day) AS earliest_day,
    max(last_day) AS latest_day, min(first_moment) AS first_at, max(last_moment) AS last_at,
    ${sumOf(dialect, "CASE WHEN place > 1 THEN money ELSE 0 END")} AS repeat_money FROM placed GROUP BY customer)`,
    ],
    `SELECT customer, order_count, frequency, earliest_day AS first_day, latest_day AS last_day, first_at, last_at, repeat_money
FROM histories WHERE order_count > 0`,
  );
  const length = DAYS_IN_UNIT[timeUnit];
  const known = asOf + zoneOffset(asOf, timeZone);
  const read = (rows: readonly object[]): CustomerSummaries => {
    const found = tallyRows(QUERY, COLUMNS, rows);
    checkLimit(`${QUERY}.read`, found.length, limit, "purchasePatternsQuery");
    const column = (of: (row: (typeof found)[number]) => number) => Float64Array.from(found, of);
    const daysOf = (row: (typeof found)[number]) => (row.frequency > 0 ? row.last_day - row.first_day : 0);
    return {
      customerId: found.map(({ customer }) => customerId(customer)),
      orders: column((row) => row.order_count),
      frequency: column((row) => row.frequency),
      recency: column((row) => daysOf(row) / length),
      age: column((row) => ageOf(daysOf(row), row.first_day, known, length)),
      meanRepeatValue: column((row) => (row.frequency > 0 ? row.repeat_money / row.frequency : 0)),
      firstOrderedAt: column((row) => row.first_at),
      lastOrderedAt: column((row) => row.last_at),
      timeUnit,
    };
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
