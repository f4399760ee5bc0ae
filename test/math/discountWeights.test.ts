import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountWeights } from "../../src/math/discountWeights";
import { scaledExpIntegral } from "../../src/math/scaledExpIntegral";
import { relativeDifference } from "./strays";

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);

/** The present value of a total that grows. */
function presentValue(total: (time: number) => number, horizon: number, force: number, scale: number): number {
  const { times, weights } = discountWeights(horizon, force, scale);
  return times.reduce((sum, time, i) => sum + (weights[i] as number) * total(time), 0);
}

describe("discountWeights", () => {
  test("without interest the present value is the total", () => {
    expect(discountWeights(7, 0, 3)).toEqual({ times: [7], weights: [1] });
  });

  test("of an even stream is (1 - e^(-δ t)) / δ", () => {
    fc.assert(
      fc.property(powerOfTen(-6, 6), powerOfTen(-9, 0), powerOfTen(-6, 6), (horizon, force, scale) => {
        const got = presentValue((time) => time, horizon, force, scale);
        expect(relativeDifference(got, -Math.expm1(-force * horizon) / force)).toBeLessThan(1e-11);
      }),
    );
  });

  test("of what is left of a Pareto law is an exponential integral, less that from the horizon on", () => {
    fc.assert(
      fc.property(
        powerOfTen(-2, 3),
        powerOfTen(-5, -0.3),
        powerOfTen(-2, 2),
        powerOfTen(0, 4),
        powerOfTen(-2, 1.5),
        (horizon, force, scale, wider, s) => {
          fc.pre(Math.abs(s - 1) > 1e-3);
          const b = scale * wider * (1 + s);
          const total = (time: number) => (b * Math.expm1((1 - s) * Math.log1p(time / b))) / (1 - s);
          const upTo = (time: number) => (b + time) * scaledExpIntegral(s, force * (b + time)) * (1 + time / b) ** -s;
          const want = upTo(0) - Math.exp(-force * horizon) * upTo(horizon);
          fc.pre(want > 1e-3 * upTo(0));
          expect(relativeDifference(presentValue(total, horizon, force, scale), want)).toBeLessThan(1e-11);
        },
      ),
    );
  });
});
