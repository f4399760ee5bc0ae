import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeRanks, quantile, quantilesInPlace } from "../../src/math";

/** Lists long enough to be cut: any numbers, few different ones, rising, falling, up and down. */
const lists = fc
  .tuple(
    fc.integer({ min: 0, max: 2000 }),
    fc.integer({ min: 0, max: 4 }),
    fc.infiniteStream(fc.integer({ min: -1000, max: 1000 })),
  )
  .map(([length, shape, numbers]) =>
    Float64Array.from({ length }, (_, i) => {
      const any = numbers.next().value as number;
      return [any, any % 3, i, length - i, Math.min(i, length - i)][shape] as number;
    }),
  );
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

describe("placeRanks", () => {
  it("puts at each place what a sort would", () => {
    fc.assert(
      fc.property(lists, shares, (values, places) => {
        const sorted = values.slice().sort();
        const ranks = places.map((share) => Math.floor(share * Math.max(0, values.length - 1))).sort((a, b) => a - b);
        if (values.length === 0) return;
        placeRanks(values, ranks);
        for (const rank of ranks) {
          expect(values[rank]).toBe(sorted[rank]);
          expect(values.subarray(0, rank).every((each) => each <= (sorted[rank] as number))).toBe(true);
        }
        expect(values.sort()).toEqual(sorted);
      }),
    );
  });

  it("is done at once where all values are equal", () => {
    const values = new Float64Array(1001).fill(7);
    placeRanks(values, [0, 500, 1000]);
    expect(values).toEqual(new Float64Array(1001).fill(7));
  });
});

describe("quantilesInPlace", () => {
  it("gives the quantiles of the sorted values, in the order in which they are asked for", () => {
    fc.assert(
      fc.property(lists, shares, (values, probabilities) => {
        const expected = probabilities.map((each) => quantile(values, each));
        expect(quantilesInPlace(values, probabilities)).toEqual(expected);
      }),
    );
  });
});
