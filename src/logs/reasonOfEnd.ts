import { textOrder } from "../metric/labelCodes";
import type { PaidRows } from "./paidRows";

/**
 * Returns why a customer left at an instant: the reason of the subscription that ended then; `null` if it names none.
 *
 * If several ended then, that of the highest revenue with a reason counts, and of equal ones the first by its text.
 *
 * @param firstRow - First row of the customer.
 * @param nextRow - First row of the next customer.
 * @param end - An end of a row of the customer.
 */
export function reasonOfEnd(
  { reasons, reasonNumbers, endTimes, monthlyRevenues }: PaidRows,
  firstRow: number,
  nextRow: number,
  end: number,
): string | null {
  let found: string | null = null;
  let highest = 0;
  for (let row = firstRow; row < nextRow; row++) {
    const reason = endTimes[row] === end ? reasons[reasonNumbers?.[row] ?? -1] : undefined;
    if (reason === undefined) continue;
    const revenue = monthlyRevenues[row] as number;
    if (found !== null && (revenue < highest || (revenue === highest && textOrder(reason, found) > 0))) continue;
    found = reason;
    highest = revenue;
  }
  return found;
}
