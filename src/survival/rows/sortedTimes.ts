import { sortedOrder } from "../../math";
import { NEAR } from "../../validation/durationFields";
import { asDoubles } from "./asDoubles";
import { counted } from "./counted";

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
  const late = entryOrder?.length ?? 0;
  let tiedEnds = ends;
  let tiedEntries = entries;
  let earliest = 0;
  let latest = 0;
  for (let i = 0, j = 0; i < order.length || j < late; ) {
    const end = i < order.length ? (ends[order[i] as number] as number) : Number.POSITIVE_INFINITY;
    const entry =
      j < late ? ((entries as Float64Array)[entryOrder?.[j] as number] as number) : Number.POSITIVE_INFINITY;
    const time = Math.min(end, entry);
    if (time > latest) {
      earliest = time;
      latest = time * (1 + NEAR);
    }
    const isEnd = end <= entry;
    if (time !== earliest) {
      if (isEnd) {
        if (tiedEnds === ends) tiedEnds = ends.slice();
        tiedEnds[order[i] as number] = earliest;
      } else {
        if (tiedEntries === entries) tiedEntries = (entries as Float64Array).slice();
        (tiedEntries as Float64Array)[entryOrder?.[j] as number] = earliest;
      }
    }
    if (isEnd) i++;
    else j++;
  }
  return { ends: tiedEnds, entries: tiedEntries };
}
