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

/** The arguments of {@link fitMbgNbd}. */
export interface FitMbgNbdInput {
  /** The columns of the customers, as `customerSummaries` returns them: at least one customer. */
  readonly summary: CustomerHistories;
  /** Weights, where to start, how long, and the unit of time. */
  readonly options?: FitOptions<BgNbdParameters> | undefined;
}

/** The schema of {@link FitMbgNbdInput}. */
export const fitMbgNbdInput: InputSchema<FitMbgNbdInput> = /* @__PURE__ */ inputSchema<FitMbgNbdInput>(() => ({
  fields: {
    summary: table({ ...purchaseTable, minLength: 1 }),
    options: fitOptions(bgNbdParameterShapes),
  },
  rules: fitWeights<FitMbgNbdInput>("summary", "frequency"),
}));

/** A fitted MBG/NBD model. */
export type MbgNbdFit = PurchaseModelFit<"mbgNbd", BgNbdParameters>;

/**
 * The MBG/NBD model of customers who buy without a contract, fitted to what they have bought so far: a BG/NBD model in which they may leave after the first purchase too.
 *
 * It says how often customers buy while they are customers (a rate of each one's own), and how probable it is that one leaves
 * for good after a purchase (a probability of each one's own), the first purchase included. It is one change to {@link fitBgNbd}, with as
 * many parameters, and cures what that one is blamed for most: that who has bought once is a customer for ever. The parameters of the two are not to
 * be mixed up; compare their likelihoods.
 *
 * `frequency` counts purchases after the first, on different days; `recency` is the time from the first purchase to the last, not the time
 * since. Results on few customers, or on such as nobody of whom has left, are not determined: `boundary` then names the
 * parameters that nothing holds, and there are no standard errors. It does not throw at that.
 *
 * The likelihood is the total in the caller's unit of time, not a mean on scaled time as some packages report.
 *
 * @param summary - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, where to start, how long, and the unit of time.
 * @returns Parameters, their standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the arguments break {@link fitMbgNbdInput}.
 *
 * @source batislamDenizelFiliztekin2007
 * @source faderHardie2013
 *
 * @example
 * ```ts
 * // A table of 878 customers: so many with each history.
 * const frequency = [0, 1, 1, 2, 3, 4, 6, 9];
 * const recency = [0, 4, 20, 24, 30, 15, 36, 30];
 * const age = [39, 39, 39, 39, 39, 39, 39, 39];
 * const weights = [600, 80, 60, 50, 40, 20, 20, 8];
 * const fit = fitMbgNbd({ frequency, recency, age }, { weights, unit: "week" });
 * fit.parameters; // => { r: 4.47039…, alpha: 50.4220…, a: 0.83435…, b: 0.43198… }
 * fit.boundary; // => []
 * ```
 */
export function fitMbgNbd(summary: CustomerHistories, options?: FitOptions<BgNbdParameters>): MbgNbdFit {
  const parsed = parseInput("fitMbgNbd", fitMbgNbdInput, { summary, options });
  return betaGeometricFit("mbgNbd", 1, parsed.summary, parsed.options);
}

/** {@link fitMbgNbd} as data. */
export const fitMbgNbdMetric: Metric<Parameters<typeof fitMbgNbd>, MbgNbdFit> = {
  id: "fitMbgNbd",
  summary:
    "The MBG/NBD model of customers who buy without a contract, fitted to what they have bought so far: a BG/NBD model in which they may leave after the first purchase too.",
  arguments: [
    { name: "summary", of: fitMbgNbdInput },
    { name: "options", of: fitMbgNbdInput },
  ],
  compute: fitMbgNbd,
  main: null,
  sources: ["batislamDenizelFiliztekin2007", "faderHardie2013"],
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
        unit: "week",
        nearDailyBuyers: 0,
      },
    },
  ],
};
