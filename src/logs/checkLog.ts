import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rareKinds } from "../validation/rareKinds";
import type { OrderLog } from "./orderLog";
import type { SubscriptionLog } from "./subscriptionLog";

const COLUMNS = {
  orders: ["times", "amounts"],
  subscriptions: ["startTimes", "endTimes", "monthlyRevenues", "trials"],
} as const;

/** Whether a value is a log. */
export function isLog(value: unknown): value is OrderLog | SubscriptionLog {
  return hasShape(value, "orders") || hasShape(value, "subscriptions");
}

/** Refuses what is no order log. */
export function checkOrderLog(metric: string, log: OrderLog): void {
  check(metric, log, "orders", "orderLog");
}

/** Refuses what is no subscription log. */
export function checkSubscriptionLog(metric: string, log: SubscriptionLog): void {
  check(metric, log, "subscriptions", "subscriptionLog");
}

function check(metric: string, log: unknown, kind: keyof typeof COLUMNS, expected: "orderLog" | "subscriptionLog") {
  if (hasShape(log, kind)) return;
  throw new MetricInputError(metric, [makeIssue("wrongType", ["log"], log, { expected }, rareKinds[expected])]);
}

/** By its shape and not by a mark, so that a log that was cloned into a worker is still one. */
function hasShape(value: unknown, kind: keyof typeof COLUMNS): boolean {
  try {
    const log = value as Readonly<Record<string, ArrayLike<unknown> | undefined>> & { readonly rows: number };
    const isColumn = (name: string, length: number) => ArrayBuffer.isView(log[name]) && log[name]?.length === length;
    return (
      (log["kind"] as unknown) === kind &&
      Array.isArray(log["customerIds"]) &&
      isColumn("starts", log["customerIds"].length + 1) &&
      COLUMNS[kind].every((name) => isColumn(name, log.rows)) &&
      typeof log["timeZone"] === "string"
    );
  } catch {
    return false;
  }
}
