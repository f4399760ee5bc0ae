import type { Metric } from "../metric/metric";
import { periods as periodsField } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdField } from "./paretoNbdShapes";
import { paretoNbdStay } from "./paretoNbdStay";

/** The arguments of {@link paretoNbdNewCustomerPurchases}. */
export interface ParetoNbdNewCustomerPurchasesInput {
  /** A fit of the Pareto/NBD model, or just its parameters. */
  readonly fit: FitOrParameters<"paretoNbd", ParetoNbdParameters>;
  /** The time since the first purchase, in the fit's unit; 0 or more. */
  readonly periods: number;
}

/** The schema of {@link ParetoNbdNewCustomerPurchasesInput}. */
export const paretoNbdNewCustomerPurchasesInput: InputSchema<ParetoNbdNewCustomerPurchasesInput> =
  /* @__PURE__ */ inputSchema<ParetoNbdNewCustomerPurchasesInput>(() => ({
    fields: { fit: paretoNbdField(), periods: periodsField() },
  }));

/**
 * The repeat purchases that a new customer is expected to make within a time after the first purchase, by the Pareto/NBD model.
 *
 * Of customers of whom nothing is known yet but that they have bought once; that first purchase is not counted. For customers with a history, see
 * {@link paretoNbdExpectedPurchases}.
 *
 * @param fit - A fit of {@link fitParetoNbd}, or just its parameters.
 * @param periods - The time since the first purchase, in the fit's unit.
 * @returns Purchases per customer, 0 or more, growing with `periods`.
 * @throws {@link MetricInputError} when the arguments break {@link paretoNbdNewCustomerPurchasesInput}.
 *
 * @source schmittleinMorrisonColombo1987
 * @source faderHardie2005
 *
 * @example
 * ```ts
 * const fit = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * paretoNbdNewCustomerPurchases(fit, 52); // => 1.47299…
 * ```
 */
export function paretoNbdNewCustomerPurchases(fit: ParetoNbdNewCustomerPurchasesInput["fit"], periods: number): number {
  const parsed = parseInput("paretoNbdNewCustomerPurchases", paretoNbdNewCustomerPurchasesInput, { fit, periods });
  const { r, alpha, s, beta } = parametersOf(parsed.fit);
  return (r / alpha) * paretoNbdStay(s, beta, parsed.periods);
}

/** {@link paretoNbdNewCustomerPurchases} as data. */
export const paretoNbdNewCustomerPurchasesMetric: Metric<Parameters<typeof paretoNbdNewCustomerPurchases>, number> = {
  id: "paretoNbdNewCustomerPurchases",
  summary:
    "The repeat purchases that a new customer is expected to make within a time after the first purchase, by the Pareto/NBD model.",
  arguments: [
    { name: "fit", of: paretoNbdNewCustomerPurchasesInput },
    { name: "periods", of: paretoNbdNewCustomerPurchasesInput },
  ],
  compute: paretoNbdNewCustomerPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    { arguments: [{ r: 1, alpha: 10, s: 2, beta: 10 }, 10], result: 0.5 },
    { arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, 20], result: 1.09861228866811 },
  ],
};
