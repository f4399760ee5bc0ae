import { type OrderItem, type Reason, UNSTATED } from "./orderItem";

/** An order with all of its rows. */
export interface Order {
  readonly customer: string;
  readonly at: number;
  readonly amount: number;
  /** Values of the attributes, blank for none. */
  readonly attributes: readonly string[];
}

/** Orders and refunds of a file. */
export interface OrdersFound {
  readonly orders: readonly Order[];
  /** Refunded money, above 0. */
  readonly refunds: readonly Order[];
  /** Orders whose rows name several customers. */
  readonly severalCustomers: number;
}

/** Combines rows with the same id into one order, wherever they are; only rows that are kept, in one currency. */
export function putTogether(items: readonly OrderItem[]): OrdersFound {
  const groups = new Map<string, OrderItem[]>();
  for (const item of items) {
    if (item.reason !== undefined) continue;
    const group = groups.get(item.order);
    if (group) group.push(item);
    else groups.set(item.order, [item]);
  }
  const orders: Order[] = [];
  const refunds: Order[] = [];
  let severalCustomers = 0;
  for (const group of groups.values()) {
    const open = group.filter(({ kind }) => kind === "open");
    const positive = open.filter(({ amount }) => amount >= 0);
    const instants = new Set(positive.map(({ at }) => at));
    const back: Order[] = [];
    // A negative row at another instant than its order is a refund; at the same instant it is a line of the order.
    const rest = new Map<number, OrderItem[]>();
    for (const item of open) {
      const isOfOrder = item.amount >= 0 || instants.has(item.at);
      const key = isOfOrder && positive.length > 0 ? Number.NEGATIVE_INFINITY : item.at;
      const lines = rest.get(key);
      if (lines) lines.push(item);
      else rest.set(key, [item]);
    }
    for (const lines of rest.values()) {
      const [first] = lines as [OrderItem];
      const amount = exact(lines.map((line) => line.amount));
      const at = Math.min(...lines.map((line) => line.at));
      const one = { customer: first.customer as string, at, attributes: filledFirst(lines, group) };
      if (lines.some(({ customer }) => customer !== first.customer)) severalCustomers++;
      if (amount < 0) back.push({ ...one, amount: -amount });
      else orders.push({ ...one, amount });
    }
    const hasRows = back.length > 0 || group.some(({ kind }) => kind === "refund");
    for (const item of group) {
      const { kind, customer, at, amount, refund, isPaidBack } = item;
      const one = { customer: customer as string, at, attributes: filledFirst([item], group) };
      if (kind === "refund") back.push({ ...one, amount: Math.abs(amount) });
      // A refund status counts only if no row states the refunded amount.
      else if (kind === "open" && refund > 0 && !(isPaidBack && refund === amount && hasRows))
        back.push({ ...one, amount: refund });
      else if (kind === "undone") undo(back, amount);
    }
    refunds.push(...back.filter(({ amount }) => amount > 0));
  }
  return { orders, refunds, severalCustomers };
}

/** The first value of each attribute: of the lines of an order, or if all of them are blank, of its other rows. */
function filledFirst(lines: readonly OrderItem[], group: readonly OrderItem[]): readonly string[] {
  const [{ attributes }] = lines as [OrderItem];
  if (attributes.every((text) => text !== "")) return attributes;
  const rows = [...lines, ...group];
  return attributes.map((_, i) => rows.find((row) => row.attributes[i] !== "")?.attributes[i] ?? "");
}

/** Reverses refunds, latest first. */
function undo(refunds: Order[], amount: number): void {
  let left = Math.abs(amount);
  for (let i = refunds.length - 1; i >= 0 && left > 0; i--) {
    const refund = refunds[i] as Order;
    const taken = Math.min(left, refund.amount);
    refunds[i] = { ...refund, amount: exact([refund.amount, -taken]) };
    left -= taken;
  }
}

/** A sum without binary rounding residue: money has few decimals. */
export function exact(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const total = sum + lost;
  const rounded = Math.round(total * 1e6) / 1e6;
  return Math.abs(rounded - total) < 1e-9 * Math.max(1, Math.abs(total)) ? rounded + 0 : total;
}

/** Rows excluded for one reason. */
export interface Left {
  readonly reason: Reason;
  rows: number;
  readonly orders: Set<string>;
  readonly lines: number[];
  readonly money: Map<string, number[]>;
}

/** Excluded rows by reason, in alphabetical order. */
export function leftOut(items: readonly OrderItem[]): Left[] {
  const all = new Map<Reason, Left>();
  for (const { reason, order, line, amount, currency } of items) {
    if (reason === undefined) continue;
    let left = all.get(reason);
    if (left === undefined) {
      left = { reason, rows: 0, orders: new Set(), lines: [], money: new Map() };
      all.set(reason, left);
    }
    left.rows++;
    left.orders.add(order);
    left.lines.push(line);
    if (Number.isNaN(amount)) continue;
    const key = currency || UNSTATED;
    const sums = left.money.get(key);
    if (sums) sums.push(amount);
    else left.money.set(key, [amount]);
  }
  return [...all.values()].sort((a, b) => (a.reason < b.reason ? -1 : 1));
}
