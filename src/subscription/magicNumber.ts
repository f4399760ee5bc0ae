import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link magicNumber}. */
export interface MagicNumberInput {
  /** Recurring revenue of a quarter, in money: what three months brought in, not annualized. */
  readonly revenue: number;
  /** Recurring revenue of the quarter before, in money. */
  readonly previousRevenue: number;
  /** All that was spent on sales and marketing in the quarter before, in money. */
  readonly previousSalesAndMarketingSpend: number;
}

/** The schema of {@link MagicNumberInput}. */
export const magicNumberInput: InputSchema<MagicNumberInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { revenue: amount(), previousRevenue: amount(), previousSalesAndMarketingSpend: amount() },
}));

/**
 * The annual revenue that was added from one quarter to the next, per unit spent on sales and marketing in the first.
 *
 * Its author's reading: below 0.75 something is wrong, above it spending more pays, and above 1.5 much more. Losses of
 * revenue are in it, so churn lowers it as bad selling does. The trap is to annualize twice: the four quarters are
 * in the formula, so annual recurring revenue goes in divided by 4, or the result is four times too high.
 *
 * @param input - Revenue of two quarters, and the spending of the earlier one.
 * @returns A ratio; 1 is a year of added revenue equal to the spending, and it is negative where revenue fell. `null`
 * when nothing was spent.
 * @throws {@link MetricInputError} when the input breaks {@link magicNumberInput}.
 *
 * @formula (revenue - previousRevenue) * 4 / previousSalesAndMarketingSpend
 * @source leckie2008
 *
 * @example
 * ```ts
 * magicNumber({ revenue: 1_200_000, previousRevenue: 1_000_000, previousSalesAndMarketingSpend: 800_000 }); // => 1
 * magicNumber({ revenue: 1_200_000, previousRevenue: 1_000_000, previousSalesAndMarketingSpend: 0 }); // => null
 * ```
 */
export function magicNumber(input: MagicNumberInput): number | null {
  const { revenue, previousRevenue, previousSalesAndMarketingSpend } = parseInput(
    "magicNumber",
    magicNumberInput,
    input,
  );
  return previousSalesAndMarketingSpend === 0
    ? null
    : ((revenue - previousRevenue) * 4) / previousSalesAndMarketingSpend;
}

/** {@link magicNumber} as data. */
export const magicNumberMetric: Metric<[input: MagicNumberInput], number | null> = {
  id: "magicNumber",
  summary:
    "The annual revenue that was added from one quarter to the next, per unit spent on sales and marketing in the first.",
  arguments: [{ name: "input", schema: magicNumberInput }],
  compute: magicNumber,
  main: {
    path: null,
    unit: "multiple",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: "(revenue - previousRevenue) * 4 / previousSalesAndMarketingSpend",
    undefinedWhen: "previousSalesAndMarketingSpend === 0",
  },
  sources: ["leckie2008"],
  examples: [
    {
      arguments: [{ revenue: 1_200_000, previousRevenue: 1_000_000, previousSalesAndMarketingSpend: 800_000 }],
      result: 1,
    },
    {
      arguments: [{ revenue: 1_200_000, previousRevenue: 1_000_000, previousSalesAndMarketingSpend: 0 }],
      result: null,
    },
  ],
};
