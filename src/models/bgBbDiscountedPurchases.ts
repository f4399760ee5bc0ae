import { betaGeometricSum } from "../math";
import type { Metric } from "../metric/metric";
import { ratioBetween } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { tableOrRow } from "../validation/tableField";
import type { BgBbParameters } from "./bgBbParameters";
import { fromHistories } from "./bgBbPrediction";
import { bgBbField, opportunityTable } from "./bgBbShapes";
import type { FitOrParameters } from "./modelFit";
import type { OpportunityHistories, OpportunityHistory } from "./opportunityHistory";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link bgBbDiscountedPurchases}. */
export interface BgBbDiscountedPurchasesInput {
  /** A fit of the BG/BB model, or just its parameters. */
  readonly fit: FitOrParameters<"bgBb", BgBbParameters>;
  /** One customer, or the columns of many. */
  readonly customers: OpportunityHistory | OpportunityHistories;
  /** The discount rate from one opportunity to the next, as a fraction from 1e-12 to 1. */
  readonly discountRate: number;
}

/** The schema of {@link BgBbDiscountedPurchasesInput}. */
export const bgBbDiscountedPurchasesInput: InputSchema<BgBbDiscountedPurchasesInput> =
  /* @__PURE__ */ inputSchema<BgBbDiscountedPurchasesInput>(() => ({
    fields: { fit: bgBbField(), customers: tableOrRow(opportunityTable), discountRate: ratioBetween(1e-12, 1) },
  }));

/**
 * All purchases that a customer is yet to make, discounted to now, by the BG/BB model: what the paper calls DERT.
 *
 * Times the value of a purchase it is the residual lifetime value of a customer. There is no end to it but that customers leave and
 * later purchases count less; up to a horizon, see {@link bgBbExpectedPurchases}. A purchase at the next opportunity is discounted once.
 *
 * @param fit - A fit of {@link fitBgBb}, or just its parameters.
 * @param customers - One customer, or the columns of many.
 * @param discountRate - The discount rate from one opportunity to the next.
 * @returns Discounted purchases, from 0 to 1 / `discountRate`; for columns a `Float64Array`, one number a customer.
 * @throws {@link MetricInputError} when the arguments break {@link bgBbDiscountedPurchasesInput}.
 *
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
 * bgBbDiscountedPurchases(fit, { frequency: 6, recency: 6, age: 6 }, 0.1); // => 5.90867…
 * ```
 */
export function bgBbDiscountedPurchases(
  fit: BgBbDiscountedPurchasesInput["fit"],
  customers: OpportunityHistory,
  discountRate: number,
): number;
export function bgBbDiscountedPurchases(
  fit: BgBbDiscountedPurchasesInput["fit"],
  customers: OpportunityHistories,
  discountRate: number,
): Float64Array;
export function bgBbDiscountedPurchases(
  fit: BgBbDiscountedPurchasesInput["fit"],
  customers: OpportunityHistory | OpportunityHistories,
  discountRate: number,
): number | Float64Array;
export function bgBbDiscountedPurchases(
  fit: BgBbDiscountedPurchasesInput["fit"],
  customers: OpportunityHistory | OpportunityHistories,
  discountRate: number,
): number | Float64Array {
  const given = { fit, customers, discountRate };
  const parsed = parseInput("bgBbDiscountedPurchases", bgBbDiscountedPurchasesInput, given);
  const parameters = parametersOf(parsed.fit);
  const { alpha, beta, gamma, delta } = parameters;
  const ahead = new Map<number, number>();
  return fromHistories(parameters, parsed.customers, (alive, frequency, age) => {
    const loyal = delta + age;
    const there =
      ahead.get(age) ??
      (loyal / (gamma + loyal)) * (betaGeometricSum(gamma, loyal + 1, parsed.discountRate) / (1 + parsed.discountRate));
    ahead.set(age, there);
    return alive * ((alpha + frequency) / (alpha + beta + age)) * there;
  });
}

/** {@link bgBbDiscountedPurchases} as data. */
export const bgBbDiscountedPurchasesMetric: Metric<
  [
    fit: BgBbDiscountedPurchasesInput["fit"],
    customers: OpportunityHistory | OpportunityHistories,
    discountRate: number,
  ],
  number | Float64Array
> = {
  id: "bgBbDiscountedPurchases",
  summary:
    "All purchases that a customer is yet to make, discounted to now, by the BG/BB model: what the paper calls DERT.",
  arguments: [
    { name: "fit", of: bgBbDiscountedPurchasesInput },
    { name: "customers", of: bgBbDiscountedPurchasesInput },
    { name: "discountRate", of: bgBbDiscountedPurchasesInput },
  ],
  compute: bgBbDiscountedPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [{ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }, { frequency: 6, recency: 6, age: 6 }, 0.1],
      result: 5.90867831955524,
    },
  ],
};
