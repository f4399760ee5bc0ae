import fc from "fast-check";

/** Rows of a survival analysis as columns. */
export interface Rows {
  readonly durations: number[];
  readonly churned: number[];
}

/** Durations with many ties, without any, far apart, and of 0; none that differ by rounding only. */
const duration = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1e5 }).map((each) => each / 997) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e-9, 1, 1e15) },
);

/** Columns of so many rows. */
export function rows(minLength = 0, maxLength = 30): fc.Arbitrary<Rows> {
  return fc.array(fc.record({ duration, churned: fc.constantFrom(0, 1) }), { minLength, maxLength }).map((all) => ({
    durations: all.map((each) => each.duration),
    churned: all.map((each) => each.churned),
  }));
}

/** Columns with late entries for some. */
export function truncatedRows(minLength = 0, maxLength = 30): fc.Arbitrary<Rows & { readonly entry: number[] }> {
  return rows(minLength, maxLength).chain((columns) =>
    fc
      .array(fc.constantFrom(0, 0, 0.25, 0.5, 0.75), {
        minLength: columns.durations.length,
        maxLength: columns.durations.length,
      })
      .map((shares) => ({
        ...columns,
        entry: shares.map((share, i) => {
          const late = Math.floor(share * (columns.durations[i] as number));
          return late < (columns.durations[i] as number) ? late : 0;
        }),
      })),
  );
}

/** Columns with counts of equal customers, none at times. */
export function weightedRows(minLength = 0, maxLength = 15): fc.Arbitrary<Rows & { readonly weights: number[] }> {
  return rows(minLength, maxLength).chain((columns) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), {
        minLength: columns.durations.length,
        maxLength: columns.durations.length,
      })
      .map((weights) => ({ ...columns, weights })),
  );
}

/** A list in which every item stands as often as its weight says. */
export function repeated<Item>(items: readonly Item[], weights: readonly number[]): Item[] {
  return items.flatMap((item, i) => Array.from({ length: weights[i] as number }, () => item));
}

/** Lists brought to one other order. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, i) => ({ item, key: ((i + 1) * 2654435761 + seed * 40503) % 4294967296 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that are the same in every run (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}
