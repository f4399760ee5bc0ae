import type { OrderLog } from "../logs";
import { isOrder } from "../logs/orders";
import { cellSums } from "../math";
import type { CohortEntries } from "./cohortEntries";
import type { CohortFrame } from "./cohortFrame";
import { periodWithin } from "./periodLookup";
import { type CohortTally, tallyOf } from "./tally";

/** Counts the customers of each cohort with at least `minimumEvents` orders in a period, or in it or later. */
export function customersWithOrders(
  { starts, times, amounts }: OrderLog,
  entries: CohortEntries,
  frame: CohortFrame,
  onOrAfter: boolean,
  minimumEvents: number,
  isOwnFirst: boolean,
): CohortTally {
  const { rows, asOf, rolling, ageOf, periods } = frame;
  const { width, columns } = frame.columns;
  const { starts: bounds, begun, scale } = periods;
  const first = bounds[0] as number;
  const sizes = new Float64Array(rows);
  // One extra place per row, for everything after the last column.
  const stride = width + 1;
  const counts = new Uint32Array(rows * stride);
  for (let opener = 0; opener < entries.openers; opener++) {
    const count = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count; each++) {
      const row = entries.rows[each] as number;
      const entry = entries.times[each] as number;
      const base = row * stride;
      sizes[row] = (sizes[row] as number) + 1;
      if (customer < 0) continue;
      // Where all who enter are in the first column, it is reached already.
      let reached = isOwnFirst ? -1 : 0;
      let current = 0;
      let events = 0;
      const end = starts[customer + 1] as number;
      for (let i = starts[customer] as number; i < end; i++) {
        const time = times[i] as number;
        if (time >= asOf) break;
        if (time < entry || !isOrder(amounts[i] as number)) continue;
        // `periodWithin`, inlined: most of the time is spent here.
        let age = 0;
        if (rolling) age = ageOf(entry, time);
        else {
          let period = begun[Math.floor((time - first) * scale)] as number;
          while (time >= (bounds[period + 1] as number)) period++;
          age = period - row;
        }
        if (age !== current) {
          current = age;
          events = 0;
        }
        if (++events !== minimumEvents) continue;
        // Ages ascend, and so do columns: each occurs once.
        const column = columns[age] as number;
        if (column === reached) continue;
        reached = column;
        if (!onOrAfter) (counts[base + column] as number)++;
      }
      if (onOrAfter && reached >= 0) (counts[base + reached] as number)++;
    }
  }
  return tallyOf(sizes, counts, width, onOrAfter, isOwnFirst);
}

/** Sums the revenue of each cohort in a period: amounts paid minus amounts refunded. */
export function revenueOfOrders(
  { starts, times, amounts }: OrderLog,
  entries: CohortEntries,
  frame: CohortFrame,
): CohortTally {
  const { rows, asOf, rolling, ageOf, periods } = frame;
  const { width, columns } = frame.columns;
  const sizes = new Float64Array(rows);
  const revenue = cellSums(rows * width);
  for (let opener = 0; opener < entries.openers; opener++) {
    const count = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count; each++) {
      const row = entries.rows[each] as number;
      const entry = entries.times[each] as number;
      const opened = rolling ? entry : (periods.starts[row] as number);
      sizes[row] = (sizes[row] as number) + 1;
      if (customer < 0) continue;
      const end = starts[customer + 1] as number;
      for (let i = starts[customer] as number; i < end; i++) {
        const time = times[i] as number;
        if (time >= asOf) break;
        if (time < opened) continue;
        const age = rolling ? ageOf(entry, time) : periodWithin(periods, time) - row;
        const column = columns[age] as number;
        if (column < width) revenue.add(row * width + column, amounts[i] as number);
      }
    }
  }
  return { sizes, cells: revenue.all(), knownAtEntry: false };
}
