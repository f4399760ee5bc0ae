import type { OrderLog } from "../../logs/orderLog";
import { orderLogFromColumns } from "../../logs/orderLogFromColumns";
import { type AttributePlaces, differentValues, keptAttributes } from "../attributes/attributePlaces";
import type { LeftOut, OrdersFacts, Told } from "../reading";
import { telling } from "../table/table";
import type { OrderItem } from "./orderItem";
import type { OrderPlan } from "./planOrders";
import { exact, type Left, type Order, type OrdersFound } from "./putTogether";

/** Maximum number of lines listed for excluded rows. */
export const MOST_LINES = 1000;

/** ISO text of an instant; `null` for none. */
export function isoOf(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}

/** Computes the facts about the orders. */
export function ordersFacts({ orders, refunds }: OrdersFound, left: readonly Left[], currency: string): OrdersFacts {
  const counts = new Map<string, number>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { customer, at } of orders) {
    counts.set(customer, (counts.get(customer) ?? 0) + 1);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  let repeatCustomers = 0;
  for (const count of counts.values()) if (count > 1) repeatCustomers++;
  const gross = exact(orders.map(({ amount }) => amount));
  const back = exact(refunds.map(({ amount }) => amount));
  return {
    orders: orders.length,
    customers: counts.size,
    repeatCustomers,
    repeatPurchaseRate: repeatCustomers / counts.size,
    firstOrderAt: isoOf(first),
    lastOrderAt: isoOf(last),
    money: { [currency]: { orders: orders.length, gross, refunds: back, net: exact([gross, -back]) } },
    refundRows: refunds.length,
    leftOut: left.map(leftFacts),
  };
}

/** Rows excluded for one reason. */
export function leftFacts({ reason, rows, orders, lines, money }: Left): LeftOut {
  const sums = [...money].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, values]) => [key, exact(values)]);
  return { reason, rows, orders: orders.size, lines: lines.slice(0, MOST_LINES), money: Object.fromEntries(sums) };
}

/** Builds the log of orders and refunds; customers are in the order of their first rows. */
export function ordersLog(
  { orders, refunds }: OrdersFound,
  timeZone: string,
  items: readonly OrderItem[],
  places: AttributePlaces,
): { readonly log: OrderLog<string>; readonly told: readonly Told[] } {
  const there = new Set([...orders, ...refunds].map(({ customer }) => customer));
  const known = new Map<string, number>();
  for (const { customer, reason } of items) {
    if (reason === undefined && customer !== undefined && there.has(customer) && !known.has(customer)) {
      known.set(customer, known.size);
    }
  }
  const codeOf = ({ customer }: Order) => known.get(customer) as number;
  const rows = [...orders, ...refunds.map((refund) => ({ ...refund, amount: -refund.amount }))];
  // A log numbers customers by their first rows.
  rows.sort((a, b) => codeOf(a) - codeOf(b));
  const customerId = { codes: Int32Array.from(rows, codeOf), ids: [...known.keys()] };
  const orderedAt = Float64Array.from(rows, ({ at }) => at);
  const amount = Float64Array.from(rows, (row) => row.amount);
  const columns = places.places.map((_, i) => rows.map((row) => row.attributes[i] as string));
  const { attributes, told } = keptAttributes(places, columns, differentValues);
  const made = { customerId, orderedAt, amount, attributes };
  return { log: orderLogFromColumns<string>(made, { timeZone, earliest: "1900-01-01" }), told };
}

/** Information about orders besides the facts. */
export interface OrdersSummary {
  readonly rows: number;
  /** Whether refunds are known from a status only, and from rows of their own. */
  readonly byStatus: boolean;
  readonly byRow: boolean;
  readonly severalCustomers: number;
  /** The customer with the most orders. */
  readonly largest: { readonly customer: string; readonly orders: number };
}

/** Adds up items. */
export function summaryOf(items: readonly OrderItem[], found: OrdersFound): OrdersSummary {
  const kept = items.filter(({ reason }) => reason === undefined);
  return {
    rows: items.length,
    byStatus: kept.some(({ isPaidBack, refund }) => isPaidBack && refund > 0),
    byRow: kept.some(({ kind, amount }) => kind === "refund" || amount < 0),
    severalCustomers: found.severalCustomers,
    largest: largestCustomer(found),
  };
}

/** Decisions to report: how refunds were identified and dated, which amount was used, and anything unusual. */
export function tellOrders(
  { places, format }: OrderPlan,
  summary: OrdersSummary,
  facts: OrdersFacts,
  zone: string,
): Told[] {
  const told: Told[] = [];
  const { orders, customers, refundRows, leftOut } = facts;
  told.push(telling("counts", "certain", null, { rows: summary.rows, orders, customers }));
  for (const { reason, rows, orders: out, lines, money } of leftOut) {
    const sums = Object.entries(money).map(([currency, sum]) => `${currency} ${sum}`);
    if (reason === "no customer") {
      // Shares and averages then describe only a part of the shop.
      const certainty = out * 20 > out + orders ? "warning" : "certain";
      told.push(
        telling("orders-without-customer", certainty, "columns", { rows, orders: out, line: lines[0] as number, sums }),
      );
    } else
      told.push(telling("left-out", "certain", null, { reason, rows, orders: out, line: lines[0] as number, sums }));
  }
  for (const code of format?.tells ?? []) told.push(telling(code, "certain"));
  if (refundRows > 0) {
    const byColumn = Math.max(places.refund, places.adjusted) >= 0;
    const byStatus = !byColumn && summary.byStatus;
    const { byRow } = summary;
    if (byColumn) told.push(telling("refunds-by-column", "certain", null, { refunds: refundRows }));
    if (byStatus) told.push(telling("refunds-by-status", "inferred", "status", { refunds: refundRows }));
    if (byColumn || byStatus) told.push(telling("refund-dates-unknown", "inferred"));
    if (byRow) told.push(telling("refunds-by-row", "certain", null, { refunds: refundRows }));
  }
  if (summary.severalCustomers > 0) {
    told.push(telling("orders-of-several-customers", "warning", "columns", { orders: summary.severalCustomers }));
  }
  if (orders > 20 && customers === orders) told.push(telling("each-ordered-once", "warning", "columns", { customers }));
  const most = summary.largest;
  if (customers > 10 && most.orders * 10 > orders)
    told.push(telling("large-customer", "warning", "columns", { ...most, all: orders }));
  told.push(
    telling("span", "certain", null, { first: facts.firstOrderAt as string, last: facts.lastOrderAt as string, zone }),
  );
  return told;
}

function largestCustomer({ orders }: OrdersFound) {
  const counts = new Map<string, number>();
  let customer = "";
  let most = 0;
  for (const order of orders) {
    const count = (counts.get(order.customer) ?? 0) + 1;
    counts.set(order.customer, count);
    if (count > most) [customer, most] = [order.customer, count];
  }
  return { customer, orders: most };
}
