import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rareKinds } from "../validation/rareKinds";
import type { Dialect } from "./dialects/dialect";
import type { SubscriptionTable } from "./subscriptionTable";
import { leastOf, trimmedText } from "./text";

/** Refuses a table that does not say why subscriptions end. */
export function refuseNoReasons(query: string, { columns }: SubscriptionTable): void {
  if (columns["reason"] !== undefined) return;
  const path = ["columns", "reason"];
  throw new MetricInputError(query, [
    makeIssue("missing", path, undefined, { expected: "columnName" }, rareKinds.columnName),
  ]);
}

/** The rows in which reasons are looked for. */
export interface ReasonRows {
  /** A table with `customer`, `ended`, `revenue` and the reason as `attribute`. */
  readonly from: string;
  /** Its other columns, which stay. */
  readonly columns: string;
  /** The columns of which there is one reason. */
  readonly partition: string;
  /** The column of the end that counts. */
  readonly end: string;
}

/** Rows with the reason of those that ended when it counts: {@link reasonOf} finds the one that does. */
export function lastReasons(dialect: Dialect, { from, columns, partition, end }: ReasonRows): string[] {
  return [
    `texts AS (SELECT customer, ended, revenue, ${columns}, ${trimmedText(dialect, "attribute")} AS reason FROM ${from})`,
    `payments AS (SELECT customer, ended, ${columns}, reason, CASE WHEN ended = ${end} AND reason <> '' THEN revenue ELSE 0 END AS paid_at_end
  FROM texts)`,
    `reasons AS (SELECT customer, ended, ${columns}, reason, paid_at_end, max(paid_at_end) OVER (PARTITION BY ${partition}) AS most_paid
  FROM payments)`,
  ];
}

/** The reason of several rows of `reasons`: that with the highest revenue, and of equal ones the least. */
export function reasonOf(dialect: Dialect): string {
  return leastOf(dialect, "CASE WHEN paid_at_end > 0 AND paid_at_end = most_paid THEN reason END");
}

/** A reason as the driver gives it, as text; `null` if unknown. */
export function reasonText(value: unknown): string | null {
  return value === null ? null : String(value).trim() || null;
}
