import { mostRows } from "../logs/eachCustomer";
import type { PaidRows } from "../logs/paidRows";
import { type CellSums, cellSums } from "../math";
import { periodIndex } from "../time";

/** Sums of the same revenue from other parts differ by less: 0.1 + 0.2 in place of 0.3 is no contraction. */
export const ROUNDING = 1e-12;

/** Movements of each period. */
export interface MovementTally {
  readonly new: CellSums;
  readonly expansion: CellSums;
  readonly reactivation: CellSums;
  readonly contraction: CellSums;
  readonly churned: CellSums;
  /** Net change: the sum of all movements. */
  readonly change: CellSums;
  readonly newCustomers: Float64Array;
  readonly reactivatedCustomers: Float64Array;
  readonly churnedCustomers: Float64Array;
}

/**
 * Adds up the movements of all customers. Each row of the log takes two look-ups and one visit.
 *
 * @param onChurn - Called for each customer lost, with the period and the revenue.
 */
export function movementTally(
  rows: PaidRows,
  boundaries: Float64Array,
  onChurn?: (customer: number, period: number, revenue: number) => void,
): MovementTally {
  const { starts, startTimes, endTimes, monthlyRevenues, customerIds } = rows;
  const periods = boundaries.length - 1;
  const close = boundaries[periods] as number;
  const tally = {
    new: cellSums(periods),
    expansion: cellSums(periods),
    reactivation: cellSums(periods),
    contraction: cellSums(periods),
    churned: cellSums(periods),
    change: cellSums(periods),
    newCustomers: new Float64Array(periods),
    reactivatedCustomers: new Float64Array(periods),
    churnedCustomers: new Float64Array(periods),
  };
  // Subscriptions of one customer: from the close at which each is first active to the close at which it no longer is.
  const most = mostRows(rows);
  const firsts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const revenues = new Float64Array(most);
  const revenueAt = new Float64Array(periods + 1);
  let isKnown: boolean;
  let moving = 0;

  for (let customer = 0; customer < customerIds.length; customer++) {
    const firstRow = starts[customer] as number;
    const nextRow = starts[customer + 1] as number;
    let count = 0;
    let reach = 0;
    let overlaps = false;
    for (let row = firstRow; row < nextRow; row++) {
      const first = periodOf(startTimes[row] as number);
      const end = periodOf(endTimes[row] as number);
      // Starts and ends between two closes, so it is active at neither.
      if (first >= end) continue;
      if (first < reach) overlaps = true;
      if (end > reach) reach = end;
      firsts[count] = first;
      ends[count] = end;
      revenues[count] = monthlyRevenues[row] as number;
      count++;
    }
    isKnown = false;
    moving = customer;
    if (overlaps) addOverlapping(count, reach);
    else addSuccessive(count);
  }
  return tally;

  /**
   * Returns the period of an instant. Its close is the first at which a start is active, or an end no longer is. After
   * the last period, returns the number of periods.
   */
  function periodOf(time: number): number {
    return time >= close ? periods : periodIndex(boundaries, time);
  }

  /** Adds subscriptions without overlap. */
  function addSuccessive(count: number): void {
    let before = 0;
    let left = 0;
    for (let i = 0; i < count; i++) {
      const first = firsts[i] as number;
      const revenue = revenues[i] as number;
      if (first > left) {
        move(left, before, 0);
        before = 0;
      }
      move(first, before, revenue);
      before = revenue;
      left = ends[i] as number;
    }
    move(left, before, 0);
  }

  /**
   * Adds overlapping subscriptions by their sum at each close. Nothing is subtracted, so rounding leaves no residue.
   */
  function addOverlapping(count: number, reach: number): void {
    const first = firsts[0] as number;
    for (let i = 0; i < count; i++) {
      const end = ends[i] as number;
      for (let period = firsts[i] as number; period < end; period++)
        (revenueAt[period] as number) += revenues[i] as number;
    }
    let before = 0;
    for (let period = first; period <= reach; period++) {
      const after = revenueAt[period] as number;
      revenueAt[period] = 0;
      move(period, before, after);
      before = after;
    }
  }

  /** Records the change from one close to the next. */
  function move(period: number, before: number, after: number): void {
    if (before === after || period === periods) return;
    tally.change.add(period, after);
    tally.change.add(period, -before);
    if (before === 0) {
      (isKnown ? tally.reactivation : tally.new).add(period, after);
      const customers = isKnown ? tally.reactivatedCustomers : tally.newCustomers;
      (customers[period] as number)++;
      isKnown = true;
    } else if (after === 0) {
      tally.churned.add(period, before);
      (tally.churnedCustomers[period] as number)++;
      onChurn?.(moving, period, before);
    } else if (Math.abs(after - before) <= ROUNDING * after) return;
    else if (after > before) tally.expansion.add(period, after - before);
    else tally.contraction.add(period, before - after);
  }
}
