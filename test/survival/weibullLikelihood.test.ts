// The log-likelihood of Weibull models written out row by row, and its derivatives by differences.
import { describe, expect, it } from "vitest";
import { type WeibullRows, weibullSlope } from "../../src/survival/regression/weibullLikelihood";
import { expectNear } from "../near";

const rows: WeibullRows = {
  logs: Float64Array.of(-1.2, 0.4, 1.1, -0.3, 0.9, 5),
  entryLogs: Float64Array.of(-Infinity, -0.5, 0.2, -Infinity, -2, 4),
  // One row stands for some who stay and others who leave, the last for nobody.
  staying: Float64Array.of(0, 1, 2, 0, 1.5, 0),
  leaving: Float64Array.of(1, 0, 0.5, 3, 0, 0),
  size: 2,
  scaled: Float64Array.of(1, -0.5, -1, 0.3, 0.2, 1.4, -0.7, -1.1, 0.5, 0, 9, 9),
};
const alone: WeibullRows = { ...rows, entryLogs: undefined, size: 0, scaled: new Float64Array(0) };
const cases: readonly [string, WeibullRows, readonly number[]][] = [
  ["with covariates and late entries", rows, [0.8, 0.3, -0.4, 0.6]],
  ["with covariates", { ...rows, entryLogs: undefined }, [1.7, -0.2, 0.5, 0.1]],
  ["alone", alone, [1.2, 0.4]],
];

function likelihoodOf(
  { logs, entryLogs, staying, leaving, size, scaled }: WeibullRows,
  [phi, ...slopes]: readonly number[],
) {
  let value = 0;
  for (const [row, log] of logs.entries()) {
    const x = [1, ...scaled.subarray(row * size, (row + 1) * size)];
    const predicted = x.reduce((sum, each, i) => sum + each * (slopes[i] as number), 0);
    const hazard = (at: number) => Math.exp((phi as number) * at - predicted);
    const [stay, leave] = [staying[row] as number, leaving[row] as number];
    value += leave * (Math.log(phi as number) + (phi as number) * log - predicted);
    value -= (stay + leave) * (hazard(log) - (entryLogs ? hazard(entryLogs[row] as number) : 0));
  }
  return value;
}

/** The derivative of a function of a point by one of its coordinates. */
function derivative(of: (point: readonly number[]) => number, point: readonly number[], i: number): number {
  const moved = (by: number) => of(point.map((each, j) => (i === j ? each + by : each)));
  return (moved(1e-5) - moved(-1e-5)) / 2e-5;
}

describe("weibullSlope", () => {
  it.each(cases)("is the likelihood of its rows and the derivatives of it, %s", (_, data, point) => {
    const at = (some: readonly number[]) => weibullSlope(data, Float64Array.from(some));
    const { value, gradient, information } = at(point);
    expectNear(value, likelihoodOf(data, point), 1e-12);
    expect(gradient).toHaveLength(point.length);
    expect(information).toHaveLength(point.length ** 2);
    for (const i of point.keys()) {
      expectNear(
        gradient[i],
        derivative((some) => likelihoodOf(data, some), point, i),
        1e-7,
      );
      // The lower triangle.
      for (let j = 0; j <= i; j++)
        expectNear(
          information[i * point.length + j],
          -derivative((some) => at(some).gradient[j] as number, point, i),
          1e-7,
        );
    }
  });

  it("is −∞ where the shape is not above 0", () => {
    for (const phi of [0, -1, Number.NaN])
      expect(weibullSlope(alone, Float64Array.of(phi, 0))).toEqual({
        value: -Infinity,
        gradient: new Float64Array(2),
        information: new Float64Array(4),
      });
  });
});
