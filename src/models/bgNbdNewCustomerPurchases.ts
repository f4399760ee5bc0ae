import type { Metric } from "../metric/metric";
import { periods } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { fitOrParameters } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { betaGeometricNewPurchases } from "./betaGeometricPurchases";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link bgNbdNewCustomerPurchases}. */
export interface BgNbdNewCustomerPurchasesInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"bgNbd", BgNbdParameters>;
  /** The time from the first purchase on, in the unit of time of the fit. */
  readonly periods: number;
}

/** The schema of {@link BgNbdNewCustomerPurchasesInput}. */
export const bgNbdNewCustomerPurchasesInput: InputSchema<BgNbdNewCustomerPurchasesInput> =
  /* @__PURE__ */ inputSchema<BgNbdNewCustomerPurchasesInput>(() => ({
    fields: {
      fit: fitOrParameters<"bgNbd", BgNbdParameters>("bgNbd", bgNbdParameterShapes),
      periods: periods(),
    },
  }));

/**
 * The purchases after the first that a new customer is expected to make within a number of periods, by the BG/NBD model.
 *
 * The first purchase, which made somebody a customer, is not counted. Nobody leaves before the second purchase in this model. Times the customers won, it is what a cohort
 * will order again: for a cohort whose customers came at different times, add up over the times that each has had. For customers with
 * a history see {@link bgNbdExpectedPurchases}.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param periods - The time from the first purchase on, in the unit of time of the fit.
 * @returns A number of purchases, 0 or more; 0 for no time.
 * @throws {@link MetricInputError} when the arguments break {@link bgNbdNewCustomerPurchasesInput}.
 *
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * bgNbdNewCustomerPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 39); // => 1.19672…
 * ```
 */
export function bgNbdNewCustomerPurchases(fit: FitOrParameters<"bgNbd", BgNbdParameters>, periods: number): number {
  const parsed = parseInput("bgNbdNewCustomerPurchases", bgNbdNewCustomerPurchasesInput, { fit, periods });
  return betaGeometricNewPurchases(parametersOf(parsed.fit), 0, parsed.periods);
}

/** {@link bgNbdNewCustomerPurchases} as data. */
export const bgNbdNewCustomerPurchasesMetric: Metric<Parameters<typeof bgNbdNewCustomerPurchases>, number> = {
  id: "bgNbdNewCustomerPurchases",
  summary:
    "The purchases after the first that a new customer is expected to make within a number of periods, by the BG/NBD model.",
  arguments: [
    { name: "fit", of: bgNbdNewCustomerPurchasesInput },
    { name: "periods", of: bgNbdNewCustomerPurchasesInput },
  ],
  compute: bgNbdNewCustomerPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd"],
  examples: [{ arguments: [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 39], result: 1.19672319332 }],
};
