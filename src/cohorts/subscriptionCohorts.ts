import type { PaidRows } from "../logs/paidRows";
import { cellSums } from "../math";
import { columnOf } from "./ageColumns";
import type { CohortEntries } from "./cohortEntries";
import { ageAt, type CohortFrame } from "./cohortFrame";
import type { CohortTally } from "./tally";

/**
 * Counts the customers of each cohort subscribed at the close of a period, or at it or later.
 *
 * A subscription is active at a close after its start and not after its end.
 */
export function subscribedCustomers(
  paid: PaidRows,
  entries: CohortEntries,
  frame: CohortFrame,
  onOrAfter: boolean,
  isOwnFirst: boolean,
): CohortTally {
  const { starts, startTimes, endTimes } = paid;
  const { rows, asOf, columns } = frame;
  const { width } = columns;
  const sizes = new Float64Array(rows);
  // Change in the number of customers from the previous column.
  const changes = new Int32Array(rows * (width + 1));
  for (let opener = 0; opener < entries.openers; opener++) {
    const count = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count; each++) {
      const row = entries.rows[each] as number;
      const entry = entries.times[each] as number;
      const base = row * (width + 1);
      sizes[row] = (sizes[row] as number) + 1;
      if (customer < 0) continue;
      // First column not reached by any subscription so far.
      let next = isOwnFirst ? 0 : 1;
      const end = starts[customer + 1] as number;
      for (let i = starts[customer] as number; i < end; i++) {
        if ((startTimes[i] as number) >= asOf) break;
        const after = columnAt(frame, row, entry, endTimes[i] as number);
        const from = onOrAfter ? next : Math.max(next, columnAt(frame, row, entry, startTimes[i] as number));
        if (after <= from) continue;
        (changes[base + from] as number)++;
        (changes[base + after] as number)--;
        next = after;
      }
    }
  }
  const cells = new Float64Array(rows * width);
  for (const row of sizes.keys()) cells[row * width] = sizes[row] as number;
  for (const row of sizes.keys()) {
    for (let column = isOwnFirst ? 0 : 1, count = 0; column < width; column++) {
      count += changes[row * (width + 1) + column] as number;
      cells[row * width + column] = count;
    }
  }
  return { sizes, cells, knownAtEntry: !isOwnFirst };
}

/**
 * Sums the monthly revenue of each cohort at the close of a period; in the first column, at entry.
 *
 * With `atMostAtEntry`, each customer's revenue is capped at the revenue at entry.
 */
export function subscribedRevenue(
  paid: PaidRows,
  entries: CohortEntries,
  frame: CohortFrame,
  byState: boolean,
  atMostAtEntry: boolean,
): CohortTally {
  const { starts, startTimes, endTimes, monthlyRevenues } = paid;
  const { rows, columns } = frame;
  const { width } = columns;
  const sizes = new Float64Array(rows);
  const revenue = cellSums(rows * width);
  const ofCustomer = new Float64Array(width);
  for (let opener = 0; opener < entries.openers; opener++) {
    const count = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count; each++) {
      const row = entries.rows[each] as number;
      const entry = entries.times[each] as number;
      sizes[row] = (sizes[row] as number) + 1;
      if (customer < 0) continue;
      ofCustomer.fill(0);
      for (let i = starts[customer] as number; i < (starts[customer + 1] as number); i++) {
        const start = startTimes[i] as number;
        const end = endTimes[i] as number;
        const monthly = monthlyRevenues[i] as number;
        // The state at a close is taken just before it, the state at an event just after it.
        if (byState ? start < entry && entry <= end : start <= entry && entry < end)
          ofCustomer[0] = (ofCustomer[0] as number) + monthly;
        const after = columnAt(frame, row, entry, end);
        for (let column = Math.max(1, columnAt(frame, row, entry, start)); column < after; column++)
          ofCustomer[column] = (ofCustomer[column] as number) + monthly;
      }
      const atEntry = ofCustomer[0] as number;
      for (let column = 0; column < width; column++) {
        const here = ofCustomer[column] as number;
        if (here !== 0) revenue.add(row * width + column, atMostAtEntry ? Math.min(here, atEntry) : here);
      }
    }
  }
  return { sizes, cells: revenue.all(), knownAtEntry: true };
}

/**
 * Returns the first column that closes after an instant. A subscription that begins then is active at that close; one
 * that ends then is not.
 */
function columnAt(frame: CohortFrame, row: number, entry: number, instant: number): number {
  return columnOf(frame.columns, Math.max(0, ageAt(frame, row, entry, instant)));
}
