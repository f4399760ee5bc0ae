import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf, normalPdf, normalQuantile, normalUpper, normalUpperQuantile } from "../../src/math";
import { relativeDifference, strays } from "./strays";
import table from "./values/normal.json";
import quantiles from "./values/normalQuantile.json";

const z = fc.double({ min: -37, max: 37, noNaN: true });

describe("the normal distribution", () => {
  test("cdf, upper tail and density against mpmath", () => {
    expect(strays(table.rows, 1e-15, (z = 0, _, cdf = 0) => [normalCdf(z), cdf])).toEqual([]);
    expect(strays(table.rows, 1e-15, (z = 0, _, cdf = 0) => [normalUpper(-z), cdf])).toEqual([]);
    expect(strays(table.rows, 1e-15, (z = 0, pdf = 0) => [normalPdf(z), pdf])).toEqual([]);
  });

  test("quantiles against mpmath", () => {
    expect(strays(quantiles.rows, 1e-15, (p = 0, z = 0) => [normalQuantile(p), z])).toEqual([]);
    expect(strays(quantiles.rows, 1e-15, (p = 0, z = 0) => [normalUpperQuantile(p), -z])).toEqual([]);
  });

  test("the ends", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect([normalCdf(-40), normalCdf(40), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1, 0, 1]);
    expect([normalPdf(-Infinity), normalPdf(Infinity), normalPdf(40)]).toEqual([0, 0, 0]);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalUpperQuantile(0)).toBe(Infinity);
    for (const bad of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(bad)).toBeNaN();
    for (const f of [normalCdf, normalUpper, normalPdf]) expect(f(Number.NaN)).toBeNaN();
  });

  test("both tails make 1, and mirror each other", () => {
    fc.assert(
      fc.property(z, (z) => {
        expect(Math.abs(normalCdf(z) + normalUpper(z) - 1)).toBeLessThan(3e-16);
        expect(normalUpper(z)).toBe(normalCdf(-z));
        expect(normalPdf(-z)).toBe(normalPdf(z));
      }),
    );
  });

  test("the cdf rises", () => {
    fc.assert(
      fc.property(z, fc.double({ min: 1e-9, max: 1, noNaN: true }), (z, step) => {
        expect(normalCdf(z)).toBeLessThanOrEqual(normalCdf(z + step));
      }),
    );
  });

  test("the quantile inverts the cdf", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: -1e-3, noNaN: true }), (z) => {
        expect(relativeDifference(normalQuantile(normalCdf(z)), z)).toBeLessThan(1e-12);
        expect(relativeDifference(normalUpperQuantile(normalUpper(-z)), -z)).toBeLessThan(1e-12);
      }),
    );
  });
});
