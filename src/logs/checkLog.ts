import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rowsForLog } from "../validation/rareErrors";
import { rareKinds } from "../validation/rareKinds";
import type { OrderLog, SubscriptionLog } from "./log";
import { isSealedLog } from "./sealedLog";

/** Whether a value is a log. */
export function isLog(value: unknown): value is OrderLog | SubscriptionLog {
  return isSealedLog(value);
}

/** Whether a value is an order log. */
export function isOrderLog(value: unknown): value is OrderLog {
  return isLog(value) && value.kind === "orders";
}

/** Rejects a value that is not an order log. */
export function checkOrderLog(metric: string, log: OrderLog): void {
  if (!isOrderLog(log)) refuse(metric, log, "orderLog");
}

/** Rejects a value that is not a subscription log. */
export function checkSubscriptionLog(metric: string, log: SubscriptionLog): void {
  if (!isLog(log) || log.kind !== "subscriptions") refuse(metric, log, "subscriptionLog");
}

/** Rejects a value that is not a log of either kind. */
export function checkLog(metric: string, log: OrderLog | SubscriptionLog): void {
  if (!isLog(log)) refuse(metric, log, "log");
}

function refuse(metric: string, log: unknown, expected: "orderLog" | "subscriptionLog" | "log"): never {
  if (!Array.isArray(log))
    throw new MetricInputError(metric, [makeIssue("wrongType", ["log"], log, { expected }, rareKinds[expected])]);
  const suggestion = expected === "log" ? "orderLog(rows), subscriptionLog(rows)" : `${expected}(rows)`;
  throw new MetricInputError(metric, [makeIssue(rowsForLog, ["log"], log, { suggestion })]);
}
