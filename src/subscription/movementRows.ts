import { eachShortGap, type PaidRows } from "../logs/paidRows";
import { cellSums } from "../math";
import { periodIndex, periodLabel, textOfDay } from "../time";
import { localDay } from "../time/wallTime";
import { closedMovements, type Movements } from "./closedMovements";
import type { Closes } from "./closes";
import type { MovementTally } from "./movementTally";
import type { RevenueMovementsRow } from "./revenueMovementsRow";

/** Builds the rows of the table. */
export function movementRows(
  { boundaries, first, lastIsFinished, end, calendar }: Closes,
  tally: MovementTally,
): RevenueMovementsRow[] {
  const rows: RevenueMovementsRow[] = [];
  const periods = boundaries.length - 1;
  // Revenue at the close with its compensation term, exact enough for any number of periods.
  let revenue = cellSums(1);
  let customers = 0;
  let starting = 0;
  for (let period = 0; period < periods; period++) {
    revenue.add(0, tally.change.at(period));
    revenue.add(0, tally.change.restAt(period));
    const startingCustomers = customers;
    const newCustomers = tally.newCustomers[period] as number;
    const reactivated = tally.reactivatedCustomers[period] as number;
    const churnedCustomers = tally.churnedCustomers[period] as number;
    customers += newCustomers + reactivated - churnedCustomers;
    if (customers === 0) revenue = cellSums(1);
    const there = Math.max(0, revenue.at(0));
    if (period < first) {
      starting = there;
      continue;
    }
    const movements = closedMovements(starting, there, {
      new: tally.new.at(period),
      expansion: tally.expansion.at(period),
      reactivation: tally.reactivation.at(period),
      contraction: tally.contraction.at(period),
      churned: tally.churned.at(period),
    });
    const isLast = period === periods - 1;
    rows.push({
      start: labelOf(boundaries[period] as number, calendar),
      until: labelOf(isLast ? end : (boundaries[period + 1] as number), calendar),
      finished: !isLast || lastIsFinished,
      starting,
      ...movements,
      customers: {
        starting: startingCustomers,
        new: newCustomers,
        reactivated,
        churned: churnedCustomers,
        ending: customers,
      },
      ...ratesOf(starting, movements),
      churnRate: startingCustomers === 0 ? null : churnedCustomers / startingCustomers,
      shortGaps: 0,
    });
    starting = movements.ending;
  }
  return rows;
}

/** Adds the number of short gaps that begin in each period. */
export function withShortGaps(
  table: readonly RevenueMovementsRow[],
  counts: ArrayLike<number>,
  { first }: Closes,
): RevenueMovementsRow[] {
  return table.map((row, i) => ({ ...row, shortGaps: counts[first + i] as number }));
}

/** The number of short gaps that begin in each period. */
export function shortGapsByPeriod(rows: PaidRows, { boundaries }: Closes): Float64Array {
  const counts = new Float64Array(boundaries.length);
  eachShortGap(rows, (end) => {
    const period = periodIndex(boundaries, end);
    if (period >= 0) counts[period] = (counts[period] as number) + 1;
  });
  return counts;
}

function ratesOf(starting: number, movements: Movements) {
  const { new: fromNew, expansion, reactivation, contraction, churned } = movements;
  // Rounding may make the losses exceed the starting revenue.
  const kept = Math.max(0, starting - churned - contraction);
  const lost = churned + contraction;
  return {
    grossRevenueRetention: starting === 0 ? null : kept / starting,
    netRevenueRetention: starting === 0 ? null : (kept + expansion) / starting,
    quickRatio: lost === 0 ? null : (fromNew + expansion + reactivation) / lost,
  };
}

/** Returns the name of the period that starts at an instant, including the one after year 9999. */
export function labelOf(start: number, calendar: Closes["calendar"]): string {
  return calendar.period === "hour" ? periodLabel(start, calendar) : textOfDay(localDay(start, calendar.timeZone));
}
