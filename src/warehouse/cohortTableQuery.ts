import type { CohortFrame } from "../cohorts/cohortFrame";
import { cohortPlan } from "../cohorts/cohortRequest";
import { type CohortTableInput, cohortTableInput, type ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import type { CohortTable } from "../cohorts/cohortTableResult";
import { finishedTable } from "../cohorts/finishedTable";
import type { CohortTally } from "../cohorts/tally";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { byValue, type CohortTableOfValue, checkBreakdown } from "./cohortBreakdown";
import { COLUMNS, COLUMNS_BY_VALUE, type CohortRow } from "./cohortColumns";
import { type CohortOpening, checkEntries, checkEventSpan, firstEventOf } from "./cohortOpeners";
import { cohortsByAges, cohortsByBits, fitsInBits, type OrderCohorts } from "./orderCohorts";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { emptySql, finishedQuery, type Query } from "./query";
import { checkPlace, tallyRows } from "./rows";
import type { OrderSpan, SubscriptionSpan } from "./spans";
import { subscriptionCohortQuery } from "./subscriptionCohortQuery";
import { isSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";

/** The options of {@link cohortTableQuery}: those of {@link cohortTable}, but for `entries`. */
export interface CohortTableQueryInput extends Omit<CohortTableInput, "entries" | "by"> {
  /**
   * Another table of the same dialect, whose orders or paid subscriptions open the cohorts in place of those of the
   * table itself: sign-ups, of which orders follow. The span is then that of this table.
   */
  readonly entries?: OrderTable | SubscriptionTable | undefined;
  /**
   * The key of a further column of the table: a table is made for each of its values. A customer belongs to the value
   * of the first order or paid subscription; of several at one instant the least counts.
   */
  readonly breakdown?: string | undefined;
}

const QUERY = "cohortTableQuery";
/**
 * The query of {@link cohortTable} on a table of orders or of subscriptions.
 *
 * It reads the table once where customers of first cohorts are counted over at most 61 periods. The result is that of
 * the function in memory; a few numbers for each cohort and age come back from the warehouse.
 *
 * @param table - The table.
 * @param options - Those of {@link cohortTable}; `entries` is another table, `breakdown` a further column.
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
  options: CohortTableQueryInput & { readonly breakdown?: undefined },
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable>;
export function cohortTableQuery(
  table: OrderTable | SubscriptionTable,
  options: CohortTableQueryInput & { readonly breakdown: string },
  span: OrderSpan | SubscriptionSpan,
): Query<readonly CohortTableOfValue[]>;
export function cohortTableQuery(
  table: OrderTable | SubscriptionTable,
  options: CohortTableQueryInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | readonly CohortTableOfValue[]> {
  const isSubscriptions = isSubscriptionTable(table);
  if (!isSubscriptions) checkOrderTable(QUERY, table);
  const { entries, breakdown, ...others } = Object(options) as CohortTableQueryInput;
  const parsed = parseInput("cohortTable", cohortTableInput, options === undefined ? (options as never) : others);
  refuseInMemoryOptions(parsed);
  if (entries !== undefined) checkEntries(QUERY, table, entries);
  checkBreakdown(QUERY, table, { entries, breakdown });
  checkEventSpan(QUERY, entries ?? table, span);
  const opening = { entries, breakdown };
  if (isSubscriptions) return subscriptionCohortQuery(QUERY, table, opening, parsed, span);
  return orderCohortQuery(table, opening, parsed, span);
}

/** Refuses options of {@link cohortTable} that have another name here, or no query. */
function refuseInMemoryOptions({ by, ages, firstCell }: ParsedCohortTableInput): void {
  const problems = [];
  if (by !== undefined) problems.push(makeIssue("misspelledField", ["by"], by, { suggestion: "breakdown" }));
  if (ages === "days" || ages === "weeks")
    problems.push(makeIssue("notAChoice", ["ages"], ages, { choices: '"calendar", "rolling24h"' }));
  if (firstCell !== "entered") problems.push(makeIssue("unknownField", ["firstCell"], firstCell));
  if (problems.length > 0) throw new MetricInputError(QUERY, problems);
}

function orderCohortQuery(
  orders: OrderTable,
  { entries, breakdown }: CohortOpening,
  parsed: ParsedCohortTableInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | readonly CohortTableOfValue[]> {
  const firstEvent = () => firstEventOf(span);
  const plan = { ...parsed, entries: entries as never };
  const request = cohortPlan({ kind: "orders", timeZone: orders.timeZone, firstEvent }, plan);
  const { frame } = request;
  const columns = breakdown === undefined ? COLUMNS : COLUMNS_BY_VALUE;
  if (frame === null) {
    const none = breakdown === undefined ? finishedTable(request, null) : [];
    return finishedQuery(QUERY, orders, { sql: emptySql(columns), columns, read: () => none });
  }
  const asked: OrderCohorts = { query: QUERY, orders, entries, breakdown, parsed, frame, span };
  const inBits = fitsInBits(asked);
  const reading = {
    frame,
    counts: parsed.measure === "customers",
    entersElsewhere: entries !== undefined,
    lastCellOnly: parsed.retained === "onOrAfter" && !inBits,
  };
  const read = (rows: readonly object[]) => {
    const found = tallyRows(QUERY, columns, rows);
    if (breakdown === undefined) return finishedTable(request, tallyOf(found, reading));
    return byValue(found).map(([value, own]) => ({ value, table: finishedTable(request, tallyOf(own, reading)) }));
  };
  const sql = inBits ? cohortsByBits(asked) : cohortsByAges(asked);
  return finishedQuery(QUERY, orders, { sql, columns, read }, ...(entries === undefined ? [] : [entries]));
}

interface Reading {
  readonly frame: CohortFrame;
  /** Whether customers are counted, not money. */
  readonly counts: boolean;
  /** Whether cell −1 says how many have entered, and not cell 0. */
  readonly entersElsewhere: boolean;
  /** Whether each customer is in the last of the cells alone. */
  readonly lastCellOnly: boolean;
}

/** The tally of a table. Rows of several parts add up. */
function tallyOf(rows: readonly CohortRow[], { frame, counts, entersElsewhere, lastCellOnly }: Reading): CohortTally {
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
  if (counts) for (const [cohort, size] of sizes.entries()) cells[cohort * width] = size;
  return { sizes, cells, knownAtEntry: counts };
}

function add(into: Float64Array, place: number, value: number): void {
  into[place] = (into[place] as number) + value;
}
