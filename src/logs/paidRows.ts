import { DAY_MS } from "../time/daysInUnit";
import { localDay } from "../time/wallTime";
import type { CustomerId } from "./customerDictionary";
import { eachCustomer, type RowsByCustomer } from "./eachCustomer";
import type { SubscriptionLog } from "./log";

/** The rows of a subscription log that are paid for, as columns, sorted by customer, start and end. */
export interface PaidRows extends RowsByCustomer {
  /** The customers of the log, also those without a paid row. */
  readonly customerIds: readonly CustomerId[];
  /** When each row began, in epoch milliseconds. */
  readonly startTimes: Float64Array;
  /** When each row ended, in epoch milliseconds, later than it began; `Infinity` while it is running. */
  readonly endTimes: Float64Array;
  /** Monthly recurring revenue of each row, above 0. */
  readonly monthlyRevenues: Float64Array;
}

// A log never changes, so that its paid rows can be kept as long as it is.
const known = /* @__PURE__ */ new WeakMap<SubscriptionLog, PaidRows>();

/**
 * The rows of a log that count: everything that asks who was a subscriber asks this.
 *
 * Trials, subscriptions at no price and subscriptions that end where they start were never paid for.
 */
export function paidRows(log: SubscriptionLog): PaidRows {
  let paid = known.get(log);
  if (paid === undefined) {
    paid = withoutUnpaid(log);
    known.set(log, paid);
  }
  return paid;
}

function withoutUnpaid(log: SubscriptionLog): PaidRows {
  const { rows, customerIds, starts, startTimes, endTimes, monthlyRevenues, trials } = log;
  const isPaid = (row: number): boolean =>
    trials[row] === 0 && monthlyRevenues[row] !== 0 && startTimes[row] !== endTimes[row];
  let row = 0;
  while (row < rows && isPaid(row)) row++;
  if (row === rows) return log;
  const paid = {
    customerIds,
    starts: new Uint32Array(starts.length),
    startTimes: new Float64Array(rows),
    endTimes: new Float64Array(rows),
    monthlyRevenues: new Float64Array(rows),
  };
  let count = 0;
  eachCustomer(log, (customer, first, next) => {
    for (let row = first; row < next; row++) {
      if (!isPaid(row)) continue;
      paid.startTimes[count] = startTimes[row] as number;
      paid.endTimes[count] = endTimes[row] as number;
      paid.monthlyRevenues[count] = monthlyRevenues[row] as number;
      count++;
    }
    paid.starts[customer + 1] = count;
  });
  return {
    ...paid,
    startTimes: paid.startTimes.subarray(0, count),
    endTimes: paid.endTimes.subarray(0, count),
    monthlyRevenues: paid.monthlyRevenues.subarray(0, count),
  };
}

/** Which gaps between two subscriptions of a customer do not end the earlier one. */
export interface Grace {
  /** The longest such gap, in calendar days; with 0, every gap counts. */
  readonly gapDays: number;
  /** IANA name of the time zone whose days count. */
  readonly timeZone: string;
  /** The data cutoff: a return at or after it is not known. */
  readonly asOf?: number | undefined;
}

/**
 * Paid rows without the gaps of late renewals: what ended last before a short gap goes on until the return, at its
 * price.
 *
 * This is what `gapDays` means in every function.
 */
export function withoutShortGaps(rows: PaidRows, { gapDays, timeZone, asOf = Infinity }: Grace): PaidRows {
  if (gapDays === 0) return rows;
  const { startTimes } = rows;
  const endTimes = rows.endTimes.slice();
  eachCustomer(rows, (_, first, next) => {
    // The end of the subscriptions so far that go on without a gap.
    let reach = Infinity;
    for (let row = first; row < next; row++) {
      const start = startTimes[row] as number;
      if (start >= asOf) break;
      if (start > reach && localDay(start, timeZone) - localDay(reach, timeZone) <= gapDays)
        for (let earlier = first; earlier < row; earlier++) if (endTimes[earlier] === reach) endTimes[earlier] = start;
      const end = endTimes[row] as number;
      reach = row === first ? end : Math.max(reach, end);
    }
  });
  return { ...rows, endTimes };
}

/** Gaps below it are more likely to come of how ends are written than of customers who left. */
export const SHORT_GAP = 2 * DAY_MS;

/** Visits the gaps of less than two days between paid subscriptions of a customer, each with the end that opens it. */
export function eachShortGap({ starts, startTimes, endTimes }: PaidRows, visit: (end: number) => void): void {
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const first = starts[customer] as number;
    let reach = Number.POSITIVE_INFINITY;
    for (let row = first; row < (starts[customer + 1] as number); row++) {
      const start = startTimes[row] as number;
      const end = endTimes[row] as number;
      if (start > reach && start - reach < SHORT_GAP) visit(reach);
      if (row === first || end > reach) reach = end;
    }
  }
}
