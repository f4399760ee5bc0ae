import fc from "fast-check";
import { expect, test } from "vitest";
import { mean } from "../../src/math";

test("mean divides the compensated sum by the count", () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean(new Float64Array([1e100, 1, -1e100]))).toBe(1 / 3);
  expect(mean([100, 1, 3, 100], 1, 3)).toBe(2);
});

test("mean of nothing is NaN", () => {
  expect(mean([])).toBeNaN();
  expect(mean([1, 2], 1, 1)).toBeNaN();
});

test("mean of a constant is the constant, but for the last digit", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.integer({ min: 1, max: 99 }), (value, n) => {
      expect(Math.abs(mean(new Array(n).fill(value)) - value)).toBeLessThanOrEqual(3e-16 * Math.abs(value));
    }),
  );
});
