import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { tableOrRow } from "../validation/tableField";
import type { BgBbParameters } from "./bgBbParameters";
import { fromHistories } from "./bgBbPrediction";
import { bgBbField, opportunityTable } from "./bgBbShapes";
import type { FitOrParameters } from "./modelFit";
import type { OpportunityHistories, OpportunityHistory } from "./opportunityHistory";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link bgBbProbabilityAlive}. */
export interface BgBbProbabilityAliveInput {
  /** A fit of the BG/BB model, or just its parameters. */
  readonly fit: FitOrParameters<"bgBb", BgBbParameters>;
  /** One customer, or the columns of many. */
  readonly customers: OpportunityHistory | OpportunityHistories;
}

/** The schema of {@link BgBbProbabilityAliveInput}. */
export const bgBbProbabilityAliveInput: InputSchema<BgBbProbabilityAliveInput> =
  /* @__PURE__ */ inputSchema<BgBbProbabilityAliveInput>(() => ({
    fields: { fit: bgBbField(), customers: tableOrRow(opportunityTable) },
  }));

/**
 * The probability that a customer is still there at the next opportunity, by the BG/BB model.
 *
 * At the *next* one, after those of the history: it is below 1 also for who bought at the last opportunity, since they may leave before the next.
 * It depends on how often and when last, not on at which opportunities else; of two who bought equally often, the one who bought later is
 * likelier to be there, and of two who bought last at the same opportunity before the end, the one who bought less often: their silence says less.
 *
 * @param fit - A fit of {@link fitBgBb}, or just its parameters.
 * @param customers - One customer, or the columns of many.
 * @returns A probability from 0 to 1; for columns a `Float64Array`, one a customer.
 * @throws {@link MetricInputError} when the arguments break {@link bgBbProbabilityAliveInput}.
 *
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
 * bgBbProbabilityAlive(fit, { frequency: 6, recency: 6, age: 6 }); // => 0.93040…
 * bgBbProbabilityAlive(fit, { frequency: [2, 0], recency: [4, 0], age: [6, 6] })[1]; // => 0.10801…
 * ```
 */
export function bgBbProbabilityAlive(fit: BgBbProbabilityAliveInput["fit"], customers: OpportunityHistory): number;
export function bgBbProbabilityAlive(
  fit: BgBbProbabilityAliveInput["fit"],
  customers: OpportunityHistories,
): Float64Array;
export function bgBbProbabilityAlive(
  fit: BgBbProbabilityAliveInput["fit"],
  customers: OpportunityHistory | OpportunityHistories,
): number | Float64Array;
export function bgBbProbabilityAlive(
  fit: BgBbProbabilityAliveInput["fit"],
  customers: OpportunityHistory | OpportunityHistories,
): number | Float64Array {
  const parsed = parseInput("bgBbProbabilityAlive", bgBbProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  const { gamma, delta } = parameters;
  return fromHistories(
    parameters,
    parsed.customers,
    (alive, _, age) => alive * ((delta + age) / (gamma + (delta + age))),
  );
}

/** {@link bgBbProbabilityAlive} as data. */
export const bgBbProbabilityAliveMetric: Metric<
  [fit: BgBbProbabilityAliveInput["fit"], customers: OpportunityHistory | OpportunityHistories],
  number | Float64Array
> = {
  id: "bgBbProbabilityAlive",
  summary: "The probability that a customer is still there at the next opportunity, by the BG/BB model.",
  arguments: [
    { name: "fit", of: bgBbProbabilityAliveInput },
    { name: "customers", of: bgBbProbabilityAliveInput },
  ],
  compute: bgBbProbabilityAlive,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { alpha: 1, beta: 1, gamma: 1, delta: 3 },
        { frequency: 1, recency: 1, age: 1 },
      ],
      result: 0.8,
    },
  ],
};
