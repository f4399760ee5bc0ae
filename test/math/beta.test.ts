import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf, betaLogit, betaQuantile, betaUpper, betaUpperQuantile, logBeta } from "../../src/math";
import { relativeDifference, strays } from "./strays";
import table from "./values/beta.json";
import quantiles from "./values/betaQuantile.json";

const shape = fc.double({ min: -3, max: 9, noNaN: true }).map((power) => 10 ** power);
const small = fc.double({ min: -3, max: 3, noNaN: true }).map((power) => 10 ** power);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The sum of the binomial probabilities of k … n events, in plain arithmetic. */
function atLeast(k: number, n: number, p: number): number {
  let total = 0;
  for (let i = n, term = p ** n; i >= k; i--) {
    total += term;
    term *= (i / (n - i + 1)) * ((1 - p) / p);
  }
  return total;
}

describe("the beta distribution", () => {
  test("cdf and upper tail against mpmath, for shapes from 1e-3 to 2^52", () => {
    expect(strays(table.rows, 1e-11, (a = 0, b = 0, x = 0, lower = 0) => [betaCdf(x, a, b), lower])).toEqual([]);
    expect(strays(table.rows, 1e-11, (a = 0, b = 0, x = 0, _ = 0, upper = 0) => [betaUpper(x, a, b), upper])).toEqual(
      [],
    );
  });

  test("the same to twelve digits where no shape is below a half", () => {
    const rows = table.rows.filter(([a = 0, b = 0]) => Math.min(a, b) >= 0.5);
    expect(strays(rows, 1e-12, (a = 0, b = 0, x = 0, lower = 0) => [betaCdf(x, a, b), lower])).toEqual([]);
    expect(strays(rows, 1e-12, (a = 0, b = 0, x = 0, _ = 0, upper = 0) => [betaUpper(x, a, b), upper])).toEqual([]);
  });

  test("quantiles against mpmath, with those of Clopper-Pearson and Jeffreys for up to 2^53 - 1 trials", () => {
    expect(strays(quantiles.rows, 5e-12, (a = 0, b = 0, p = 0, x = 0) => [betaQuantile(p, a, b), x])).toEqual([]);
    const rows = quantiles.rows.filter(([a = 0, b = 0]) => Math.min(a, b) >= 0.5);
    expect(strays(rows, 1e-13, (a = 0, b = 0, p = 0, x = 0) => [betaQuantile(p, a, b), x])).toEqual([]);
  });

  test("Clopper-Pearson bounds without and with all events: 1 - (α/2)^(1/n) and (α/2)^(1/n)", () => {
    for (const n of [1, 10, 1000, 1e6, 2 ** 53 - 1]) {
      const edge = Math.log(0.025) / n;
      expect(relativeDifference(betaUpperQuantile(0.025, 1, n), -Math.expm1(edge))).toBeLessThan(1e-14);
      expect(relativeDifference(betaQuantile(0.025, n, 1), Math.exp(edge))).toBeLessThan(1e-14);
    }
  });

  test("closed forms: uniform, power and arcsine", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), small, (x, a) => {
        fc.pre(x ** a > 1e-300);
        expect(Math.abs(betaCdf(x, 1, 1) - x)).toBeLessThan(1e-15);
        expect(relativeDifference(betaCdf(x, a, 1), x ** a)).toBeLessThan(1e-11);
        expect(
          Math.abs(betaCdf(x, 0.5, 0.5) - (2 / Math.PI) * Math.atan2(Math.sqrt(x), Math.sqrt(1 - x))),
        ).toBeLessThan(4e-15);
      }),
    );
  });

  test("the upper tail of whole shapes is a sum of binomial probabilities", () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([a, b], p) => {
        expect(relativeDifference(betaCdf(p, a, b), atLeast(a, a + b - 1, p))).toBeLessThan(1e-12);
      }),
    );
  });

  test("both tails make 1, and mirror each other", () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, x) => {
        expect(Math.abs(betaCdf(x, a, b) + betaUpper(x, a, b) - 1)).toBeLessThan(1e-13);
      }),
    );
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 1, max: 1023 }), (a, b, x) => {
        expect(relativeDifference(betaUpper(x / 1024, a, b), betaCdf(1 - x / 1024, b, a))).toBeLessThan(1e-15);
      }),
    );
  });

  test("I_x(a, b) - I_x(a + 1, b) = x^a (1 - x)^b / (a B(a, b))", () => {
    fc.assert(
      fc.property(small, small, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        const step = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
        expect(Math.abs(betaCdf(x, a, b) - betaCdf(x, a + 1, b) - step)).toBeLessThan(1e-11);
      }),
    );
  });

  test("the cdf does not fall", () => {
    fc.assert(
      fc.property(shape, shape, share, share, (a, b, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(betaCdf(low, a, b)).toBeLessThanOrEqual(betaCdf(high, a, b) * (1 + 1e-11));
      }),
    );
  });

  test("the quantile inverts the cdf, in either tail", () => {
    const tail = fc.double({ min: -250, max: -0.31, noNaN: true }).map((power) => 10 ** power);
    const middling = fc.double({ min: -1, max: 5, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(middling, middling, tail, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        fc.pre(x > 1e-290 && x < 0.9);
        expect(relativeDifference(betaCdf(x, a, b), p)).toBeLessThan(1e-10);
        const y = betaUpperQuantile(p, a, b);
        fc.pre(y < 0.9);
        expect(relativeDifference(betaUpper(y, a, b), p)).toBeLessThan(1e-10);
      }),
    );
  });

  test("quantiles rise and mirror each other", () => {
    fc.assert(
      fc.property(shape, shape, share, share, (a, b, p, q) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(betaQuantile(low, a, b)).toBeLessThanOrEqual(betaQuantile(high, a, b) * (1 + 1e-11));
        expect(Math.abs(betaQuantile(p, a, b) + betaUpperQuantile(p, b, a) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test("quantiles that double precision cannot hold become 0 and 1", () => {
    expect(relativeDifference(betaQuantile(0.5, 1e-3, 1), 2 ** -1000)).toBeLessThan(1e-12);
    expect(betaQuantile(0.025, 1e-3, 1)).toBe(0);
    expect(betaUpperQuantile(0.025, 1, 1e-3)).toBe(1);
    expect(betaLogit(0.975, 0.025, 1, 1e-3)).toBeCloseTo(-1000 * Math.log(0.025), 8);
  });

  test("the ends", () => {
    expect([betaCdf(-1, 2, 3), betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 0, 1, 1]);
    expect([betaUpper(-1, 2, 3), betaUpper(0, 2, 3), betaUpper(1, 2, 3), betaUpper(2, 2, 3)]).toEqual([1, 1, 0, 0]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([betaUpperQuantile(0, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([1, 0]);
    for (const [a, b] of [
      [0, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Infinity],
    ] as const) {
      for (const f of [betaCdf, betaUpper, betaQuantile, betaUpperQuantile]) expect(f(0.5, a, b)).toBeNaN();
    }
    for (const f of [betaCdf, betaUpper, betaQuantile]) expect(f(Number.NaN, 2, 3)).toBeNaN();
    for (const p of [-0.1, 1.1]) expect(betaQuantile(p, 2, 3)).toBeNaN();
  });
});
