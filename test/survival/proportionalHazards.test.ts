// The score test of slopes over time against its definition: a chi-square of residuals by matrix algebra.
import { describe, expect, it } from "vitest";
import { proportionalHazards } from "../../src/survival/regression/proportionalHazards";
import { expectNear } from "../near";

/** A time of churn: residuals, and their variance as a whole matrix. */
interface Time {
  readonly departures: number;
  readonly scale: number;
  readonly gradient: readonly number[];
  readonly variance: readonly (readonly number[])[];
}

const times: readonly Time[] = [
  {
    departures: 1,
    scale: 0.1,
    gradient: [0.5, -0.25, 0.4],
    variance: [
      [1, 0.2, 0.1],
      [0.2, 0.5, -0.2],
      [0.1, -0.2, 0.8],
    ],
  },
  {
    departures: 3,
    scale: 0.4,
    gradient: [-0.75, 1, 0.2],
    variance: [
      [2, -0.4, 0.3],
      [-0.4, 1.5, 0.6],
      [0.3, 0.6, 2.2],
    ],
  },
  {
    departures: 2,
    scale: 0.9,
    gradient: [0.5, 0.5, -0.9],
    variance: [
      [0.7, 0.1, -0.3],
      [0.1, 1.1, 0.2],
      [-0.3, 0.2, 0.9],
    ],
  },
];

function testsOf(all: readonly Time[], held: readonly number[]) {
  const tests = proportionalHazards(
    Float64Array.from(all, ({ departures }) => departures),
    Float64Array.from(all, ({ scale }) => scale),
    Uint8Array.from(held),
  );
  // From last to first, as the times are visited; what is above the diagonal must not be read.
  for (const [place, { departures, gradient, variance }] of [...all.entries()].reverse())
    tests.add(
      {
        departures,
        value: 0,
        hazard: 0,
        gradient: Float64Array.from(gradient),
        variance: Float64Array.from(variance.flatMap((row, i) => row.map((each, j) => (j > i ? 999 : each)))),
      },
      place,
    );
  return tests.tests();
}

describe("the test of slopes over time", () => {
  // By NumPy: s = Σ (g − ḡ) r and V = C − B inv(A) B, where A, B and C are Σ v, Σ (g − ḡ) v and Σ (g − ḡ)² v; then
  // s[i]² / V[i, i], and s inv(V) s of all. P-values by scipy.stats.chi2.sf.
  it("is the score test of all coefficients", () => {
    const { each, global } = testsOf(times, [1, 1, 1]);
    expectNear(each[0]?.chiSquare, 0.01961743242677838, 1e-12);
    expectNear(each[0]?.pValue, 0.8886108107457169, 1e-12);
    expectNear(each[1]?.chiSquare, 0.12041457093125425, 1e-12);
    expectNear(each[1]?.pValue, 0.7285852882302706, 1e-12);
    expectNear(each[2]?.chiSquare, 1.054428617691178, 1e-12);
    expectNear(each[2]?.pValue, 0.30448933660952143, 1e-12);
    expect(global.degreesOfFreedom).toBe(3);
    expectNear(global.chiSquare, 1.217806738881282, 1e-12);
    expectNear(global.pValue, 0.7487367647965921, 1e-12);
  });

  it("leaves out coefficients that the data do not determine", () => {
    const { each, global } = testsOf(times, [1, 0, 1]);
    expect(each[1]).toEqual({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
    expectNear(each[0]?.chiSquare, 0.019607830959416497, 1e-12);
    expectNear(each[0]?.pValue, 0.888637895251407, 1e-12);
    expectNear(each[2]?.chiSquare, 1.035556182805816, 1e-12);
    expectNear(each[2]?.pValue, 0.3088572431846106, 1e-12);
    expect(global.degreesOfFreedom).toBe(2);
    expectNear(global.chiSquare, 1.0399534814819653, 1e-12);
    expectNear(global.pValue, 0.5945343762384278, 1e-12);
    expect(testsOf(times, [0, 0, 0]).global).toEqual({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
  });

  it("has no test of a covariate whose variance, but for rounding, is at one time", () => {
    // The second covariate varies at the second time alone: what its slope adds is explained by its coefficient.
    const alone = times.map((time, at) => ({
      ...time,
      variance: time.variance.map((row, i) => row.map((each, j) => (at !== 1 && (i === 1 || j === 1) ? 0 : each))),
    }));
    const { each, global } = testsOf(alone, [1, 1, 1]);
    expect(each[1]).toEqual({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
    expectNear(each[0]?.chiSquare, 0.019672470705110426, 1e-12);
    expectNear(each[2]?.chiSquare, 1.0433868488109748, 1e-12);
    expect(global.degreesOfFreedom).toBe(2);
    expectNear(global.chiSquare, 1.0473242643246063, 1e-12);
    expectNear(global.pValue, 0.5923473169088102, 1e-12);
  });

  it("needs a variance of the slope above 1e-10 of the spread of the times", () => {
    // One covariate with the variances a and b at two times: that of the slope is (g − h)² a b / (a + b), and the
    // spread of the times, with an event at each, (g − h)² / 2.
    const tiny = (a: number) =>
      testsOf(
        [
          { departures: 1, scale: 3, gradient: [1e-6], variance: [[a]] },
          { departures: 1, scale: 53, gradient: [-1e-6], variance: [[a]] },
        ],
        [1],
      );
    const none = { chiSquare: null, degreesOfFreedom: 0, pValue: null };
    expect(tiny(0.9e-10)).toEqual({ each: [none], global: none });
    // Beside a covariate of variance 1, it is not in the test of both.
    const beside = testsOf(
      [3, 53].map((scale) => ({
        departures: 1,
        scale,
        gradient: [0.1, 1e-6],
        variance: [
          [1, 0],
          [0, 0.9e-10],
        ],
      })),
      [1, 1],
    );
    expect(beside.each[1]).toEqual(none);
    expect(beside.global).toEqual(beside.each[0]);
    expect(beside.global.degreesOfFreedom).toBe(1);
    // (50e-6)² / (50² · 1.1e-10 / 2)
    expectNear(tiny(1.1e-10).each[0]?.chiSquare, 1 / 55, 1e-6);
  });
});
