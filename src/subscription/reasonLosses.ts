import { type CellSums, cellSums } from "../math";
import type { Closes } from "./closes";
import { labelOf } from "./movementRows";
import { inReasonOrder } from "./reasonOrder";
import type { RevenueChurnByReasonRow } from "./revenueChurnByReasonRow";

/** What was lost for a reason, by period. */
export interface Losses {
  readonly reason: string | null;
  readonly revenue: CellSums;
  readonly customers: Float64Array;
  total: number;
}

/** Collects losses by reason. */
export function reasonLosses(periods: number) {
  const losses = new Map<string | null, Losses>();
  return {
    add(period: number, reason: string | null, revenue: number, customers: number): void {
      let own = losses.get(reason);
      if (own === undefined) {
        own = { reason, revenue: cellSums(periods), customers: new Float64Array(periods), total: 0 };
        losses.set(reason, own);
      }
      own.revenue.add(period, revenue);
      own.customers[period] = (own.customers[period] as number) + customers;
      own.total += revenue;
    },
    all: (): Losses[] => [...losses.values()],
  };
}

/** One row per period and reason. */
export function lossRows(
  { boundaries, first, end, lastIsFinished, calendar }: Closes,
  losses: readonly Losses[],
): readonly RevenueChurnByReasonRow[] {
  const periods = boundaries.length - 1;
  // Sums that differ only by the order in which they were added are equal.
  const reasons = inReasonOrder(losses, ({ total }) => Number(total.toPrecision(12)));
  return Array.from({ length: periods - first }, (_, i) => first + i).flatMap((period) => {
    const isLast = period === periods - 1;
    const shared = {
      start: labelOf(boundaries[period] as number, calendar),
      until: labelOf(isLast ? end : (boundaries[period + 1] as number), calendar),
      finished: !isLast || lastIsFinished,
    };
    return reasons.map(({ reason, revenue, customers }) => ({
      ...shared,
      reason,
      churned: revenue.at(period),
      customers: customers[period] as number,
    }));
  });
}
