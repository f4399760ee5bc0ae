import type { OrderLog } from "../../logs";
import type { Periods } from "./periodsOf";
import { DAY_MS, type OrderScan } from "./scanOrders";

/** An oddity in orders. */
export interface OrdersCheck {
  readonly id:
    | "noAmounts"
    | "sameInstant"
    | "oneOrderEach"
    | "cents"
    | "refunds"
    | "oneGroup"
    | "stopped"
    | "gap"
    | "oneCustomer"
    | "oneCustomerRevenue"
    | "unfinished";
  /** Instants are local days, in days since 1970-01-01. */
  readonly values: Readonly<Record<string, number>>;
  /** The customer concerned. */
  readonly customer?: number;
}

const LARGE_SHARE = 0.1;

/** Returns the oddities, most important first. */
export function checksOf(log: OrderLog, scan: OrderScan, periods: Periods, hundredths: boolean): OrdersCheck[] {
  const { orders, secondAfter, sameInstant, sameDay, gross, refunds, refundRows } = scan;
  const count = orders.reduce((sum, each) => sum + each, 0);
  const customers = orders.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const found: OrdersCheck[] = [];
  if (gross === 0) found.push({ id: "noAmounts", values: {} });
  const dated = onlyDates(log);
  const twice = (dated ? sameDay : sameInstant) / count;
  if (count >= 20 && twice >= (dated ? 0.3 : 0.1)) found.push({ id: "sameInstant", values: { share: twice } });
  if (customers >= 50 && secondAfter.every((after) => after < 0)) found.push({ id: "oneOrderEach", values: {} });
  if (hundredths && inCents(log)) found.push({ id: "cents", values: {} });
  if (refundRows > 0 && refunds > 0.3 * gross)
    found.push({ id: "refunds", values: { share: Math.min(1, refunds / gross) } });
  found.push(...groupCheck(scan, customers), ...gapChecks(scan, count), ...largestCustomer(scan, customers, count));
  if (!periods.finished) found.push({ id: "unfinished", values: { date: Math.floor((scan.known - 1) / DAY_MS) } });
  return found;
}

/** Whether all times are local midnights, as in a file of dates. */
function onlyDates({ times }: OrderLog): boolean {
  const most = Math.min(times.length, 1000);
  for (let row = 0; row < most; row++) if ((times[row] as number) % 3_600_000 !== 0) return false;
  return true;
}

/** Whole amounts with the endings of prices: 1999 for 19.99. */
function inCents({ amounts }: OrderLog): boolean {
  const most = Math.min(amounts.length, 10_000);
  if (most < 20) return false;
  let ends = 0;
  let round = 0;
  for (let row = 0; row < most; row++) {
    const amount = Math.abs(amounts[row] as number);
    if (!Number.isInteger(amount)) return false;
    const end = amount % 100;
    if (end === 99 || end === 95 || end === 50 || end === 0) ends++;
    if (end === 0) round++;
  }
  return ends >= 0.6 * most && round < 0.5 * most;
}

/** No customers joined in the last third of the data: one generation of customers rather than a whole shop. */
function groupCheck({ firstAt, known, firstDayOfLog }: OrderScan, customers: number): OrdersCheck[] {
  const last = Math.floor(firstAt.reduce((latest, at) => (at > latest ? at : latest), 0) / DAY_MS);
  const today = known / DAY_MS;
  const silent = today - last;
  return customers >= 20 && silent >= 60 && silent > (today - firstDayOfLog) / 3
    ? [{ id: "oneGroup", values: { date: last } }]
    : [];
}

/** The longest time without orders, if it is far longer than usual. */
function gapChecks({ ordersOfDay, firstDayOfLog, known }: OrderScan, count: number): OrdersCheck[] {
  const days: number[] = [];
  ordersOfDay.forEach((orders, day) => {
    if (orders > 0) days.push(day);
  });
  const lastDay = days[days.length - 1] as number;
  let longest = { from: 0, days: 0 };
  for (let i = 1; i < days.length; i++) {
    const between = (days[i] as number) - (days[i - 1] as number) - 1;
    if (between > longest.days) longest = { from: (days[i - 1] as number) + 1, days: between };
  }
  const usual = (lastDay - (days[0] as number) - longest.days) / Math.max(1, days.length - 1);
  const unusual = (length: number) => count >= 30 && length >= 14 && length >= 8 * usual;
  const found: OrdersCheck[] = [];
  const since = Math.floor(known / DAY_MS) - firstDayOfLog - lastDay - 1;
  if (unusual(since)) found.push({ id: "stopped", values: { date: firstDayOfLog + lastDay, days: since } });
  if (unusual(longest.days)) {
    const from = firstDayOfLog + longest.from;
    found.push({ id: "gap", values: { from, until: from + longest.days - 1, days: longest.days } });
  }
  return found;
}

/** A customer with a tenth of all orders or revenue. */
function largestCustomer({ orders, revenue }: OrderScan, customers: number, count: number): OrdersCheck[] {
  if (customers < 20) return [];
  let [most, richest] = [0, 0];
  for (let c = 0; c < orders.length; c++) {
    if ((orders[c] as number) > (orders[most] as number)) most = c;
    if ((revenue[c] as number) > (revenue[richest] as number)) richest = c;
  }
  const shareOfOrders = (orders[most] as number) / count;
  if (shareOfOrders >= LARGE_SHARE) return [{ id: "oneCustomer", values: { share: shareOfOrders }, customer: most }];
  const all = revenue.reduce((sum, each) => sum + each, 0);
  const share = all > 0 ? (revenue[richest] as number) / all : 0;
  return share >= LARGE_SHARE && share <= 1 ? [{ id: "oneCustomerRevenue", values: { share }, customer: richest }] : [];
}
