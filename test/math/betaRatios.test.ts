import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaGeometricSum, digamma, digammaDifference, gaussLegendre, logBeta, logBetaRatio } from "../../src/math";
import { relativeDifference, strays } from "./strays";
import sums from "./values/betaGeometricSum.json";
import differences from "./values/digammaDifference.json";
import ratios from "./values/logBetaRatio.json";

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);

describe("logBetaRatio", () => {
  test("against mpmath, from 1e-9 to 1e9", () => {
    expect(strays(ratios.rows, 1e-13, (a = 0, b = 0, d = 0, want = 0) => [logBetaRatio(a, b, d), want])).toEqual([]);
  });

  test("is 0 at 0, and a difference of two logarithms of beta functions", () => {
    fc.assert(
      fc.property(powerOfTen(-2, 2), powerOfTen(-2, 2), powerOfTen(-2, 2), (a, b, d) => {
        expect(logBetaRatio(a, b, 0)).toBe(-0);
        expect(Math.abs(logBetaRatio(a, b, d) - (logBeta(a, b + d) - logBeta(a, b)))).toBeLessThan(1e-11);
      }),
    );
  });

  test("is the same with a and d exchanged, and adds up in d", () => {
    fc.assert(
      fc.property(powerOfTen(-3, 4), powerOfTen(-3, 4), powerOfTen(-3, 4), powerOfTen(-3, 4), (a, b, d, e) => {
        expect(relativeDifference(logBetaRatio(a, b, d), logBetaRatio(d, b, a))).toBeLessThan(1e-12);
        const steps = logBetaRatio(a, b, d) + logBetaRatio(a, b + d, e);
        expect(relativeDifference(logBetaRatio(a, b, d + e), steps)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("digammaDifference", () => {
  test("against mpmath, from 1e-9 to 1e9", () => {
    expect(strays(differences.rows, 1e-13, (x = 0, a = 0, want = 0) => [digammaDifference(x, a), want])).toEqual([]);
  });

  test("is the difference of two digammas", () => {
    fc.assert(
      fc.property(powerOfTen(-2, 3), powerOfTen(-2, 3), (x, a) => {
        const size = Math.abs(digamma(x + a)) + Math.abs(digamma(x));
        expect(Math.abs(digammaDifference(x, a) - (digamma(x + a) - digamma(x)))).toBeLessThan(1e-13 * (1 + size));
      }),
    );
  });
});

describe("betaGeometricSum", () => {
  test("against mpmath's hypergeometric function", () => {
    expect(strays(sums.rows, 1e-13, (a = 0, b = 0, d = 0, want = 0) => [betaGeometricSum(a, b, d), want])).toEqual([]);
  });

  // Of 075-special_functions-grids (mpmath, 40 digits): log F(1, b; c; z) with z = 1 / (1 + d).
  test.each([
    [9.830636080265016, 19.000048935500047, 0.05, 0.7277209328033942],
    [17.958734658499225, 18.06826557932431, 0.1, 2.3552832381668702],
    [8.213454131413698, 8.536830008362333, 0.001, 5.59929994918363],
    [29.438406370131688, 29.6130087412583, 0.001, 6.390006844852174],
    [20.49623160103178, 20.995630983609416, 0.01, 3.9501181055168564],
    [4.569384740979596, 11.753053035946607, 0.001, 0.5523982130159277],
    [14.373682962588571, 17.791427774108605, 0.05, 1.6160473243967668],
    [9.269465263977704, 10.003800071257864, 0.2, 1.5410617776808302],
    [24.081944956382994, 32.54776252460099, 0.05, 1.2825874762260692],
    [10.849222619109613, 11.02209351252117, 0.05, 2.8955275949742476],
  ])("agrees with sbg_derl of 075-special_functions-grids at b = %d, c = %d, d = %d", (b, c, d, log) => {
    expect(Math.abs(Math.log(betaGeometricSum(c - b, b, d)) - log)).toBeLessThan(1e-12);
  });

  test("is a mean of geometric series: of one rate for huge shapes, of rates 0 or 1 for tiny ones", () => {
    expect(relativeDifference(betaGeometricSum(2e12, 8e12, 0.1), 1.1 / 0.3)).toBeLessThan(1e-11);
    expect(relativeDifference(betaGeometricSum(2e-9, 8e-9, 0.1), 0.2 + 0.8 * 11)).toBeLessThan(1e-7);
  });

  test("is finite without a discount where a is above 1, and has that limit", () => {
    expect(betaGeometricSum(3, 8, 0)).toBe(5);
    expect(betaGeometricSum(1, 8, 0)).toBe(Infinity);
    expect(relativeDifference(betaGeometricSum(3, 8, 1e-12), 5)).toBeLessThan(1e-10);
  });

  test("follows its recurrence in b", () => {
    fc.assert(
      fc.property(powerOfTen(-4, 4), powerOfTen(-4, 4), powerOfTen(-9, 0), (a, b, d) => {
        const next = 1 + ((b / (a + b)) * betaGeometricSum(a, b + 1, d)) / (1 + d);
        expect(relativeDifference(betaGeometricSum(a, b, d), next)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("gaussLegendre", () => {
  test("is exact for polynomials of degree 63, and good for exponentials", () => {
    expect(
      relativeDifference(
        gaussLegendre((x) => x ** 63, 0, 2),
        2 ** 64 / 64,
      ),
    ).toBeLessThan(1e-13);
    expect(
      relativeDifference(
        gaussLegendre((x) => Math.exp(-x), 0, 30),
        -Math.expm1(-30),
      ),
    ).toBeLessThan(1e-13);
  });
});
