import { describe, expect, it } from "vitest";
import { fitCox, kaplanMeier, logRankTest, medianSurvival, nelsonAalen } from "../../src/survival";
import { expectNear } from "../near";

/** 0.1 + 0.2 is a double above 0.3. */
const columns = { durations: [0.1 + 0.2, 0.3, 0.3, 0.4, 0.5, 0.5], churned: [1, 1, 0, 1, 1, 0] };
const meant = { ...columns, durations: [0.3, 0.3, 0.3, 0.4, 0.5, 0.5] };
const groups = ["a", "b", "b", "a", "b", "a"];

describe("times that differ by rounding only are one time", () => {
  it("in curves", () => {
    expect(kaplanMeier(columns)).toEqual(kaplanMeier(meant));
    expect(kaplanMeier(columns).time).toEqual([0.3, 0.4, 0.5]);
    expect(nelsonAalen(columns)).toEqual(nelsonAalen(meant));
    expect(medianSurvival(columns)).toEqual(medianSurvival(meant));
  });

  it("in comparisons and regressions, as in R 4.2 with survival 3.5-3", () => {
    const test = logRankTest({ ...columns, groups });
    expectNear(test.chiSquare, logRankTest({ ...meant, groups }).chiSquare as number, 1e-12);
    expectNear(test.chiSquare, 0.031847133757961818, 1e-9);
    const x = [1, 0, 1, 1, 0, 1];
    const fit = fitCox({ ...columns, covariates: { x } });
    const same = fitCox({ ...meant, covariates: { x } });
    expect(fit.baseline.time).toEqual(same.baseline.time);
    expectNear(fit.logLikelihood, same.logLikelihood, 1e-12);
    expectNear(fit.coefficients[0]?.coefficient, -0.56139345806657859, 1e-9);
  });

  it("in entries", () => {
    // Who enters at 0.3 is not at risk at 0.1 + 0.2, and who enters at 0.1 + 0.2 not at 0.3.
    for (const entry of [0.3, 0.1 + 0.2]) {
      const curve = kaplanMeier({ durations: [0.1 + 0.2, 0.3, 0.7], churned: [1, 1, 1], entry: [0, 0, entry] });
      expect(curve.atRisk).toEqual([2, 1]);
    }
  });

  it("at several times, of ends and of entries, without a change to the arrays of the caller", () => {
    const durations = Float64Array.of(0.3, 0.1 + 0.2, 0.7, 0.7 + 1e-16, 0.1 * 7, 0.9, 0.9 * (1 + 1e-9));
    const entry = Float64Array.of(0, 0, 0.3, 0.1 + 0.2, 0.1 + 0.2, 0.7, 0.1 * 7);
    const before = [durations.slice(), entry.slice()];
    const churned = Uint8Array.of(1, 1, 1, 1, 1, 1, 1);
    const curve = kaplanMeier({ durations, churned, entry });
    expect([durations, entry]).toEqual(before);
    expect(curve).toMatchObject({ time: [0.3, 0.7, 0.9] });
    expect([curve.atRisk, curve.events]).toEqual([
      [2, 3, 2],
      [2, 3, 2],
    ]);
  });

  it("but not where they differ by more than 1.5e-8 of themselves", () => {
    expect(kaplanMeier({ durations: [1, 1 + 1.4e-8, 1 + 1.6e-8], churned: [1, 1, 1] }).events).toEqual([2, 1]);
    expect(kaplanMeier({ durations: [1e9, 1e9 + 10, 1e9 + 20], churned: [1, 1, 1] }).events).toEqual([2, 1]);
    const many = Array.from({ length: 2000 }, (_, i) => 1e9 + 7 * i);
    expect(kaplanMeier({ durations: many, churned: many.map(() => 1) }).time.length).toBe(667);
  });

  it("and an entry is below the duration by more than that", () => {
    expect(() => kaplanMeier({ durations: [0.1 + 0.2], churned: [1], entry: [0.3] })).toThrow("entry[0]");
  });
});

describe("a time of -0 is 0", () => {
  it.each([0, 0.5])("in lists with %d", (other) => {
    const columns = { durations: [-0, other, 1], churned: [1, 1, 0] };
    for (const result of [kaplanMeier(columns), nelsonAalen(columns)]) expect(Object.is(result.time[0], 0)).toBe(true);
    const fit = fitCox({ ...columns, covariates: { x: [-0, 1, 2] } });
    expect(JSON.stringify(fit, (_, each) => (Object.is(each, -0) ? "minus zero" : each))).not.toContain("minus zero");
  });

  it("takes several entries as one where they are near to one another", () => {
    const durations = [0.5, 0.6, 0.7, 0.3];
    const rounded = kaplanMeier({ durations, churned: [1, 1, 1, 1], entry: [0.1 + 0.2, 0.1 * 3, 0.3, 0] });
    expect(rounded).toEqual(kaplanMeier({ durations, churned: [1, 1, 1, 1], entry: [0.3, 0.3, 0.3, 0] }));
    expect(rounded.atRisk).toEqual([1, 3, 2, 1]);
  });
});
