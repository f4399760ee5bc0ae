import { optional } from "../validation/fields";
import { inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { accessor } from "../validation/rowFields";
import { getter } from "./rowReader";
import type { SubscriptionCollector } from "./subscriptionCollector";
import type { SubscriptionAccessors } from "./subscriptionLog";

const accessorsInput = /* @__PURE__ */ inputSchema<SubscriptionAccessors<never>>(() => ({
  fields: {
    customerId: optional(accessor()),
    startedAt: optional(accessor()),
    endedAt: optional(accessor()),
    mrr: optional(accessor()),
    subscriptionId: optional(accessor()),
    trial: optional(accessor()),
  },
}));

/** What hands the fields of a row to a collector. */
export function subscriptionReader<Row>(
  metric: string,
  accessors: SubscriptionAccessors<Row>,
  collector: SubscriptionCollector,
): (row: Row, index: number) => void {
  const given = parseInput(metric, accessorsInput, accessors as object) as SubscriptionAccessors<Row>;
  // Each literal access is its own place in the code, and so stays fast.
  const customerIdOf = getter(given.customerId, (row: { customerId: unknown }) => row.customerId);
  const startedAtOf = getter(given.startedAt, (row: { startedAt: unknown }) => row.startedAt);
  const endedAtOf = getter(given.endedAt, (row: { endedAt: unknown }) => row.endedAt);
  const mrrOf = getter(given.mrr, (row: { mrr: unknown }) => row.mrr);
  const subscriptionIdOf = getter(given.subscriptionId, (row: { subscriptionId: unknown }) => row.subscriptionId);
  const trialOf = getter(given.trial, (row: { trial: unknown }) => row.trial);
  return (row, index) => {
    let customerId: unknown;
    let startedAt: unknown;
    let endedAt: unknown;
    let mrr: unknown;
    let subscriptionId: unknown;
    let trial: unknown;
    try {
      customerId = customerIdOf(row);
      startedAt = startedAtOf(row);
      endedAt = endedAtOf(row);
      mrr = mrrOf(row);
      subscriptionId = subscriptionIdOf(row);
      trial = trialOf(row);
    } catch {
      collector.bad.add(index, null, "unreadable", undefined);
      return;
    }
    collector.add(index, customerId, startedAt, endedAt, mrr, subscriptionId, trial);
  };
}
