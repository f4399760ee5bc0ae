import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile, tCdf, tQuantile, tTwoSided, tUpper, tUpperQuantile } from "../../src/math";
import { relativeDifference, strays } from "./strays";
import table from "./values/student.json";
import quantiles from "./values/studentQuantile.json";

const t = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const freedom = fc.double({ min: -3, max: 9, noNaN: true }).map((power) => 10 ** power);

describe("Student's t distribution", () => {
  test("two-sided p-values against mpmath, for 1e-3 to 1e12 degrees of freedom", () => {
    expect(strays(table.rows, 5e-13, (df = 0, t = 0, p = 0) => [tTwoSided(t, df), p])).toEqual([]);
    expect(strays(table.rows, 5e-13, (df = 0, t = 0, p = 0) => [tUpper(t, df), p / 2])).toEqual([]);
    expect(strays(table.rows, 5e-13, (df = 0, t = 0, p = 0) => [tCdf(-t, df), p / 2])).toEqual([]);
  });

  test("quantiles against mpmath", () => {
    expect(strays(quantiles.rows, 1e-12, (df = 0, q = 0, t = 0) => [tUpperQuantile(q, df), t])).toEqual([]);
    expect(strays(quantiles.rows, 1e-12, (df = 0, q = 0, t = 0) => [tQuantile(q, df), -t])).toEqual([]);
    const rows = quantiles.rows.filter(([df = 0]) => df >= 0.1);
    expect(strays(rows, 1e-13, (df = 0, q = 0, t = 0) => [tUpperQuantile(q, df), t])).toEqual([]);
  });

  test("critical values of the tables", () => {
    expect(tQuantile(0.975, 10)).toBeCloseTo(2.228138851986275, 14);
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736174705, 12);
    expect(tQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 8);
  });

  test("closed forms of 1 and 2 degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (t) => {
        expect(relativeDifference(tUpper(t, 1), Math.atan(1 / t) / Math.PI)).toBeLessThan(1e-14);
        const root = Math.sqrt(2 + t * t);
        expect(relativeDifference(tUpper(t, 2), 1 / (root * (root + t)))).toBeLessThan(1e-14);
      }),
    );
  });

  test("both tails make 1, mirror each other, and the two-sided p-value is both", () => {
    fc.assert(
      fc.property(t, freedom, (t, df) => {
        expect(Math.abs(tCdf(t, df) + tUpper(t, df) - 1)).toBeLessThan(2e-16);
        expect(tCdf(t, df)).toBe(tUpper(-t, df));
        expect(tTwoSided(t, df)).toBe(2 * tUpper(Math.abs(t), df));
      }),
    );
  });

  test("the cdf does not fall", () => {
    fc.assert(
      fc.property(t, t, freedom, (a, b, df) => {
        expect(tCdf(Math.min(a, b), df)).toBeLessThanOrEqual(tCdf(Math.max(a, b), df) * (1 + 1e-12));
      }),
    );
  });

  test("the quantile inverts the cdf, down to 1e-290", () => {
    const tail = fc.double({ min: -290, max: -0.4, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(tail, fc.double({ min: 0, max: 9, noNaN: true }), (p, power) => {
        const df = 10 ** power;
        expect(relativeDifference(tUpper(tUpperQuantile(p, df), df), p)).toBeLessThan(2e-12);
        expect(tQuantile(p, df)).toBe(-tUpperQuantile(p, df));
      }),
    );
  });

  test("the ends", () => {
    expect([tCdf(0, 5), tTwoSided(0, 5), tTwoSided(1e-200, 5)]).toEqual([0.5, 1, 1]);
    expect([tCdf(-Infinity, 5), tCdf(Infinity, 5), tTwoSided(-Infinity, 5)]).toEqual([0, 1, 0]);
    expect([tQuantile(0, 5), tQuantile(0.5, 5), tQuantile(1, 5)]).toEqual([-Infinity, 0, Infinity]);
    expect([tUpperQuantile(0, 5), tUpperQuantile(1, 5)]).toEqual([Infinity, -Infinity]);
    expect(tUpperQuantile(0.01, 1e-3)).toBe(Infinity);
    for (const f of [tCdf, tUpper, tTwoSided, tQuantile, tUpperQuantile]) {
      for (const bad of [0, -1, Infinity, Number.NaN]) expect(f(0.3, bad)).toBeNaN();
      expect(f(Number.NaN, 5)).toBeNaN();
    }
    for (const p of [-0.1, 1.1]) expect(tQuantile(p, 5)).toBeNaN();
  });
});
