import type { Metric } from "../metric/metric";
import { amount, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link paybackPeriod}. */
export interface PaybackPeriodInput {
  /** The cost of winning one new customer, in money. */
  readonly acquisitionCost: number;
  /** Average revenue of a customer in a period, in money. */
  readonly revenuePerPeriod: number;
  /** The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given. */
  readonly grossMargin?: number | undefined;
  /** The share of customers who leave in a period, as a fraction from 0 to 1; 0 unless given. */
  readonly churnRate?: number | undefined;
}

/** The schema of {@link PaybackPeriodInput}. */
export const paybackPeriodInput: InputSchema<PaybackPeriodInput, "grossMargin" | "churnRate"> =
  /* @__PURE__ */ inputSchema(() => ({
    fields: {
      acquisitionCost: amount(),
      revenuePerPeriod: amount(),
      grossMargin: withDefault(ratio(), 1),
      churnRate: withDefault(ratio(), 0),
    },
  }));

/**
 * The number of periods after which the margin of a new customer has paid the cost of winning one.
 *
 * With a churn rate it is the time at which a group of new customers has paid for all of its members, those who left
 * included; that is later than the common cost / margin, and with high churn it is never. Nobody leaves within the first
 * period. What is earned afterwards is not looked at: see {@link lifetimeValueToCost}.
 *
 * @param input - Cost, margin and churn.
 * @returns Periods, 0 when nothing was spent, fractions included; `null` when the cost is never paid back.
 * @throws {@link MetricInputError} when the input breaks {@link paybackPeriodInput}.
 *
 * @formula acquisitionCost === 0 ? 0 : churnRate === 0 || acquisitionCost <= revenuePerPeriod * grossMargin ? acquisitionCost / (revenuePerPeriod * grossMargin) : Math.log1p(-acquisitionCost * churnRate / (revenuePerPeriod * grossMargin)) / Math.log1p(-churnRate)
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * paybackPeriod({ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8 }); // => 12.5
 * paybackPeriod({ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8, churnRate: 0.03 }); // => 15.43…
 * paybackPeriod({ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8, churnRate: 0.08 }); // => null
 * ```
 */
export function paybackPeriod(input: PaybackPeriodInput): number | null {
  const { acquisitionCost, revenuePerPeriod, grossMargin, churnRate } = parseInput(
    "paybackPeriod",
    paybackPeriodInput,
    input,
  );
  const margin = revenuePerPeriod * grossMargin;
  if (acquisitionCost === 0) return 0;
  if (margin === 0) return null;
  if (acquisitionCost <= margin || churnRate === 0) return acquisitionCost / margin;
  if (acquisitionCost * churnRate >= margin) return null;
  return Math.log1p((-acquisitionCost * churnRate) / margin) / Math.log1p(-churnRate);
}

/** {@link paybackPeriod} as data. */
export const paybackPeriodMetric: Metric<[input: PaybackPeriodInput], number | null> = {
  id: "paybackPeriod",
  summary: "The number of periods after which the margin of a new customer has paid the cost of winning one.",
  arguments: [{ name: "input", schema: paybackPeriodInput }],
  compute: paybackPeriod,
  main: {
    path: null,
    unit: "periods",
    range: [0, Infinity],
    better: "lower",
    formula:
      "acquisitionCost === 0 ? 0 : churnRate === 0 || acquisitionCost <= revenuePerPeriod * grossMargin ? acquisitionCost / (revenuePerPeriod * grossMargin) : Math.log1p(-acquisitionCost * churnRate / (revenuePerPeriod * grossMargin)) / Math.log1p(-churnRate)",
    undefinedWhen:
      "acquisitionCost > 0 && (revenuePerPeriod * grossMargin === 0 || acquisitionCost > revenuePerPeriod * grossMargin && acquisitionCost * churnRate >= revenuePerPeriod * grossMargin)",
  },
  sources: ["skokSaasMetrics"],
  examples: [
    { arguments: [{ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8 }], result: 12.5 },
    { arguments: [{ acquisitionCost: 60, revenuePerPeriod: 100, churnRate: 1 }], result: 0.6 },
    { arguments: [{ acquisitionCost: 0, revenuePerPeriod: 0 }], result: 0 },
    { arguments: [{ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8, churnRate: 0.08 }], result: null },
  ],
};
