import { distinctRows } from "../../math";
import type { Metric } from "../../metric/metric";
import type { InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { bgBbLikelihood, bgBbShapes } from "../families/bgBb/bgBbLikelihood";
import type { BgBbParameters } from "../families/fittedModels";
import type { CustomerHistories } from "../fields/customers";
import type { FitInput, FitPurchasesArguments } from "../fields/fitInput";
import { opportunityTable } from "../fields/opportunityTable";
import { columnOf } from "../fields/tableField";
import { fitRows } from "./fitOf";
import { fitPlainInput } from "./fitPurchases";
import type { ModelFit } from "./modelFit";

/** The arguments of {@link fitBgBb}. */
export type FitBgBbArguments = FitPurchasesArguments<BgBbParameters, FitInput<BgBbParameters>>;

/** The schema of {@link FitBgBbArguments}. */
export const fitBgBbInput: InputSchema<FitBgBbArguments> = /* @__PURE__ */ fitPlainInput(bgBbShapes, opportunityTable);

/** A fitted BG/BB model. */
export type BgBbFit = ModelFit<"bgBb", BgBbParameters>;

/**
 * The BG/BB model fitted to purchases at discrete opportunities.
 *
 * For purchases that happen once per period or not at all: a yearly donation, a weekly box. At each opportunity, an
 * active customer buys with a probability of their own; before each, customers leave for good with another. For orders
 * at any time, use {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}.
 *
 * The opportunity of the first purchase is not counted: `age` counts those after it, `recency` is the number of the
 * last one with a purchase, `frequency` how many had one; all are whole numbers up to 2,000. Pass each history once,
 * with the number of customers as its weight. If the data do not determine all parameters, `boundary` names the open
 * ones, and there are no standard errors; this is not an error.
 *
 * @param customers - The columns of the customers.
 * @param options - Weights, initial values, limits, and the unit of the opportunities.
 * @returns Parameters with standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link fitBgBbInput}.
 *
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const customers = { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] };
 * const fit = fitBgBb(customers, { weights: [200, 150, 90, 180, 700], timeUnit: "year" });
 * fit.customers; // => 1320
 * fit.converged; // => true
 * ```
 */
export function fitBgBb(customers: CustomerHistories, options?: FitInput<BgBbParameters>): BgBbFit {
  const parsed = parseInput("fitBgBb", fitBgBbInput, { customers, options });
  const { frequency, recency, age, timeUnit } = parsed.customers;
  const rows = distinctRows([frequency, age, recency].map(columnOf), parsed.options?.weights);
  return fitRows({
    model: "bgBb",
    shapes: bgBbShapes,
    rows,
    likelihood: (rows) => (parameters, gradient) => bgBbLikelihood(rows, parameters, gradient),
    start: [1, 1, 1, 1],
    scale: [1, 1, 1, 1],
    timeUnit,
    options: parsed.options,
  });
}

/** {@link fitBgBb} as data. */
export const fitBgBbMetric: Metric<Parameters<typeof fitBgBb>, BgBbFit> = {
  id: "fitBgBb",
  summary: "The BG/BB model fitted to purchases at discrete opportunities.",
  arguments: [
    { name: "customers", of: fitBgBbInput },
    { name: "options", of: fitBgBbInput },
  ],
  compute: fitBgBb,
  main: null,
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] },
        { weights: [200, 150, 90, 180, 700], timeUnit: "year" },
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
        timeUnit: "year",
      },
    },
  ],
};
