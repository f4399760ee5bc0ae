import type { Metric } from "../../metric/metric";
import { optional, periods } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import { covariatesInOptions, covariateValues } from "../fields/covariateFields";
import { purchaseFit } from "../fields/fitField";
import { horizonOfFit } from "../fields/fitRules";
import { fitForOne } from "./eachPattern";

/** The options of {@link newCustomerPurchases}. */
export interface NewCustomerPurchasesInput {
  /** Time from the first purchase on, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
  /** Covariates of the customer by name: those of the fit, if it has any. */
  readonly covariates?: Readonly<Record<string, string | number>> | undefined;
}

/** The arguments of {@link newCustomerPurchases}. */
export interface NewCustomerPurchasesArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** The horizon. */
  readonly options: NewCustomerPurchasesInput;
}

/** The schema of {@link NewCustomerPurchasesArguments}. */
export const newCustomerPurchasesInput: InputSchema<NewCustomerPurchasesArguments> =
  /* @__PURE__ */ inputSchema<NewCustomerPurchasesArguments>(() => ({
    fields: {
      fit: purchaseFit(),
      options: group<NewCustomerPurchasesInput>({ horizon: periods(), covariates: optional(covariateValues()) }),
    },
    rules: [
      ...horizonOfFit<NewCustomerPurchasesArguments>(["options", "horizon"]),
      covariatesInOptions<NewCustomerPurchasesArguments>(),
    ],
  }));

/**
 * The expected number of repeat purchases of a new customer within a horizon.
 *
 * The first purchase is not counted. Multiplied by the number of new customers, it is the number of repeat purchases
 * expected from a cohort; if they joined at different times, sum over the time of each. For customers with a history,
 * see {@link expectedPurchases}.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param options - The horizon.
 * @returns A number of purchases per customer, 0 or more.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link newCustomerPurchasesInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source batislamDenizelFiliztekin2007
 * @source schmittleinMorrisonColombo1987
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * newCustomerPurchases(fit, { horizon: 39 }); // => 1.19672…
 * ```
 */
export function newCustomerPurchases(fit: PurchaseFit, options: NewCustomerPurchasesInput): number {
  const parsed = parseInput("newCustomerPurchases", newCustomerPurchasesInput, { fit, options });
  const own = fitForOne(parsed.fit, parsed.options.covariates);
  return purchaseModelOf(own).newCustomerPurchases(parsed.options.horizon);
}

/** {@link newCustomerPurchases} as data. */
export const newCustomerPurchasesMetric: Metric<Parameters<typeof newCustomerPurchases>, number> = {
  id: "newCustomerPurchases",
  summary: "The expected number of repeat purchases of a new customer within a horizon.",
  arguments: [
    { name: "fit", of: newCustomerPurchasesInput },
    { name: "options", of: newCustomerPurchasesInput },
  ],
  compute: newCustomerPurchases,
  main: { path: null, unit: "count", range: [0, Infinity], better: "higher", formula: null, undefinedWhen: null },
  sources: [
    "faderHardieLee2005BgNbd",
    "batislamDenizelFiliztekin2007",
    "schmittleinMorrisonColombo1987",
    "faderHardieShang2010",
  ],
  examples: [
    {
      arguments: [{ model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }, { horizon: 39 }],
      result: 1.19672319332,
    },
    {
      arguments: [{ model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } }, { horizon: 10 }],
      result: 0.5,
    },
    {
      arguments: [{ model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } }, { horizon: 20 }],
      result: 1.09861228866811,
    },
    {
      arguments: [{ model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 3 } }, { horizon: 2 }],
      result: 0.675,
    },
  ],
};
