import { timeOf } from "../logs/timestamp";
import { type RepeatWithinResult, repeatOf } from "../purchases/repeatOf";
import { type RepeatWithinInput, repeatWithinInput } from "../purchases/repeatWithin";
import { DAY_MS } from "../time/daysInUnit";
import { zoneOffset } from "../time/wallTime";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { localOrders } from "./relations";
import { integers, tallyRows, totals } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { countIf, IS_ORDER, withTables } from "./text";

const QUERY = "repeatWithinQuery";
const COLUMNS = integers("mature", "repeated");

/**
 * The query of {@link repeatWithin}: the share of customers with a second order within a number of days of the first.
 *
 * One scan; one row comes back.
 *
 * @param orders - The order table.
 * @param options - The options of {@link repeatWithin}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks {@link repeatWithinInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = repeatWithinQuery(orders, { days: 90, asOf: "2025-07-01" }, span);
 * read([{ mature: 200, repeated: 50 }]).rate; // => 0.25
 * ```
 */
export function repeatWithinQuery(
  orders: OrderTable,
  options: RepeatWithinInput,
  span: OrderSpan,
): Query<RepeatWithinResult> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("repeatWithin", repeatWithinInput, options);
  checkOrderSpan(QUERY, span);
  const { days, minimumGapDays, timeZone = orders.timeZone, confidence } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const known = asOf + zoneOffset(asOf, timeZone);
  const length = wholeMilliseconds(days);
  const sql = withTables(
    [
      localOrders(QUERY, orders, timeZone, { before: asOf, stretch: stretchOf(span) }),
      `ranked AS (SELECT customer, wall, row_number() OVER (PARTITION BY customer ORDER BY moment) AS place
  FROM local WHERE ${IS_ORDER})`,
      minimumGapDays > 0 && ordersAfterGap(wholeMilliseconds(minimumGapDays)),
      `pairs AS (SELECT customer, min(CASE WHEN place = 1 THEN wall END) AS first_wall,
    min(CASE WHEN place = 2 THEN wall END) AS second_wall FROM ${minimumGapDays > 0 ? "counted" : "ranked"} WHERE place <= 2 GROUP BY customer)`,
    ],
    `SELECT count(*) AS mature, ${countIf(`second_wall < first_wall + ${length}`)} AS repeated
FROM pairs WHERE first_wall + ${length} <= ${known}`,
  );
  const read = (rows: readonly object[]): RepeatWithinResult => {
    const found = totals(COLUMNS, tallyRows(QUERY, COLUMNS, rows));
    return repeatOf(found.mature, found.repeated, confidence);
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}

/** The first order of each customer, and those that are not too soon after it: `counted(customer, wall, place)`. */
function ordersAfterGap(gap: number): string[] {
  return [
    `firsts AS (SELECT customer, wall, place, max(CASE WHEN place = 1 THEN wall END) OVER (PARTITION BY customer) AS first_wall
  FROM ranked)`,
    `late AS (SELECT customer, wall, row_number() OVER (PARTITION BY customer ORDER BY place) AS nth
  FROM firsts WHERE place = 1 OR wall >= first_wall + ${gap})`,
    "counted AS (SELECT customer, wall, nth AS place FROM late)",
  ];
}

/** A power of two as large as instants are: added to one, a fraction of a millisecond is rounded as it is there. */
const INSTANT = 2 ** 40;
/** More days than any table has. */
const LONGEST = 1e14;

/** The least whole number of milliseconds that is not below a number of days: times are whole numbers too. */
export function wholeMilliseconds(days: number): number {
  return Math.ceil(Math.min(days * DAY_MS, LONGEST) + INSTANT) - INSTANT;
}
