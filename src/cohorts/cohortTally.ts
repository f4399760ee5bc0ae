import type { OrderLog, SubscriptionLog } from "../logs";
import { unsortedOrdersOnce } from "../logs/finishedOrders";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { type CohortEntries, entriesByEvent, entriesByState } from "./cohortEntries";
import type { CohortFrame } from "./cohortFrame";
import type { ParsedCohortTableInput } from "./cohortTableInput";
import { customersWithOrders, revenueOfOrders } from "./orderCohorts";
import { subscribedCustomers, subscribedRevenue } from "./subscriptionCohorts";
import type { CohortTally } from "./tally";
import { customersOfUnsorted, hasFewPeriods } from "./unsortedOrderCohorts";

/** Counts or sums the cells of a table. */
export function cohortTally(
  log: OrderLog | SubscriptionLog,
  parsed: ParsedCohortTableInput,
  frame: CohortFrame,
): CohortTally {
  const { cohort, retained, minimumEvents, entries, measure, firstCell } = parsed;
  const isPlain =
    log.kind === "orders" &&
    entries === undefined &&
    cohort === "first" &&
    minimumEvents === 1 &&
    measure === "customers" &&
    firstCell === "entered" &&
    !frame.rolling &&
    hasFewPeriods(frame);
  const unsorted = isPlain ? unsortedOrdersOnce(log) : undefined;
  if (unsorted !== undefined)
    return customersOfUnsorted(unsorted, log.customerIds.length, frame, retained === "onOrAfter");
  const { all, count } = cohortCounter(log, parsed, frame);
  return count(all);
}

/** Counts or sums the cells of a table of some of the customers. */
export interface CohortCounter {
  /** The entries of all customers. */
  readonly all: CohortEntries;
  /** Returns the tally of the customers with these entries. */
  readonly count: (entries: CohortEntries) => CohortTally;
}

/** Finds the entries of customers, to be counted together or by groups. */
export function cohortCounter(
  log: OrderLog | SubscriptionLog,
  {
    cohort,
    retained,
    minimumEvents,
    gapDays,
    timeZone = log.timeZone,
    entries: opener,
    measure,
    firstCell,
  }: ParsedCohortTableInput,
  frame: CohortFrame,
): CohortCounter {
  const eventEntries = () => entriesByEvent(opener ?? log, log, frame, cohort === "recurring");
  const onOrAfter = retained === "onOrAfter";
  const isOwnFirst = firstCell === "retained";
  if (log.kind === "orders") {
    const count: CohortCounter["count"] =
      measure === "customers"
        ? (entries) => customersWithOrders(log, entries, frame, onOrAfter, minimumEvents, isOwnFirst)
        : (entries) => revenueOfOrders(log, entries, frame);
    return { all: eventEntries(), count };
  }
  const byState = cohort === "recurring" && opener === undefined;
  const paid = withoutShortGaps(paidRows(log), { gapDays, timeZone, asOf: frame.asOf });
  const count: CohortCounter["count"] =
    measure === "customers"
      ? (entries) => subscribedCustomers(paid, entries, frame, onOrAfter, isOwnFirst)
      : (entries) => subscribedRevenue(paid, entries, frame, byState, measure === "grossRevenueRetention");
  return { all: byState ? entriesByState(paid, frame) : eventEntries(), count };
}
