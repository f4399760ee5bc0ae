import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanPowerLoss } from "../../src/math";
import euler from "./values/eulerTransform.json";
import values from "./values/meanPowerLoss.json";

const shape = fc.double({ min: -6, max: 5, noNaN: true }).map((exponent) => 10 ** exponent);
const time = fc.double({ min: -12, max: 12, noNaN: true }).map((exponent) => 10 ** exponent);

describe("meanPowerLoss", () => {
  it.each(values.rows)("is right for a %d, b %d, s %d, τ %d (mpmath, 60 digits)", (a, b, s, tau, expected) => {
    const value = meanPowerLoss(a as number, b as number, s as number, tau as number);
    expect(Math.abs(value - (expected as number))).toBeLessThanOrEqual(5e-13 * (expected as number));
  });

  it("is what 2F1 of 075-special_functions-grids gives (mpmath, 40 digits), for frequencies up to 800", () => {
    for (const [s, b, c, z, log, sign] of euler.rows as [number, number, number, number, number, number][]) {
      // F(s, b; a + b − 1; z) of the published form, multiplied by (1 − z)^s, is 1 − (a − 1) / (a + b − 1) times ours.
      const a = c - b + 1;
      const expected = (c * (1 - sign * Math.exp(s * Math.log1p(-z) + log))) / (a - 1);
      const got = meanPowerLoss(a, b, s, z / (1 - z));
      // That form itself cancels: by c / (a − 1), and where its exponent is large.
      const lost = (Math.abs(c / (a - 1)) + got) * (1 + Math.abs(s * Math.log1p(-z)) + Math.abs(log));
      expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-14 * lost + 1e-12 * got);
    }
  });

  it("has no pole at a = 1, where it is the limit of both sides", () => {
    for (const x of [0, 1, 10, 1000]) {
      const at = (a: number) => meanPowerLoss(a, 2.4 + x, 0.24 + x, 0.8);
      expect(at(1)).toBeCloseTo((at(1 - 1e-7) + at(1 + 1e-7)) / 2, 9);
      expect(Math.abs(at(1 + 1e-12) - at(1)) / at(1)).toBeLessThan(1e-11);
    }
  });

  it("has none at a + b = 1 either", () => {
    const at = (b: number) => meanPowerLoss(0.25, b, 0.3, 2);
    expect(Math.abs(at(0.75 + 1e-13) - at(0.75)) / at(0.75)).toBeLessThan(1e-12);
    expect(at(0.75)).toBeGreaterThan(0);
  });

  it("is between the loss at the mean probability and that at none, and grows with τ and s", () => {
    fc.assert(
      fc.property(shape, shape, shape, time, (a, b, s, tau) => {
        const value = meanPowerLoss(a, b, s, tau);
        const p = a / (a + b);
        // The loss is convex in p.
        expect(value).toBeGreaterThanOrEqual((-Math.expm1(-s * Math.log1p(tau * p)) / p) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(s * tau * (1 + 1e-12));
        expect(meanPowerLoss(a, b, s, 1.5 * tau)).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(meanPowerLoss(a, b, 1.5 * s, tau)).toBeGreaterThanOrEqual(value * (1 - 1e-12));
      }),
    );
  });

  it("is 0 for no time, and positive and finite at all ends", () => {
    expect(meanPowerLoss(0.8, 2.4, 0.2, 0)).toBe(0);
    for (const a of [1e-9, 1, 1e9])
      for (const b of [1e-9, 1, 2e9])
        for (const s of [1e-9, 1, 2e9])
          for (const tau of [1e-30, 1e-9, 1, 1e9, 1e33]) {
            const value = meanPowerLoss(a, b, s, tau);
            expect(value > 0 && Number.isFinite(value), `${a} ${b} ${s} ${tau}: ${value}`).toBe(true);
          }
  });
});
