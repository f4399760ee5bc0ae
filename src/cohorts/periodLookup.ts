/** Finds the calendar period of millions of instants. */
export interface PeriodLookup {
  /** Boundaries of the periods, from `periodStarts`. */
  readonly starts: Float64Array;
  /** The range is divided into equal stretches; for each, the period in which it begins. */
  readonly begun: Uint32Array;
  /** Stretches per millisecond. */
  readonly scale: number;
}

/**
 * Stretches per period: enough that few contain a boundary, while the table of a few years of months still fits in the
 * cache.
 */
const STRETCHES = 16;
const MOST_STRETCHES = 1_000_000;

/** Builds the lookup for at least one period. */
export function periodLookup(starts: Float64Array): PeriodLookup {
  const count = starts.length - 1;
  const first = starts[0] as number;
  const stretches = Math.min(STRETCHES * count, MOST_STRETCHES);
  const scale = stretches / ((starts[count] as number) - first);
  // One extra, because rounding may move the last instant to the end.
  const begun = new Uint32Array(stretches + 1);
  // If a period begins within a stretch, the next stretch lies after that start: rounding preserves order.
  for (const start of starts.subarray(1, count)) (begun[Math.floor((start - first) * scale) + 1] as number)++;
  let period = 0;
  for (const i of begun.keys()) {
    period += begun[i] as number;
    begun[i] = period;
  }
  return { starts, begun, scale };
}

/** Returns the period of an instant: −1 before the first, the number of periods after the last. */
export function periodAt(lookup: PeriodLookup, instant: number): number {
  const { starts } = lookup;
  if (instant < (starts[0] as number)) return -1;
  if (instant >= (starts[starts.length - 1] as number)) return starts.length - 1;
  return periodWithin(lookup, instant);
}

/** Same for an instant known to lie in one of the periods. */
export function periodWithin({ starts, begun, scale }: PeriodLookup, instant: number): number {
  let period = begun[Math.floor((instant - (starts[0] as number)) * scale)] as number;
  while (instant >= (starts[period + 1] as number)) period++;
  return period;
}
