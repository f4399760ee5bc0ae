import { timeOf } from "../logs/timestamp";
import { type LapsedCustomersInput, lapsedCustomersInput } from "../purchases/lapsedCustomers";
import { DAY_MS } from "../time/daysInUnit";
import { zoneOffset } from "../time/wallTime";
import { parseInput } from "../validation/parseInput";
import { gapTables } from "./gapTables";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { localOrders } from "./relations";
import { integers, tallyRows, totals } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { countIf, IS_ORDER, numberLiteral, type Tables, withTables } from "./text";

/** What {@link lapsedCustomersQuery} counts. */
export interface LapsedCount {
  /** Customers with enough purchases to be judged. */
  readonly customers: number;
  /** Customers of these who have lapsed: as many as {@link lapsedCustomers} lists. */
  readonly lapsed: number;
}

const QUERY = "lapsedCustomersQuery";
const COLUMNS = integers("customers", "lapsed");

/**
 * The query of {@link lapsedCustomers}, counted: how many customers have lapsed, of how many that can be judged.
 *
 * The median gap of each customer is exact in every engine: it is found by the numbers of the customer's sorted gaps.
 *
 * @param orders - The order table.
 * @param options - The options of {@link lapsedCustomers}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks
 * {@link lapsedCustomersInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = lapsedCustomersQuery(orders, { asOf: "2025-07-01", days: 90 }, span);
 * read([{ customers: 40, lapsed: 10 }]); // => { customers: 40, lapsed: 10 }
 * ```
 */
export function lapsedCustomersQuery(
  orders: OrderTable,
  options: LapsedCustomersInput,
  span: OrderSpan,
): Query<LapsedCount> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("lapsedCustomers", lapsedCustomersInput, options);
  checkOrderSpan(QUERY, span);
  const { days, medianMultiple = 0, minimumPurchases, timeZone = orders.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const known = asOf + zoneOffset(asOf, timeZone);
  const { dialect } = orders;
  const number = (x: string) => `CAST(${x} AS ${dialect.types.number})`;
  // In days, as doubles: that is how the function in memory compares.
  const inDays = (x: string) => `${number(x)} / ${numberLiteral(dialect, DAY_MS)}`;
  const waited = `CASE WHEN last_wall > ${known} THEN 0 ELSE ${known} - last_wall END`;
  const threshold =
    days === undefined
      ? `${numberLiteral(dialect, medianMultiple)} * (lower_days + ${numberLiteral(dialect, 0.5)} * (upper_days - lower_days))`
      : numberLiteral(dialect, days);
  const sql = withTables(
    [
      localOrders(QUERY, orders, timeZone, { before: asOf, stretch: stretchOf(span) }),
      `ordered AS (SELECT customer, wall, day_no, row_number() OVER (PARTITION BY customer ORDER BY moment DESC) AS back
  FROM local WHERE ${IS_ORDER})`,
      `lasts AS (SELECT customer, max(CASE WHEN back = 1 THEN wall END) AS last_wall, count(DISTINCT day_no) AS purchases
  FROM ordered GROUP BY customer)`,
      days === undefined && [gapTables(dialect), medians(inDays)],
      days === undefined
        ? `judged AS (SELECT l.last_wall, m.lower_days, m.upper_days FROM lasts l JOIN medians m ON m.customer = l.customer
  WHERE l.purchases >= ${minimumPurchases})`
        : `judged AS (SELECT last_wall FROM lasts WHERE purchases >= ${minimumPurchases})`,
    ],
    `SELECT count(*) AS customers, ${countIf(`${inDays(waited)} > ${threshold}`)} AS lapsed FROM judged`,
  );
  const read = (rows: readonly object[]): LapsedCount => totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows));
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}

/** The one or two gaps in the middle of each customer's: `medians(customer, lower_days, upper_days)`. */
function medians(inDays: (x: string) => string): Tables {
  return [
    `sorted_gaps AS (SELECT customer, gap_ms, row_number() OVER (PARTITION BY customer ORDER BY gap_ms) AS nth,
    count(*) OVER (PARTITION BY customer) AS gap_count FROM gaps)`,
    `medians AS (SELECT customer, ${inDays("min(gap_ms)")} AS lower_days, ${inDays("max(gap_ms)")} AS upper_days
  FROM sorted_gaps WHERE 2 * nth >= gap_count AND 2 * nth <= gap_count + 2 GROUP BY customer)`,
  ];
}
