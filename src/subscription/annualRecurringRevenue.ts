import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link annualRecurringRevenue}. */
export interface AnnualRecurringRevenueInput {
  /** Monthly recurring revenue, in money; see {@link monthlyRecurringRevenue} for what counts. */
  readonly monthlyRecurringRevenue: number;
}

/** The schema of {@link AnnualRecurringRevenueInput}. */
export const annualRecurringRevenueInput: InputSchema<AnnualRecurringRevenueInput> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { monthlyRecurringRevenue: amount() } }),
);

/**
 * The monthly recurring revenue multiplied by 12.
 *
 * This is a rate at one moment, not a forecast: future churn, growth and seasons are not included, nor is one-time
 * revenue. Twelve times the sales of a strong month is annual recurring revenue only if those sales are subscriptions.
 *
 * @param input - The recurring revenue of one month.
 * @returns Money per year, 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link annualRecurringRevenueInput}.
 *
 * @formula monthlyRecurringRevenue * 12
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * annualRecurringRevenue({ monthlyRecurringRevenue: 12_500 }); // => 150000
 * ```
 */
export function annualRecurringRevenue(input: AnnualRecurringRevenueInput): number {
  return parseInput("annualRecurringRevenue", annualRecurringRevenueInput, input).monthlyRecurringRevenue * 12;
}

/** {@link annualRecurringRevenue} as data. */
export const annualRecurringRevenueMetric: Metric<[input: AnnualRecurringRevenueInput], number> = {
  id: "annualRecurringRevenue",
  summary: "The monthly recurring revenue multiplied by 12.",
  arguments: [{ name: "input", schema: annualRecurringRevenueInput }],
  compute: annualRecurringRevenue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "monthlyRecurringRevenue * 12",
    undefinedWhen: null,
  },
  sources: ["skokSaasMetrics"],
  examples: [{ arguments: [{ monthlyRecurringRevenue: 12_500 }], result: 150_000 }],
};
