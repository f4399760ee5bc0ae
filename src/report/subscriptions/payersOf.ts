import type { SubscriptionLog } from "../../logs";
import { meanOf } from "../library";
import type { FirstYear, Payer } from "./subscriptionContext";

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
const MONTH_DAYS = YEAR_DAYS / 12;

/** Whether a row is paid and not of zero length. */
export function isPaid({ startTimes, endTimes, monthlyRevenues, trials }: SubscriptionLog, row: number): boolean {
  return (
    trials[row] === 0 && (monthlyRevenues[row] as number) > 0 && (endTimes[row] as number) > (startTimes[row] as number)
  );
}

/** Result of one pass over the rows. */
export interface Payers {
  /** Customers who pay at the cutoff. */
  readonly paying: Payer[];
  /** Customers who paid before the cutoff, but do not at it. */
  readonly lost: Payer[];
  readonly everPaid: number;
  readonly mrr: number;
  readonly first: number;
  readonly lastStart: number;
}

/** Returns the customers who pay at `asOf`, and those who left between `from` and `asOf`. */
export function payersOf(log: SubscriptionLog, from: number, asOf: number): Payers {
  const { starts, startTimes, endTimes, monthlyRevenues } = log;
  const paying: Payer[] = [];
  const lost: Payer[] = [];
  let [everPaid, mrr, first, lastStart] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let [since, until, now, before] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
    for (let row = starts[customer] as number; row < (starts[customer + 1] as number); row++) {
      const [start, end] = [startTimes[row] as number, endTimes[row] as number];
      if (!isPaid(log, row) || start >= asOf) continue;
      since = Math.min(since, start);
      until = Math.max(until, end);
      if (end >= asOf) now += monthlyRevenues[row] as number;
      if (start < from && end >= from) before += monthlyRevenues[row] as number;
    }
    if (since === Number.POSITIVE_INFINITY) continue;
    everPaid++;
    first = Math.min(first, since);
    lastStart = Math.max(lastStart, since);
    mrr += now;
    if (now > 0) paying.push({ customer, since, until, revenue: now });
    else if (before > 0) lost.push({ customer, since, until, revenue: before });
  }
  return { paying, lost, everPaid, mrr, first, lastStart };
}

/** Payments in the first 12 months of customers who joined at least a year ago; `null` without such customers. */
export function firstYearOf(
  log: SubscriptionLog,
  asOf: number,
  margin: number,
  cost: number | undefined,
): FirstYear | null {
  const { starts, startTimes, endTimes, monthlyRevenues } = log;
  const values: number[] = [];
  const months = new Float64Array(12);
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let joined = Number.NaN;
    let value = 0;
    for (let row = starts[customer] as number; row < (starts[customer + 1] as number); row++) {
      if (!isPaid(log, row)) continue;
      const start = startTimes[row] as number;
      if (Number.isNaN(joined)) joined = start;
      if (joined + YEAR_DAYS * DAY_MS > asOf) break;
      for (let month = 0; month < 12; month++) {
        const opens = joined + month * MONTH_DAYS * DAY_MS;
        const days = (Math.min(endTimes[row] as number, opens + MONTH_DAYS * DAY_MS) - Math.max(start, opens)) / DAY_MS;
        if (days <= 0) continue;
        const paid = (margin * (monthlyRevenues[row] as number) * days) / MONTH_DAYS;
        value += paid;
        months[month] = (months[month] as number) + paid;
      }
    }
    if (joined + YEAR_DAYS * DAY_MS <= asOf) values.push(value);
  }
  if (values.length === 0) return null;
  const mean = meanOf(Float64Array.from(values));
  let [sum, payback] = [0, null as number | null];
  if (cost !== undefined)
    for (let month = 0; month < 12 && payback === null; month++) {
      sum += (months[month] as number) / values.length;
      if (sum >= cost) payback = month + 1;
    }
  return { customers: values.length, ...mean, payback };
}
