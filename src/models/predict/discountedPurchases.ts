import type { Metric } from "../../metric/metric";
import { checkThat } from "../../validation/checkThat";
import { fraction, optional, periods } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { whenValid } from "../../validation/rules";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory, PerCustomer, PredictionArguments } from "../fields/customers";
import { predictionInput } from "../fields/predictionInput";
import { eachPattern } from "./eachPattern";
import { forCustomers } from "./forCustomers";

/** The options of {@link discountedPurchases}. */
export interface DiscountedPurchasesInput {
  /** Discount rate per unit of time of the fit, a fraction from 1e-12 (with a `horizon`, from 0) to 1. */
  readonly discountRate: number;
  /** How far to look ahead, in the unit of time of the fit. Whole opportunities for BG/BB. Default: no end. */
  readonly horizon?: number | undefined;
}

/** The arguments of {@link discountedPurchases}. */
export interface DiscountedPurchasesArguments extends PredictionArguments {
  /** The discount rate and the horizon. */
  readonly options: DiscountedPurchasesInput;
}

/** Without a horizon, the sum may be infinite for lower rates. */
const LEAST_RATE = 1e-12;

/** The schema of {@link DiscountedPurchasesArguments}. */
export const discountedPurchasesInput: InputSchema<DiscountedPurchasesArguments> =
  /* @__PURE__ */ predictionInput<DiscountedPurchasesArguments>(() => ({
    fields: { options: group<DiscountedPurchasesInput>({ discountRate: fraction(), horizon: optional(periods()) }) },
    rules: [
      checkThat<DiscountedPurchasesArguments>(
        ({ options: { discountRate, horizon } }) => discountRate > 0 || horizon !== undefined,
        () => ({ code: "tooSmall", value: 0, details: { bound: LEAST_RATE } }),
        { path: ["options", "discountRate"], when: whenValid(["options"]) },
      ),
    ],
  }));

/**
 * The expected future purchases of a customer, discounted to present value.
 *
 * Each purchase is discounted from the time when it is expected; in the BG/BB model, the next opportunity is discounted
 * once. Without a `horizon`, this is the "discounted expected residual transactions" (DERT) of the literature;
 * multiplied by the value of a purchase, it is the residual lifetime value. The first purchase is not included.
 *
 * The rate is per unit of time of the fit: a yearly 15% is 1.15^(7/365) − 1 = 0.27% per week. Packages that ask for a
 * continuous rate δ mean `Math.expm1(δ)` here. Without a horizon, the Pareto/NBD and BG/BB models have closed forms;
 * otherwise the expectation is integrated with a relative error below 1e-10.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The discount rate and the horizon.
 * @returns Discounted purchases, 0 or more; for columns a `Float64Array`, one per row.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link discountedPurchasesInput}.
 *
 * @source faderHardieLee2005
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
 * const customer = { frequency: 2, recency: 30.43, age: 38.86 };
 * const discountRate = 1.15 ** (1 / 52) - 1;
 * discountedPurchases(fit, customer, { discountRate }); // => 6.50173…
 * discountedPurchases(fit, customer, { discountRate, horizon: 52 }); // => 1.73587…
 * ```
 */
export function discountedPurchases<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options: DiscountedPurchasesInput,
): PerCustomer<Customers> {
  const parsed = parseInput("discountedPurchases", discountedPurchasesInput, { fit, customers, options });
  const { discountRate, horizon = Infinity } = parsed.options;
  return eachPattern(parsed.fit, parsed.customers as Customers, (own, some) =>
    forCustomers(some, purchaseModelOf(own).discountedPurchases(discountRate, horizon)),
  );
}

/** {@link discountedPurchases} as data. */
export const discountedPurchasesMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, options: DiscountedPurchasesInput],
  number | Float64Array
> = {
  id: "discountedPurchases",
  summary: "The expected future purchases of a customer, discounted to present value.",
  arguments: [
    { name: "fit", of: discountedPurchasesInput },
    { name: "customers", of: discountedPurchasesInput },
    { name: "options", of: discountedPurchasesInput },
  ],
  compute: discountedPurchases,
  main: { path: null, unit: "count", range: [0, Infinity], better: "higher", formula: null, undefinedWhen: null },
  sources: ["faderHardieLee2005", "faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: 3, recency: 10, age: 10 },
        { discountRate: 0.05 },
      ],
      result: 2.425169548283267,
    },
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } },
        { frequency: 6, recency: 6, age: 6 },
        { discountRate: 0.1 },
      ],
      result: 5.90867831955524,
    },
  ],
};
