import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link magicNumber}. */
export interface MagicNumberInput {
  /** Recurring revenue of a quarter, in money: of three months, not annualized. */
  readonly revenue: number;
  /** Recurring revenue of the previous quarter, in money. */
  readonly previousRevenue: number;
  /** All sales and marketing spend of the previous quarter, in money. */
  readonly previousSalesAndMarketingSpend: number;
}

/** The schema of {@link MagicNumberInput}. */
export const magicNumberInput: InputSchema<MagicNumberInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { revenue: amount(), previousRevenue: amount(), previousSalesAndMarketingSpend: amount() },
}));

/**
 * The annualized revenue growth from one quarter to the next, divided by earlier sales and marketing spend.
 *
 * Its author's reading: below 0.75 something is wrong, above 0.75 more spending pays, above 1.5 much more. Lost revenue
 * is included, so churn lowers the number just as weak sales do. Do not annualize twice: the formula already multiplies
 * by 4, so divide annual recurring revenue by 4 first.
 *
 * @param input - Revenue of two quarters, and the spending of the earlier one.
 * @returns A multiple: 1 if the added annual revenue equals the spending, negative if revenue fell. `null` if nothing
 * was spent.
 * @throws {@link MetricInputError} if the input breaks {@link magicNumberInput}.
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
  summary: "The annualized revenue growth from one quarter to the next, divided by earlier sales and marketing spend.",
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
