import { type RfmInput, type RfmThresholds, rfmInput } from "../purchases/rfm";
import { namedSegments } from "../purchases/segmentFinder";
import { parseInput } from "../validation/parseInput";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { rfmBuyers } from "./rfmBuyers";
import { rfmScored, thresholdsFor } from "./rfmScored";
import { checkPlace, integers, numbers, tallyRows } from "./rows";
import { checkOrderSpan, type OrderSpan } from "./spans";
import { sumOf, withTables } from "./text";

/** A segment of {@link rfmSegmentsQuery}. */
export interface RfmSegmentSize {
  /** Its name: one of those in {@link rfmSegments}, or of the own ones. */
  readonly id: string;
  /** Number of customers. */
  readonly customers: number;
  /** Revenue of these customers, minus refunds, in money. */
  readonly revenue: number;
}

const QUERY = "rfmSegmentsQuery";
const COLUMNS = [...integers("recency", "frequency", "monetary", "customers"), ...numbers("revenue_total")];

/**
 * The query of the segments of {@link rfm}: customers and revenue of each, without the customers themselves.
 *
 * At most `bins` to the third rows come back. For the customers with their scores, see {@link rfmCustomersQuery}.
 *
 * @param orders - The order table.
 * @param options - The options of {@link rfm}.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @param thresholds - The thresholds, from {@link rfmThresholdsQuery} with the same options. Not needed where the
 * options have thresholds.
 * @returns The query; its result has all segments, empty ones too.
 * @throws {@link MetricInputError} if the table, the span or the thresholds are not such, or `options` breaks
 * {@link rfmInput}.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const thresholds = { recency: [44.5], frequency: [1.5], monetary: [32.5] };
 * const { read } = rfmSegmentsQuery(orders, { asOf: "2025-07-01", bins: 2 }, span, thresholds);
 * const [champions] = read([{ recency: 2, frequency: 2, monetary: 2, customers: 3, revenue_total: 150 }]);
 * champions; // => { id: "champions", customers: 3, revenue: 150 }
 * ```
 */
export function rfmSegmentsQuery(
  orders: OrderTable,
  options: RfmInput<string>,
  span: OrderSpan,
  thresholds?: RfmThresholds,
): Query<readonly RfmSegmentSize[]> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("rfm", rfmInput, options);
  const { bins } = parsed;
  const bounds = thresholdsFor(QUERY, parsed, thresholds);
  checkOrderSpan(QUERY, span);
  const sql = withTables(
    [rfmBuyers(QUERY, orders, parsed, span), rfmScored(orders, bins, bounds)],
    `SELECT recency, frequency, monetary, count(*) AS customers, ${sumOf(orders.dialect, "revenue")} AS revenue_total
FROM scored GROUP BY recency, frequency, monetary`,
  );
  const read = (rows: readonly object[]): readonly RfmSegmentSize[] => {
    const { ids, segmentOf } = namedSegments(bins, parsed.segments);
    const customers = ids.map(() => 0);
    const revenue = ids.map(() => 0);
    for (const [place, row] of tallyRows(QUERY, COLUMNS, rows).entries()) {
      for (const name of ["recency", "frequency", "monetary"] as const)
        checkPlace(QUERY, place, name, row[name] - 1, bins);
      const segment = segmentOf(row);
      customers[segment] = (customers[segment] as number) + row.customers;
      revenue[segment] = (revenue[segment] as number) + row.revenue_total;
    }
    return ids.map((id, i) => ({ id, customers: customers[i] as number, revenue: revenue[i] as number }));
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
