import { describe, expect, it } from "vitest";
import { quadratic, timesOnScale } from "../../src/survival/regression/coxResult";
import { NO_WALD, waldOf } from "../../src/survival/regression/wald";

describe("a quadratic form", () => {
  it("is of the lower triangle, and at least 0", () => {
    // 2 · 1 + 2 · 3 · 1 · 2 + 5 · 2 · 2; what is above the diagonal is not read.
    expect(quadratic(Float64Array.of(2, 99, 3, 5), Float64Array.of(1, 2))).toBe(34);
    expect(quadratic(Float64Array.of(2, 99, -3, 1), Float64Array.of(1, 1))).toBe(0);
  });
});

describe("the scale of times", () => {
  it("is the share of customers who churned before, or time itself", () => {
    const rows = { durations: [1, 2, 2, 3, 4], churned: [1, 1, 0, 0, 1] };
    const times = Float64Array.of(1, 2, 4);
    // Of Kaplan and Meier: 1, then 4/5, then 4/5 · 3/4.
    for (const [i, each] of [0, 1 / 5, 2 / 5].entries())
      expect(timesOnScale("km", rows, times)[i]).toBeCloseTo(each, 15);
    expect(timesOnScale("identity", rows, times)).toEqual(times);
  });
});

describe("Wald's test", () => {
  it("is of a coefficient of any sign, with a 0 that has none", () => {
    // Quantiles and tails of the normal distribution by SciPy.
    const found = waldOf(-1, 0.5, 0.9);
    expect(found).toMatchObject({ standardError: 0.5, z: -2, interval: { confidence: 0.9, method: "wald" } });
    expect(found.pValue).toBeCloseTo(0.04550026389635839, 14);
    expect(found.interval?.low).toBeCloseTo(0.16163302139151683, 14);
    expect(found.interval?.high).toBeCloseTo(0.8372997180371686, 14);
    expect(waldOf(-0, 1, 0.95)).toMatchObject({ z: 0, pValue: 1 });
  });

  it("has an open end where that is too large, and nothing without an error", () => {
    expect(waldOf(709, 2, 0.95).interval).toMatchObject({ low: expect.any(Number), high: null });
    for (const error of [0, Number.POSITIVE_INFINITY, Number.NaN]) expect(waldOf(1, error, 0.95)).toBe(NO_WALD);
  });
});
