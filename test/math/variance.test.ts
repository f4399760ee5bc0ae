import fc from "fast-check";
import { expect, test } from "vitest";
import { variance } from "../../src/math";
import { relativeDifference } from "./strays";

test("variance of known samples", () => {
  expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 15);
  expect(variance([9, 1, 3, 5, 9], 1, 4)).toBe(4);
  expect(variance(new Float64Array([7, 7, 7]))).toBe(0);
});

test("variance needs two values", () => {
  expect(variance([])).toBeNaN();
  expect(variance([5])).toBeNaN();
});

test("variance on NIST's NumAcc4: 1001 values near 1e7, whose standard deviation is 0.1", () => {
  const values = Float64Array.from({ length: 1001 }, (_, i) => 10000000.2 + (i === 0 ? 0 : i % 2 === 1 ? -0.1 : 0.1));
  // The data have lost digits when they were written as doubles: 1e7 · 2^-53 / 0.1 = 1e-8 of them.
  expect(relativeDifference(Math.sqrt(variance(values)), 0.1)).toBeLessThan(1e-8);
});

test("variance agrees with exact integers, wherever these lie", () => {
  const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(whole, fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), (values, offset) => {
      const n = BigInt(values.length);
      const total = values.reduce((sum, value) => sum + BigInt(value), 0n);
      const squares = values.reduce((sum, value) => sum + BigInt(value) ** 2n, 0n);
      const exact = Number(n * squares - total * total) / Number(n * (n - 1n));
      const moved = values.map((value) => value + offset);
      expect(relativeDifference(variance(moved), exact)).toBeLessThan(1e-13);
    }),
  );
});
