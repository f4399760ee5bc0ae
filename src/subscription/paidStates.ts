import { type PaidRows, SHORT_GAP } from "../logs/paidRows";

/** The state of a customer at the start and at the end of a window. */
export interface CustomerState {
  /** Monthly recurring revenue at the start; above 0 for a customer. */
  readonly before: number;
  /** Monthly recurring revenue at the end. */
  readonly after: number;
  /** Whether a subscription starts in the window. */
  readonly started: boolean;
  /** Whether the customer left in the window, returned or not. */
  readonly left: boolean;
  /** When the customer left in the window for the last time; −Infinity if they did not. */
  readonly leftAt: number;
  /** Gaps of less than two days that begin in the window. */
  readonly shortGaps: number;
  /** First row of the customer, if any. */
  readonly firstRow: number;
  /** First row of the next customer. */
  readonly nextRow: number;
}

/**
 * Visits every customer of a log.
 *
 * A customer is active at a close that is after the start of a paid subscription and not after its end. A customer
 * leaves when a subscription ends and no other continues; a change of plan without a gap is not an end.
 */
export function eachPaidState(
  rows: PaidRows,
  { start, end }: { readonly start: number; readonly end: number },
  visit: (state: CustomerState) => void,
): void {
  const { starts, startTimes, endTimes, monthlyRevenues, customerIds } = rows;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const firstRow = starts[customer] as number;
    const next = starts[customer + 1] as number;
    let before = 0;
    let after = 0;
    let started = false;
    let leftAt = Number.NEGATIVE_INFINITY;
    let shortGaps = 0;
    // Latest end of the subscriptions so far, joined without a gap.
    let reach = Number.NEGATIVE_INFINITY;
    for (let row = firstRow; row < next; row++) {
      const from = startTimes[row] as number;
      const to = endTimes[row] as number;
      const revenue = monthlyRevenues[row] as number;
      if (from > reach && reach >= start && reach < end) {
        leftAt = reach;
        if (from - reach < SHORT_GAP) shortGaps++;
      }
      if (to > reach) reach = to;
      if (from < start && start <= to) before += revenue;
      if (from < end && end <= to) after += revenue;
      started ||= from >= start && from < end;
    }
    if (reach >= start && reach < end) leftAt = reach;
    const left = leftAt >= start;
    visit({ before, after, started, left, leftAt, shortGaps, firstRow, nextRow: next });
  }
}
