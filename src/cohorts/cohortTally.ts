import type { OrderLog, SubscriptionLog } from "../logs";
import { unsortedOrders } from "../logs/finishedOrders";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { entriesByEvent, entriesByState } from "./cohortEntries";
import type { CohortFrame } from "./cohortFrame";
import type { ParsedCohortTableInput } from "./cohortTableInput";
import { customersWithOrders, revenueOfOrders } from "./orderCohorts";
import { subscribedCustomers, subscribedRevenue } from "./subscriptionCohorts";
import type { CohortTally } from "./tally";
import { customersOfUnsorted, hasFewPeriods } from "./unsortedOrderCohorts";

/** Counts or sums the cells of a table. */
export function cohortTally(
  log: OrderLog | SubscriptionLog,
  {
    cohort,
    retained,
    minimumEvents,
    gapDays,
    timeZone = log.timeZone,
    entries: opener,
    measure,
  }: ParsedCohortTableInput,
  frame: CohortFrame,
): CohortTally {
  const eventEntries = () => entriesByEvent(opener ?? log, log, frame, cohort === "recurring");
  const onOrAfter = retained === "onOrAfter";
  if (log.kind === "orders") {
    const unsorted = unsortedOrders(log);
    const isPlain = opener === undefined && cohort === "first" && minimumEvents === 1 && measure === "customers";
    if (unsorted !== undefined && isPlain && !frame.rolling && hasFewPeriods(frame))
      return customersOfUnsorted(unsorted, log.customerIds.length, frame, onOrAfter);
    if (measure === "customers") return customersWithOrders(log, eventEntries(), frame, onOrAfter, minimumEvents);
    return revenueOfOrders(log, eventEntries(), frame);
  }
  const byState = cohort === "recurring" && opener === undefined;
  const paid = withoutShortGaps(paidRows(log), { gapDays, timeZone, asOf: frame.asOf });
  const entries = byState ? entriesByState(paid, frame) : eventEntries();
  if (measure === "customers") return subscribedCustomers(paid, entries, frame, onOrAfter);
  return subscribedRevenue(paid, entries, frame, byState, measure === "grossRevenueRetention");
}
