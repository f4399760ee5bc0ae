import { quantileOfSorted } from "../math";
import { plainThresholds } from "../purchases/plainThresholds";
import { type RfmInput, type RfmThresholds, rfmInput } from "../purchases/rfm";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { nearPlaces, refusePart, sortedValues } from "./quantiles";
import { emptySql, finishedQuery, type Query } from "./query";
import { rfmBuyers } from "./rfmBuyers";
import { integers, numbers, tallyRows } from "./rows";
import { checkOrderSpan, type OrderSpan } from "./spans";
import { withTables } from "./text";

const QUERY = "rfmThresholdsQuery";
const COLUMNS = [...integers("measure", "place", "customers"), ...numbers("score")];

/**
 * The query of the thresholds of {@link rfm}: the values between the scores. {@link rfmSegmentsQuery} takes them.
 *
 * They are exact in every engine: the query numbers the customers in ascending order of each measure. Where the
 * options have thresholds, these are the result, and nothing is read.
 *
 * @param orders - The order table.
 * @param options - The options of {@link rfm}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks {@link rfmInput}, or the
 * table is a part of one: quantiles of parts do not add up.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = rfmThresholdsQuery(orders, { asOf: "2025-07-01", bins: 2 }, span);
 * const row = (measure: number, place: number, score: number) => ({ measure, place, customers: 2, score });
 * const rows = [row(1, 0, 2), row(1, 1, 87), row(2, 0, 1), row(2, 1, 2), row(3, 0, 15), row(3, 1, 50)];
 * read(rows); // => { recency: [44.5], frequency: [1.5], monetary: [32.5] }
 * ```
 */
export function rfmThresholdsQuery(
  orders: OrderTable,
  options: RfmInput<string>,
  span: OrderSpan,
): Query<RfmThresholds> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("rfm", rfmInput, options);
  checkOrderSpan(QUERY, span);
  if (parsed.thresholds !== undefined) {
    const own = plainThresholds(parsed.thresholds);
    return finishedQuery(QUERY, orders, { sql: emptySql(COLUMNS), columns: COLUMNS, read: () => own });
  }
  refusePart(QUERY, orders);
  const quantiles = Array.from({ length: parsed.bins - 1 }, (_, i) => (i + 1) / parsed.bins);
  const { dialect } = orders;
  const number = (x: string) => `CAST(${x} AS ${dialect.types.number})`;
  const sql = withTables(
    [
      rfmBuyers(QUERY, orders, parsed, span),
      dialect.inlineTable("measures", ["measure"], [[1], [2], [3]]),
      `scores AS (SELECT m.measure, CASE WHEN m.measure = 1 THEN ${number("b.recency_days")} WHEN m.measure = 2
    THEN ${number("b.orders")} ELSE b.revenue END AS score FROM buyers b CROSS JOIN measures m)`,
      `numbered AS (SELECT measure, score, row_number() OVER (PARTITION BY measure ORDER BY score) - 1 AS place,
    count(*) OVER (PARTITION BY measure) AS customers FROM scores)`,
    ],
    `SELECT measure, place, customers, score FROM numbered WHERE ${nearPlaces(dialect, "place", "customers", quantiles)}`,
  );
  const read = (rows: readonly object[]): RfmThresholds => {
    const found = tallyRows(QUERY, COLUMNS, rows);
    const thresholds = (measure: number): number[] => {
      const own = found.filter((row) => row.measure === measure);
      const [some] = own;
      if (some === undefined) return [];
      const known = own.map(({ place, score }) => [place, score] as const);
      const sorted = sortedValues(QUERY, some.customers, known, quantiles);
      return quantiles.map((each) => quantileOfSorted(sorted, each));
    };
    return { recency: thresholds(1), frequency: thresholds(2), monetary: thresholds(3) };
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
