import type { UnsortedOrders } from "../logs/finishedOrders";
import { isOrder } from "../logs/orders";
import type { CohortFrame } from "./cohortFrame";
import { periodWithin } from "./periodLookup";
import { type CohortTally, tallyOf } from "./tally";

/** With more words of bits per customer, sorting the log is faster. */
const MOST_WORDS = 8;
const BITS = 32;
/** Row of a customer without an order. */
const NOBODY = -1;

/** Whether a table has few enough periods for {@link customersOfUnsorted}. */
export function hasFewPeriods({ periods }: CohortFrame): boolean {
  return periods.starts.length <= MOST_WORDS * BITS;
}

/**
 * Counts the customers of each cohort with an order in a period, or in it or later, from rows in any order. The counts
 * are those of `customersWithOrders` for cohorts by first order and calendar ages.
 *
 * The periods with an order are bits of a few numbers per customer. The first bit stands for the time before the table,
 * each further bit for one of its periods.
 */
export function customersOfUnsorted(
  { customers, times, amounts }: UnsortedOrders,
  customerCount: number,
  { rows, periods, asOf, columns: { width, columns } }: CohortFrame,
  onOrAfter: boolean,
): CohortTally {
  const first = periods.starts[0] as number;
  const words = Math.ceil(periods.starts.length / BITS);
  const bits = new Int32Array(customerCount * words);
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (time >= asOf || !isOrder(amounts[i] as number)) continue;
    const bit = time < first ? 0 : periodWithin(periods, time) + 1;
    const word = (customers[i] as number) * words + (bit >> 5);
    bits[word] = (bits[word] as number) | (1 << bit);
  }
  const sizes = new Float64Array(rows);
  const stride = width + 1;
  const counts = new Uint32Array(rows * stride);
  for (let start = 0; start < bits.length; start += words) {
    let row = NOBODY;
    let reached = 0;
    for (let word = 0; word < words && row < rows; word++) {
      // Removes the lowest bit each time.
      for (let rest = bits[start + word] as number; rest !== 0; rest &= rest - 1) {
        const period = word * BITS + 30 - Math.clz32(rest & -rest);
        if (row === NOBODY) {
          // Customers whose first order is before or after the rows of the table belong to none of them.
          row = period < 0 ? rows : period;
          if (row >= rows) break;
          sizes[row] = (sizes[row] as number) + 1;
          continue;
        }
        const column = columns[period - row] as number;
        if (column === reached) continue;
        reached = column;
        if (!onOrAfter) (counts[row * stride + column] as number)++;
      }
    }
    if (onOrAfter && row >= 0 && row < rows) (counts[row * stride + reached] as number)++;
  }
  return tallyOf(sizes, counts, width, onOrAfter);
}
