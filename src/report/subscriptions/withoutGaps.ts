import type { SubscriptionLog } from "../../logs";
import { paidRows, withoutShortGaps } from "../../logs/paidRows";
import { sealedLog } from "../../logs/sealedLog";
import { isPaid } from "./payersOf";

/**
 * Returns a log without the gaps of late renewals: the subscription that ended last before a short gap continues until
 * the return.
 */
export function withoutGaps(log: SubscriptionLog, gapDays: number, asOf: number): SubscriptionLog {
  if (gapDays === 0) return log;
  const paid = withoutShortGaps(paidRows(log), { gapDays, timeZone: log.timeZone, asOf });
  const endTimes = log.endTimes.slice();
  let next = 0;
  for (let row = 0; row < log.rows; row++) if (isPaid(log, row)) endTimes[row] = paid.endTimes[next++] as number;
  return sealedLog({ ...log, endTimes });
}
