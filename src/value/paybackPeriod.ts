import type { Metric } from "../metric/metric";
import { amount, fraction, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link paybackPeriod}. */
export interface PaybackPeriodInput {
  /** Cost of acquiring one customer, in money. */
  readonly acquisitionCost: number;
  /** Average revenue of a customer per period, in money. */
  readonly revenuePerPeriod: number;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (all of the revenue). */
  readonly grossMargin?: number | undefined;
  /** Share of customers lost per period, a fraction from 0 to 1. Default: 0. */
  readonly churnRate?: number | undefined;
}

/** The schema of {@link PaybackPeriodInput}. */
export const paybackPeriodInput: InputSchema<PaybackPeriodInput, "grossMargin" | "churnRate"> =
  /* @__PURE__ */ inputSchema(() => ({
    fields: {
      acquisitionCost: amount(),
      revenuePerPeriod: amount(),
      grossMargin: withDefault(fraction(), 1),
      churnRate: withDefault(fraction(), 0),
    },
  }));

/**
 * The number of periods until the margin of new customers has covered the cost of acquiring them.
 *
 * With a churn rate, this is the time until a group of new customers has paid for all of its members, lost ones
 * included. It is later than the common cost / margin, and never at high churn. No customers leave within the first
 * period. Later earnings do not count: see {@link lifetimeValueToCost}.
 *
 * @param input - Cost, margin and churn.
 * @returns Periods, fractions included; 0 if the cost is 0, `null` if it is never recovered.
 * @throws {@link MetricInputError} if the input breaks {@link paybackPeriodInput}.
 *
 * @formula acquisitionCost === 0 ? 0 : churnRate === 0 || acquisitionCost <= revenuePerPeriod * grossMargin ?
 * acquisitionCost / (revenuePerPeriod * grossMargin) : Math.log1p(-acquisitionCost * churnRate / (revenuePerPeriod *
 * grossMargin)) / Math.log1p(-churnRate)
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
  summary: "The number of periods until the margin of new customers has covered the cost of acquiring them.",
  arguments: [{ name: "input", schema: paybackPeriodInput }],
  compute: paybackPeriod,
  main: {
    path: null,
    unit: "periods",
    range: [0, Infinity],
    better: "lower",
    formula:
      "acquisitionCost === 0 ? 0 : churnRate === 0 || acquisitionCost <= revenuePerPeriod * grossMargin ? " +
      "acquisitionCost / (revenuePerPeriod * grossMargin) : Math.log1p(-acquisitionCost * churnRate / " +
      "(revenuePerPeriod * grossMargin)) / Math.log1p(-churnRate)",
    undefinedWhen:
      "acquisitionCost > 0 && (revenuePerPeriod * grossMargin === 0 || acquisitionCost > revenuePerPeriod * " +
      "grossMargin && acquisitionCost * churnRate >= revenuePerPeriod * grossMargin)",
  },
  sources: ["skokSaasMetrics"],
  examples: [
    { arguments: [{ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8 }], result: 12.5 },
    { arguments: [{ acquisitionCost: 60, revenuePerPeriod: 100, churnRate: 1 }], result: 0.6 },
    { arguments: [{ acquisitionCost: 0, revenuePerPeriod: 0 }], result: 0 },
    { arguments: [{ acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8, churnRate: 0.08 }], result: null },
  ],
};
