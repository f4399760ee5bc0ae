/** The distinct pairs of a frequency and a time among histories; those of one frequency follow one another. */
export interface Pairs {
  /** Number of pairs. */
  readonly size: number;
  /** Index of the frequency of each pair. */
  readonly frequencyAt: Int32Array;
  /** Index of the time of each pair. */
  readonly timeAt: Int32Array;
  /** Index of the pair of each history. */
  readonly of: Int32Array;
}

/** Returns the pairs of histories in ascending order of frequency; `times` is the number of distinct times. */
export function pairsOf(frequencyAt: Int32Array, timeAt: Int32Array, times: number): Pairs {
  const of = new Int32Array(frequencyAt.length);
  const pairOfTime = new Int32Array(times).fill(-1);
  const firstOfPair = new Int32Array(frequencyAt.length);
  let size = 0;
  let begin = 0;
  for (let i = 0; i < of.length; i++) {
    if (frequencyAt[i] !== frequencyAt[i - 1]) begin = size;
    const time = timeAt[i] as number;
    // Otherwise this time has occurred with this frequency.
    if ((pairOfTime[time] as number) < begin) {
      pairOfTime[time] = size;
      firstOfPair[size++] = i;
    }
    of[i] = pairOfTime[time] as number;
  }
  const firsts = firstOfPair.subarray(0, size);
  return {
    size,
    frequencyAt: firsts.map((i) => frequencyAt[i] as number),
    timeAt: firsts.map((i) => timeAt[i] as number),
    of,
  };
}

/** Index of the first of the items with each frequency, and their number: items are in ascending order of frequency. */
export function startsOf(frequencyAt: Int32Array, frequencies: number): Int32Array {
  const from = new Int32Array(frequencies + 1);
  for (let i = 0; i < frequencyAt.length; i++) from[(frequencyAt[i] as number) + 1] = i + 1;
  return from;
}
