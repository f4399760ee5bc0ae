import fc from "fast-check";
import { expect, it } from "vitest";
import { meanInterval, tTwoSided } from "../../src/math";
import { expectNear } from "../near";

it("agrees with R's t.test of 5 4 4 3 5 2 4 5 3 4", () => {
  const { low, high } = meanInterval(10, 3.9, 0.994428926011753, 0.025);
  expectNear(low, 3.1886284002805, 1e-12);
  expectNear(high, 4.6113715997195, 1e-12);
});

it("has ends at which the t-test gives twice the tail, also for an effective number of values", () => {
  const size = fc.double({ min: 1.5, max: 1e9, noNaN: true });
  const tail = fc.double({ min: 1e-4, max: 0.25, noNaN: true });
  fc.assert(
    fc.property(size, fc.double({ min: 0.01, max: 100, noNaN: true }), tail, (n, deviation, each) => {
      const { low, high } = meanInterval(n, 0, deviation, each);
      expect(low).toBe(-high);
      expectNear(tTwoSided((high * Math.sqrt(n)) / deviation, n - 1), 2 * each, 1e-10);
    }),
  );
});

it("has no width without spread", () => {
  expect(meanInterval(7, 4, 0, 0.025)).toEqual({ low: 4, high: 4 });
  expect(meanInterval(1 + 2e-16, 4, 0, 0.025)).toEqual({ low: 4, high: 4 });
});

it("is infinite for hardly more than one value", () => {
  expect(meanInterval(1 + 2e-16, 4, 1, 0.025)).toEqual({ low: -Infinity, high: Infinity });
});
