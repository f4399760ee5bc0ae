import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digamma, log1pMinusX, logBeta, logGamma, polynomial, stirlingError, trigamma } from "../../src/math";
import { relativeDifference, strays } from "./strays";
import table from "./values/gammaFunctions.json";
import logOnePlus from "./values/log1pMinusX.json";
import betas from "./values/logBeta.json";

const positive = fc.double({ min: -6, max: 9, noNaN: true }).map((power) => 10 ** power);

/** |a − b| relative to 1 or to the larger of them. */
const difference = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

describe("logGamma", () => {
  test("against mpmath, near its zeros as well", () => {
    expect(strays(table.rows, 1e-15, (x = 0, want = 0) => [logGamma(x), want])).toEqual([]);
  });

  test("is zero at 1 and 2, and infinite at 0", () => {
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
    for (const bad of [-0.5, -1, -3.2, Number.NaN]) expect(logGamma(bad)).toBeNaN();
  });

  test("Γ(x + 1) = x Γ(x)", () => {
    fc.assert(
      fc.property(positive, (x) => {
        const terms = Math.max(1, Math.abs(logGamma(x)), Math.abs(Math.log(x)), logGamma(x + 1));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / terms).toBeLessThan(2e-15);
      }),
    );
  });

  test("Γ(n + 1) = n!", () => {
    let factorial = 1;
    for (let n = 1; n <= 18; n++) {
      factorial *= n;
      expect(relativeDifference(Math.exp(logGamma(n + 1)), factorial)).toBeLessThan(2e-14);
    }
  });
});

describe("stirlingError", () => {
  test("against mpmath", () => {
    const large = table.rows.filter(([x = 0]) => x >= 10);
    const small = table.rows.filter(([x = 0]) => x < 10);
    expect(strays(large, 1e-15, (x = 0, _, want = 0) => [stirlingError(x), want])).toEqual([]);
    expect(strays(small, 3e-15, (x = 0, _, want = 0) => [stirlingError(x), want], 1)).toEqual([]);
  });

  test("falls to 0, and is not defined at 0 and below", () => {
    expect(stirlingError(Infinity)).toBe(0);
    expect(stirlingError(0)).toBeNaN();
    expect(stirlingError(-1)).toBeNaN();
  });
});

describe("digamma and trigamma", () => {
  test("against mpmath", () => {
    expect(strays(table.rows, 2e-15, (x = 0, _, __, want = 0) => [digamma(x), want], 1)).toEqual([]);
    expect(strays(table.rows, 2e-15, (x = 0, _, __, ___, want = 0) => [trigamma(x), want])).toEqual([]);
  });

  test("the ends", () => {
    expect([digamma(0), trigamma(0), digamma(Infinity), trigamma(Infinity)]).toEqual([
      -Infinity,
      Infinity,
      Infinity,
      0,
    ]);
    for (const bad of [-0.5, Number.NaN]) {
      expect(digamma(bad)).toBeNaN();
      expect(trigamma(bad)).toBeNaN();
    }
  });

  test("ψ(x + 1) = ψ(x) + 1/x, ψ'(x + 1) = ψ'(x) − 1/x²", () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(4e-15 * (25 + 1 / x));
        expect(Math.abs(trigamma(x + 1) - trigamma(x) + 1 / x ** 2)).toBeLessThan(4e-15 * trigamma(x));
      }),
    );
  });
});

describe("logBeta", () => {
  test("against mpmath, in either order", () => {
    expect(strays(betas.rows, 1e-14, (a = 0, b = 0, want = 0) => [logBeta(a, b), want], 1)).toEqual([]);
    expect(strays(betas.rows, 1e-14, (a = 0, b = 0, want = 0) => [logBeta(b, a), want], 1)).toEqual([]);
  });

  test("the ends", () => {
    expect([logBeta(0, 3), logBeta(20, 0)]).toEqual([Infinity, Infinity]);
    expect(logBeta(-0.5, 3)).toBeNaN();
    expect(logBeta(20, Number.NaN)).toBeNaN();
  });

  test("B(a, b) = B(a + 1, b) + B(a, b + 1)", () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const whole = logBeta(a, b);
        const parts = Math.exp(logBeta(a + 1, b) - whole) + Math.exp(logBeta(a, b + 1) - whole);
        expect(Math.abs(parts - 1)).toBeLessThan(4e-14 * Math.max(1, Math.abs(whole)));
      }),
    );
  });

  test("B(a, 1) = 1/a", () => {
    fc.assert(
      fc.property(positive, (a) => {
        expect(difference(logBeta(a, 1), -Math.log(a))).toBeLessThan(1e-14);
      }),
    );
  });
});

describe("log1pMinusX", () => {
  test("against mpmath", () => {
    expect(strays(logOnePlus.rows, 1e-15, (x = 0, want = 0) => [log1pMinusX(x), want])).toEqual([]);
  });

  test("the ends", () => {
    expect([log1pMinusX(-1), log1pMinusX(0), log1pMinusX(Infinity)]).toEqual([-Infinity, 0, -Infinity]);
    expect(log1pMinusX(-1.1)).toBeNaN();
    expect(log1pMinusX(Number.NaN)).toBeNaN();
  });
});

test("polynomial takes its coefficients from the constant on", () => {
  expect(polynomial([5, 3, 2], 10)).toBe(235);
  expect(polynomial([], 10)).toBe(0);
});
