import { describe, expect, it } from "vitest";
import { fitParetoNbdMetric } from "../../src/catalogue";
import { type BgNbdFit, type CustomerHistories, fitBgNbd, fitMbgNbd, fitParetoNbd } from "../../src/index";
import { symmetricEigen } from "../../src/math";
import { expectNear } from "../near";

const summary = {
  frequency: [0, 1, 1, 2, 3, 4, 6, 9],
  recency: [0, 4, 20, 24, 30, 15, 36, 30],
  age: [39, 39, 39, 39, 39, 39, 39, 39],
};
const weights = [600, 80, 60, 50, 40, 20, 20, 8];

type Fit = (
  summary: CustomerHistories,
  options?: { readonly weights?: ArrayLike<number> | undefined; readonly timeUnit?: "day" | "week" | undefined },
) => Pick<BgNbdFit, "covariance" | "conditionNumber" | "nearDailyBuyers"> & {
  readonly parameters: object;
  readonly standardErrors: object | null;
};

const [pareto, paretoOptions] = fitParetoNbdMetric.examples[0]?.arguments ?? [summary];

describe.each<[string, Fit, CustomerHistories, ArrayLike<number> | undefined]>([
  ["fitBgNbd", fitBgNbd, summary, weights],
  ["fitMbgNbd", fitMbgNbd, summary, weights],
  ["fitParetoNbd", fitParetoNbd, pareto, paretoOptions?.weights],
])("what %s warns of", (_, fitModel, customers, ownWeights) => {
  it("counts customers who bought on more than half of their days, with their weights, in any unit", () => {
    const often = {
      frequency: [...summary.frequency, 20, 19],
      recency: [...summary.recency, 38, 38],
      age: [...summary.age, 39, 39],
    };
    const count = (timeUnit?: "day" | "week") =>
      fitModel(often, { weights: [...weights, 3, 5], timeUnit }).nearDailyBuyers;
    expect([count(), count("day"), count("week")]).toEqual([3, 3, 0]);
  });

  it("tells how much better the best determined combination of parameters is known than the worst", () => {
    const { covariance, parameters, conditionNumber } = fitModel(customers, { weights: ownWeights });
    const values = Object.values(parameters) as number[];
    // By the logarithms of the parameters, to which the covariances of the parameters are brought.
    const byLogs = (covariance ?? []).map((row, i) =>
      Float64Array.from(row, (each, j) => each / ((values[i] as number) * (values[j] as number))),
    );
    const spread = Array.from(symmetricEigen(byLogs).values);
    expectNear(conditionNumber, Math.max(...spread) / Math.min(...spread), 1e-6);
  });

  it("has no condition number where the data hold not all parameters", () => {
    const fitted = fitModel({ frequency: [0, 0, 0], recency: [0, 0, 0], age: [5, 6, 7] });
    expect([fitted.conditionNumber, fitted.standardErrors]).toEqual([null, null]);
  });
});
