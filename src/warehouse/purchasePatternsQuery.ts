import { ageOf } from "../logs/summarizeCustomers";
import { timeOf } from "../logs/timestamp";
import { type CustomerSummariesInput, customerSummariesInput } from "../purchases/customerSummaries";
import { DAYS_IN_UNIT, type TimeUnit } from "../time/daysInUnit";
import { zoneOffset } from "../time/wallTime";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { purchaseCalendar } from "./purchaseTables";
import { finishedQuery, type Query } from "./query";
import { localOrders } from "./relations";
import { integers, tallyRows } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { IS_ORDER, withTables } from "./text";

/** The summaries of customers, equal ones counted together: columns of equal length, one row per pattern. */
export interface PurchasePatterns {
  /** Number of purchases after the first. */
  readonly frequency: Float64Array;
  /** Time from the day of the first order to that of the last, in the unit of time; 0 if frequency is 0. */
  readonly recency: Float64Array;
  /** Time from the day of the first purchase to `asOf`, in the unit of time; not below recency. */
  readonly age: Float64Array;
  /** Number of customers with the pattern. */
  readonly weights: Float64Array;
  /** The unit of recency and age. */
  readonly timeUnit: TimeUnit;
}

const QUERY = "purchasePatternsQuery";
const COLUMNS = integers("frequency", "recency_days", "first_day", "customers");

/**
 * The query of {@link customerSummaries} without the customers: how many have each frequency, recency and age.
 *
 * The patterns say all that {@link fitBgNbd}, {@link fitMbgNbd} and {@link fitParetoNbd} need to know. They hold no
 * money: {@link fitGammaGamma} needs {@link customerSummariesQuery}.
 *
 * @param orders - The order table.
 * @param options - The options of {@link customerSummaries}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks
 * {@link customerSummariesInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = purchasePatternsQuery(orders, { asOf: "2025-01-29", timeUnit: "week" }, span);
 * const patterns = read([{ frequency: 1, recency_days: 14, first_day: 20089, customers: 12 }]);
 * patterns.recency; // => Float64Array.of(2)
 * patterns.age; // => Float64Array.of(4)
 * patterns.weights; // => Float64Array.of(12)
 * ```
 */
export function purchasePatternsQuery(
  orders: OrderTable,
  options: CustomerSummariesInput,
  span: OrderSpan,
): Query<PurchasePatterns> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("customerSummaries", customerSummariesInput, options);
  checkOrderSpan(QUERY, span);
  const { timeZone = orders.timeZone, timeUnit, granularity } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const stretch = stretchOf(span);
  const calendar = granularity === "day" ? undefined : purchaseCalendar(QUERY, orders, { granularity, timeZone }, span);
  const isDaily = calendar === undefined;
  const sql = withTables(
    [
      calendar?.table,
      localOrders(QUERY, orders, timeZone, { before: asOf, stretch }),
      isDaily
        ? `purchases AS (SELECT DISTINCT customer, day_no FROM local WHERE ${IS_ORDER})`
        : [
            `numbered AS (SELECT l.customer, l.day_no, ${calendar.value("l.moment", "c", "period")} AS number_no
  FROM local l ${calendar.join("l.moment", "c")} WHERE l.amount >= 0)`,
            `purchases AS (SELECT customer, min(day_no) AS first_day, max(day_no) AS last_day
  FROM numbered GROUP BY customer, number_no)`,
          ],
      `histories AS (SELECT customer, count(*) - 1 AS frequency, min(${isDaily ? "day_no" : "first_day"}) AS earliest_day,
    max(${isDaily ? "day_no" : "last_day"}) AS latest_day FROM purchases GROUP BY customer)`,
      `patterns AS (SELECT frequency, earliest_day AS first_day,
    CASE WHEN frequency > 0 THEN latest_day - earliest_day ELSE 0 END AS recency_days FROM histories)`,
    ],
    `SELECT frequency, recency_days, first_day, count(*) AS customers
FROM patterns GROUP BY frequency, recency_days, first_day`,
  );
  const length = DAYS_IN_UNIT[timeUnit];
  const known = asOf + zoneOffset(asOf, timeZone);
  const read = (rows: readonly object[]): PurchasePatterns => {
    const found = tallyRows(QUERY, COLUMNS, rows);
    const column = (of: (row: (typeof found)[number]) => number) => Float64Array.from(found, of);
    return {
      frequency: column((row) => row.frequency),
      recency: column((row) => row.recency_days / length),
      age: column((row) => ageOf(row.recency_days, row.first_day, known, length)),
      weights: column((row) => row.customers),
      timeUnit,
    };
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
