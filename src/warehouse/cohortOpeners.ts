import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rareKinds } from "../validation/rareKinds";
import type { OrderTable } from "./orderTable";
import { orderSource, paidSource, type SourceOptions } from "./relations";
import { isSealed } from "./sealed";
import { checkOrderSpan, checkSubscriptionSpan, type OrderSpan, type SubscriptionSpan } from "./spans";
import type { SubscriptionTable } from "./subscriptionTable";
import type { Tables } from "./text";

/** A table whose events open cohorts: orders, or starts of paid subscriptions. */
export type EventTable = OrderTable | SubscriptionTable;

/** What opens and divides the cohorts of a query. */
export interface CohortOpening {
  /** The table whose events open the cohorts, if it is another one. */
  readonly entries: EventTable | undefined;
  /** The key of the column by which the customers are grouped: of the table that opens the cohorts. */
  readonly by: string | undefined;
}

/** The rows that open cohorts in place of those of the table itself: `opener(customer, moment, amount)`. */
export function openerSource(query: string, entries: EventTable, options: SourceOptions): Tables {
  if (entries.kind === "orders") return orderSource(query, entries, { ...options, name: "opener" });
  return [
    paidSource(query, entries, { ...options, name: "paid_opener" }),
    // As an order of no amount.
    `opener AS (SELECT customer, started AS moment, 0 AS amount${options.attribute === undefined ? "" : ", attribute"} FROM paid_opener)`,
  ];
}

/**
 * Refuses entries that cannot be in one query with a table: they must be of the same engine, and of dbt where it is.
 */
export function checkEntries(query: string, table: EventTable, entries: unknown): asserts entries is EventTable {
  const other = entries as EventTable;
  const isTable = isSealed(entries) && (other.kind === "orders" || other.kind === "subscriptions");
  if (isTable && other.dialect === table.dialect && other.isRef === table.isRef) return;
  const kind = { expected: "eventTable" };
  throw new MetricInputError(query, [makeIssue("wrongType", ["entries"], entries, kind, rareKinds.eventTable)]);
}

/** Refuses what is not the span of a table. */
export function checkEventSpan(query: string, { kind }: EventTable, span: OrderSpan | SubscriptionSpan): void {
  if (kind === "orders") checkOrderSpan(query, span as OrderSpan);
  else checkSubscriptionSpan(query, span as SubscriptionSpan);
}

/** When the first event of a table was; infinite without one. */
export function firstEventOf(span: OrderSpan | SubscriptionSpan): number {
  return (span.kind === "orders" ? span.firstOrder : span.firstStart) ?? Number.POSITIVE_INFINITY;
}
