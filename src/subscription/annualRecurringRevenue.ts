import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link annualRecurringRevenue}. */
export interface AnnualRecurringRevenueInput {
  /** Recurring revenue of a month, in money; see {@link monthlyRecurringRevenue} for what counts. */
  readonly monthlyRecurringRevenue: number;
}

/** The schema of {@link AnnualRecurringRevenueInput}. */
export const annualRecurringRevenueInput: InputSchema<AnnualRecurringRevenueInput> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { monthlyRecurringRevenue: amount() } }),
);

/**
 * The recurring revenue of a year at the present rate: twelve times the monthly one.
 *
 * It is a rate, not a forecast: nothing of the coming churn, growth or seasons is in it, and nothing that does not
 * recur. One strong month times twelve is no annual recurring revenue unless its revenue is under subscription.
 *
 * @param input - Recurring revenue of one month.
 * @returns Money a year, from 0; without an upper end.
 * @throws {@link MetricInputError} when the input breaks {@link annualRecurringRevenueInput}.
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
  summary: "The recurring revenue of a year at the present rate: twelve times the monthly one.",
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
