import { DAY_MS } from "../time/daysInUnit";
import { localDay } from "../time/wallTime";
import type { CustomerId } from "./customerDictionary";
import { eachCustomer, type RowsByCustomer } from "./eachCustomer";
import type { SubscriptionLog } from "./log";

/** The paid rows of a subscription log as columns, sorted by customer, start and end. */
export interface PaidRows extends RowsByCustomer {
  /** Customer ids of the log, including those without a paid row. */
  readonly customerIds: readonly CustomerId[];
  /** Start of each row (inclusive), in epoch milliseconds. */
  readonly startTimes: Float64Array;
  /** End of each row (exclusive), in epoch milliseconds, after its start; `Infinity` if running. */
  readonly endTimes: Float64Array;
  /** Monthly recurring revenue of each row, above 0. */
  readonly monthlyRevenues: Float64Array;
  /** Reasons that rows of the log name. */
  readonly reasons: readonly string[];
  /** Reason of each row, as an index in `reasons`, −1 without one; `null` if no row of the log names one. */
  readonly reasonNumbers: Int32Array | null;
}

// A log never changes, so its paid rows are cached as long as it exists.
const known = /* @__PURE__ */ new WeakMap<SubscriptionLog, PaidRows>();

/**
 * Returns the rows that make a customer a subscriber; every function on subscriptions uses it.
 *
 * Trials, free subscriptions and zero-length subscriptions are excluded.
 */
export function paidRows(log: SubscriptionLog): PaidRows {
  let paid = known.get(log);
  if (paid === undefined) {
    paid = withoutUnpaid(log);
    known.set(log, paid);
  }
  return paid;
}

/** Whether a row makes a customer a subscriber. */
export function isPaidRow({ trials, monthlyRevenues, startTimes, endTimes }: SubscriptionLog, row: number): boolean {
  return trials[row] === 0 && monthlyRevenues[row] !== 0 && startTimes[row] !== endTimes[row];
}

function withoutUnpaid(log: SubscriptionLog): PaidRows {
  const { rows, customerIds, starts, startTimes, endTimes, monthlyRevenues, reasons, reasonNumbers } = log;
  const isPaid = (row: number): boolean => isPaidRow(log, row);
  let row = 0;
  while (row < rows && isPaid(row)) row++;
  if (row === rows) return log;
  const paid = {
    customerIds,
    starts: new Uint32Array(starts.length),
    startTimes: new Float64Array(rows),
    endTimes: new Float64Array(rows),
    monthlyRevenues: new Float64Array(rows),
    reasons,
    reasonNumbers: reasonNumbers && new Int32Array(rows),
  };
  let count = 0;
  eachCustomer(log, (customer, first, next) => {
    for (let row = first; row < next; row++) {
      if (!isPaid(row)) continue;
      paid.startTimes[count] = startTimes[row] as number;
      paid.endTimes[count] = endTimes[row] as number;
      paid.monthlyRevenues[count] = monthlyRevenues[row] as number;
      if (reasonNumbers && paid.reasonNumbers) paid.reasonNumbers[count] = reasonNumbers[row] as number;
      count++;
    }
    paid.starts[customer + 1] = count;
  });
  return {
    ...paid,
    startTimes: paid.startTimes.subarray(0, count),
    endTimes: paid.endTimes.subarray(0, count),
    monthlyRevenues: paid.monthlyRevenues.subarray(0, count),
    reasonNumbers: paid.reasonNumbers?.subarray(0, count) ?? null,
  };
}

/** Gaps between two subscriptions of a customer that do not end the earlier one. */
export interface Grace {
  /** Longest such gap, in calendar days; with 0, every gap counts. */
  readonly gapDays: number;
  /** IANA time zone whose days count. */
  readonly timeZone: string;
  /** Data cutoff: a return at or after this instant is ignored. */
  readonly asOf?: number | undefined;
}

/**
 * Returns paid rows with the gaps of late renewals closed: the subscription that ended last before a short gap
 * continues, at its price, until the return.
 *
 * All functions with `gapDays` use it.
 */
export function withoutShortGaps(rows: PaidRows, { gapDays, timeZone, asOf = Infinity }: Grace): PaidRows {
  if (gapDays === 0) return rows;
  const { startTimes } = rows;
  const endTimes = rows.endTimes.slice();
  eachCustomer(rows, (_, first, next) => {
    // Latest end of the subscriptions so far, joined without a gap.
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

/** Shorter gaps are more likely due to the way ends are written than to churn. */
export const SHORT_GAP = 2 * DAY_MS;

/** Visits the gaps of less than two days between paid subscriptions of a customer, each with the end that opens it. */
export function eachShortGap(rows: PaidRows, visit: (end: number) => void): void {
  eachCustomer(rows, (_, first, next) => {
    let reach = Number.POSITIVE_INFINITY;
    for (let row = first; row < next; row++) {
      const start = rows.startTimes[row] as number;
      const end = rows.endTimes[row] as number;
      if (start > reach && start - reach < SHORT_GAP) visit(reach);
      reach = row === first ? end : Math.max(reach, end);
    }
  });
}
