import { quantileOfSorted } from "../math";
import { type PurchaseGaps, type PurchaseGapsInput, purchaseGapsInput } from "../purchases/purchaseGaps";
import { DAY_MS } from "../time/daysInUnit";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { gapTables } from "./gapTables";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { nearPlaces, refusePart, sortedValues } from "./quantiles";
import { finishedQuery, type Query } from "./query";
import { localOrders } from "./relations";
import { integers, numbers, tallyRows } from "./rows";
import { checkOrderSpan, type OrderSpan, stretchOf } from "./spans";
import { withTables } from "./text";

const QUERY = "purchaseGapsQuery";
const COLUMNS = [...integers("place", "gap_ms", "gaps"), ...numbers("gap_total")];

/**
 * The query of {@link purchaseGaps}: the days between a customer's consecutive purchases.
 *
 * Quantiles are exact in every engine: the query numbers the gaps in ascending order, and the two around each quantile
 * come back. That is one sort of all gaps. `perCustomer` is refused: results per customer do not come back.
 *
 * @param orders - The order table.
 * @param options - The options of {@link purchaseGaps}; `perCustomer` cannot be `true`.
 * @param span - The span of the table, from {@link orderSpanQuery} or {@link spanOf}.
 * @returns The query.
 * @throws {@link MetricInputError} if the table or the span is not one, or `options` breaks {@link purchaseGapsInput},
 * or the table is a part of one: quantiles of parts do not add up.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
 * const { read } = purchaseGapsQuery(orders, { quantiles: [0.5] }, span);
 * const all = { gaps: 2, gap_total: 1_296_000_000 };
 * read([{ place: 0, gap_ms: 432_000_000, ...all }, { place: 1, gap_ms: 864_000_000, ...all }]).median; // => 7.5
 * ```
 */
export function purchaseGapsQuery(
  orders: OrderTable,
  options: PurchaseGapsInput,
  span: OrderSpan,
): Query<PurchaseGaps> {
  checkOrderTable(QUERY, orders);
  const parsed = parseInput("purchaseGaps", purchaseGapsInput, options);
  if (parsed.perCustomer)
    throw new MetricInputError(QUERY, [makeIssue("notAChoice", ["perCustomer"], true, { choices: "false" })]);
  refusePart(QUERY, orders);
  checkOrderSpan(QUERY, span);
  const { timeZone = orders.timeZone } = parsed;
  const quantiles = Array.from(parsed.quantiles ?? [0.25, 0.75]);
  const { dialect } = orders;
  const sql = withTables(
    [
      localOrders(QUERY, orders, timeZone, { stretch: stretchOf(span) }),
      gapTables(dialect),
      `numbered AS (SELECT gap_ms, row_number() OVER (ORDER BY gap_ms) - 1 AS place, count(*) OVER () AS gaps,
    sum(CAST(gap_ms AS ${dialect.types.number})) OVER () AS gap_total FROM gaps)`,
    ],
    `SELECT place, gap_ms, gaps, gap_total FROM numbered WHERE ${nearPlaces(dialect, "place", "gaps", [0.5, ...quantiles])}`,
  );
  const read = (rows: readonly object[]): PurchaseGaps => {
    const found = tallyRows(QUERY, COLUMNS, rows);
    const [some] = found;
    if (some === undefined) return { mean: null, median: null, quantiles: quantiles.map(() => null), gaps: 0 };
    const sorted = sortedValues(
      QUERY,
      some.gaps,
      found.map(({ place, gap_ms }) => [place, gap_ms / DAY_MS]),
      [0.5, ...quantiles],
    );
    return {
      mean: some.gap_total / some.gaps / DAY_MS,
      median: quantileOfSorted(sorted, 0.5),
      quantiles: quantiles.map((each) => quantileOfSorted(sorted, each)),
      gaps: some.gaps,
    };
  };
  return finishedQuery(QUERY, orders, { sql, columns: COLUMNS, read });
}
