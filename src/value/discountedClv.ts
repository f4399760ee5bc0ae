import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { amount, amounts, fraction, fractionOrFractions, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { wrongLength } from "../validation/rareErrors";
import { type Rule, rule } from "../validation/rules";

/** The input of {@link discountedClv}. */
export interface DiscountedClvInput {
  /**
   * Margin per active customer in each period, in money; the first counts in full. An array or typed array with at
   * least one item; items may be negative.
   */
  readonly margins: ArrayLike<number>;
  /**
   * Share of customers who stay from one period to the next, a fraction from 0 to 1: one number, or a list with one
   * item fewer than `margins`, from the first period to the second on.
   */
  readonly retentionRate: number | ArrayLike<number>;
  /** Interest per period for discounting, a fraction from 0 to 1. */
  readonly discountRate: number;
  /** Cost of acquiring the customer, in money, subtracted once and undiscounted. Default: 0. */
  readonly acquisitionCost?: number | undefined;
}

/** The schema of {@link DiscountedClvInput}. */
export const discountedClvInput: InputSchema<DiscountedClvInput, "acquisitionCost"> = /* @__PURE__ */ inputSchema<
  DiscountedClvInput,
  "acquisitionCost"
>(() => ({
  fields: {
    margins: amounts({ signed: true, minLength: 1 }),
    retentionRate: fractionOrFractions(),
    discountRate: fraction(),
    acquisitionCost: withDefault(amount(), 0),
  },
  rules: [oneRateLess()],
}));

/** Between n periods there are n − 1 steps. */
function oneRateLess(): Rule<Pick<DiscountedClvInput, "margins" | "retentionRate">> {
  return rule(
    ["retentionRate", "margins"],
    ({ margins, retentionRate }) => typeof retentionRate === "number" || retentionRate.length === margins.length - 1,
    ({ margins, retentionRate }) => ({
      code: wrongLength,
      value: retentionRate,
      details: { bound: margins.length - 1, length: (retentionRate as ArrayLike<number>).length },
    }),
  );
}

/**
 * The discounted value of a customer for a given number of periods, from the margin of each period.
 *
 * For customers whose margin changes with tenure: a loss at first, more later, and a churn rate that falls. The first
 * period is neither discounted nor reduced by churn. Nothing counts after the last margin; for a constant margin
 * without end, use {@link clvFromChurn}. The result is net of `acquisitionCost`: do not divide it by that cost again.
 *
 * @param input - Margins and retention by tenure, and the discount.
 * @returns Money per customer: the sum of margin × share still active / (1 + discount)^t, minus acquisition cost;
 * negative if the customer does not earn it back.
 * @throws {@link MetricInputError} if the input breaks {@link discountedClvInput}.
 *
 * @source guptaLehmannStuart2004
 * @source bergerNasr1998
 * @source reichheldSasser1990
 *
 * @example
 * ```ts
 * discountedClv({ margins: [100, 100, 100], retentionRate: 0.8, discountRate: 0.25 }); // => 204.96
 * discountedClv({ margins: [-40, 60, 80], retentionRate: [0.5, 0.9], discountRate: 0 }); // => 26
 * discountedClv({ margins: [30, 42, 44], retentionRate: 1, discountRate: 0, acquisitionCost: 60 }); // => 56
 * ```
 */
export function discountedClv(input: DiscountedClvInput): number {
  const { margins, retentionRate, discountRate, acquisitionCost } = parseInput(
    "discountedClv",
    discountedClvInput,
    input,
  );
  let weight = 1;
  // Early losses and later gains cancel: the sum is compensated, and the cost is one of its terms.
  return sumOf(margins.length + 1, (t) => {
    if (t === 0) return -acquisitionCost;
    if (t > 1) {
      const retained = typeof retentionRate === "number" ? retentionRate : (retentionRate[t - 2] as number);
      weight *= retained / (1 + discountRate);
    }
    return (margins[t - 1] as number) * weight;
  });
}

/** {@link discountedClv} as data. */
export const discountedClvMetric: Metric<[input: DiscountedClvInput], number> = {
  id: "discountedClv",
  summary: "The discounted value of a customer for a given number of periods, from the margin of each period.",
  arguments: [{ name: "input", schema: discountedClvInput }],
  compute: discountedClv,
  main: {
    path: null,
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["guptaLehmannStuart2004", "bergerNasr1998", "reichheldSasser1990"],
  examples: [
    { arguments: [{ margins: [100, 100, 100], retentionRate: 0.8, discountRate: 0.25 }], result: 204.96 },
    { arguments: [{ margins: [-40, 60, 80], retentionRate: [0.5, 0.9], discountRate: 0 }], result: 26 },
    { arguments: [{ margins: [30, 42, 44], retentionRate: 1, discountRate: 0, acquisitionCost: 60 }], result: 56 },
  ],
};
