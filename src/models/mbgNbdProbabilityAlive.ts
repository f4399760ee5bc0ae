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

/** The arguments of {@link mbgNbdProbabilityAlive}. */
export interface MbgNbdProbabilityAliveInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"mbgNbd", BgNbdParameters>;
  /** One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: CustomerHistory | CustomerHistories;
}

/** The schema of {@link MbgNbdProbabilityAliveInput}. */
export const mbgNbdProbabilityAliveInput: InputSchema<MbgNbdProbabilityAliveInput> =
  /* @__PURE__ */ inputSchema<MbgNbdProbabilityAliveInput>(() => ({
    fields: {
      fit: fitOrParameters<"mbgNbd", BgNbdParameters>("mbgNbd", bgNbdParameterShapes),
      customers: tableOrRow(purchaseTable),
    },
  }));

/**
 * The probability that a customer is still one, by the MBG/NBD model.
 *
 * Unlike {@link bgNbdProbabilityAlive}, who has bought once and never again may have left: the probability of such a customer is below 1 from the
 * first day on and falls with age. Right after a purchase it is below 1 too, since each purchase may have been the last; it falls with
 * the time since, and faster for who used to buy often.
 *
 * A customer who is still one need not buy soon: for how many purchases to expect see {@link mbgNbdExpectedPurchases}. Times are in the unit that
 * the model was fitted in.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param customers - One customer, or columns of many.
 * @returns A probability from 0 (has left) to 1 (is a customer): a number for one customer, an array of as many as there are rows for columns.
 * @throws {@link MetricInputError} when the arguments break {@link mbgNbdProbabilityAliveInput}.
 *
 * @source batislamDenizelFiliztekin2007
 *
 * @example
 * ```ts
 * const parameters = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * mbgNbdProbabilityAlive(parameters, { frequency: 2, recency: 30, age: 39 }); // => 0.69832…
 * mbgNbdProbabilityAlive(parameters, { frequency: [0, 2], recency: [0, 10], age: [39, 39] })[1]; // => 0.23284…
 * ```
 */
export function mbgNbdProbabilityAlive(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistory,
): number;
export function mbgNbdProbabilityAlive(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistories,
): Float64Array;
export function mbgNbdProbabilityAlive(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
): number | Float64Array;
export function mbgNbdProbabilityAlive(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
): number | Float64Array {
  const parsed = parseInput("mbgNbdProbabilityAlive", mbgNbdProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  return forCustomers(
    parsed.customers,
    (frequency, recency, age) => 1 / (1 + betaGeometricLeftOdds(parameters, 1, frequency, recency, age)),
  );
}

/** {@link mbgNbdProbabilityAlive} as data. */
export const mbgNbdProbabilityAliveMetric: Metric<
  [fit: FitOrParameters<"mbgNbd", BgNbdParameters>, customers: CustomerHistory | CustomerHistories],
  number | Float64Array
> = {
  id: "mbgNbdProbabilityAlive",
  summary: "The probability that a customer is still one, by the MBG/NBD model.",
  arguments: [
    { name: "fit", of: mbgNbdProbabilityAliveInput },
    { name: "customers", of: mbgNbdProbabilityAliveInput },
  ],
  compute: mbgNbdProbabilityAlive,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["batislamDenizelFiliztekin2007"],
  examples: [
    {
      arguments: [
        { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
        { frequency: 2, recency: 30, age: 39 },
      ],
      result: 0.698327030356,
    },
    {
      arguments: [
        { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.389347648664, 0.232840341604, 0.944803777855),
    },
  ],
};
