import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { fitOrParameters } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import { betaGeometricLeftOdds } from "./betaGeometricAlive";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import type { CustomerHistories, CustomerHistory } from "./customerHistory";
import { forCustomers } from "./forCustomers";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link bgNbdProbabilityAlive}. */
export interface BgNbdProbabilityAliveInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"bgNbd", BgNbdParameters>;
  /** One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: CustomerHistory | CustomerHistories;
}

/** The schema of {@link BgNbdProbabilityAliveInput}. */
export const bgNbdProbabilityAliveInput: InputSchema<BgNbdProbabilityAliveInput> =
  /* @__PURE__ */ inputSchema<BgNbdProbabilityAliveInput>(() => ({
    fields: {
      fit: fitOrParameters<"bgNbd", BgNbdParameters>("bgNbd", bgNbdParameterShapes),
      customers: tableOrRow(purchaseTable),
    },
  }));

/**
 * The probability that a customer is still one, by the BG/NBD model.
 *
 * Who has bought once (frequency 0) has probability 1: in this model customers leave only after a repeat purchase, so that it knows
 * nothing against them, however long they have been silent. That is an assumption and no finding; where most customers buy once, take
 * {@link mbgNbdProbabilityAlive} or the Pareto/NBD model, in which silence counts for them too. Otherwise the probability falls with the
 * time since the last purchase, and faster for who used to buy often.
 *
 * A customer who is still one need not buy soon: for how many purchases to expect see {@link bgNbdExpectedPurchases}. Times are in the unit that
 * the model was fitted in.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param customers - One customer, or columns of many.
 * @returns A probability from 0 (has left) to 1 (is a customer): a number for one customer, an array of as many as there are rows for columns.
 * @throws {@link MetricInputError} when the arguments break {@link bgNbdProbabilityAliveInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardieLee2008
 *
 * @example
 * ```ts
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbdProbabilityAlive(parameters, { frequency: 2, recency: 30, age: 39 }); // => 0.71955…
 * bgNbdProbabilityAlive(parameters, { frequency: [0, 2], recency: [0, 10], age: [39, 39] })[1]; // => 0.26702…
 * ```
 */
export function bgNbdProbabilityAlive(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistory,
): number;
export function bgNbdProbabilityAlive(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistories,
): Float64Array;
export function bgNbdProbabilityAlive(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
): number | Float64Array;
export function bgNbdProbabilityAlive(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
): number | Float64Array {
  const parsed = parseInput("bgNbdProbabilityAlive", bgNbdProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  return forCustomers(
    parsed.customers,
    (frequency, recency, age) => 1 / (1 + betaGeometricLeftOdds(parameters, 0, frequency, recency, age)),
  );
}

/** {@link bgNbdProbabilityAlive} as data. */
export const bgNbdProbabilityAliveMetric: Metric<
  [fit: FitOrParameters<"bgNbd", BgNbdParameters>, customers: CustomerHistory | CustomerHistories],
  number | Float64Array
> = {
  id: "bgNbdProbabilityAlive",
  summary: "The probability that a customer is still one, by the BG/NBD model.",
  arguments: [
    { name: "fit", of: bgNbdProbabilityAliveInput },
    { name: "customers", of: bgNbdProbabilityAliveInput },
  ],
  compute: bgNbdProbabilityAlive,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd", "faderHardieLee2008"],
  examples: [
    {
      arguments: [
        { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
        { frequency: 2, recency: 30, age: 39 },
      ],
      result: 0.719550903147,
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
      ],
      result: /* @__PURE__ */ Float64Array.of(1, 0.267025647742, 0.949399608276),
    },
  ],
};
