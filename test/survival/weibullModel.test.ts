// The rows of Weibull models and where the search for them begins, by hand.
import { describe, expect, it } from "vitest";
import { fitWeibull } from "../../src/survival";
import { covariateDesign } from "../../src/survival/regression/covariateDesign";
import {
  fitWeibullData,
  isShapeLost,
  tiedWeibullData,
  weibullData,
  withoutCovariates,
} from "../../src/survival/regression/weibullModel";
import { expectNear } from "../near";

const LN2 = Math.LN2;
/** Logarithms to base 2 are −1, 1, 3 and, of who stands for nobody, 9. */
const rows = { durations: [0.5, 512, 2, 8], churned: [1, 1, 0, 1], weights: [2, 0, 1, 3] };
/** The standard deviation of −1, 1, 3 is √(8/3). */
const spread = Math.sqrt(8 / 3) * LN2;

function expectAll(got: ArrayLike<number> | undefined, expected: readonly number[]): void {
  expect(got?.length).toBe(expected.length);
  for (const [i, each] of expected.entries()) expectNear(got?.[i], each, 1e-14);
}

describe("the rows of a Weibull model", () => {
  it("have logarithms of times of mean 0 and deviation 1, whatever the weights, without those of nobody", () => {
    const data = weibullData(rows, covariateDesign({ x: [1, 7, 2, 3] }, rows.weights), false);
    expectNear(data.center, LN2, 1e-14);
    expectNear(data.spread, spread, 1e-14);
    const step = Math.sqrt(3 / 2);
    expectAll(
      [0, 2, 3].map((row) => data.logs[row] as number),
      [-step, 0, step],
    );
    expect([...data.leaving]).toEqual([2, 0, 0, 3]);
    expect([...data.staying]).toEqual([0, 0, 1, 0]);
    expect(data).toMatchObject({ customers: 6, churned: 5, patterns: 3, size: 1, entryLogs: undefined });
    expectNear(data.leavingLogs, 2 * -LN2 + 3 * 3 * LN2, 1e-14);
    // The mean of the covariate is weighted, its deviation is not: (2 + 2 + 9) / 6 and √(2/3).
    expectAll(
      [0, 2, 3].map((row) => data.scaled[row] as number),
      [1, 2, 3].map((x) => (x - 13 / 6) * step),
    );
  });

  it("have covariates row by row", () => {
    const columns = { x: [0, 2, 0, 2], y: [3, 3, 5, 5] };
    const data = weibullData(
      { durations: [1, 2, 3, 4], churned: [1, 1, 1, 0] },
      covariateDesign(columns, undefined),
      false,
    );
    expectAll(data.scaled, [-1, -1, 1, -1, -1, 1, 1, 1]);
  });

  it("have logarithms of entries on the same scale, and none of customers seen from the start", () => {
    const data = weibullData({ ...rows, entry: [0, 0, 1, 4] }, [], false);
    const step = Math.sqrt(3 / 2);
    // log₂ 4 is half-way from 1 to 3, log₂ 1 half-way from −1 to 1.
    expect([...(data.entryLogs ?? [])].slice(0, 2)).toEqual([-Infinity, -Infinity]);
    expectAll(data.entryLogs?.slice(2), [-step / 2, step / 2]);
  });

  it("are merged where durations are equal, unless there are covariates, entries or clusters", () => {
    const twice = { durations: [3, 1, 3, 3], churned: [1, 1, 0, 1] };
    const merged = weibullData(twice, [], false);
    expect([...merged.leaving]).toEqual([1, 2]);
    expect([...merged.staying]).toEqual([0, 1]);
    expect(merged).toMatchObject({ customers: 4, churned: 3, patterns: 3 });
    expect(weibullData(twice, [], true).patterns).toBe(4);
    expect(weibullData({ ...twice, entry: [0, 0, 0, 0] }, [], false).patterns).toBe(4);
    expect(weibullData(twice, covariateDesign({ x: [1, 2, 3, 4] }, undefined), false).patterns).toBe(4);
    // Without covariates it is the same likelihood, merged or not.
    for (const unit of [1, 0.7]) {
      const all = { ...twice, durations: twice.durations.map((each) => unit * each) };
      const plain = withoutCovariates(all, weibullData(all, covariateDesign({ x: [1, 2, 3, 4] }, undefined), false));
      expect(plain).toMatchObject({ size: 0, customers: 4, churned: 3 });
      expect(plain.scaled).toHaveLength(0);
    }
  });

  it("are there where nobody is, and where there is one time", () => {
    expect(weibullData({ durations: [], churned: [] }, [], false)).toMatchObject({
      center: 0,
      spread: 1,
      customers: 0,
    });
    const one = weibullData({ durations: [8, 8], churned: [1, 0] }, [], false);
    expect(one.spread).toBe(1);
    expectNear(one.center, 3 * LN2, 1e-15);
    expect([...one.logs]).toEqual([0]);
  });

  it("are tied where times differ by rounding", () => {
    const near = { durations: [0.1 + 0.2, 0.3, 0.4, 7], churned: [1, 1, 1, 1], weights: [1, 1, 1, 0] };
    const tied = tiedWeibullData(near, [], true);
    expect(tied.logs[0]).toBe(tied.logs[1]);
    expect(weibullData(near, [], true).logs[0]).not.toBe(tied.logs[1]);
  });
});

describe("the search for a Weibull model", () => {
  it("begins at the maximum of the exponential model", () => {
    const data = weibullData({ durations: [1, 2, 4, 8, 8], churned: [1, 1, 1, 0, 1] }, [], false);
    const summit = fitWeibullData(data, [], Uint8Array.of(1), { maxIterations: 0, onStep: () => {} });
    // Shape 1 on the scale of the data, in which times are powers: their sum divided by the number who left.
    const powers = [...data.logs].map(
      (log, i) => ((data.staying[i] as number) + (data.leaving[i] as number)) * Math.exp(log),
    );
    expect(summit.point[0]).toBe(1);
    expectNear(summit.point[1], Math.log(powers.reduce((sum, each) => sum + each, 0) / 4), 1e-14);
    expectNear(summit.slope.gradient[1], 0, 1e-14);
  });

  it("gives up where the shape is next to nothing", () => {
    expect([1e-3, 0.9e-3].map((shape) => isShapeLost(Float64Array.of(shape)))).toEqual([false, true]);
  });

  it("finds a model however far one lifetime is from the others, and however many there are", () => {
    // 800,000 lifetimes of 2 and 3, and one a billion times as long: its standardized logarithm is about 640.
    const input = { durations: [2, 3, 2e9], churned: [1, 1, 1], weights: [4e5, 4e5, 1] };
    const { parameters, converged } = fitWeibull(input);
    expect(converged).toBe(true);
    // The equation of the shape, which is that of the profile likelihood.
    const k = parameters?.shape as number;
    const power = input.durations.map((time, i) => (input.weights[i] as number) * (time / 2e9) ** k);
    const total = power.reduce((sum, each) => sum + each, 0);
    const logs = input.durations.map(Math.log);
    const mean = logs.reduce((sum, log, i) => sum + (input.weights[i] as number) * log, 0) / 800_001;
    expectNear(power.reduce((sum, each, i) => sum + each * (logs[i] as number), 0) / total - mean, 1 / k, 1e-9);
  });
});
