import type { CohortFrame } from "../cohorts/cohortFrame";
import { cohortPlan } from "../cohorts/cohortRequest";
import { type CohortTableInput, cohortTableInput, type ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import type { CohortTable, CohortTableByGroup } from "../cohorts/cohortTableResult";
import { finishedTable } from "../cohorts/finishedTable";
import type { CohortTally } from "../cohorts/tally";
import { parseInput } from "../validation/parseInput";
import { checkBy, groupedTables } from "./cohortBreakdown";
import { COLUMNS, COLUMNS_BY_VALUE, type CohortRow } from "./cohortColumns";
import { type CohortOpening, checkEntries, checkEventSpan, firstEventOf } from "./cohortOpeners";
import { cohortsByAges, cohortsByBits, fitsInBits, type OrderCohorts } from "./orderCohorts";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { emptySql, finishedQuery, type Query } from "./query";
import { checkPlace, tallyRows } from "./rows";
import type { OrderSpan, SubscriptionSpan } from "./spans";
import { subscriptionCohortQuery } from "./subscriptionCohortQuery";
import { isSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";

/** The options of {@link cohortTableQuery}: those of {@link cohortTable}, with a table as `entries`. */
export interface CohortTableQueryInput extends Omit<CohortTableInput<string>, "entries"> {
  /**
   * Another table of the same dialect, whose orders or paid subscriptions open the cohorts in place of those of the
   * table itself: sign-ups, of which orders follow. The span is then that of this table.
   */
  readonly entries?: OrderTable | SubscriptionTable | undefined;
  /**
   * The key of a further column of the table, such as the channel: a further table for each of its values, at most 200.
   * A customer belongs to the value of the first order or paid subscription; of several at one instant the least
   * counts. With `entries`, a column of that table. Default: no groups.
   */
  readonly by?: string | undefined;
}

const QUERY = "cohortTableQuery";
/**
 * The query of {@link cohortTable} on a table of orders or of subscriptions.
 *
 * It reads the table once where customers of first cohorts are counted over at most 61 periods. The result is that of
 * the function in memory; a few numbers for each cohort and age come back from the warehouse.
 *
 * @param table - The table.
 * @param options - Those of {@link cohortTable}; `entries` is another table, `by` a further column.
 * @param span - What {@link orderSpanQuery} or {@link subscriptionSpanQuery} read of the table, or of `entries` where
 * it is given.
 * @returns The query.
 * @throws {@link MetricInputError} when the options break {@link cohortTableInput}, the table or the span is none, or
 * the calendar is too long for a query.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const span = spanOf(orders, { first: "2025-01-03", last: "2025-03-05" });
 * const { sql, read } = cohortTableQuery(orders, { period: "month", asOf: "2025-03-01" }, span);
 * // `sql` is for the engine. These rows are what came back:
 * const rows = [
 *   { cohort: 0, cell: 0, people: 2, total: 0 },
 *   { cohort: 0, cell: 1, people: 1, total: 0 },
 *   { cohort: 1, cell: 0, people: 1, total: 0 },
 * ];
 * read(rows).pooled[1]; // => { age: 1, eligible: 2, retained: 1, rate: 0.5 }
 * ```
 */
export function cohortTableQuery(
  table: OrderTable | SubscriptionTable,
  options: CohortTableQueryInput & { readonly by?: undefined },
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable>;
export function cohortTableQuery(
  table: OrderTable | SubscriptionTable,
  options: CohortTableQueryInput & { readonly by: string },
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTableByGroup>;
export function cohortTableQuery(
  table: OrderTable | SubscriptionTable,
  options: CohortTableQueryInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | CohortTableByGroup>;
export function cohortTableQuery(
  table: OrderTable | SubscriptionTable,
  options: CohortTableQueryInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | CohortTableByGroup> {
  const isSubscriptions = isSubscriptionTable(table);
  if (!isSubscriptions) checkOrderTable(QUERY, table);
  const { entries, ...others } = Object(options) as CohortTableQueryInput;
  const parsed = parseInput("cohortTable", cohortTableInput, options === undefined ? (options as never) : others);
  if (entries !== undefined) checkEntries(QUERY, table, entries);
  const opener = entries ?? table;
  checkBy(QUERY, [entries === undefined ? "table" : "entries", "columns"], opener, parsed.by);
  checkEventSpan(QUERY, opener, span);
  const opening = { entries, by: parsed.by };
  if (isSubscriptions) return subscriptionCohortQuery(QUERY, table, opening, parsed, span);
  return orderCohortQuery(table, opening, parsed, span);
}

function orderCohortQuery(
  orders: OrderTable,
  { entries, by }: CohortOpening,
  parsed: ParsedCohortTableInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | CohortTableByGroup> {
  const firstEvent = () => firstEventOf(span);
  const plan = { ...parsed, entries: entries as never };
  const request = cohortPlan({ kind: "orders", timeZone: orders.timeZone, firstEvent }, plan);
  const { frame } = request;
  const columns = by === undefined ? COLUMNS : COLUMNS_BY_VALUE;
  if (frame === null) {
    const none = { ...finishedTable(request, null), ...(by === undefined ? {} : { by, groups: [] }) };
    return finishedQuery(QUERY, orders, { sql: emptySql(columns), columns, read: () => none });
  }
  const asked: OrderCohorts = { query: QUERY, orders, entries, by, parsed, frame, span };
  const inBits = fitsInBits(asked);
  const firstIsOwn = parsed.firstCell === "retained";
  const reading = {
    frame,
    counts: parsed.measure === "customers",
    firstIsOwn,
    entersElsewhere: entries !== undefined || (firstIsOwn && !inBits),
    lastCellOnly: parsed.retained === "onOrAfter" && !inBits,
  };
  const read = (rows: readonly object[]) => {
    const found = tallyRows(QUERY, columns, rows);
    const count = (own: readonly CohortRow[]) => tallyOf(own, reading);
    if (by === undefined) return finishedTable(request, count(found));
    return groupedTables(QUERY, by, request, found, count);
  };
  const sql = inBits ? cohortsByBits(asked) : cohortsByAges(asked);
  return finishedQuery(QUERY, orders, { sql, columns, read }, ...(entries === undefined ? [] : [entries]));
}

interface Reading {
  readonly frame: CohortFrame;
  /** Whether customers are counted, not money. */
  readonly counts: boolean;
  /** Whether the first cell has those who are retained in it, not all who entered. */
  readonly firstIsOwn: boolean;
  /** Whether cell −1 says how many have entered, and not cell 0. */
  readonly entersElsewhere: boolean;
  /** Whether each customer is in the last of the cells alone. */
  readonly lastCellOnly: boolean;
}

/** The tally of a table. Rows of several parts add up. */
function tallyOf(
  rows: readonly CohortRow[],
  { frame, counts, firstIsOwn, entersElsewhere, lastCellOnly }: Reading,
): CohortTally {
  const { width } = frame.columns;
  const sizes = new Float64Array(frame.rows);
  const cells = new Float64Array(frame.rows * width);
  for (const [place, { cohort, cell, people, total }] of rows.entries()) {
    checkPlace(QUERY, place, "cohort", cohort, frame.rows);
    // After the last column comes one more, in which are those who are there later.
    checkPlace(QUERY, place, "cell", cell + (entersElsewhere ? 1 : 0), width + 2);
    if (entersElsewhere ? cell === -1 : lastCellOnly || cell === 0) add(sizes, cohort, people);
    if (cell < 0) continue;
    for (let column = lastCellOnly ? 0 : cell; column <= Math.min(cell, width - 1); column++)
      add(cells, cohort * width + column, counts ? people : total);
  }
  if (counts && !firstIsOwn) for (const [cohort, size] of sizes.entries()) cells[cohort * width] = size;
  return { sizes, cells, knownAtEntry: counts && !firstIsOwn };
}

function add(into: Float64Array, place: number, value: number): void {
  into[place] = (into[place] as number) + value;
}
