import { parseInput } from "../validation/parseInput";
import { attributesOf } from "./attributes";
import type { SubscriptionLog } from "./log";
import { type SubscriptionLogOptions, subscriptionLogOptionsInput } from "./logOptions";
import { knownLength, readRows } from "./rowReader";
import type { Needed, NoAccessors, Rows, SubscriptionRow, UnknownKeys, WithAttributes } from "./rowTypes";
import { subscriptionCollector } from "./subscriptionCollector";
import { parsedSubscriptionAccessors, type SubscriptionAccessors, subscriptionReader } from "./subscriptionReader";

export type { SubscriptionAccessors, SubscriptionLog };

/**
 * Builds a subscription log from rows of any kind: objects from a query, a CSV file or a billing system.
 *
 * A row is a subscription, or a part of one at one price: if a plan changes without a gap, one row ends when the next
 * one starts. A subscription ends at the end of the paid time, not at cancellation. Every row is checked, and the
 * problems of the first 20 bad rows are reported together. For `mrr` of a bill that is not monthly, see
 * {@link monthlyRecurringRevenue}.
 *
 * @param rows - The subscriptions, in any order.
 * @param accessors - Where to find each field: a key of the row, or a function of the row.
 * @param options - Time zone of dates, and treatment of bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} if rows are invalid, naming row (from 0), field, value and expected kind.
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-03-01", mrr: 20 },
 *   { customerId: "a", startedAt: "2025-03-01", endedAt: null, mrr: 35 },
 *   { customerId: "b", startedAt: "2025-01-15", endedAt: null, mrr: 0, trial: true },
 * ]);
 * log.endTimes; // => Float64Array.of(Date.UTC(2025, 2), Infinity, Infinity)
 * log.trials; // => Uint8Array.of(0, 0, 1)
 * ```
 */
export function subscriptionLog<
  Row extends object,
  Given extends keyof SubscriptionAccessors<Row>,
  Attribute extends string = never,
>(
  rows: Rows<Row>,
  accessors: Pick<SubscriptionAccessors<Row>, Given> &
    Needed<Row, Given, "customerId" | "startedAt" | "endedAt" | "mrr"> &
    WithAttributes<Row, Attribute>,
  options?: SubscriptionLogOptions,
): SubscriptionLog<Attribute>;
export function subscriptionLog<Row extends object, Attribute extends string = never>(
  rows: Rows<Row> & UnknownKeys<Row>,
  accessors?: SubscriptionAccessors<Row, Attribute>,
  options?: SubscriptionLogOptions,
): SubscriptionLog<Attribute>;
export function subscriptionLog(
  rows: Rows<SubscriptionRow>,
  accessors?: NoAccessors<SubscriptionAccessors<SubscriptionRow>>,
  options?: SubscriptionLogOptions,
): SubscriptionLog;
export function subscriptionLog<Row extends object>(
  rows: Rows<Row>,
  accessors: SubscriptionAccessors<Row> = {},
  options: SubscriptionLogOptions = {},
): SubscriptionLog<string> {
  const metric = "subscriptionLog";
  const parsed = parseInput(metric, subscriptionLogOptionsInput, options);
  const given = parsedSubscriptionAccessors(metric, accessors);
  const collector = subscriptionCollector(metric, parsed, knownLength(rows), attributesOf(given.attributes));
  readRows(metric, rows, 0, collector.bad, subscriptionReader(given, collector));
  return collector.finish();
}
