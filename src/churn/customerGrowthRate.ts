import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link customerGrowthRate}. */
export interface CustomerGrowthRateInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** Customers at its end, whenever they joined. */
  readonly customersAtEnd: number;
}

/** The schema of {@link CustomerGrowthRateInput}. */
export const customerGrowthRateInput: InputSchema<CustomerGrowthRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersAtEnd: count() },
}));

/**
 * The net change of the number of customers over a period, relative to its start.
 *
 * New customers and losses are set off against each other; growth can hide churn, so look at {@link churnRate} too.
 *
 * @param input - Counts at both ends of a period.
 * @returns A fraction from −1 (nobody is left) upward, 0 when the number is the same; `null` when there were no customers at the start.
 * @throws {@link MetricInputError} when the input breaks {@link customerGrowthRateInput}.
 *
 * @formula (customersAtEnd - customersAtStart) / customersAtStart
 * @source farris2010
 *
 * @example
 * ```ts
 * customerGrowthRate({ customersAtStart: 100, customersAtEnd: 129 }); // => 0.29
 * ```
 */
export function customerGrowthRate(input: CustomerGrowthRateInput): number | null {
  const { customersAtStart, customersAtEnd } = parseInput("customerGrowthRate", customerGrowthRateInput, input);
  return customersAtStart === 0 ? null : (customersAtEnd - customersAtStart) / customersAtStart;
}

/** {@link customerGrowthRate} as data. */
export const customerGrowthRateMetric: Metric<[input: CustomerGrowthRateInput], number | null> = {
  id: "customerGrowthRate",
  summary: "The net change of the number of customers over a period, relative to its start.",
  arguments: [{ name: "input", schema: customerGrowthRateInput }],
  compute: customerGrowthRate,
  main: {
    path: null,
    unit: "fraction",
    range: [-1, Infinity],
    better: "higher",
    formula: "(customersAtEnd - customersAtStart) / customersAtStart",
    undefinedWhen: "customersAtStart === 0",
  },
  sources: ["farris2010"],
  examples: [
    { arguments: [{ customersAtStart: 100, customersAtEnd: 129 }], result: 0.29 },
    { arguments: [{ customersAtStart: 0, customersAtEnd: 12 }], result: null },
  ],
};
