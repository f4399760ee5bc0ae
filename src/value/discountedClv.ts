import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { amount, amounts, ratio, ratioOrRatios, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { wrongLength } from "../validation/rareErrors";
import { type Rule, rule } from "../validation/rules";

/** The input of {@link discountedClv}. */
export interface DiscountedClvInput {
  /** What a customer who is still there leaves after costs in each period, in money; the first one counts in full. An array or a typed array of at least one item, which may be negative. */
  readonly margins: ArrayLike<number>;
  /** The share of customers who stay from one period to the next, as a fraction from 0 to 1: one number for all, or a list with one item less than `margins`, the first leading from the first period to the second. */
  readonly retentionRate: number | ArrayLike<number>;
  /** The interest by which a payment is worth less one period later, as a fraction from 0 to 1. */
  readonly discountRate: number;
  /** What it cost to win the customer, in money, subtracted once and undiscounted; 0 unless given. */
  readonly acquisitionCost?: number | undefined;
}

/** The schema of {@link DiscountedClvInput}. */
export const discountedClvInput: InputSchema<DiscountedClvInput, "acquisitionCost"> = /* @__PURE__ */ inputSchema<
  DiscountedClvInput,
  "acquisitionCost"
>(() => ({
  fields: {
    margins: amounts({ signed: true, minLength: 1 }),
    retentionRate: ratioOrRatios(),
    discountRate: ratio(),
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
 * The discounted value of a customer over a given number of periods, from a margin for each of them.
 *
 * For customers who are not worth the same each year: a loss at first, more when they know the shop, and a churn that
 * falls with tenure. The first period is neither discounted nor reduced by churn. What comes after the last margin does
 * not count; for flat margins without end, use {@link clvFromChurn}. The result is net of `acquisitionCost`: do not
 * divide it by that cost again.
 *
 * @param input - The tenure profile of margins and retention, and the discount.
 * @returns Money per customer: the sum of margin × share still there / (1 + discount)^t, less the cost of acquisition;
 * negative where the customer does not earn it back.
 * @throws {@link MetricInputError} when the input breaks {@link discountedClvInput}.
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
  summary: "The discounted value of a customer over a given number of periods, from a margin for each of them.",
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
