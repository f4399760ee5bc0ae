import { sortedOrder } from "../../math";
import { asDoubles } from "./asDoubles";
import { counted } from "./counted";
import { NEAR } from "./durationFields";

/** The rows that count by time; times that differ only by rounding are equal. */
export interface SortedTimes {
  /** The durations of all rows, in their order. */
  readonly ends: Float64Array;
  /** The times of entry of all rows, in their order. */
  readonly entries: Float64Array | undefined;
  /** The rows that count, by ascending duration. */
  readonly order: Uint32Array;
  /** The same rows, by ascending entry. */
  readonly entryOrder: Uint32Array | undefined;
}

/** Sorts rows by time, without those of weight 0. */
export function sortedTimes(
  durations: ArrayLike<number>,
  weights: Float64Array | undefined,
  entry?: ArrayLike<number> | undefined,
): SortedTimes {
  const ends = asDoubles(durations);
  const entries = entry && asDoubles(entry);
  const order = counted(sortedOrder(ends), weights);
  const entryOrder = entries && counted(sortedOrder(entries), weights);
  return { ...nearTimes(ends, order, entries, entryOrder), order, entryOrder };
}

/**
 * Sets times that differ only by rounding to the earliest of them: 0.1 + 0.2 becomes 0.3 where both occur.
 *
 * @param order - The rows that count, by ascending `ends`.
 * @param entryOrder - The same rows, by ascending `entries`.
 * @returns The arrays themselves where no times are near.
 */
function nearTimes(
  ends: Float64Array,
  order: Uint32Array,
  entries: Float64Array | undefined,
  entryOrder: Uint32Array | undefined,
): Pick<SortedTimes, "ends" | "entries"> {
  let tiedEnds = ends;
  let tiedEntries = entries;
  let earliest = 0;
  let latest = 0;
  const endAt = (i: number) => (i < order.length ? (ends[order[i] as number] as number) : Number.POSITIVE_INFINITY);
  const entryAt = (j: number) =>
    entries && entryOrder && j < entryOrder.length
      ? (entries[entryOrder[j] as number] as number)
      : Number.POSITIVE_INFINITY;
  let end = endAt(0);
  let entry = entryAt(0);
  for (let i = 0, j = 0; ; ) {
    const isEnd = end <= entry;
    const time = isEnd ? end : entry;
    if (time === Number.POSITIVE_INFINITY) break;
    if (time > latest) {
      earliest = time;
      latest = time * (1 + NEAR);
    } else if (time > earliest) {
      if (isEnd) {
        if (tiedEnds === ends) tiedEnds = ends.slice();
        tiedEnds[order[i] as number] = earliest;
      } else if (tiedEntries && entryOrder) {
        if (tiedEntries === entries) tiedEntries = tiedEntries.slice();
        tiedEntries[entryOrder[j] as number] = earliest;
      }
    }
    if (isEnd) end = endAt(++i);
    else entry = entryAt(++j);
  }
  return { ends: tiedEnds, entries: tiedEntries };
}
