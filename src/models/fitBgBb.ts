import { distinctRows, maximumLikelihood, sum } from "../math";
import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { table } from "../validation/tableField";
import { bgBbLikelihood } from "./bgBbLikelihood";
import type { BgBbParameters } from "./bgBbParameters";
import { bgBbNames, bgBbParameterShapes, opportunityTable } from "./bgBbShapes";
import { fitOf } from "./fitOf";
import type { FitOptions } from "./fitOptions";
import { fitOptions, fitWeights, MAX_ITERATIONS } from "./fitOptionsField";
import { columnOf } from "./forCustomers";
import type { ModelFit } from "./modelFit";
import type { OpportunityHistories } from "./opportunityHistory";

/** The arguments of {@link fitBgBb}. */
export interface FitBgBbInput {
  /** The columns of the customers, at least one: time is counted in opportunities to buy. */
  readonly summary: OpportunityHistories;
  /** Weights, where to start, how long, and from when to when an opportunity is. */
  readonly options?: FitOptions<BgBbParameters> | undefined;
}

/** The schema of {@link FitBgBbInput}. */
export const fitBgBbInput: InputSchema<FitBgBbInput> = /* @__PURE__ */ inputSchema<FitBgBbInput>(() => ({
  fields: {
    summary: table({ ...opportunityTable, minLength: 1 }),
    options: fitOptions(bgBbParameterShapes),
  },
  rules: fitWeights<FitBgBbInput>("summary", "frequency"),
}));

/** A fitted BG/BB model. */
export type BgBbFit = ModelFit<"bgBb", BgBbParameters>;

/**
 * The BG/BB (beta-geometric/beta-Bernoulli) model of customers who may buy at discrete opportunities, fitted to what they have bought so far.
 *
 * For what happens once a period or not at all: a yearly donation, a conference, a weekly box, a cruise. At each opportunity a customer
 * who is still there buys with a probability of their own; before each they may leave for good, unseen, with another one of their own. Orders that may come at
 * any time and any number are for {@link fitBgNbd} and its kin.
 *
 * The opportunity of the first purchase is not counted: `age` counts those after it, `recency` is the number of the last one
 * with a purchase, `frequency` how many had one. All three are whole numbers, unlike the exact times of other models, and several
 * purchases at one opportunity are one. Many customers have the same history: give each once, with the number of customers as its weight.
 *
 * Where few differ, or the history is short, nothing holds some parameters, and `boundary` names them. It does not throw at that.
 *
 * @param summary - The columns of the customers.
 * @param options - Weights, where to start, how long, and the unit of the opportunities.
 * @returns Parameters, their standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the arguments break {@link fitBgBbInput}.
 *
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const summary = { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] };
 * const fit = fitBgBb(summary, { weights: [200, 150, 90, 180, 700], unit: "year" });
 * fit.customers; // => 1320
 * fit.converged; // => true
 * ```
 */
export function fitBgBb(summary: OpportunityHistories, options?: FitOptions<BgBbParameters>): BgBbFit {
  const parsed = parseInput("fitBgBb", fitBgBbInput, { summary, options });
  const { frequency, recency, age } = parsed.summary;
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress } = parsed.options ?? {};
  const histories = distinctRows([frequency, age, recency].map(columnOf), weights);
  const customers = sum(histories.weights);
  const found = maximumLikelihood({
    logLikelihood: (parameters, gradient) => bgBbLikelihood(histories, parameters, gradient),
    start: start ? bgBbNames.map((name) => start[name]) : [1, 1, 1, 1],
    scale: [1, 1, 1, 1],
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood })),
  });
  return fitOf({ model: "bgBb", names: bgBbNames, customers, patterns: histories.size, unit }, found);
}

/** {@link fitBgBb} as data. */
export const fitBgBbMetric: Metric<Parameters<typeof fitBgBb>, BgBbFit> = {
  id: "fitBgBb",
  summary:
    "The BG/BB (beta-geometric/beta-Bernoulli) model of customers who may buy at discrete opportunities, fitted to what they have bought so far.",
  arguments: [
    { name: "summary", of: fitBgBbInput },
    { name: "options", of: fitBgBbInput },
  ],
  compute: fitBgBb,
  main: null,
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] },
        { weights: [200, 150, 90, 180, 700], unit: "year" },
      ],
      result: {
        model: "bgBb",
        parameters: { alpha: 1.6145726955, beta: 1.0359803538, gamma: 0.34172572369, delta: 0.47256210453 },
        standardErrors: { alpha: 0.70550261716, beta: 0.28270670902, gamma: 0.059235350114, delta: 0.10711960751 },
        covariance: [
          [0.49773394282, 0.19069157513, 0.008219733859, -0.034218748938],
          [0.19069157513, 0.079923083323, 0.0025178829607, -0.012626979491],
          [0.008219733859, 0.0025178829607, 0.0035088267031, 0.0045732067002],
          [-0.034218748938, -0.012626979491, 0.0045732067002, 0.011474610313],
        ],
        logLikelihood: -2002.2379786,
        customers: 1320,
        patterns: 5,
        iterations: 26,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 197.8138759725,
        unit: "year",
      },
    },
  ],
};
