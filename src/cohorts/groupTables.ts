import type { OrderLog, SubscriptionLog } from "../logs";
import type { CohortFrame } from "./cohortFrame";
import { entriesOf, openersByValue } from "./cohortGroups";
import type { CohortRequest } from "./cohortRequest";
import type { CohortGroup } from "./cohortTableResult";
import { cohortCounter } from "./cohortTally";
import { finishedTable } from "./finishedTable";

/** Builds the tables of the customers with each value of an attribute of the log that opens the cohorts. */
export function groupTables(
  log: OrderLog | SubscriptionLog,
  opener: OrderLog<string> | SubscriptionLog<string>,
  by: string,
  request: CohortRequest,
): CohortGroup[] {
  const frame = request.frame as CohortFrame;
  const { all, count } = cohortCounter(log, request.parsed, frame);
  return openersByValue(opener, by, all, frame).map(({ value, openers }) => ({
    value,
    table: finishedTable(request, count(entriesOf(all, openers))),
  }));
}
