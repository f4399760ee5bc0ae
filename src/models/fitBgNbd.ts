import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, table } from "../validation/tableField";
import { betaGeometricFit } from "./betaGeometricFit";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import type { CustomerHistories } from "./customerHistory";
import type { FitOptions } from "./fitOptions";
import { fitOptions, fitWeights } from "./fitOptionsField";
import type { PurchaseModelFit } from "./modelFit";

/** The arguments of {@link fitBgNbd}. */
export interface FitBgNbdInput {
  /** The columns of the customers, as `customerSummaries` returns them: at least one customer. */
  readonly summary: CustomerHistories;
  /** Weights, where to start, how long, and the unit of time. */
  readonly options?: FitOptions<BgNbdParameters> | undefined;
}

/** The schema of {@link FitBgNbdInput}. */
export const fitBgNbdInput: InputSchema<FitBgNbdInput> = /* @__PURE__ */ inputSchema<FitBgNbdInput>(() => ({
  fields: {
    summary: table({ ...purchaseTable, minLength: 1 }),
    options: fitOptions(bgNbdParameterShapes),
  },
  rules: fitWeights<FitBgNbdInput>("summary", "frequency"),
}));

/** A fitted BG/NBD model. */
export type BgNbdFit = PurchaseModelFit<"bgNbd", BgNbdParameters>;

/**
 * The BG/NBD model of customers who buy without a contract, fitted to what they have bought so far.
 *
 * It says how often customers buy while they are customers (a rate of each one's own), and how probable it is that one leaves
 * for good after a purchase (a probability of each one's own). Only after a purchase: who has bought once and never again is still
 * a customer to this model, with certainty. Where most buy once, {@link fitMbgNbd} fits better, which lets them leave after the first purchase too.
 *
 * `frequency` counts purchases after the first, on different days; `recency` is the time from the first purchase to the last, not the time
 * since. Of daily data of customers who buy nearly every day the model is not true: orders of one day are one purchase. `nearDailyBuyers` counts them.
 * Results on few customers, or on such as nobody of whom has left, are not determined: `boundary` then names the parameters that
 * nothing holds, and there are no standard errors. It does not throw at that. Predictions are often fine even so, within what has been observed.
 *
 * The likelihood is the total in the caller's unit of time, as in the paper, not a mean on scaled time as some packages report. In another
 * unit, `alpha` changes with the unit and the likelihood by the number of repeat purchases times the logarithm of the ratio.
 *
 * @param summary - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, where to start, how long, and the unit of time.
 * @returns Parameters, their standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the arguments break {@link fitBgNbdInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardie2013
 *
 * @example
 * ```ts
 * // A table of 878 customers: so many with each history.
 * const frequency = [0, 1, 1, 2, 3, 4, 6, 9];
 * const recency = [0, 4, 20, 24, 30, 15, 36, 30];
 * const age = [39, 39, 39, 39, 39, 39, 39, 39];
 * const weights = [600, 80, 60, 50, 40, 20, 20, 8];
 * const fit = fitBgNbd({ frequency, recency, age }, { weights, unit: "week" });
 * fit.parameters; // => { r: 0.22157…, alpha: 8.18119…, a: 0.76179…, b: 2.29114… }
 * fit.boundary; // => []
 * ```
 */
export function fitBgNbd(summary: CustomerHistories, options?: FitOptions<BgNbdParameters>): BgNbdFit {
  const parsed = parseInput("fitBgNbd", fitBgNbdInput, { summary, options });
  return betaGeometricFit("bgNbd", 0, parsed.summary, parsed.options);
}

/** {@link fitBgNbd} as data. */
export const fitBgNbdMetric: Metric<Parameters<typeof fitBgNbd>, BgNbdFit> = {
  id: "fitBgNbd",
  summary: "The BG/NBD model of customers who buy without a contract, fitted to what they have bought so far.",
  arguments: [
    { name: "summary", of: fitBgNbdInput },
    { name: "options", of: fitBgNbdInput },
  ],
  compute: fitBgNbd,
  main: null,
  sources: ["faderHardieLee2005BgNbd", "faderHardie2013"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 1, 1, 2, 3, 4, 6, 9],
          recency: [0, 4, 20, 24, 30, 15, 36, 30],
          age: [39, 39, 39, 39, 39, 39, 39, 39],
        },
        { weights: [600, 80, 60, 50, 40, 20, 20, 8], unit: "week" },
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
        unit: "week",
        nearDailyBuyers: 0,
      },
    },
  ],
};
