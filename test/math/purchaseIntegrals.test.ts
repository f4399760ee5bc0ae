import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hypergeometricOne, hypergeometricOneSlopes } from "../../src/math/hypergeometricOne";
import { logGammaOfOnePlus } from "../../src/math/logGamma";
import { logPowerTail, POWER_TAIL } from "../../src/math/logPowerTail";
import { scaledExpIntegral } from "../../src/math/scaledExpIntegral";
import { relativeDifference, strays } from "./strays";
import kernels from "./values/hypergeometricOne.json";
import tails from "./values/logPowerTail.json";
import decays from "./values/scaledExpIntegral.json";

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);

describe("hypergeometricOne", () => {
  test("against mpmath, to 1 - z = 1e-8", () => {
    expect(
      strays(kernels.rows, 1e-13, (b = 0, c = 0, rest = 0, want = 0) => [
        hypergeometricOne(b, c, 1 - rest, rest),
        want,
      ]),
    ).toEqual([]);
  });

  test("its derivatives against mpmath", () => {
    const slopes = (b = 0, gap = 0, rest = 0) => hypergeometricOneSlopes(b, gap, 1 - rest, rest);
    expect(strays(kernels.rows, 1e-13, (...row) => [slopes(...row).value, row[3] as number])).toEqual([]);
    expect(strays(kernels.rows, 1e-12, (...row) => [slopes(...row).byB, row[4] as number], 1e-3)).toEqual([]);
    expect(strays(kernels.rows, 1e-12, (...row) => [slopes(...row).byGap, row[5] as number], 1e-3)).toEqual([]);
    expect(strays(kernels.rows, 1e-12, (...row) => [slopes(...row).byZ, row[6] as number])).toEqual([]);
  });

  test("is 1 at z = 0, log(1 - z) / -z for b = 1 and c = 2, and 1 / (1 - z) as the gap closes", () => {
    expect(hypergeometricOne(3, 2, 0)).toBe(1);
    expect(hypergeometricOneSlopes(3, 1, 0)).toEqual({ value: 1, byB: 0, byGap: 0, byZ: 0.75 });
    for (const z of [1e-3, 0.2, 0.31, 0.8, 0.96, 0.9999, 0.99999])
      expect(relativeDifference(hypergeometricOne(1, 1, z), -Math.log1p(-z) / z)).toBeLessThan(1e-13);
    for (const z of [0.2, 0.8, 0.99])
      expect(relativeDifference(hypergeometricOne(7, 1e-12, z), 1 / (1 - z))).toBeLessThan(1e-10);
  });

  test("with c = b + gap, z F(1, b + 1; c + 1; z) b / c = F(1, b; c; z) - 1, whichever way each is computed", () => {
    fc.assert(
      fc.property(powerOfTen(-3, 3), powerOfTen(-3, 3), powerOfTen(-12, -0.001), (b, gap, rest) => {
        const z = 1 - rest;
        const value = hypergeometricOne(b, gap, z, rest);
        const next = 1 + (b / (b + gap)) * z * hypergeometricOne(b + 1, gap, z, rest);
        expect(relativeDifference(value, next)).toBeLessThan(3e-13);
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value).toBeLessThanOrEqual((1 + 1e-13) / rest);
      }),
    );
  });

  test.each([
    [
      "of the reference, for the likelihood",
      13.202148709453922,
      12.910955181882338,
      0.030001184028622417,
      0.3655490247962355,
    ],
    ["of the reference, alpha < beta", 10.262493389043065, 1.065364305198123, 0.11472095622864487, 0.11774625119848303],
    ["of the reference, 100 purchases", 101.11339320328965, 100.36283230049078, 0.6791375266685137, 112.96176138521209],
  ])("the kernel %s (mpmath, 40 digits), after Euler's transformation", (_, a, b, z, log) => {
    // F(a, b; a + 1; z) = (1 - z)^(1 - b) F(1, a + 1 - b; a + 1; z).
    const got = (1 - b) * Math.log1p(-z) + Math.log(hypergeometricOne(a + 1 - b, b, z));
    expect(Math.abs(got - log)).toBeLessThan(1e-12 * Math.max(1, log));
  });
});

describe("logPowerTail", () => {
  const at = (a: number, alpha: number, b: number, beta: number, y: number) => {
    const result = new Float64Array(POWER_TAIL);
    logPowerTail(a, alpha, b, beta, y, result, 0);
    return result;
  };

  test("against mpmath, with its derivatives", () => {
    for (let i = 0; i < POWER_TAIL; i++)
      expect(
        strays(
          tails.rows,
          i === 0 ? 1e-13 : 1e-11,
          (a = 0, alpha = 0, b = 0, beta = 0, y = 0, ...want) => [
            at(a, alpha, b, beta, y)[i] as number,
            want[i] as number,
          ],
          0.01,
        ),
      ).toEqual([]);
  });

  test("does not mind which of the two powers comes first", () => {
    const exponent = powerOfTen(0, 3);
    const base = powerOfTen(-6, 6);
    fc.assert(
      fc.property(
        exponent,
        base,
        exponent,
        base,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (a, alpha, b, beta, y) => {
          fc.pre(alpha !== beta);
          const [value, ...slopes] = at(a, alpha, b, beta, y);
          const [swapped, ...others] = at(b, beta, a, alpha, y);
          expect(value).toBe(swapped);
          expect(slopes).toEqual([...others.slice(2), ...others.slice(0, 2)]);
        },
      ),
    );
  });

  test("is that of a power where both are alike, and hardly differs next to it", () => {
    for (const [a, b, base, y] of [
      [1.5, 2, 10, 5],
      [0.3, 0.9, 2, 0],
      [1001, 0.5, 3, 40],
    ] as const) {
      const want = (1 - a - b) * Math.log1p(y / base) + Math.log(base / (a + b - 1));
      const [exact = 0] = at(a, base, b, base, y);
      expect(Math.abs(exact - want)).toBeLessThan(1e-14 * Math.abs(want) + 1e-15);
      const [near = 0] = at(a, base * (1 + 1e-12), b, base, y);
      expect(Math.abs(near - exact)).toBeLessThan(1e-8);
    }
  });

  test("adds up: the tails with one less in either exponent", () => {
    // (α − β) I(a, b) = α I(a − 1, b) − β I(a, b − 1).
    fc.assert(
      fc.property(powerOfTen(0.4, 2), powerOfTen(-2, 2), powerOfTen(0.4, 2), powerOfTen(-2, 2), (a, alpha, b, beta) => {
        const [both = 0] = at(a, alpha, b, beta, 1);
        const ratio = (p: number, q: number) => Math.exp((at(p, alpha, q, beta, 1)[0] as number) - both);
        const [lessA, lessB] = [alpha * ratio(a - 1, b), beta * ratio(a, b - 1)];
        expect(Math.abs(lessA - lessB - (alpha - beta))).toBeLessThan(1e-11 * Math.max(lessA, lessB));
      }),
    );
  });

  test("of exponentials, where exponents and rates are huge: e^(-(a/α + b/β) y) / (a/α + b/β)", () => {
    for (const [a, alpha, b, beta] of [
      [1e9, 4e9, 1e9, 3e9],
      [2.5e8, 1e9, 3e8, 1e8],
    ] as const) {
      const rate = a / alpha + b / beta;
      expect(Math.abs((at(a, alpha, b, beta, 2)[0] as number) + 2 * rate + Math.log(rate))).toBeLessThan(1e-7);
    }
    // One of them only: the incomplete gamma function e^c c^(a - 1) Γ(1 - a, c) times the rest, c = 1 (mpmath, 50
    // digits).
    expect(at(2.5, 10, 1e9, 1e10, 0)[0]).toBeCloseTo(Math.log(10 * scaledExpIntegral(2.5, 1)), 7);
  });
});

describe("scaledExpIntegral", () => {
  test("against mpmath, next to its removable poles as well", () => {
    expect(strays(decays.rows, 3e-14, (s = 0, z = 0, want = 0) => [scaledExpIntegral(s, z), want])).toEqual([]);
  });

  test("lies between 1 / (z + s) and 1 / (z + s - 1), and falls with both (DLMF 8.19.21)", () => {
    fc.assert(
      fc.property(powerOfTen(-9, 9), powerOfTen(-15, 12), (s, z) => {
        const value = scaledExpIntegral(s, z);
        expect(value).toBeGreaterThanOrEqual((1 - 1e-13) / (z + s));
        expect(value).toBeLessThanOrEqual((1 + 1e-13) / Math.max(z, z + s - 1));
        expect(scaledExpIntegral(s * 1.01, z)).toBeLessThan(value * (1 + 1e-13));
        expect(scaledExpIntegral(s, z * 1.01)).toBeLessThan(value * (1 + 1e-13));
      }),
    );
  });

  test("s E_(s + 1) = e^-z - z E_s, across the two ways to compute it", () => {
    fc.assert(
      fc.property(powerOfTen(-2, 2), powerOfTen(-3, 1), (s, z) => {
        const left = s * scaledExpIntegral(s + 1, z) + z * scaledExpIntegral(s, z);
        expect(Math.abs(left - 1)).toBeLessThan(1e-13);
      }),
    );
  });
});

describe("logGammaOfOnePlus", () => {
  test("keeps the digits of a tiny argument: -γ z", () => {
    for (const z of [1e-9, -1e-12, 1e-20, -1e-100])
      expect(relativeDifference(logGammaOfOnePlus(z), -0.5772156649015329 * z)).toBeLessThan(2e-9);
  });
});
