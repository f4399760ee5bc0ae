// The parts that intervals of forecasts are made of: by hand, and by SciPy and mpmath.
import { describe, expect, it } from "vitest";
import { discountedTotal } from "../../src/models/families/discountedTotal";
import { pairTotal } from "../../src/models/families/pairTotal";
import {
  around,
  gammaEnds,
  gammaInterval,
  logOf,
  spreadsOf,
  totalAround,
  varianceOf,
} from "../../src/models/predict/forecasts";
import { cubatureOffsets, movedParameters, parameterPoints } from "../../src/models/predict/parameterPoints";
import { expectNear } from "../near";

describe("points that stand for uncertain parameters", () => {
  const values = [2, 10, 0.5];
  const covariance = [
    [0.4, -0.9, 0.02],
    [-0.9, 9, 0.3],
    [0.02, 0.3, 0.05],
  ];

  it("have the mean of the parameters and the covariances, on the scale of their logarithms", () => {
    const offsets = cubatureOffsets(covariance, values);
    expect(offsets).toHaveLength(6);
    const mean = (of: (offset: readonly number[]) => number) =>
      offsets.reduce((sum, offset) => sum + of(offset), 0) / offsets.length;
    for (const [i, row] of covariance.entries()) {
      expectNear(
        mean((offset) => offset[i] as number),
        0,
        1e-15,
      );
      for (const [j, each] of row.entries()) {
        const relative = each / (values[i] as number) / (values[j] as number);
        expectNear(
          mean((offset) => (offset[i] as number) * (offset[j] as number)),
          relative,
          1e-14,
        );
      }
    }
  });

  it("leave out a direction in which nothing is uncertain, and coefficients have no scale", () => {
    // The second number is twice the first.
    const offsets = cubatureOffsets(
      [
        [1, 2],
        [2, 4],
      ],
      [2],
    );
    const far = Math.SQRT2 / 2;
    const expected = [
      [far, 4 * far],
      [-far, -4 * far],
      [0, 0],
      [0, 0],
    ];
    for (const [i, offset] of offsets.entries())
      for (const [j, each] of offset.entries()) expectNear(each, expected[i]?.[j] as number, 1e-15);
  });

  it("stay within the ranges of the parameters", () => {
    const shapes = { r: { least: 1, greatest: 10 }, s: { least: 1, greatest: 10 }, t: { least: 1, greatest: 10 } };
    const moved = movedParameters(shapes, [2, 2, 2], [1, 9, -9]);
    expect(moved).toEqual({ r: 2 * Math.E, s: 10, t: 1 });
  });

  it("are those of a bootstrap, if there was one, and none if the parameters are known", () => {
    const shapes = { p: { least: 0, greatest: 100 } };
    const fit = { model: "one", parameters: { p: 3 } };
    const resamples = [{ p: 2 }, { p: 4 }];
    expect(parameterPoints(fit, shapes, undefined)).toBeNull();
    expect(parameterPoints({ ...fit, resamples, covariance: [[1]] }, shapes, "known")).toEqual({
      method: "known",
      points: [],
    });
    const { method, points } = parameterPoints({ ...fit, resamples, covariance: [[1]] }, shapes, "uncertain") ?? {};
    expect([method, points?.map(({ parameters }) => parameters)]).toEqual(["bootstrap", resamples]);
    const informed = parameterPoints({ ...fit, covariance: [[0.09]] }, shapes, "uncertain");
    expect(informed?.method).toBe("information");
    const found = informed?.points.map(({ parameters: { p } }) => p) ?? [];
    expect(found).toHaveLength(2);
    for (const [i, side] of [1, -1].entries()) expectNear(found[i], 3 * Math.exp(0.1 * side), 1e-14);
  });
});

describe("the spread between points", () => {
  it("is the deviation of a function of each number, and the totals by weight", () => {
    const columns = [Float64Array.of(1, 8), Float64Array.of(4, 8), Float64Array.of(16, 8)];
    const given = columns.map((column) => () => column);
    const { each, totals } = spreadsOf(given, 2, Math.log2);
    expectNear(each[0], Math.sqrt(8 / 3), 1e-15);
    expect([each[1], totals]).toEqual([0, [9, 12, 24]]);
    expect(spreadsOf(given, 2, Math.log2, Float64Array.of(10, 0.5)).totals).toEqual([14, 44, 164]);
    // Numbers whose squares have no digits left for the spread.
    const large = [1e9, 1e9 + 1, 1e9 + 2].map((each) => () => Float64Array.of(each));
    expectNear(spreadsOf(large, 1, (value) => value).each[0], Math.sqrt(2 / 3), 1e-15);
    expect(spreadsOf([], 2, Math.log2)).toEqual({ each: new Float64Array(2), totals: [] });
  });

  it("is a mean square deviation, 0 of nothing", () => {
    expect([varianceOf([1, 2, 6]), varianceOf([]), varianceOf([7])]).toEqual([14 / 3, 0, 0]);
    // The logarithm of 0 is far, but finite.
    expect([logOf(1), logOf(0)]).toEqual([0, Math.log(1e-300)]);
  });

  it("lies around an estimate by the normal quantile, 1.6448536 at 90 % (SciPy)", () => {
    const { low, high } = around(Float64Array.of(10, 0), Float64Array.of(0.5, 3), 0.9);
    const factor = Math.exp(0.5 * 1.6448536269514729);
    expectNear(low[0], 10 / factor, 1e-12);
    expectNear(high[0], 10 * factor, 1e-12);
    expect([low[1], high[1]]).toEqual([0, 0]);
    const [below, above] = totalAround(10, 0.5, 0.9);
    expect([below, above]).toEqual([low[0], high[0]]);
    expect(around(Float64Array.of(1e300), Float64Array.of(100), 0.9).high[0]).toBe(Number.MAX_VALUE);
  });
});

describe("the ends of a gamma variable", () => {
  it.each([
    // mean, variance, probabilities outside; scipy.stats.gamma.ppf and isf
    [3, 4, 0.05, 0.05, 0.6134284340216012, 6.858797111900923],
    [3, 4, 0, 0.1, 0, 5.676707093914712],
    [120, 30, 0.025, 0.025, 109.50354929553528, 130.9699561846032],
    [0.2, 5, 0.3, 0.01, 6.169667174501188e-65, 4.829809726785628],
  ])("are quantiles: mean %d, variance %d", (mean, variance, below, above, low, high) => {
    const [from, to] = gammaEnds(mean, variance, below, above);
    expectNear(from, low, 1e-10);
    expectNear(to, high, 1e-10);
  });

  it("are the mean without a variance, 0 where nearly all is next to 0, and unknown of what is unknown", () => {
    expect(gammaEnds(3, 0, 0.05, 0.05)).toEqual([3, 3]);
    expect(gammaEnds(0, 0, 0.05, 0.05)).toEqual([0, 0]);
    expect(gammaEnds(1e-6, 1e-6, 0.05, 0.05)).toEqual([0, 0]);
    for (const [mean, variance] of [
      [Number.NaN, 1],
      [1, Number.NaN],
    ] as const)
      expect(gammaEnds(mean, variance, 0.05, 0.05)).toEqual([Number.NaN, Number.NaN]);
    for (const [i, end] of gammaInterval(3, 4, 0.9).entries())
      expectNear(end, [0.6134284340216012, 6.858797111900923][i] as number, 1e-10);
  });
});

describe("integrals over the time ahead", () => {
  it.each([
    // discount rate, horizon; mpmath, 2 ∫ (1 + t/4)^−3 e^(−δt) (1 − e^(−δt))/δ dt
    [0, 7, 6.4793388429752063],
    [0.1, 7, 4.1336652449559086],
    [0.1, 200, 5.1677361217421431],
  ])("of pairs of purchases: discount rate %d, horizon %d (mpmath)", (rate, horizon, expected) => {
    expectNear(
      pairTotal((time) => (1 + time / 4) ** -3, rate, horizon, 1),
      expected,
      1e-11,
    );
  });

  it("of pairs of purchases of a customer who stays have a closed form", () => {
    const force = Math.log(1.1);
    const within = -Math.expm1(-force * 30) / force;
    expectNear(
      pairTotal(() => 1, 0.1, 30, Infinity),
      within * within,
      1e-11,
    );
    expectNear(
      pairTotal(() => 1, 0, 30, 30),
      900,
      1e-11,
    );
    expect(pairTotal(() => 1, 0.1, 0, 1)).toBe(0);
  });

  it("of a total that grows are its present value (mpmath)", () => {
    const total = (time: number) => time / (1 + time);
    expectNear(discountedTotal(total, 0.1, 7, 1), 0.77503967070061797, 1e-11);
    expectNear(discountedTotal(total, 0.1, 200, 1), 0.80431501395056237, 1e-11);
    expectNear(discountedTotal(total, 0, 7, 1), 7 / 8, 1e-15);
  });
});
