import type { CohortFrame } from "../cohorts/cohortFrame";
import { cohortPlan } from "../cohorts/cohortRequest";
import type { ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import type { CohortTable, CohortTableByGroup } from "../cohorts/cohortTableResult";
import { finishedTable } from "../cohorts/finishedTable";
import type { CohortTally } from "../cohorts/tally";
import { cellSums } from "../math";
import { groupedTables } from "./cohortBreakdown";
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
  { entries, by }: CohortOpening,
  parsed: ParsedCohortTableInput,
  span: OrderSpan | SubscriptionSpan,
): Query<CohortTable | CohortTableByGroup> {
  const firstEvent = () => firstEventOf(span);
  const facts = { kind: "subscriptions", timeZone: subscriptions.timeZone, firstEvent } as const;
  const request = cohortPlan(facts, { ...parsed, entries: entries as never });
  const { frame } = request;
  const columns = by === undefined ? COLUMNS : COLUMNS_BY_VALUE;
  if (frame === null) {
    const none = { ...finishedTable(request, null), ...(by === undefined ? {} : { by, groups: [] }) };
    return finishedQuery(query, subscriptions, { sql: emptySql(columns), columns, read: () => none });
  }
  const sql = subscriptionCohorts({ query, subscriptions, entries, by, parsed, frame, span });
  const reading = { frame, counts: parsed.measure === "customers", firstIsOwn: parsed.firstCell === "retained" };
  const read = (rows: readonly object[]) => {
    const found = tallyRows(query, columns, rows);
    const count = (own: readonly CohortRow[]) => tallyOf(query, own, reading);
    return by === undefined ? finishedTable(request, count(found)) : groupedTables(query, by, request, found, count);
  };
  return finishedQuery(query, subscriptions, { sql, columns, read }, ...(entries === undefined ? [] : [entries]));
}

interface Reading {
  readonly frame: CohortFrame;
  /** Whether customers are counted, not money. */
  readonly counts: boolean;
  /** Whether the first cell has those who are retained in it, not all who entered. */
  readonly firstIsOwn: boolean;
}

/** The tally of a table. Rows of several parts add up. */
function tallyOf(query: string, rows: readonly CohortRow[], { frame, counts, firstIsOwn }: Reading): CohortTally {
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
      cells[row * width + column] = counts ? (column === 0 && !firstIsOwn ? size : there) : cell;
    }
  }
  return { sizes, cells, knownAtEntry: !firstIsOwn };
}
