import { sortedOrder } from "../../math";
import { asDoubles } from "./asDoubles";
import { counted } from "./counted";
import { NEAR } from "./durationFields";

/** Rows with positive weight, by time; times that differ only by rounding are made equal. */
export interface SortedTimes {
  /** Durations of all rows, in input order. */
  readonly ends: Float64Array;
  /** Entry times of all rows, in input order. */
  readonly entries: Float64Array | undefined;
  /** Rows with positive weight, by ascending duration. */
  readonly order: Uint32Array;
  /** The same rows, by ascending entry. */
  readonly entryOrder: Uint32Array;
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
  const entryOrder = entries ? counted(sortedOrder(entries), weights) : new Uint32Array(0);
  return { ...nearTimes(ends, order, entries, entryOrder), order, entryOrder };
}

/**
 * Replaces times that differ only by rounding with the earliest of them: 0.1 + 0.2 becomes 0.3 if both occur.
 *
 * @param order - Rows with positive weight, by ascending `ends`.
 * @param entryOrder - The same rows, by ascending `entries`.
 * @returns The original arrays if no times are that close.
 */
function nearTimes(
  ends: Float64Array,
  order: Uint32Array,
  entries: Float64Array | undefined,
  entryOrder: Uint32Array,
): Pick<SortedTimes, "ends" | "entries"> {
  const lateTimes = entries ?? new Float64Array(0);
  let tiedEnds = ends;
  let tiedEntries = lateTimes;
  let earliest = 0;
  let latest = 0;
  let end = timeAt(ends, order, 0);
  let entry = timeAt(lateTimes, entryOrder, 0);
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
      } else {
        if (tiedEntries === lateTimes) tiedEntries = lateTimes.slice();
        tiedEntries[entryOrder[j] as number] = earliest;
      }
    }
    if (isEnd) end = timeAt(ends, order, ++i);
    else entry = timeAt(lateTimes, entryOrder, ++j);
  }
  return { ends: tiedEnds, entries: entries && tiedEntries };
}

/** The time at a place in an order; infinite after the last. */
function timeAt(times: Float64Array, order: Uint32Array, place: number): number {
  return place < order.length ? (times[order[place] as number] as number) : Number.POSITIVE_INFINITY;
}
