import type { Timestamp } from "../time";
import { parseTimestamp } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import { MetricInputError } from "../validation/errors";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { badTableRows, notAfter, wrongLength } from "../validation/rareErrors";
import { timestamp } from "../validation/timeFields";
import { checkOrderTable, type OrderTable } from "./orderTable";
import { finishedQuery, type Query } from "./query";
import { FOREVER, goodOrder, goodSubscription, orderSource, paidSource, type Stretch, timesOf } from "./relations";
import { integers, refuseSpan, tallyRows } from "./rows";
import { isSealed } from "./sealed";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { countIf, IS_ORDER, withTables } from "./text";

/**
 * What has to be known of an order table before a calendar can be made. It is plain data, and may be kept as JSON.
 */
export interface OrderSpan {
  /** Tells the spans apart. */
  readonly kind: "orders";
  /** The number of rows, refunds included; `null` if it was not counted. */
  readonly rows: number | null;
  /** The number of customers; `null` if it was not counted. */
  readonly customers: number | null;
  /** When the first order was made, in epoch milliseconds; `null` without orders. */
  readonly firstOrder: number | null;
  /** The first instant of all rows, in epoch milliseconds; `null` without rows. */
  readonly first: number | null;
  /** The last instant of all rows, in epoch milliseconds; `null` without rows. */
  readonly last: number | null;
}

/**
 * What has to be known of a subscription table before a calendar can be made. It is plain data, and may be kept as
 * JSON.
 */
export interface SubscriptionSpan {
  /** Tells the spans apart. */
  readonly kind: "subscriptions";
  /** The number of paid rows; `null` if it was not counted. */
  readonly rows: number | null;
  /** The number of customers with a paid row; `null` if it was not counted. */
  readonly customers: number | null;
  /** When the first paid row starts, in epoch milliseconds; `null` without one. */
  readonly firstStart: number | null;
  /**
   * The last start of a paid row, or the last end that is at most 366 days later, in epoch milliseconds: ends after
   * that are planned ones. `null` without a paid row.
   */
  readonly lastEvent: number | null;
  /** The last end of a paid row that has one, in epoch milliseconds; `null` without one. */
  readonly lastEnd: number | null;
}

const ORDER_SPAN = integers("order_rows", "customers", "has_order", "first_order", "first_row", "last_row", "bad_rows");
const PAID_SPAN = integers("paid_rows", "customers", "first_start", "last_event", "has_end", "last_end", "bad_rows");

/** How a planned end is told from one that has been made. */
const FORESEEN = 366 * DAY_MS;

/**
 * The span of an order table: the query that all others need first. It reads the table once, and checks its rows.
 *
 * The span is that of the whole table, also where `part` names a part of it.
 *
 * @param orders - The table.
 * @returns The query; its `read` refuses a table with bad rows, unless they are skipped.
 * @throws {@link MetricInputError} when the table is none.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
 * const { sql, columns: returned, read } = orderSpanQuery(orders);
 * returned.length; // => 7
 * const first = Date.UTC(2025, 0, 3);
 * const last = Date.UTC(2025, 5, 30);
 * const counts = { order_rows: 90, customers: 40, has_order: 1 };
 * const numbers = { ...counts, first_order: first, first_row: first, last_row: last };
 * read([{ ...numbers, bad_rows: 0 }]).last; // => 1751241600000
 * ```
 */
export function orderSpanQuery(orders: OrderTable): Query<OrderSpan> {
  checkOrderTable("orderSpanQuery", orders);
  const sql = withTables(
    [
      orderSource("orderSpanQuery", orders, { whole: true }),
      `checked AS (SELECT customer, moment, amount, CASE WHEN ${goodOrder(orders)} THEN 1 ELSE 0 END AS good FROM source)`,
    ],
    `SELECT ${countIf("good = 1")} AS order_rows, count(DISTINCT CASE WHEN good = 1 THEN customer END) AS customers,
  max(CASE WHEN good = 1 AND ${IS_ORDER} THEN 1 ELSE 0 END) AS has_order,
  min(CASE WHEN good = 1 AND ${IS_ORDER} THEN moment END) AS first_order,
  min(CASE WHEN good = 1 THEN moment END) AS first_row, max(CASE WHEN good = 1 THEN moment END) AS last_row,
  ${countIf("good = 0")} AS bad_rows FROM checked`,
  );
  const read = (rows: readonly object[]): OrderSpan => {
    const found = onlyRow("orderSpanQuery", tallyRows("orderSpanQuery", ORDER_SPAN, rows));
    refuseBadRows("orderSpanQuery", orders, found.bad_rows);
    const some = found.order_rows > 0;
    return {
      kind: "orders",
      rows: found.order_rows,
      customers: found.customers,
      firstOrder: found.has_order > 0 ? found.first_order : null,
      first: some ? found.first_row : null,
      last: some ? found.last_row : null,
    };
  };
  return finishedQuery("orderSpanQuery", orders, { sql, columns: ORDER_SPAN, read });
}

/**
 * The span of a subscription table: the query that all others need first. It checks the rows of the table.
 *
 * The span is that of the whole table, also where `part` names a part of it.
 *
 * @param subscriptions - The table.
 * @returns The query; its `read` refuses a table with bad rows, unless they are skipped.
 * @throws {@link MetricInputError} when the table is none.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * subscriptionSpanQuery(table).columns[0]; // => { name: "paid_rows", type: "integer" }
 * ```
 */
export function subscriptionSpanQuery(subscriptions: SubscriptionTable): Query<SubscriptionSpan> {
  checkSubscriptionTable("subscriptionSpanQuery", subscriptions);
  const good = goodSubscription(subscriptions);
  const isPaid = "good = 1 AND trial = 0 AND revenue > 0 AND started < ended";
  const sql = withTables(
    [
      paidSource("subscriptionSpanQuery", subscriptions, { whole: true }),
      `checked AS (SELECT customer, started, ended, revenue, trial, CASE WHEN ${good} THEN 1 ELSE 0 END AS good FROM source)`,
      `counted AS (SELECT customer, started, ended, good, CASE WHEN ${isPaid} THEN 1 ELSE 0 END AS is_paid FROM checked)`,
      `latest AS (SELECT max(CASE WHEN is_paid = 1 THEN started ELSE -${FOREVER} END) AS last_start FROM counted)`,
    ],
    `SELECT ${countIf("c.is_paid = 1")} AS paid_rows, count(DISTINCT CASE WHEN c.is_paid = 1 THEN c.customer END) AS customers,
  min(CASE WHEN c.is_paid = 1 THEN c.started END) AS first_start,
  max(CASE WHEN c.is_paid = 0 THEN NULL WHEN c.ended <= l.last_start + ${FORESEEN} THEN c.ended ELSE c.started END) AS last_event,
  max(CASE WHEN c.is_paid = 1 AND c.ended < ${FOREVER} THEN 1 ELSE 0 END) AS has_end,
  max(CASE WHEN c.is_paid = 1 AND c.ended < ${FOREVER} THEN c.ended END) AS last_end,
  ${countIf("c.good = 0")} AS bad_rows FROM counted c CROSS JOIN latest l`,
  );
  const read = (rows: readonly object[]): SubscriptionSpan => {
    const found = onlyRow("subscriptionSpanQuery", tallyRows("subscriptionSpanQuery", PAID_SPAN, rows));
    refuseBadRows("subscriptionSpanQuery", subscriptions, found.bad_rows);
    const some = found.paid_rows > 0;
    return {
      kind: "subscriptions",
      rows: found.paid_rows,
      customers: found.customers,
      firstStart: some ? found.first_start : null,
      lastEvent: some ? found.last_event : null,
      lastEnd: found.has_end > 0 ? found.last_end : null,
    };
  };
  return finishedQuery("subscriptionSpanQuery", subscriptions, { sql, columns: PAID_SPAN, read });
}

/** The ends of a span that is known without a query. */
export interface SpanInput {
  /** A point in time at or before the first row. */
  readonly first: Timestamp;
  /** A point in time after the last row. */
  readonly last: Timestamp;
}

/** The schema of {@link SpanInput}. */
export const spanInput: InputSchema<SpanInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { first: timestamp(), last: timestamp() },
}));

/**
 * The span of a table from two dates, where a query cannot be run first: in a model of dbt above all.
 *
 * Wide is right: it costs rows for periods in which nothing happened, and nothing else. What lies outside is not
 * counted rightly. Rows are not checked: bad ones must be left out with `invalidRows: "skip"`, or not exist.
 *
 * @param table - An order table or a subscription table, in whose time zone dates are read.
 * @param ends - The ends.
 * @returns The span.
 * @throws {@link MetricInputError} when the table is none, or `last` is not after `first`.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
 * const orders = orderTable({ dialect: "snowflake", table: { ref: "orders" }, columns, orderedAt: "utc" });
 * spanOf(orders, { first: "2024-01-01", last: "2026-01-01" }).rows; // => null
 * ```
 */
export function spanOf(table: OrderTable, ends: SpanInput): OrderSpan;
export function spanOf(table: SubscriptionTable, ends: SpanInput): SubscriptionSpan;
export function spanOf(table: OrderTable | SubscriptionTable, ends: SpanInput): OrderSpan | SubscriptionSpan {
  const isSubscriptions = isSealed(table) && table.kind === "subscriptions";
  if (!isSubscriptions) checkOrderTable("spanOf", table, "table");
  const parsed = parseInput("spanOf", spanInput, ends);
  const first = parseTimestamp(parsed.first, table.timeZone);
  const last = parseTimestamp(parsed.last, table.timeZone) - 1;
  if (last < first) {
    const details = { other: "first", otherValue: new Date(first).toISOString() };
    throw new MetricInputError("spanOf", [makeIssue(notAfter, ["last"], parsed.last, details)]);
  }
  const counts = { rows: null, customers: null };
  return isSubscriptions
    ? { kind: "subscriptions", ...counts, firstStart: first, lastEvent: last, lastEnd: last }
    : { kind: "orders", ...counts, firstOrder: first, first, last };
}

/** Refuses what is not the span of an order table. */
export function checkOrderSpan(query: string, span: OrderSpan): void {
  checkNumbers(query, "orders", span, ["rows", "customers", "firstOrder", "first", "last"]);
}

/** Refuses what is not the span of a subscription table. */
export function checkSubscriptionSpan(query: string, span: SubscriptionSpan): void {
  checkNumbers(query, "subscriptions", span, ["rows", "customers", "firstStart", "lastEvent", "lastEnd"]);
}

function checkNumbers(query: string, kind: string, span: OrderSpan | SubscriptionSpan, names: readonly string[]): void {
  const given = span as unknown as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof given !== "object" || given === null || given["kind"] !== kind) refuseSpan(query, span);
  for (const name of names) if (given[name] !== null && !Number.isSafeInteger(given[name])) refuseSpan(query, span);
}

/** Where the rows of a table lie, widened to instants that a query speaks of. */
export function stretchOf(span: OrderSpan | SubscriptionSpan, ...instants: readonly number[]): Stretch {
  if (span.kind === "orders") return stretchWith([span.first, span.last, ...instants]);
  return stretchWith([span.firstStart, span.lastEvent, span.lastEnd, ...instants]);
}

function stretchWith(instants: readonly (number | null)[]): Stretch {
  const known = instants.filter((each): each is number => each !== null && Number.isFinite(each));
  return known.length === 0 ? { from: 0, to: 0 } : { from: Math.min(...known), to: Math.max(...known) };
}

function refuseBadRows(query: string, table: OrderTable | SubscriptionTable, count: number): void {
  if (count === 0 || table.skipsInvalid) return;
  const { from, to } = timesOf(table.kind === "orders" ? table.orderedAt : table.startedAt);
  const [low, high] = [from, to - 1].map((ms) => new Date(ms).toISOString().slice(0, 10)) as [string, string];
  throw new MetricInputError(query, [makeIssue(badTableRows, ["rows"], count, { low, high })]);
}

/** The ends of a window as bounds of rows; `undefined` where it is open. */
export function windowOf({ start, end }: { readonly start: number; readonly end: number }): {
  readonly since: number | undefined;
  readonly before: number | undefined;
} {
  const bound = (ms: number) => (Number.isFinite(ms) ? ms : undefined);
  return { since: bound(start), before: bound(end) };
}

/** The only row of a tally that has one. */
export function onlyRow<Row>(query: string, rows: readonly Row[]): Row {
  const [row] = rows;
  if (row !== undefined && rows.length === 1) return row;
  throw new MetricInputError(`${query}.read`, [
    makeIssue(wrongLength, ["rows"], rows, { bound: 1, length: rows.length }),
  ]);
}
