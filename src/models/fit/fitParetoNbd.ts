import type { Metric } from "../../metric/metric";
import type { InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { ParetoNbdParameters } from "../families/fittedModels";
import { paretoNbdLikelihood, paretoNbdShapes } from "../families/paretoNbd/paretoNbdLikelihood";
import { paretoNbdOfOne } from "../families/paretoNbd/paretoNbdOfOne";
import type { CustomerHistories } from "../fields/customers";
import type { FitPurchasesArguments, FitPurchasesInput } from "../fields/fitInput";
import { purchaseTable } from "../fields/purchaseTable";
import { fitPurchases, fitPurchasesInput } from "./fitPurchases";
import type { PurchaseModelFit } from "./modelFit";

/** The arguments of {@link fitParetoNbd}. */
export type FitParetoNbdArguments = FitPurchasesArguments<ParetoNbdParameters>;

/** The schema of {@link FitParetoNbdArguments}. */
export const fitParetoNbdInput: InputSchema<FitParetoNbdArguments> = /* @__PURE__ */ fitPurchasesInput(
  paretoNbdShapes,
  purchaseTable,
);

/** A fitted Pareto/NBD model. */
export type ParetoNbdFit = PurchaseModelFit<"paretoNbd", ParetoNbdParameters>;

/**
 * The Pareto/NBD model fitted to the purchase histories of customers.
 *
 * In the model, each customer has a purchase rate and a rate of leaving for good. Unlike in {@link fitBgNbd}, customers
 * leave at any time, so one-time buyers may have left. To choose between models, compare the log-likelihoods of fits to
 * the same data. The notes on columns, near-daily buyers, open parameters and units of time at {@link fitBgNbd} apply
 * here too. A million customers in days take less than a second.
 *
 * With `covariates`, parameters differ by columns in `customers.covariates` that do not change over time: `alpha` is
 * divided by the exponential of the coefficients times the covariates, `beta` by that of its own. `parameters` are
 * those of a customer with the covariates `covariates.at`. Effects without a finite value are named in `boundary`; in
 * predictions `limit` stands for them.
 *
 * @param customers - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, initial values, limits, the unit of time and covariates.
 * @returns Parameters with standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link fitParetoNbdInput}.
 *
 * @source schmittleinMorrisonColombo1987
 * @source faderHardie2005
 * @source faderHardie2007Covariates
 *
 * @example
 * ```ts
 * const customers = { frequency: [2, 1, 0, 0, 4, 0], recency: [30, 2, 0, 0, 34, 0], age: [39, 39, 39, 38, 38, 37] };
 * const fit = fitParetoNbd(customers, { timeUnit: "week" });
 * fit.converged; // => true
 * fit.customers; // => 6
 * ```
 */
export function fitParetoNbd(
  customers: CustomerHistories,
  options?: FitPurchasesInput<ParetoNbdParameters>,
): ParetoNbdFit {
  const parsed = parseInput("fitParetoNbd", fitParetoNbdInput, { customers, options });
  return fitPurchases(
    {
      model: "paretoNbd",
      ofOne: () => paretoNbdOfOne(),
      shapes: paretoNbdShapes,
      likelihood: paretoNbdLikelihood,
      start: (longest) => [1, longest / 4, 1, longest / 4],
    },
    parsed,
  );
}

/** {@link fitParetoNbd} as data. */
export const fitParetoNbdMetric: Metric<Parameters<typeof fitParetoNbd>, ParetoNbdFit> = {
  id: "fitParetoNbd",
  summary: "The Pareto/NBD model fitted to the purchase histories of customers.",
  arguments: [
    { name: "customers", of: fitParetoNbdInput },
    { name: "options", of: fitParetoNbdInput },
  ],
  compute: fitParetoNbd,
  main: null,
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005", "faderHardie2007Covariates"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 9],
          recency: [0, 0, 2, 15, 30, 8, 30, 33, 20, 36, 30],
          age: [39, 30, 39, 39, 39, 39, 39, 39, 39, 39, 39],
        },
        { weights: [500, 100, 50, 40, 50, 20, 50, 40, 20, 20, 8], timeUnit: "week" },
      ],
      result: {
        model: "paretoNbd",
        parameters: { r: 0.7039458656, alpha: 22.7794656, s: 0.1713162509, beta: 0.974553764 },
        standardErrors: { r: 0.1906723904, alpha: 4.235505827, s: 0.04577392855, beta: 1.0573231711 },
        covariance: [
          [0.03635596048, 0.7205103751, -0.0000614711091, -0.1337294782],
          [0.7205103751, 17.93950961, -0.00814763332, -2.277914782],
          [-0.0000614711091, -0.00814763332, 0.00209525253, 0.03166704689],
          [-0.1337294782, -2.277914782, 0.03166704689, 1.117932288],
        ],
        logLikelihood: -3055.395585521,
        customers: 898,
        patterns: 11,
        iterations: 31,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 687.718541838,
        timeUnit: "week",
        nearDailyBuyers: 0,
      },
    },
  ],
};
