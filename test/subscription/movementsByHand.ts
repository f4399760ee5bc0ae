import type { RevenueMovementsInput, SubscriptionLog } from "../../src/index";
import { type PeriodOptions, parseTimestamp, periodLabel, periodStart, periodStarts } from "../../src/time";

/** A row as the definition says it: at every close every customer's revenue is added up anew. */
export interface RowByHand {
  readonly start: string;
  readonly amounts: Record<"new" | "expansion" | "reactivation" | "contraction" | "churned" | "ending", number>;
  readonly customers: Record<"starting" | "new" | "reactivated" | "churned" | "ending", number>;
}

/** What a customer pays at an instant. */
export function revenueAt(log: SubscriptionLog, customer: number, time: number): number {
  let revenue = 0;
  for (let row = log.starts[customer] as number; row < (log.starts[customer + 1] as number); row++) {
    const isThere = (log.startTimes[row] as number) < time && time <= (log.endTimes[row] as number);
    if (isThere && log.trials[row] === 0) revenue += log.monthlyRevenues[row] as number;
  }
  return revenue;
}

/** The rows of `revenueMovements` without any of its short cuts, for a log that has rows before `until`. */
export function movementsByHand(
  log: SubscriptionLog,
  options: RevenueMovementsInput & { readonly until: NonNullable<RevenueMovementsInput["until"]> },
): RowByHand[] {
  const timeZone = options.timeZone ?? log.timeZone;
  const { period: length, weekStartsOn, calendar: name, yearStartsIn, yearEnds } = options;
  const calendar: PeriodOptions = { period: length, timeZone, weekStartsOn, calendar: name, yearStartsIn, yearEnds };
  const asOf = options.asOf === undefined ? Infinity : parseTimestamp(options.asOf, timeZone);
  const to = Math.min(parseTimestamp(options.until, timeZone), asOf) - 1;
  const paid = [...log.startTimes].filter(
    (start, row) => log.trials[row] === 0 && (log.monthlyRevenues[row] as number) > 0 && start !== log.endTimes[row],
  );
  const first = Math.min(...paid, options.from === undefined ? Infinity : parseTimestamp(options.from, timeZone));
  if (first === Infinity || periodStart(first, calendar) > to) return [];
  const boundaries = periodStarts(periodStart(first, calendar), to, calendar);
  const from = options.from === undefined ? first : parseTimestamp(options.from, timeZone);
  const known = new Set<number>();
  const rows: RowByHand[] = [];
  let before = log.customerIds.map(() => 0);
  for (let period = 0; period + 1 < boundaries.length; period++) {
    const close = Math.min(boundaries[period + 1] as number, asOf);
    const amounts = { new: 0, expansion: 0, reactivation: 0, contraction: 0, churned: 0, ending: 0 };
    const customers = { starting: 0, new: 0, reactivated: 0, churned: 0, ending: 0 };
    const after = log.customerIds.map((_, customer) => revenueAt(log, customer, close));
    after.forEach((now, customer) => {
      const then = before[customer] as number;
      amounts.ending += now;
      if (then > 0) customers.starting++;
      if (now > 0) customers.ending++;
      if (then === 0 && now > 0) {
        amounts[known.has(customer) ? "reactivation" : "new"] += now;
        customers[known.has(customer) ? "reactivated" : "new"]++;
        known.add(customer);
      } else if (then > 0 && now === 0) {
        amounts.churned += then;
        customers.churned++;
      } else amounts[now > then ? "expansion" : "contraction"] += Math.abs(now - then);
    });
    before = after;
    if ((boundaries[period + 1] as number) > from)
      rows.push({ start: periodLabel(boundaries[period] as number, calendar), amounts, customers });
  }
  return rows;
}
