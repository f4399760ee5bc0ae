import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import type { CustomerHistories, CustomerHistory } from "./customerHistory";
import { forCustomers } from "./forCustomers";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import { paretoNbdLeftOdds } from "./paretoNbdLeftOdds";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdField } from "./paretoNbdShapes";

/** The arguments of {@link paretoNbdProbabilityAlive}. */
export interface ParetoNbdProbabilityAliveInput {
  /** A fit of the Pareto/NBD model, or just its parameters. */
  readonly fit: FitOrParameters<"paretoNbd", ParetoNbdParameters>;
  /** One customer, or the columns of many, in the fit's unit of time. */
  readonly customers: CustomerHistory | CustomerHistories;
}

/** The schema of {@link ParetoNbdProbabilityAliveInput}. */
export const paretoNbdProbabilityAliveInput: InputSchema<ParetoNbdProbabilityAliveInput> =
  /* @__PURE__ */ inputSchema<ParetoNbdProbabilityAliveInput>(() => ({
    fields: { fit: paretoNbdField(), customers: tableOrRow(purchaseTable) },
  }));

/**
 * The probability that a customer is still one, by the Pareto/NBD model, given what has been bought so far.
 *
 * Customers leave at any time, and nobody sees them leave: the longer one is silent, compared to how often there were purchases
 * before, the less probable it is that there will be another. Who has bought once and never again may be gone too, unlike in the BG/NBD model. It is 1
 * only where the last purchase was at the very end of the observation.
 *
 * `recency` is the time from the first purchase to the last, not the time since: with the two exchanged, the best customers look dead.
 *
 * @param fit - A fit of {@link fitParetoNbd}, or just its parameters.
 * @param customers - One customer, or the columns of many, as {@link customerSummaries} returns them.
 * @returns A fraction from 0 to 1; for columns a `Float64Array`, one number a customer.
 * @throws {@link MetricInputError} when the arguments break {@link paretoNbdProbabilityAliveInput}.
 *
 * @source schmittleinMorrisonColombo1987
 * @source faderHardie2005
 *
 * @example
 * ```ts
 * const fit = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * paretoNbdProbabilityAlive(fit, { frequency: 2, recency: 30.43, age: 38.86 }); // => 0.86916…
 * paretoNbdProbabilityAlive(fit, { frequency: [0, 26], recency: [0, 30.86], age: [39, 31] })[0]; // => 0.29446…
 * ```
 */
export function paretoNbdProbabilityAlive(
  fit: ParetoNbdProbabilityAliveInput["fit"],
  customers: CustomerHistory,
): number;
export function paretoNbdProbabilityAlive(
  fit: ParetoNbdProbabilityAliveInput["fit"],
  customers: CustomerHistories,
): Float64Array;
export function paretoNbdProbabilityAlive(
  fit: ParetoNbdProbabilityAliveInput["fit"],
  customers: CustomerHistory | CustomerHistories,
): number | Float64Array;
export function paretoNbdProbabilityAlive(
  fit: ParetoNbdProbabilityAliveInput["fit"],
  customers: CustomerHistory | CustomerHistories,
): number | Float64Array {
  const parsed = parseInput("paretoNbdProbabilityAlive", paretoNbdProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  return forCustomers(
    parsed.customers,
    (frequency, recency, age) => 1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age)),
  );
}

/** {@link paretoNbdProbabilityAlive} as data. */
export const paretoNbdProbabilityAliveMetric: Metric<
  [fit: ParetoNbdProbabilityAliveInput["fit"], customers: CustomerHistory | CustomerHistories],
  number | Float64Array
> = {
  id: "paretoNbdProbabilityAlive",
  summary: "The probability that a customer is still one, by the Pareto/NBD model, given what has been bought so far.",
  arguments: [
    { name: "fit", of: paretoNbdProbabilityAliveInput },
    { name: "customers", of: paretoNbdProbabilityAliveInput },
  ],
  compute: paretoNbdProbabilityAlive,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    {
      arguments: [
        { r: 1, alpha: 10, s: 1, beta: 10 },
        { frequency: 0, recency: 0, age: 10 },
      ],
      result: 0.4,
    },
    {
      arguments: [
        { r: 1, alpha: 10, s: 1, beta: 10 },
        { frequency: [0, 3], recency: [0, 10], age: [0, 10] },
      ],
      result: /* @__PURE__ */ Float64Array.of(1, 1),
    },
  ],
};
