import fc from "fast-check";
import { type OrderLog, orderLog, type SubscriptionLog, subscriptionLog } from "../../src/logs";
import type { LogKind, Metric } from "../../src/metric/metric";
import { timestamps, timeZones, validInputs } from "./inputs";

export type Log = OrderLog | SubscriptionLog;

/** The attribute of the logs, by which some metrics make groups. */
const ATTRIBUTE = "channel";
const ATTRIBUTE_VALUES = ["ads", null, 7, true];

/** A few customers, so that they have several rows each. */
const customerId = fc.constantFrom("a", "b", "c", "d", "e", "f");
const money = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e-9, 0.1, 1e15) },
);

/** Rows of an order log: refunds too, and times that coincide. */
export const orderRows = fc.array(
  fc.record({
    customerId,
    orderedAt: timestamps(),
    amount: fc.tuple(money, fc.constantFrom(1, 1, 1, 1, -1)).map(([amount, sign]) => amount * sign),
  }),
  { maxLength: 40 },
);

/** Rows of a subscription log: overlaps, gaps, plan changes without one, trials, rows of no length. */
export const subscriptionRows = fc.array(
  fc
    .record({
      customerId,
      startedAt: timestamps(),
      endedAt: fc.option(timestamps()),
      mrr: money,
      trial: fc.constantFrom(false, false, false, true),
      reason: fc.constantFrom(null, "price", "payment failed"),
    })
    .map((row) => (row.endedAt !== null && time(row.endedAt) < time(row.startedAt) ? swapped(row) : row)),
  { maxLength: 40 },
);

/** An attribute of the rows: some have none. */
const attributes = { [ATTRIBUTE]: (row: object) => ATTRIBUTE_VALUES[JSON.stringify(row).length % 4] };

/** Logs that a metric takes, empty ones too. */
export function logsFor(metric: Metric): fc.Arbitrary<Log> {
  const orders = fc
    .tuple(orderRows, timeZones())
    .map(([rows, timeZone]) => orderLog(rows, { attributes }, { timeZone }));
  const subscriptions = fc
    .tuple(subscriptionRows, timeZones())
    .map(([rows, timeZone]) => subscriptionLog(rows, { attributes }, { timeZone, invalidRows: "skip" }));
  const kind = logKindOf(metric);
  if (kind === "orders") return orders;
  return kind === "subscriptions" ? subscriptions : fc.oneof(orders, subscriptions);
}

/**
 * Options that a metric's schema takes, with `from` before `to`. What the log does not go with may still be refused.
 */
export function optionsFor(metric: Metric): fc.Arbitrary<Record<string, unknown>> {
  return validInputs(metric).map((given) => {
    const options = given["by"] === undefined ? given : { ...given, by: ATTRIBUTE };
    const { from, until } = options;
    if (from === undefined || until === undefined || time(from) <= time(until)) return options;
    return { ...options, from: until, until: from };
  });
}

/** Which log a metric takes first. */
export function logKindOf({ arguments: [first] }: Metric): LogKind | undefined {
  return first && "log" in first ? first.log : undefined;
}

/** About when a timestamp is: near enough to tell which of two is the earlier one. */
function time(timestamp: unknown): number {
  return new Date(timestamp as string).getTime();
}

function swapped<Row extends { readonly startedAt: unknown; readonly endedAt: unknown }>(row: Row): Row {
  return { ...row, startedAt: row.endedAt, endedAt: row.startedAt };
}
