import type { Metric } from "../../metric/metric";
import type { InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { betaGeometricLikelihood, bgNbdShapes } from "../families/betaGeometric/betaGeometricLikelihood";
import { betaGeometricOfOne } from "../families/betaGeometric/betaGeometricOfOne";
import type { BgNbdParameters } from "../families/fittedModels";
import type { CustomerHistories } from "../fields/customers";
import type { FitPurchasesArguments, FitPurchasesInput } from "../fields/fitInput";
import { purchaseTable } from "../fields/purchaseTable";
import { fitPurchases, fitPurchasesInput } from "./fitPurchases";
import type { PurchaseModelFit } from "./modelFit";

/** The arguments of {@link fitBgNbd}. */
export type FitBgNbdArguments = FitPurchasesArguments<BgNbdParameters>;

/** The schema of {@link FitBgNbdArguments}. */
export const fitBgNbdInput: InputSchema<FitBgNbdArguments> = /* @__PURE__ */ fitPurchasesInput(
  bgNbdShapes,
  purchaseTable,
);

/** A fitted BG/NBD model. */
export type BgNbdFit = PurchaseModelFit<"bgNbd", BgNbdParameters>;

/**
 * The BG/NBD model fitted to the purchase histories of customers.
 *
 * In the model, each active customer has a purchase rate of their own, and leaves for good after a repeat purchase with
 * a probability of their own. One-time buyers therefore count as active with certainty. If most customers bought once,
 * {@link fitMbgNbd} usually fits better.
 *
 * `frequency` counts days with a purchase after the first. `recency` is the time from the first purchase to the last,
 * not the time since. The model does not apply to customers who buy nearly every day: `nearDailyBuyers` counts them. If
 * the data do not determine all parameters, `boundary` names the open ones, and there are no standard errors. This is
 * not an error: predictions within the observed time are often good.
 *
 * The log-likelihood is a total in your unit of time, as in the paper; some packages report a mean over scaled time.
 * Another unit changes parameters in units of time in proportion, and the log-likelihood by a constant.
 *
 * With `covariates`, parameters differ by columns in `customers.covariates` that do not change over time: `alpha` is
 * divided by the exponential of the coefficients times the covariates, `a` and `b` by the exponential of theirs.
 * `parameters` are those of a customer with the covariates `covariates.at`. Effects without a finite value are named in
 * `boundary`; in predictions `limit` stands for them.
 *
 * @param customers - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, initial values, limits, the unit of time and covariates.
 * @returns Parameters with standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link fitBgNbdInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardie2013
 * @source faderHardie2007Covariates
 *
 * @example
 * ```ts
 * // 878 customers: each history stands for a number of them.
 * const frequency = [0, 1, 1, 2, 3, 4, 6, 9];
 * const recency = [0, 4, 20, 24, 30, 15, 36, 30];
 * const age = [39, 39, 39, 39, 39, 39, 39, 39];
 * const weights = [600, 80, 60, 50, 40, 20, 20, 8];
 * const fit = fitBgNbd({ frequency, recency, age }, { weights, timeUnit: "week" });
 * fit.parameters; // => { r: 0.22157…, alpha: 8.18119…, a: 0.76179…, b: 2.29114… }
 * fit.boundary; // => []
 * ```
 */
export function fitBgNbd(customers: CustomerHistories, options?: FitPurchasesInput<BgNbdParameters>): BgNbdFit {
  const parsed = parseInput("fitBgNbd", fitBgNbdInput, { customers, options });
  return fitPurchases(
    {
      model: "bgNbd",
      ofOne: () => betaGeometricOfOne(0),
      shapes: bgNbdShapes,
      likelihood: (rows) => betaGeometricLikelihood(rows, 0),
      start: (longest) => [1, longest / 10, 1, 1],
    },
    parsed,
  );
}

/** {@link fitBgNbd} as data. */
export const fitBgNbdMetric: Metric<Parameters<typeof fitBgNbd>, BgNbdFit> = {
  id: "fitBgNbd",
  summary: "The BG/NBD model fitted to the purchase histories of customers.",
  arguments: [
    { name: "customers", of: fitBgNbdInput },
    { name: "options", of: fitBgNbdInput },
  ],
  compute: fitBgNbd,
  main: null,
  sources: ["faderHardieLee2005BgNbd", "faderHardie2013", "faderHardie2007Covariates"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 1, 1, 2, 3, 4, 6, 9],
          recency: [0, 4, 20, 24, 30, 15, 36, 30],
          age: [39, 39, 39, 39, 39, 39, 39, 39],
        },
        { weights: [600, 80, 60, 50, 40, 20, 20, 8], timeUnit: "week" },
      ],
      result: {
        model: "bgNbd",
        parameters: { r: 0.2215738016, alpha: 8.181190117, a: 0.76179709499, b: 2.29114405526 },
        standardErrors: { r: 0.02276497059, alpha: 1.323583663, a: 0.6680651608, b: 2.438551119 },
        covariance: [
          [0.00051824388591, 0.02447672738, -0.00122349716, -0.00156908902],
          [0.02447672738, 1.751873713, -0.06354301443, 0.01783007983],
          [-0.00122349716, -0.06354301443, 0.446311059, 1.594752538],
          [-0.00156908902, 0.01783007983, 1.594752538, 5.946531563],
        ],
        logLikelihood: -2868.065662212,
        customers: 878,
        patterns: 8,
        iterations: 31,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 703.0556450874,
        timeUnit: "week",
        nearDailyBuyers: 0,
      },
    },
  ],
};
