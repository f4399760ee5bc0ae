import { stretchesOf } from "../rows/byStratum";
import type { CoxRows } from "./coxRows";
import { type Cone, FLAT } from "./nearestInCone";
import { rowSpan, unit } from "./rowSpan";

/** Number of stretches per stratum; a search for rows of the cone takes the worst row of each. */
const STRETCHES = 16;

/**
 * The cone of directions along which the partial likelihood of a Cox model never falls: at each time, the churned
 * customer has the greatest score of those at risk.
 *
 * @param columns - Covariates to include.
 */
export function coxCone(rows: CoxRows, columns: readonly number[]): Cone {
  const { size, scaled } = rows;
  const row = (high: number, low: number) =>
    unit(
      Float64Array.from(
        columns,
        (column) => (scaled[high * size + column] as number) - (scaled[low * size + column] as number),
      ),
    );
  const beyond = (direction: Float64Array) => {
    const scores = scoresAlong(rows, columns, direction);
    const worst = new Map<number, { above: number; high: number; low: number }>();
    eachDeparture(rows, scores, (low, high) => {
      const above = (scores[high] as number) - (scores[low] as number);
      if (above <= FLAT) return;
      const stretch = Math.floor((low / scores.length) * STRETCHES);
      const before = worst.get(stretch);
      if (before === undefined || above > before.above) worst.set(stretch, { above, high, low });
    });
    return Array.from(worst.values(), ({ high, low }) => row(high, low));
  };
  return { rows: [], beyond };
}

/** Scores of the rows along a direction of some of the covariates. */
export function scoresAlong(
  { size, scaled, times }: CoxRows,
  columns: readonly number[],
  direction: Float64Array,
): Float64Array {
  const scores = new Float64Array(times.length);
  for (let row = 0; row < scores.length; row++) {
    let score = 0;
    for (let i = 0; i < columns.length; i++)
      score += (direction[i] as number) * (scaled[row * size + (columns[i] as number)] as number);
    scores[row] = score;
  }
  return scores;
}

/** Visits the rows that churn, each with the row of the greatest score at risk at that time. */
function eachDeparture(
  { times, left, starts, entries }: CoxRows,
  scores: Float64Array,
  visit: (leaving: number, highest: number) => void,
): void {
  for (const [from, to] of stretchesOf(starts)) {
    const heap = highestFirst(scores);
    let highest = to - 1;
    for (let i = to - 1; i >= from; ) {
      const last = i;
      const time = times[i] as number;
      for (; i >= from && times[i] === time; i--) {
        if (entries) heap.add(i);
        else if ((scores[i] as number) > (scores[highest] as number)) highest = i;
      }
      for (let row = i + 1; row <= last; row++) {
        if (left[row] === 0) continue;
        if (entries) {
          // Times descend: a customer who enters at a time or later is not at risk at earlier times.
          while ((entries[heap.top()] as number) >= time) heap.drop();
          highest = heap.top();
        }
        visit(row, highest);
      }
    }
  }
}

/** A binary heap of rows, with the greatest score on top. */
function highestFirst(scores: Float64Array) {
  const heap: number[] = [];
  const scoreAt = (place: number) => scores[heap[place] as number] as number;
  const swap = (one: number, other: number) => {
    const kept = heap[one] as number;
    heap[one] = heap[other] as number;
    heap[other] = kept;
  };
  return {
    top: () => heap[0] as number,
    add(row: number): void {
      let place = heap.push(row) - 1;
      for (let above = (place - 1) >> 1; place > 0 && scoreAt(above) < scoreAt(place); above = (place - 1) >> 1) {
        swap(above, place);
        place = above;
      }
    },
    drop(): void {
      // It never holds the top alone: who leaves is in it.
      heap[0] = heap.pop() as number;
      for (let place = 0; ; ) {
        let greatest = place;
        for (const below of [2 * place + 1, 2 * place + 2])
          if (below < heap.length && scoreAt(below) > scoreAt(greatest)) greatest = below;
        if (greatest === place) return;
        swap(place, greatest);
        place = greatest;
      }
    },
  };
}

/**
 * The space of the differences between rows that are at risk together at an event, as an orthonormal basis.
 *
 * @param flat - Orthonormal directions along which rows differ only by rounding.
 */
export function coxSpan(rows: CoxRows, flat: readonly Float64Array[]): readonly Float64Array[] {
  const { size, scaled, starts } = rows;
  const span = rowSpan(size, flat);
  const between = (row: number, first: number) =>
    span.add(
      Float64Array.from(
        { length: size },
        (_, i) => (scaled[row * size + i] as number) - (scaled[first * size + i] as number),
      ),
    );
  for (const stretch of stretchesOf(starts)) {
    // Rows of a chain, connected by being at risk together, differ by their differences from the first.
    const firsts = new Map<number, number>();
    for (const [row, chain] of chains(rows, stretch)) {
      const first = firsts.get(chain);
      if (first === undefined) firsts.set(chain, row);
      else between(row, first);
      if (span.isFull()) break;
    }
  }
  return span.basis.slice(flat.length);
}

/** Rows of a stratum at risk at any event, each with the number of its chain. */
function* chains(
  { times, left, entries }: CoxRows,
  [from, to]: readonly [number, number],
): Generator<readonly [number, number]> {
  if (entries === undefined) {
    const event = left.subarray(from, to).indexOf(1);
    // Customers with the duration of the first event are at risk at that event.
    const earliest = event < 0 ? Number.POSITIVE_INFINITY : (times[from + event] as number);
    for (let row = from; row < to; row++) if ((times[row] as number) >= earliest) yield [row, 0];
    return;
  }
  const departures = times.subarray(from, to).filter((_, i) => left[from + i] === 1);
  /** Number of customers who churn by `time`. */
  const upTo = (time: number) => {
    let low = 0;
    let high = departures.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((departures[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const firstOf = (row: number) => upTo(entries[row] as number);
  // For each churned customer, the number of rows at risk both then and when the one before left; a chain ends at 0.
  const links = new Int32Array(departures.length + 1);
  for (let row = from; row < to; row++) {
    const first = firstOf(row);
    const after = upTo(times[row] as number);
    if (after - first < 2) continue;
    (links[first + 1] as number) += 1;
    (links[after] as number) -= 1;
  }
  const chain = new Uint32Array(departures.length);
  for (let i = 1, across = 0; i < departures.length; i++) {
    across += links[i] as number;
    chain[i] = across > 0 ? (chain[i - 1] as number) : i;
  }
  for (let row = from; row < to; row++) {
    const first = firstOf(row);
    if (upTo(times[row] as number) > first) yield [row, chain[first] as number];
  }
}
