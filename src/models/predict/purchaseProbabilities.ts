import type { Metric } from "../../metric/metric";
import { count, optional, periods } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import { covariatesInOptions, covariateValues } from "../fields/covariateFields";
import { purchaseFit } from "../fields/fitField";
import { horizonOfFit } from "../fields/fitRules";
import { fitForOne } from "./eachPattern";

/** The options of {@link purchaseProbabilities}. */
export interface PurchaseProbabilitiesInput {
  /** Time from the first purchase on, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
  /** The greatest number of repeat purchases, a whole number from 0 to 10,000. */
  readonly upTo: number;
  /** Covariates of the customer by name: those of the fit, if it has any. */
  readonly covariates?: Readonly<Record<string, string | number>> | undefined;
}

/** The arguments of {@link purchaseProbabilities}. */
export interface PurchaseProbabilitiesArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** The horizon and the greatest number of purchases. */
  readonly options: PurchaseProbabilitiesInput;
}

/** The schema of {@link PurchaseProbabilitiesArguments}. */
export const purchaseProbabilitiesInput: InputSchema<PurchaseProbabilitiesArguments> =
  /* @__PURE__ */ inputSchema<PurchaseProbabilitiesArguments>(() => ({
    fields: {
      fit: purchaseFit(),
      options: group<PurchaseProbabilitiesInput>({
        horizon: periods(),
        upTo: count(0, 10_000),
        covariates: optional(covariateValues()),
      }),
    },
    rules: [
      ...horizonOfFit<PurchaseProbabilitiesArguments>(["options", "horizon"]),
      covariatesInOptions<PurchaseProbabilitiesArguments>(),
    ],
  }));

/**
 * The probabilities of 0, 1, 2 and more repeat purchases of a new customer within a horizon.
 *
 * The distribution of a new customer's purchase count. For the probability that a given customer buys at all, see
 * {@link purchaseProbability}. Multiplied by the size of a cohort, the result is the expected number of customers by
 * purchases: {@link checkFrequencies} compares it with the actual one. The first purchase is not counted, so the first
 * probability is the share of one-time buyers. The probability of more than `upTo` purchases is 1 minus the sum.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param options - The horizon, the greatest number of purchases, and covariates.
 * @returns `upTo` + 1 probabilities from 0 to 1: item x is the probability of x repeat purchases.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link purchaseProbabilitiesInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source batislamDenizelFiliztekin2007
 * @source faderHardie2006
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * purchaseProbabilities(fit, { horizon: 39, upTo: 10 })[0]; // => 0.57378…
 * ```
 */
export function purchaseProbabilities(fit: PurchaseFit, options: PurchaseProbabilitiesInput): Float64Array {
  const parsed = parseInput("purchaseProbabilities", purchaseProbabilitiesInput, { fit, options });
  const { horizon, upTo, covariates } = parsed.options;
  return purchaseModelOf(fitForOne(parsed.fit, covariates)).purchaseProbabilities(horizon, upTo);
}

/** {@link purchaseProbabilities} as data. */
export const purchaseProbabilitiesMetric: Metric<Parameters<typeof purchaseProbabilities>, Float64Array> = {
  id: "purchaseProbabilities",
  summary: "The probabilities of 0, 1, 2 and more repeat purchases of a new customer within a horizon.",
  arguments: [
    { name: "fit", of: purchaseProbabilitiesInput },
    { name: "options", of: purchaseProbabilitiesInput },
  ],
  compute: purchaseProbabilities,
  main: { path: null, unit: "fraction", range: [0, 1], better: null, formula: null, undefinedWhen: null },
  sources: ["faderHardieLee2005BgNbd", "batislamDenizelFiliztekin2007", "faderHardie2006", "faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { horizon: 39, upTo: 3 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.573786352096, 0.199395280836, 0.0854297595391, 0.045860353848),
    },
    {
      arguments: [
        { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
        { horizon: 39, upTo: 3 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.582473189493, 0.182783077288, 0.0868948256735, 0.0485704429516),
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { horizon: 10, upTo: 1 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.625, 0.20833333333333334),
    },
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 3 } },
        { horizon: 1, upTo: 2 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.625, 0.375, 0),
    },
  ],
};
