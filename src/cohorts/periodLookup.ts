/** Finds the calendar period of millions of instants. */
export interface PeriodLookup {
  /** Where the periods start, and the end of the last: from `periodStarts`. */
  readonly starts: Float64Array;
  /** The period in which each of many equal stretches of the span begins. */
  readonly begun: Uint32Array;
  /** Stretches per millisecond. */
  readonly scale: number;
}

/**
 * So many stretches a period leave a boundary in few of them; the table of a few years of months stays in the cache.
 */
const STRETCHES = 16;
const MOST_STRETCHES = 1_000_000;

/** Makes the lookup for periods, of which there is at least one. */
export function periodLookup(starts: Float64Array): PeriodLookup {
  const count = starts.length - 1;
  const first = starts[0] as number;
  const stretches = Math.min(STRETCHES * count, MOST_STRETCHES);
  const scale = stretches / ((starts[count] as number) - first);
  // One more, since rounding may bring the last instant to the end.
  const begun = new Uint32Array(stretches + 1);
  // A period begins within a stretch, and all of the next one lies after that: rounding keeps the order of instants.
  for (const start of starts.subarray(1, count)) (begun[Math.floor((start - first) * scale) + 1] as number)++;
  let period = 0;
  for (const i of begun.keys()) {
    period += begun[i] as number;
    begun[i] = period;
  }
  return { starts, begun, scale };
}

/** The number of the period that an instant lies in: −1 before the first, the number of periods after the last. */
export function periodAt(lookup: PeriodLookup, instant: number): number {
  const { starts } = lookup;
  if (instant < (starts[0] as number)) return -1;
  if (instant >= (starts[starts.length - 1] as number)) return starts.length - 1;
  return periodWithin(lookup, instant);
}

/** The same for an instant that lies in one of the periods. */
export function periodWithin({ starts, begun, scale }: PeriodLookup, instant: number): number {
  let period = begun[Math.floor((instant - (starts[0] as number)) * scale)] as number;
  while (instant >= (starts[period + 1] as number)) period++;
  return period;
}
