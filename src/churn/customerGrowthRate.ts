import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link customerGrowthRate}. */
export interface CustomerGrowthRateInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** Customers at its end, joiners included. */
  readonly customersAtEnd: number;
}

/** The schema of {@link CustomerGrowthRateInput}. */
export const customerGrowthRateInput: InputSchema<CustomerGrowthRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersAtEnd: count() },
}));

/**
 * The relative change in the number of customers during a period.
 *
 * New customers and losses offset each other, so growth can hide churn. See also {@link churnRate}.
 *
 * @param input - Counts at the start and the end of a period.
 * @returns A fraction, -1 or more; -1 if no customers are left, 0 if the number is unchanged; `null` if there are no
 * starting customers.
 * @throws {@link MetricInputError} if the input breaks {@link customerGrowthRateInput}.
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
  summary: "The relative change in the number of customers during a period.",
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
