import type { OrderLog } from "../../logs/orderLog";
import { orderLogFromColumns } from "../../logs/orderLogFromColumns";
import type { LeftOut, OrdersFacts, Told } from "../reading";
import { telling } from "../table/table";
import type { OrderItem } from "./orderItem";
import type { OrderPlan } from "./planOrders";
import { exact, type Left, type Order, type OrdersFound } from "./putTogether";

/** Lines of rows left out are listed up to this number. */
export const MOST_LINES = 1000;

/** ISO text of an instant; `null` for none. */
export function isoOf(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}

/** What the orders come to. */
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
    repeatPurchaseRate: counts.size > 0 ? repeatCustomers / counts.size : null,
    firstOrderAt: isoOf(first),
    lastOrderAt: isoOf(last),
    money: { [currency]: { orders: orders.length, gross, refunds: back, net: exact([gross, -back]) } },
    refundRows: refunds.length,
    leftOut: left.map(leftFacts),
  };
}

function leftFacts({ reason, rows, orders, lines, money }: Left): LeftOut {
  const sums = [...money].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, values]) => [key, exact(values)]);
  return { reason, rows, orders: orders.size, lines: lines.slice(0, MOST_LINES), money: Object.fromEntries(sums) };
}

/** The log of orders and refunds. */
export function ordersLog({ orders, refunds }: OrdersFound, timeZone: string): OrderLog {
  const rows = orders.length + refunds.length;
  const codes = new Int32Array(rows);
  const orderedAt = new Float64Array(rows);
  const amount = new Float64Array(rows);
  const ids: string[] = [];
  const known = new Map<string, number>();
  const add = (row: number, { customer, at }: Order, value: number) => {
    let code = known.get(customer);
    if (code === undefined) {
      code = ids.push(customer) - 1;
      known.set(customer, code);
    }
    codes[row] = code;
    orderedAt[row] = at;
    amount[row] = value;
  };
  for (const [row, order] of orders.entries()) add(row, order, order.amount);
  for (const [i, refund] of refunds.entries()) add(orders.length + i, refund, -refund.amount);
  return orderLogFromColumns({ customerId: { codes, ids }, orderedAt, amount }, { timeZone });
}

/** What is told of orders: how refunds were known and dated, what the amount is, what is odd. */
export function tellOrders(
  { places, format }: OrderPlan,
  items: readonly OrderItem[],
  found: OrdersFound,
  facts: OrdersFacts,
  zone: string,
): Told[] {
  const told: Told[] = [];
  const { orders, customers, refundRows, leftOut } = facts;
  told.push(telling("counts", "certain", null, { rows: items.length, orders, customers }));
  for (const { reason, rows, orders: out, lines, money } of leftOut) {
    const sums = Object.entries(money).map(([currency, sum]) => `${currency} ${sum}`);
    told.push(telling("left-out", "certain", null, { reason, rows, orders: out, line: lines[0] as number, sums }));
  }
  for (const code of format?.tells ?? []) told.push(telling(code, "certain"));
  if (refundRows > 0) {
    const kept = items.filter(({ reason }) => reason === undefined);
    const byColumn = Math.max(places.refund, places.adjusted) >= 0;
    const byStatus = !byColumn && kept.some(({ isPaidBack, refund }) => isPaidBack && refund > 0);
    const byRow = kept.some(({ kind, amount }) => kind === "refund" || amount < 0);
    if (byColumn) told.push(telling("refunds-by-column", "certain", null, { refunds: refundRows }));
    if (byStatus) told.push(telling("refunds-by-status", "inferred", "status", { refunds: refundRows }));
    if (byColumn || byStatus) told.push(telling("refund-dates-unknown", "inferred"));
    if (byRow) told.push(telling("refunds-by-row", "certain", null, { refunds: refundRows }));
  }
  if (found.severalCustomers > 0) {
    told.push(telling("orders-of-several-customers", "warning", "columns", { orders: found.severalCustomers }));
  }
  if (orders > 20 && customers === orders) told.push(telling("each-ordered-once", "warning", "columns", { customers }));
  const most = largestCustomer(found);
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
