import { inputJsonSchema } from "../../src/catalogue";
import { orderLog, subscriptionLog } from "../../src/logs";
import { hasNamedArguments } from "../../src/metric/inputOf";
import type { Argument, Metric } from "../../src/metric/metric";

/** A value that is no such argument, and what the error must name. */
export interface Junk {
  readonly value: unknown;
  readonly named?: string | RegExp | undefined;
}

const orders = orderLog([{ customerId: 1, orderedAt: "1970-01-01", amount: 1 }]);
const subscriptions = subscriptionLog([{ customerId: 1, startedAt: "1970-01-01", endedAt: null, mrr: 1 }]);

const throws = () => {
  throw new Error("no");
};
/** Objects that throw when they are read. */
const unreadable = new Proxy({}, { get: throws });
const unlisted = new Proxy({}, { ownKeys: throws });

/** Nothing, other things, and what looks like a log but is none. */
const noLogs: readonly unknown[] = [
  undefined,
  null,
  0,
  "log",
  [],
  {},
  () => orders,
  { kind: "orders" },
  { kind: "subscriptions", rows: 0, customerIds: [] },
  { ...orders, times: [0] },
  { ...subscriptions, trials: new Uint8Array(2) },
  { ...orders, starts: new Uint32Array(1) },
  unreadable,
];

const noObjects: readonly unknown[] = [null, 1, "x", true, [], () => 1, new Date(Number.NaN), { nonsense: 1 }];

const noMembers: readonly unknown[] = [
  null,
  Number.NaN,
  Infinity,
  -1,
  "x",
  true,
  [],
  1n,
  () => 1,
  Symbol("x"),
  new Date(Number.NaN),
  { nonsense: 1 },
  unlisted,
];

/** What a metric must refuse in the place of an argument. */
export function junkFor(argument: Argument, metric: Metric): readonly Junk[] {
  if ("of" in argument) {
    const required = (inputJsonSchema(metric).required ?? []).includes(argument.name);
    // An object of other fields is told by them.
    const isTold = (value: unknown) => Object.prototype.toString.call(value) === "[object Object]";
    return [...(required ? [undefined] : []), ...noMembers].map((value) => ({
      value,
      named: isTold(value) && value !== noMembers.at(-2) ? undefined : argument.name,
    }));
  }
  if ("schema" in argument) {
    const values = metric.arguments.length === 1 ? [undefined, ...noObjects] : noObjects;
    return values.map((value) => ({ value }));
  }
  const other = { orders: [subscriptions], subscriptions: [orders], either: [] }[argument.log];
  return [...noLogs, ...other].map((value) => ({ value, named: hasNamedArguments(metric) ? "log" : /\blog must be/u }));
}
