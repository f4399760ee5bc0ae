import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link grossRevenueChurnRate}. */
export interface GrossRevenueChurnRateInput {
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

/** The schema of {@link GrossRevenueChurnRateInput}. */
export const grossRevenueChurnRateInput: InputSchema<GrossRevenueChurnRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), churnedRevenue: amount(), contractionRevenue: amount() },
  rules: [sumNotAbove(["churnedRevenue", "contractionRevenue"], ["startingRevenue"])],
}));

/**
 * The share of starting recurring revenue lost in a period to churn and contraction.
 *
 * Only revenue of starting customers counts. Gains and losses of new customers are ignored, and so is expansion;
 * {@link netRevenueChurnRate} subtracts expansion from the losses. The complement is {@link grossRevenueRetention}. If
 * large customers leave, this rate is higher than the `churnRate` of customers.
 *
 * @param input - Starting revenue and losses of one period.
 * @returns A fraction from 0 (nothing lost) to 1 (all lost); `null` if starting revenue is 0.
 * @throws {@link MetricInputError} if the input breaks {@link grossRevenueChurnRateInput}.
 *
 * @formula (churnedRevenue + contractionRevenue) / startingRevenue
 * @source chartmogulChurn
 *
 * @example
 * ```ts
 * grossRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 10 }); // => 0.2
 * grossRevenueChurnRate({ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0 }); // => null
 * ```
 */
export function grossRevenueChurnRate(input: GrossRevenueChurnRateInput): number | null {
  const { startingRevenue, churnedRevenue, contractionRevenue } = parseInput(
    "grossRevenueChurnRate",
    grossRevenueChurnRateInput,
    input,
  );
  if (startingRevenue === 0) return null;
  return Math.min(1, (churnedRevenue + contractionRevenue) / startingRevenue);
}

/** {@link grossRevenueChurnRate} as data. */
export const grossRevenueChurnRateMetric: Metric<[input: GrossRevenueChurnRateInput], number | null> = {
  id: "grossRevenueChurnRate",
  summary: "The share of starting recurring revenue lost in a period to churn and contraction.",
  arguments: [{ name: "input", schema: grossRevenueChurnRateInput }],
  compute: grossRevenueChurnRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "lower",
    formula: "(churnedRevenue + contractionRevenue) / startingRevenue",
    undefinedWhen: "startingRevenue === 0",
  },
  sources: ["chartmogulChurn"],
  examples: [
    { arguments: [{ startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 10 }], result: 0.2 },
    { arguments: [{ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0 }], result: null },
  ],
};
