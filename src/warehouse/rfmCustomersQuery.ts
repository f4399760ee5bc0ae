import { type RfmCustomer, type RfmInput, type RfmThresholds, rfmInput } from "../purchases/rfm";
import { parseInput } from "../validation/parseInput";
import { checkLimit, customerId, customerLimit } from "./customerLimit";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { rfmBuyers } from "./rfmBuyers";
import { rfmScored, thresholdsFor } from "./rfmScored";
import { integers, numbers, tallyRows, values } from "./rows";
import { checkOrderSpan, type OrderSpan } from "./spans";
import { withTables } from "./text";

/** The options of {@link rfmCustomersQuery}. */
export interface RfmCustomersQueryInput extends RfmInput<string> {
  /** Most customers that `read` takes. Default: 1,000,000. */
  readonly limit?: number | undefined;
}

const QUERY = "rfmCustomersQuery";
const COLUMNS = [
  ...values("customer"),
  ...integers("recency_days", "orders"),
  ...numbers("revenue"),
  ...integers("recency", "frequency", "monetary"),
];

/**
 * The query of the customers of {@link rfm} with their scores, in no particular order.
 *
 * Its text can also be made a table in the warehouse: `CREATE TABLE scores AS` and the text.
 *
 * @param orders - The order table.
 * @param options - The options of {@link rfm}, and `limit`.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @param thresholds - The thresholds, from {@link rfmThresholdsQuery} with the same options. Not needed where the
 * options have thresholds.
 * @returns The query.
 * @throws {@link MetricInputError} if the table, the span or the thresholds are not such, or `options` breaks
 * {@link rfmInput}; from `read`, if more than `limit` rows come back.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const thresholds = { recency: [44.5], frequency: [1.5], monetary: [32.5] };
 * const { read } = rfmCustomersQuery(orders, { asOf: "2025-07-01", bins: 2 }, span, thresholds);
 * const scores = { recency: 2, frequency: 1, monetary: 2 };
 * read([{ customer: "ann", recency_days: 3, orders: 1, revenue: 40, ...scores }])[0]?.monetary; // => 2
 * ```
 */
export function rfmCustomersQuery(
  orders: OrderTable,
  options: RfmCustomersQueryInput,
  span: OrderSpan,
  thresholds?: RfmThresholds,
): Query<readonly RfmCustomer[]> {
  checkOrderTable(QUERY, orders);
  const { limit: given, ...others } = Object(options) as RfmCustomersQueryInput;
  const parsed = parseInput("rfm", rfmInput, others);
  const limit = customerLimit(QUERY, given);
  const bounds = thresholdsFor(QUERY, parsed, thresholds);
  checkOrderSpan(QUERY, span);
  const sql = withTables(
    [rfmBuyers(QUERY, orders, parsed, span), rfmScored(orders, parsed.bins, bounds)],
    "SELECT customer, recency_days, orders, revenue, recency, frequency, monetary FROM scored",
  );
  const read = (rows: readonly object[]): readonly RfmCustomer[] => {
    checkLimit(`${QUERY}.read`, rows.length, limit, "rfmSegmentsQuery");
    return tallyRows(QUERY, COLUMNS, rows).map(({ customer, recency_days: recencyDays, ...row }) => ({
      customerId: customerId(customer),
      recencyDays,
      ...row,
    }));
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
