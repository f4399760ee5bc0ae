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

/** The arguments of {@link fitMbgNbd}. */
export type FitMbgNbdArguments = FitPurchasesArguments<BgNbdParameters>;

/** The schema of {@link FitMbgNbdArguments}. */
export const fitMbgNbdInput: InputSchema<FitMbgNbdArguments> = /* @__PURE__ */ fitPurchasesInput(
  bgNbdShapes,
  purchaseTable,
);

/** A fitted MBG/NBD model. */
export type MbgNbdFit = PurchaseModelFit<"mbgNbd", BgNbdParameters>;

/**
 * The MBG/NBD model fitted to the purchase histories of customers.
 *
 * As in {@link fitBgNbd}, but customers may also leave after the first purchase, so one-time buyers may have left. The
 * parameters of the two models cannot be exchanged; compare the log-likelihoods. The notes on columns, near-daily
 * buyers, open parameters and units of time at {@link fitBgNbd} apply here too.
 *
 * With `covariates`, parameters differ by columns in `customers.covariates` that do not change over time: `alpha` is
 * divided by the exponential of the coefficients times the covariates, `a` and `b` by the exponential of theirs.
 * `parameters` are those of a customer with the covariates `covariates.at`. Effects without a finite value are named in
 * `boundary`; in predictions `limit` stands for them.
 *
 * @param customers - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, initial values, limits, the unit of time and covariates.
 * @returns Parameters with standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link fitMbgNbdInput}.
 *
 * @source batislamDenizelFiliztekin2007
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
 * const fit = fitMbgNbd({ frequency, recency, age }, { weights, timeUnit: "week" });
 * fit.parameters; // => { r: 4.47039…, alpha: 50.4220…, a: 0.83435…, b: 0.43198… }
 * fit.boundary; // => []
 * ```
 */
export function fitMbgNbd(customers: CustomerHistories, options?: FitPurchasesInput<BgNbdParameters>): MbgNbdFit {
  const parsed = parseInput("fitMbgNbd", fitMbgNbdInput, { customers, options });
  return fitPurchases(
    {
      model: "mbgNbd",
      ofOne: () => betaGeometricOfOne(1),
      shapes: bgNbdShapes,
      likelihood: (rows) => betaGeometricLikelihood(rows, 1),
      start: (longest) => [1, longest / 10, 1, 1],
    },
    parsed,
  );
}

/** {@link fitMbgNbd} as data. */
export const fitMbgNbdMetric: Metric<Parameters<typeof fitMbgNbd>, MbgNbdFit> = {
  id: "fitMbgNbd",
  summary: "The MBG/NBD model fitted to the purchase histories of customers.",
  arguments: [
    { name: "customers", of: fitMbgNbdInput },
    { name: "options", of: fitMbgNbdInput },
  ],
  compute: fitMbgNbd,
  main: null,
  sources: ["batislamDenizelFiliztekin2007", "faderHardie2013", "faderHardie2007Covariates"],
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
        model: "mbgNbd",
        parameters: { r: 4.470395939, alpha: 50.42208433, a: 0.8343574692, b: 0.4319886596 },
        standardErrors: { r: 2.14745013, alpha: 22.48684657, a: 0.1467514891, b: 0.08148566884 },
        covariance: [
          [4.611542062, 47.68890094, 0.08861697942, 0.0006904439939],
          [47.68890094, 505.6582688, 0.7425080083, -0.05671855041],
          [0.08861697942, 0.7425080083, 0.02153599954, 0.01049091775],
          [0.0006904439939, -0.05671855041, 0.01049091775, 0.006639914226],
        ],
        logLikelihood: -2851.854069736,
        customers: 878,
        patterns: 8,
        iterations: 26,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 261.5726744332,
        timeUnit: "week",
        nearDailyBuyers: 0,
      },
    },
  ],
};
