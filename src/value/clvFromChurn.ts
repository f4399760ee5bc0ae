import type { Metric } from "../metric/metric";
import { amount, fraction, oneOf, optional, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link clvFromChurn}. */
export interface ClvFromChurnInput {
  /** Average revenue of a customer per period, in money. */
  readonly revenuePerPeriod: number;
  /** Share of customers lost per period, a fraction from 0 to 1. */
  readonly churnRate: number;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (all of the revenue). */
  readonly grossMargin?: number | undefined;
  /** Interest per period for discounting, a fraction from 0 to 1. Default: 0. */
  readonly discountRate?: number | undefined;
  /**
   * First payment: `"now"`, by all customers, undiscounted, or `"endOfPeriod"`, by those who stay, discounted.
   * Default: `"now"`.
   */
  readonly firstPayment?: "now" | "endOfPeriod" | undefined;
  /** Number of payments, a whole number, 0 or more. Default: no end. */
  readonly periods?: number | undefined;
  /** Least churn rate for the calculation, a fraction from 0 to 1, for a rate too good to last. Default: 0. */
  readonly churnFloor?: number | undefined;
}

/** The schema of {@link ClvFromChurnInput}. */
export const clvFromChurnInput: InputSchema<
  ClvFromChurnInput,
  "grossMargin" | "discountRate" | "firstPayment" | "churnFloor"
> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    revenuePerPeriod: amount(),
    churnRate: fraction(),
    grossMargin: withDefault(fraction(), 1),
    discountRate: withDefault(fraction(), 0),
    firstPayment: withDefault(oneOf("now", "endOfPeriod"), "now"),
    periods: optional(wholePeriods()),
    churnFloor: withDefault(fraction(), 0),
  },
}));

/**
 * The lifetime value of a customer, from a constant payment and a constant churn rate.
 *
 * This is the value of a new customer before acquisition cost. `firstPayment` changes it by one payment: `"now"`
 * gives margin / churn (without discounting), `"endOfPeriod"` gives the textbook formula m·r / (1 + i − r) with
 * retention rate r = 1 − churn. Churn is highest among new customers, so a rate measured over all customers makes the
 * value of a new one too high; for a rate per tenure, use {@link discountedClv}. Revenue, churn and discount must be
 * of the same period.
 *
 * @param input - Revenue and churn of a period, and how to count.
 * @returns Money per customer, 0 or more; `null` if churn and discount are 0 and no number of `periods` is given: the
 * sum has no end.
 * @throws {@link MetricInputError} if the input breaks {@link clvFromChurnInput}.
 *
 * @formula periods === 0 ? 0 : Math.max(churnRate, churnFloor) + discountRate === 0 ? revenuePerPeriod * grossMargin *
 * periods : revenuePerPeriod * grossMargin * (firstPayment === "now" ? 1 + discountRate : 1 - Math.max(churnRate,
 * churnFloor)) / (Math.max(churnRate, churnFloor) + discountRate) * (periods === undefined ? 1 : -Math.expm1(periods *
 * (Math.log1p(-Math.max(churnRate, churnFloor)) - Math.log1p(discountRate))))
 * @source guptaLehmannStuart2004
 * @source bergerNasr1998
 *
 * @example
 * ```ts
 * clvFromChurn({ revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8 }); // => 1600
 * clvFromChurn({ revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8, firstPayment: "endOfPeriod" }); // => 1520
 * clvFromChurn({ revenuePerPeriod: 100, churnRate: 0, periods: 36 }); // => 3600
 * clvFromChurn({ revenuePerPeriod: 100, churnRate: 0 }); // => null
 * ```
 */
export function clvFromChurn(input: ClvFromChurnInput): number | null {
  const { revenuePerPeriod, churnRate, grossMargin, discountRate, firstPayment, periods, churnFloor } = parseInput(
    "clvFromChurn",
    clvFromChurnInput,
    input,
  );
  const margin = revenuePerPeriod * grossMargin;
  const churn = Math.max(churnRate, churnFloor);
  if (periods === 0) return 0;
  if (churn + discountRate === 0) return periods === undefined ? null : margin * periods;
  const endless = (margin * (firstPayment === "now" ? 1 + discountRate : 1 - churn)) / (churn + discountRate);
  if (periods === undefined) return endless;
  // 1 − qⁿ by way of the logarithm of q: a q that is 1 but for 1e-12 has lost its digits.
  return endless * -Math.expm1(periods * (Math.log1p(-churn) - Math.log1p(discountRate)));
}

/** {@link clvFromChurn} as data. */
export const clvFromChurnMetric: Metric<[input: ClvFromChurnInput], number | null> = {
  id: "clvFromChurn",
  summary: "The lifetime value of a customer, from a constant payment and a constant churn rate.",
  arguments: [{ name: "input", schema: clvFromChurnInput }],
  compute: clvFromChurn,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula:
      "periods === 0 ? 0 : Math.max(churnRate, churnFloor) + discountRate === 0 ? revenuePerPeriod * grossMargin * " +
      'periods : revenuePerPeriod * grossMargin * (firstPayment === "now" ? 1 + discountRate : 1 - ' +
      "Math.max(churnRate, churnFloor)) / (Math.max(churnRate, churnFloor) + discountRate) * (periods === " +
      "undefined ? 1 : -Math.expm1(periods * (Math.log1p(-Math.max(churnRate, churnFloor)) - " +
      "Math.log1p(discountRate))))",
    undefinedWhen: "periods === undefined && Math.max(churnRate, churnFloor) + discountRate === 0",
  },
  sources: ["guptaLehmannStuart2004", "bergerNasr1998"],
  examples: [
    { arguments: [{ revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8 }], result: 1600 },
    {
      arguments: [{ revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8, firstPayment: "endOfPeriod" }],
      result: 1520,
    },
    { arguments: [{ revenuePerPeriod: 100, churnRate: 0, periods: 36 }], result: 3600 },
    { arguments: [{ revenuePerPeriod: 100, churnRate: 0 }], result: null },
  ],
};
