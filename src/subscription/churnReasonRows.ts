import type { ChurnByReasonRow } from "./churnByReasonRow";
import { inReasonOrder } from "./reasonOrder";

/** The rows for these losses by reason; they add up to all that were lost. */
export function churnReasonRows(
  losses: ReadonlyMap<string | null, number>,
  { lost: all, base }: { readonly lost: number; readonly base: number },
): readonly ChurnByReasonRow[] {
  const table = [...losses].map(([reason, lost]) => ({
    reason,
    lost,
    base,
    rate: base === 0 ? null : lost / base,
    share: lost / all,
  }));
  return inReasonOrder(table, ({ lost }) => lost);
}
