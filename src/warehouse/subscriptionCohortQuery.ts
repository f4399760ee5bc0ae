import type { CohortFrame } from "../cohorts/cohortFrame";
import { cohortPlan } from "../cohorts/cohortRequest";
import { type CohortTableInput, cohortTableInput } from "../cohorts/cohortTableInput";
import type { CohortTable } from "../cohorts/cohortTableResult";
import { finishedTable } from "../cohorts/finishedTable";
import type { CohortTally } from "../cohorts/tally";
import { cellSums } from "../math";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { emptySql, finishedQuery, type Query } from "./query";
import { checkPlace, integers, numbers, type TallyRow, tallyRows } from "./rows";
import { checkSubscriptionSpan, paidStretch, type SubscriptionSpan } from "./spans";
import { subscriptionCohorts } from "./subscriptionCohorts";
import type { SubscriptionTable } from "./subscriptionTable";

const COLUMNS = [...integers("cohort", "cell", "people"), ...numbers("total")];

/** The query of a cohort table of subscriptions. */
export function subscriptionCohortQuery(
  query: string,
  subscriptions: SubscriptionTable,
  options: Omit<CohortTableInput, "entries">,
  span: SubscriptionSpan,
): Query<CohortTable> {
  // Both are for tables of orders alone.
  for (const other of ["entries", "breakdown"] as const)
    if (Object(options)[other] !== undefined)
      throw new MetricInputError(query, [makeIssue("unknownField", [other], Object(options)[other])]);
  const parsed = parseInput("cohortTable", cohortTableInput, options);
  checkSubscriptionSpan(query, span);
  const firstEvent = () => span.firstStart ?? Number.POSITIVE_INFINITY;
  const request = cohortPlan({ kind: "subscriptions", timeZone: subscriptions.timeZone, firstEvent }, parsed);
  const { frame } = request;
  if (frame === null) {
    const none = finishedTable(request, null);
    return finishedQuery(query, subscriptions, { sql: emptySql(COLUMNS), columns: COLUMNS, read: () => none });
  }
  const sql = subscriptionCohorts({ query, subscriptions, parsed, frame, stretch: paidStretch(span) });
  const read = (rows: readonly object[]) => {
    const found = tallyRows(query, COLUMNS, rows);
    return finishedTable(request, tallyOf(query, found, frame, parsed.measure === "customers"));
  };
  return finishedQuery(query, subscriptions, { sql, columns: COLUMNS, read });
}

type CohortRow = TallyRow<"cohort" | "cell" | "people" | "total">;

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
