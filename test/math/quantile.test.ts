import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, quantile, quantileOfSorted, sortedCopy } from "../../src/math";

const values = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantile", () => {
  test("type 7, as R's quantile(c(1, 2, 4, 8), c(0, .3, .5, .9, 1))", () => {
    const got = [0, 0.3, 0.5, 0.9, 1].map((p) => quantile([8, 1, 4, 2], p));
    [1, 1.9, 3, 6.8, 8].forEach((want, i) => {
      expect(got[i]).toBeCloseTo(want, 14);
    });
  });

  test("sorts as numbers and leaves the values alone", () => {
    const numbers = Object.freeze([10, 9, 100, 1]);
    expect(Array.from(sortedCopy(numbers))).toEqual([1, 9, 10, 100]);
    expect(quantile(numbers, 1)).toBe(100);
    expect(numbers).toEqual([10, 9, 100, 1]);
  });

  test("NaN without values and outside 0 … 1", () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(median([])).toBeNaN();
    expect(quantileOfSorted([1, 2], -0.1)).toBeNaN();
    expect(quantileOfSorted([1, 2], 1.1)).toBeNaN();
    expect(quantileOfSorted([1, 2], Number.NaN)).toBeNaN();
  });

  test("rises with the probability, from the least to the greatest value", () => {
    fc.assert(
      fc.property(values, share, share, (numbers, p, q) => {
        const sorted = sortedCopy(numbers);
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(quantileOfSorted(sorted, low)).toBeLessThanOrEqual(quantileOfSorted(sorted, high));
        expect(quantile(numbers, 0)).toBe(Math.min(...sorted));
        expect(quantile(numbers, 1)).toBe(Math.max(...sorted));
      }),
    );
  });

  test("is a value where one stands at the place", () => {
    fc.assert(
      fc.property(values, fc.nat(), (numbers, at) => {
        const sorted = sortedCopy(numbers.length % 2 === 1 ? numbers : [...numbers, 0]);
        const steps = 2 ** 4;
        const grid = Float64Array.from({ length: steps + 1 }, (_, i) => sorted[i % sorted.length] as number).sort();
        expect(quantileOfSorted(grid, (at % (steps + 1)) / steps)).toBe(grid[at % (steps + 1)]);
      }),
    );
  });

  test("median is in the middle, and of the negatives the negative", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median(new Float64Array([4, 1, 2, 3]))).toBe(2.5);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        expect(median(numbers.map((x) => -x)) + median(numbers)).toBe(0);
      }),
    );
  });
});
