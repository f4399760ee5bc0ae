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

/** The arguments of {@link mbgNbdNewCustomerPurchases}. */
export interface MbgNbdNewCustomerPurchasesInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"mbgNbd", BgNbdParameters>;
  /** The time from the first purchase on, in the unit of time of the fit. */
  readonly periods: number;
}

/** The schema of {@link MbgNbdNewCustomerPurchasesInput}. */
export const mbgNbdNewCustomerPurchasesInput: InputSchema<MbgNbdNewCustomerPurchasesInput> =
  /* @__PURE__ */ inputSchema<MbgNbdNewCustomerPurchasesInput>(() => ({
    fields: {
      fit: fitOrParameters<"mbgNbd", BgNbdParameters>("mbgNbd", bgNbdParameterShapes),
      periods: periods(),
    },
  }));

/**
 * The purchases after the first that a new customer is expected to make within a number of periods, by the MBG/NBD model.
 *
 * The first purchase, which made somebody a customer, is not counted. Who leaves right after the first purchase is in it. Times the customers won, it is what a cohort
 * will order again: for a cohort whose customers came at different times, add up over the times that each has had. For customers with
 * a history see {@link mbgNbdExpectedPurchases}.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param periods - The time from the first purchase on, in the unit of time of the fit.
 * @returns A number of purchases, 0 or more; 0 for no time.
 * @throws {@link MetricInputError} when the arguments break {@link mbgNbdNewCustomerPurchasesInput}.
 *
 * @source batislamDenizelFiliztekin2007
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * mbgNbdNewCustomerPurchases({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 39); // => 1.18295…
 * ```
 */
export function mbgNbdNewCustomerPurchases(fit: FitOrParameters<"mbgNbd", BgNbdParameters>, periods: number): number {
  const parsed = parseInput("mbgNbdNewCustomerPurchases", mbgNbdNewCustomerPurchasesInput, { fit, periods });
  return betaGeometricNewPurchases(parametersOf(parsed.fit), 1, parsed.periods);
}

/** {@link mbgNbdNewCustomerPurchases} as data. */
export const mbgNbdNewCustomerPurchasesMetric: Metric<Parameters<typeof mbgNbdNewCustomerPurchases>, number> = {
  id: "mbgNbdNewCustomerPurchases",
  summary:
    "The purchases after the first that a new customer is expected to make within a number of periods, by the MBG/NBD model.",
  arguments: [
    { name: "fit", of: mbgNbdNewCustomerPurchasesInput },
    { name: "periods", of: mbgNbdNewCustomerPurchasesInput },
  ],
  compute: mbgNbdNewCustomerPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["batislamDenizelFiliztekin2007", "faderHardieLee2005BgNbd"],
  examples: [{ arguments: [{ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 39], result: 1.1829536656 }],
};
