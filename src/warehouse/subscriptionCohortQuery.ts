import type { CohortFrame } from "../cohorts/cohortFrame";
import { cohortPlan } from "../cohorts/cohortRequest";
import type { ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import type { CohortTable } from "../cohorts/cohortTableResult";
import { finishedTable } from "../cohorts/finishedTable";
import type { CohortTally } from "../cohorts/tally";
import { cellSums } from "../math";
import { byValue, type CohortTableOfValue } from "./cohortBreakdown";
import { COLUMNS, COLUMNS_BY_VALUE, type CohortRow } from "./cohortColumns";
import { type CohortOpening, firstEventOf } from "./cohortOpeners";
import { emptySql, finishedQuery, type Query } from "./query";
import { checkPlace, tallyRows } from "./rows";
import type { OrderSpan, SubscriptionSpan } from "./spans";
import { subscriptionCohorts } from "./subscriptionCohorts";
import type { SubscriptionTable } from "./subscriptionTable";

/** The query of a cohort table of subscriptions. */
export function subscriptionCohortQuery(
  query: string,
  subscriptions: SubscriptionTable,
  { entries, breakdown }: CohortOpening,
  parsed: ParsedCohortTableInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | readonly CohortTableOfValue[]> {
  const firstEvent = () => firstEventOf(span);
  const facts = { kind: "subscriptions", timeZone: subscriptions.timeZone, firstEvent } as const;
  const request = cohortPlan(facts, { ...parsed, entries: entries as never });
  const { frame } = request;
  const columns = breakdown === undefined ? COLUMNS : COLUMNS_BY_VALUE;
  if (frame === null) {
    const none = breakdown === undefined ? finishedTable(request, null) : [];
    return finishedQuery(query, subscriptions, { sql: emptySql(columns), columns, read: () => none });
  }
  const sql = subscriptionCohorts({ query, subscriptions, entries, breakdown, parsed, frame, span });
  const counts = parsed.measure === "customers";
  const read = (rows: readonly object[]) => {
    const found = tallyRows(query, columns, rows);
    const finish = (own: readonly CohortRow[]) => finishedTable(request, tallyOf(query, own, frame, counts));
    return breakdown === undefined
      ? finish(found)
      : byValue(found).map(([value, own]) => ({ value, table: finish(own) }));
  };
  return finishedQuery(query, subscriptions, { sql, columns, read }, ...(entries === undefined ? [] : [entries]));
}

/** The tally of a table. Rows of several parts add up. */
function tallyOf(query: string, rows: readonly CohortRow[], frame: CohortFrame, counts: boolean): CohortTally {
  const { width } = frame.columns;
  const sizes = new Float64Array(frame.rows);
  const sums = cellSums(frame.rows * (width + 1));
  for (const [place, { cohort, cell, people, total }] of rows.entries()) {
    checkPlace(query, place, "cohort", cohort, frame.rows);
    // Before the first column are those who have entered, after the last one those who are there later.
    checkPlace(query, place, "cell", cell + 1, width + 2);
    if (cell === -1) sizes[cohort] = (sizes[cohort] as number) + people;
    else sums.add(cohort * (width + 1) + cell, counts ? people : total);
  }
  const cells = new Float64Array(frame.rows * width);
  for (const [row, size] of sizes.entries()) {
    let there = 0;
    for (let column = 0; column < width; column++) {
      const cell = sums.at(row * (width + 1) + column);
      there += cell;
      // Of customers, the changes from column to column have come.
      cells[row * width + column] = counts ? (column === 0 ? size : there) : cell;
    }
  }
  return { sizes, cells, knownAtEntry: true };
}
