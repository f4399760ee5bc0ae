import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link grossRevenueRetention}. */
export interface GrossRevenueRetentionInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /**
   * Revenue lost with customers who left, in money, as a positive amount; together with `contractionRevenue` at most
   * `startingRevenue`.
   */
  readonly churnedRevenue: number;
  /** Revenue lost from customers who stay but pay less, in money, as a positive amount. */
  readonly contractionRevenue: number;
}

/** The schema of {@link GrossRevenueRetentionInput}. */
export const grossRevenueRetentionInput: InputSchema<GrossRevenueRetentionInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), churnedRevenue: amount(), contractionRevenue: amount() },
  rules: [sumNotAbove(["churnedRevenue", "contractionRevenue"], ["startingRevenue"])],
}));

/**
 * The share of starting recurring revenue kept through a period, without expansion.
 *
 * Only starting customers count. From data per customer, add the smaller of each customer's starting and ending
 * revenue, and divide by the sum of starting revenue. Take the smaller *per customer*, never of the totals: otherwise
 * the growth of one customer hides the loss of another. This is 1 minus {@link grossRevenueChurnRate}, and never above
 * {@link netRevenueRetention}, which includes expansion.
 *
 * @param input - Starting revenue and losses of one period.
 * @returns A fraction from 0 (all lost) to 1 (nothing lost); `null` if starting revenue is 0.
 * @throws {@link MetricInputError} if the input breaks {@link grossRevenueRetentionInput}.
 *
 * @formula Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) / startingRevenue
 * @source saasMetricsBoardRetention
 *
 * @example
 * ```ts
 * grossRevenueRetention({ startingRevenue: 100_000, churnedRevenue: 8_000, contractionRevenue: 5_000 }); // => 0.87
 * grossRevenueRetention({ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0 }); // => null
 * ```
 */
export function grossRevenueRetention(input: GrossRevenueRetentionInput): number | null {
  const { startingRevenue, churnedRevenue, contractionRevenue } = parseInput(
    "grossRevenueRetention",
    grossRevenueRetentionInput,
    input,
  );
  if (startingRevenue === 0) return null;
  // Rounding may make the losses exceed the starting revenue.
  return Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) / startingRevenue;
}

/** {@link grossRevenueRetention} as data. */
export const grossRevenueRetentionMetric: Metric<[input: GrossRevenueRetentionInput], number | null> = {
  id: "grossRevenueRetention",
  summary: "The share of starting recurring revenue kept through a period, without expansion.",
  arguments: [{ name: "input", schema: grossRevenueRetentionInput }],
  compute: grossRevenueRetention,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) / startingRevenue",
    undefinedWhen: "startingRevenue === 0",
  },
  sources: ["saasMetricsBoardRetention"],
  examples: [
    { arguments: [{ startingRevenue: 100_000, churnedRevenue: 8_000, contractionRevenue: 5_000 }], result: 0.87 },
    { arguments: [{ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0 }], result: null },
  ],
};
