import { sum } from "../math";
import { distinctRows } from "../math/distinctRows";
import { maximumLikelihood } from "../math/maximumLikelihood";
import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, table } from "../validation/tableField";
import type { CustomerHistories } from "./customerHistory";
import { fitOf } from "./fitOf";
import type { FitOptions } from "./fitOptions";
import { fitOptions, fitWeights, MAX_ITERATIONS } from "./fitOptionsField";
import { columnOf } from "./forCustomers";
import type { PurchaseModelFit } from "./modelFit";
import { nearDailyBuyers } from "./nearDailyBuyers";
import { paretoNbdLikelihood } from "./paretoNbdLikelihood";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdParameterNames, paretoNbdParameterShapes } from "./paretoNbdShapes";

/** The arguments of {@link fitParetoNbd}. */
export interface FitParetoNbdInput {
  /** The columns of the customers, as `customerSummaries` returns them: at least one customer. */
  readonly summary: CustomerHistories;
  /** Weights, where to start, how long, and the unit of time. */
  readonly options?: FitOptions<ParetoNbdParameters> | undefined;
}

/** The schema of {@link FitParetoNbdInput}. */
export const fitParetoNbdInput: InputSchema<FitParetoNbdInput> = /* @__PURE__ */ inputSchema<FitParetoNbdInput>(() => ({
  fields: {
    summary: table({ ...purchaseTable, minLength: 1 }),
    options: fitOptions(paretoNbdParameterShapes),
  },
  rules: fitWeights<FitParetoNbdInput>("summary", "frequency"),
}));

/** A fitted Pareto/NBD model. */
export type ParetoNbdFit = PurchaseModelFit<"paretoNbd", ParetoNbdParameters>;

/**
 * The Pareto/NBD model of customers who buy without a contract, fitted to what they have bought so far.
 *
 * It says how often customers buy while they are customers, and how soon they leave for good, each at a rate of one's own. Unlike in the BG/NBD model of
 * {@link fitBgNbd}, they leave at any time, whether they have just bought or not, so that who has bought once may be gone. Which of the two fits better, the
 * likelihoods of both tell: they are of the same data and comparable.
 *
 * `frequency` counts purchases after the first, on different days; `recency` is the time from the first purchase to the last, not the time since. Orders of
 * one day are one purchase, so that the model is not true of customers who buy nearly every day: where `frequency` is more than half of `age` in days, take
 * another model. Few customers, or such as hardly anybody of whom has left, do not determine all parameters: `boundary` then names those that nothing holds,
 * and there are no standard errors. It does not throw at that. Predictions within what has been observed are often fine even so.
 *
 * The likelihood is the total in the caller's unit of time, as in the paper. In another unit, `alpha` and `beta` change with the unit and the likelihood by the
 * number of repeat purchases times the logarithm of the ratio. A million customers in days take less than a second.
 *
 * @param summary - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, where to start, how long, and the unit of time.
 * @returns Parameters, their standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the arguments break {@link fitParetoNbdInput}.
 *
 * @source schmittleinMorrisonColombo1987
 * @source faderHardie2005
 *
 * @example
 * ```ts
 * const summary = { frequency: [2, 1, 0, 0, 4, 0], recency: [30, 2, 0, 0, 34, 0], age: [39, 39, 39, 38, 38, 37] };
 * const fit = fitParetoNbd(summary, { unit: "week" });
 * fit.converged; // => true
 * fit.customers; // => 6
 * ```
 */
export function fitParetoNbd(summary: CustomerHistories, options?: FitOptions<ParetoNbdParameters>): ParetoNbdFit {
  const parsed = parseInput("fitParetoNbd", fitParetoNbdInput, { summary, options });
  const { frequency, recency, age } = parsed.summary;
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress } = parsed.options ?? {};
  const patterns = distinctRows([frequency, recency, age].map(columnOf), weights);
  const ages = patterns.values[2] as Float64Array;
  const longest = (ages[ages.length - 1] as number) || 1;
  const customers = sum(patterns.weights);
  const found = maximumLikelihood({
    logLikelihood: paretoNbdLikelihood(patterns),
    start: start ? paretoNbdParameterNames.map((name) => start[name]) : [1, longest / 4, 1, longest / 4],
    scale: [1, longest, 1, longest],
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood })),
  });
  const facts = {
    model: "paretoNbd",
    names: paretoNbdParameterNames,
    customers,
    patterns: patterns.size,
    unit,
  } as const;
  return { ...fitOf(facts, found), nearDailyBuyers: nearDailyBuyers(patterns, unit) };
}

/** {@link fitParetoNbd} as data. */
export const fitParetoNbdMetric: Metric<Parameters<typeof fitParetoNbd>, ParetoNbdFit> = {
  id: "fitParetoNbd",
  summary: "The Pareto/NBD model of customers who buy without a contract, fitted to what they have bought so far.",
  arguments: [
    { name: "summary", of: fitParetoNbdInput },
    { name: "options", of: fitParetoNbdInput },
  ],
  compute: fitParetoNbd,
  main: null,
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 9],
          recency: [0, 0, 2, 15, 30, 8, 30, 33, 20, 36, 30],
          age: [39, 30, 39, 39, 39, 39, 39, 39, 39, 39, 39],
        },
        { weights: [500, 100, 50, 40, 50, 20, 50, 40, 20, 20, 8], unit: "week" },
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
        unit: "week",
        nearDailyBuyers: 0,
      },
    },
  ],
};
