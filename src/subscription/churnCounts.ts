import type { PaidRows } from "../logs/paidRows";
import type { ChurnCounts } from "./customerChurnOf";
import { type CustomerState, eachPaidState } from "./paidStates";

/**
 * Counts customers by what happened to them in a window.
 *
 * @param visit - Called with the state of each customer.
 */
export function churnCounts(
  rows: PaidRows,
  window: { readonly start: number; readonly end: number },
  visit?: (state: CustomerState) => void,
): ChurnCounts {
  const counts = { starting: 0, ending: 0, joined: 0, gone: 0, leavers: 0, startLosses: 0, shortGaps: 0 };
  eachPaidState(rows, window, (state) => {
    const { before, after, started, left } = state;
    counts.shortGaps += state.shortGaps;
    if (after > 0) counts.ending++;
    if (left) counts.leavers++;
    if (before > 0) {
      counts.starting++;
      if (after === 0) counts.gone++;
      if (left) counts.startLosses++;
    } else if (started) counts.joined++;
    visit?.(state);
  });
  return counts;
}
