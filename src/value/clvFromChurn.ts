import type { Metric } from "../metric/metric";
import { amount, oneOf, optional, ratio, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link clvFromChurn}. */
export interface ClvFromChurnInput {
  /** Average revenue of a customer in a period, in money. */
  readonly revenuePerPeriod: number;
  /** The share of customers who leave in a period, as a fraction from 0 to 1. */
  readonly churnRate: number;
  /** The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given. */
  readonly grossMargin?: number | undefined;
  /** The interest by which a payment is worth less one period later, as a fraction from 0 to 1; 0 unless given. */
  readonly discountRate?: number | undefined;
  /** When the first payment comes: `"now"`, from everybody, undiscounted, or `"endOfPeriod"`, discounted, from those who stayed; `"now"` unless given. */
  readonly firstPayment?: "now" | "endOfPeriod" | undefined;
  /** The number of payments that count, a whole number from 0; all of them, without end, unless given. */
  readonly periods?: number | undefined;
  /** The least churn rate to compute with, as a fraction from 0 to 1, for a churn rate too good to be lasting; 0 unless given. */
  readonly churnFloor?: number | undefined;
}

/** The schema of {@link ClvFromChurnInput}. */
export const clvFromChurnInput: InputSchema<
  ClvFromChurnInput,
  "grossMargin" | "discountRate" | "firstPayment" | "churnFloor"
> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    revenuePerPeriod: amount(),
    churnRate: ratio(),
    grossMargin: withDefault(ratio(), 1),
    discountRate: withDefault(ratio(), 0),
    firstPayment: withDefault(oneOf("now", "endOfPeriod"), "now"),
    periods: optional(wholePeriods()),
    churnFloor: withDefault(ratio(), 0),
  },
}));

/**
 * The lifetime value of a customer who pays the same each period and leaves at a constant churn rate.
 *
 * It is the value of a new customer before the cost of winning one. `firstPayment` makes a difference of one payment:
 * `"now"` gives margin / churn (without discounting), `"endOfPeriod"` gives the textbooks' m·r / (1 + i − r) with the
 * retention rate r = 1 − churn. Churn is highest among new customers, so that a rate measured over everybody makes the
 * value of a new one too high: for a tenure profile, use {@link discountedClv}. Revenue, churn and discount must be of
 * the same period.
 *
 * @param input - Revenue and churn of a period, and how to count.
 * @returns Money per customer, 0 or more; `null` when nobody leaves, nothing is discounted and no number of `periods`
 * is given, since the sum has no end then.
 * @throws {@link MetricInputError} when the input breaks {@link clvFromChurnInput}.
 *
 * @formula periods === 0 ? 0 : Math.max(churnRate, churnFloor) + discountRate === 0 ? revenuePerPeriod * grossMargin * periods : revenuePerPeriod * grossMargin * (firstPayment === "now" ? 1 + discountRate : 1 - Math.max(churnRate, churnFloor)) / (Math.max(churnRate, churnFloor) + discountRate) * (periods === undefined ? 1 : -Math.expm1(periods * (Math.log1p(-Math.max(churnRate, churnFloor)) - Math.log1p(discountRate))))
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
  summary: "The lifetime value of a customer who pays the same each period and leaves at a constant churn rate.",
  arguments: [{ name: "input", schema: clvFromChurnInput }],
  compute: clvFromChurn,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula:
      'periods === 0 ? 0 : Math.max(churnRate, churnFloor) + discountRate === 0 ? revenuePerPeriod * grossMargin * periods : revenuePerPeriod * grossMargin * (firstPayment === "now" ? 1 + discountRate : 1 - Math.max(churnRate, churnFloor)) / (Math.max(churnRate, churnFloor) + discountRate) * (periods === undefined ? 1 : -Math.expm1(periods * (Math.log1p(-Math.max(churnRate, churnFloor)) - Math.log1p(discountRate))))',
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
