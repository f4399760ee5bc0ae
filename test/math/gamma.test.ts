import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  chiSquareUpperQuantile,
  gammaCdf,
  gammaQuantile,
  gammaUpper,
  gammaUpperQuantile,
  logGamma,
  normalUpper,
} from "../../src/math";
import { relativeDifference, strays } from "./strays";
import table from "./values/gamma.json";
import quantiles from "./values/gammaQuantile.json";

const shape = fc.double({ min: -3, max: 9, noNaN: true }).map((power) => 10 ** power);
const middling = fc.double({ min: -1, max: 5, noNaN: true }).map((power) => 10 ** power);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the gamma distribution", () => {
  test("cdf and upper tail against mpmath, for shapes from 1e-3 to 1e12", () => {
    expect(strays(table.rows, 5e-13, (a = 0, x = 0, lower = 0) => [gammaCdf(x, a), lower])).toEqual([]);
    expect(strays(table.rows, 5e-12, (a = 0, x = 0, _ = 0, upper = 0) => [gammaUpper(x, a), upper])).toEqual([]);
  });

  test("the same to twelve digits from shape 0.3 on", () => {
    const rows = table.rows.filter(([a = 0]) => a >= 0.3);
    expect(strays(rows, 1e-12, (a = 0, x = 0, _ = 0, upper = 0) => [gammaUpper(x, a), upper])).toEqual([]);
  });

  test("quantiles against mpmath, of either tail", () => {
    const at = (a = 0, p = 0) => (p < 0 ? gammaUpperQuantile(-p, a) : gammaQuantile(p, a));
    expect(strays(quantiles.rows, 2e-12, (a, p, x = 0) => [at(a, p), x])).toEqual([]);
    const rows = quantiles.rows.filter(([a = 0]) => a >= 0.3);
    expect(strays(rows, 1e-13, (a, p, x = 0) => [at(a, p), x])).toEqual([]);
  });

  test("shape 1 is exponential", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 690, noNaN: true }), (x) => {
        expect(relativeDifference(gammaUpper(x, 1), Math.exp(-x))).toBeLessThan(3e-13);
        expect(relativeDifference(gammaCdf(x, 1), -Math.expm1(-x))).toBeLessThan(3e-13);
      }),
    );
  });

  test("both tails make 1", () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 3, noNaN: true }), (a, factor) => {
        expect(Math.abs(gammaCdf(a * factor, a) + gammaUpper(a * factor, a) - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test("P(a, x) - P(a + 1, x) = x^a e^-x / Γ(a + 1)", () => {
    const small = fc.double({ min: -3, max: 2.7, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(small, small, (a, x) => {
        const step = Math.exp(a * Math.log(x) - x - logGamma(a + 1));
        expect(Math.abs(gammaCdf(x, a) - gammaCdf(x, a + 1) - step)).toBeLessThan(1e-12);
      }),
    );
  });

  test("the cdf does not fall", () => {
    fc.assert(
      fc.property(shape, share, share, (a, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)].map((part) => 3 * part * a) as [number, number];
        expect(gammaCdf(low, a)).toBeLessThanOrEqual(gammaCdf(high, a) * (1 + 1e-12));
      }),
    );
  });

  test("the quantile inverts the cdf, in either tail", () => {
    const tail = fc.double({ min: -290, max: -0.31, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(middling, tail, (a, p) => {
        const x = gammaQuantile(p, a);
        fc.pre(x > 1e-290);
        expect(relativeDifference(gammaCdf(x, a), p)).toBeLessThan(1e-10);
        expect(relativeDifference(gammaUpper(gammaUpperQuantile(p, a), a), p)).toBeLessThan(1e-10);
      }),
    );
  });

  test("a quantile below double precision becomes 0", () => {
    expect(gammaQuantile(0.1, 1e-3)).toBe(0);
    expect(gammaUpperQuantile(0.9, 1e-3)).toBe(0);
  });

  test("the ends", () => {
    expect([gammaCdf(-1, 2), gammaCdf(0, 2), gammaCdf(Infinity, 2)]).toEqual([0, 0, 1]);
    expect([gammaUpper(-1, 2), gammaUpper(0, 2), gammaUpper(Infinity, 2)]).toEqual([1, 1, 0]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity]);
    expect([gammaUpperQuantile(0, 2), gammaUpperQuantile(1, 2)]).toEqual([Infinity, 0]);
    for (const f of [gammaCdf, gammaUpper, gammaQuantile, gammaUpperQuantile]) {
      for (const bad of [0, -1, Infinity, Number.NaN]) expect(f(0.5, bad)).toBeNaN();
      expect(f(Number.NaN, 2)).toBeNaN();
    }
    for (const p of [-0.1, 1.1]) expect(gammaQuantile(p, 2)).toBeNaN();
  });
});

describe("the chi-square distribution", () => {
  test("critical values of the tables", () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 13);
    expect(chiSquareUpperQuantile(0.05, 10)).toBeCloseTo(18.307038053275146, 12);
    expect(chiSquareQuantile(0.01, 30)).toBeCloseTo(14.95345652845544, 12);
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 15);
  });

  test("with one degree of freedom it is the square of a normal variable, with two exponential", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 36, noNaN: true }), (z) => {
        expect(relativeDifference(chiSquareUpper(z * z, 1), 2 * normalUpper(z))).toBeLessThan(1e-12);
        expect(relativeDifference(chiSquareCdf(z, 2), -Math.expm1(-z / 2))).toBeLessThan(3e-13);
      }),
    );
  });

  test("non-integer degrees of freedom, and a billion of them", () => {
    expect(chiSquareCdf(chiSquareQuantile(0.3, 2.5), 2.5)).toBeCloseTo(0.3, 14);
    expect(chiSquareCdf(1e9, 1e9)).toBeCloseTo(0.5 + 1 / (3 * Math.sqrt(Math.PI * 1e9)), 12);
  });
});
