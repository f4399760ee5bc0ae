/** The strata of rows, as numbers from 0. */
export interface Strata {
  /** Stratum of each row. */
  readonly codes: Uint32Array;
  /** Number of strata. */
  readonly count: number;
}

/** Rows sorted by stratum, in their previous order within each. */
export interface StrataOrder {
  /** Rows in that order. */
  readonly order: Uint32Array;
  /** First row of each stratum; one item more than strata. */
  readonly starts: Uint32Array;
}

/** Sorts rows by stratum, keeping their order within each; without strata there is one. */
export function byStratum(order: Uint32Array, strata: Strata | undefined): StrataOrder {
  if (strata === undefined) return { order, starts: Uint32Array.of(0, order.length) };
  const { codes, count } = strata;
  const starts = new Uint32Array(count + 1);
  for (const row of order) {
    const next = (codes[row] as number) + 1;
    (starts[next] as number) += 1;
  }
  for (let stratum = 1; stratum < starts.length; stratum++)
    (starts[stratum] as number) += starts[stratum - 1] as number;
  const places = starts.slice();
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const stratum = codes[row] as number;
    sorted[places[stratum] as number] = row;
    (places[stratum] as number) += 1;
  }
  return { order: sorted, starts };
}

/** Returns where each stratum starts and ends in rows sorted by stratum; the end is the start of the next. */
export function stretchesOf(starts: Uint32Array): readonly (readonly [from: number, to: number])[] {
  return Array.from(starts.subarray(1), (to, stratum) => [starts[stratum] as number, to]);
}

/** Returns the stratum of each row, for rows sorted by stratum. */
export function stratumOf(starts: Uint32Array): Uint32Array {
  const stretches = stretchesOf(starts);
  const strata = new Uint32Array(starts[stretches.length] as number);
  for (const [stratum, [from, to]] of stretches.entries()) strata.fill(stratum, from, to);
  return strata;
}
