import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link retentionRate}. */
export interface RetentionRateInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** Customers at the end of the period, joiners included; at most `customersAtStart` plus `newCustomers`. */
  readonly customersAtEnd: number;
  /** Joiners of the period who are still active at its end; at most `customersAtEnd`. */
  readonly newCustomers: number;
}

/** The schema of {@link RetentionRateInput}. */
export const retentionRateInput: InputSchema<RetentionRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersAtEnd: count(), newCustomers: count() },
  rules: [notAbove("newCustomers", "customersAtEnd"), notAbove("customersAtEnd", "customersAtStart", "newCustomers")],
}));

/**
 * The share of starting customers still active at the end of a period.
 *
 * New customers are subtracted from the count at the end, so that acquisition cannot hide losses. Subtract only
 * joiners still active at the end. Joiners who left again are not in that count, and subtracting *all* joiners
 * subtracts them twice. The complement is {@link churnRate}.
 *
 * @param input - Counts of one period.
 * @returns A fraction from 0 (all of them left) to 1 (all stayed); `null` if there are no starting customers.
 * @throws {@link MetricInputError} if the input breaks {@link retentionRateInput}.
 *
 * @formula (customersAtEnd - newCustomers) / customersAtStart
 * @source farris2010
 *
 * @example
 * ```ts
 * retentionRate({ customersAtStart: 100, customersAtEnd: 129, newCustomers: 35 }); // => 0.94
 * ```
 */
export function retentionRate(input: RetentionRateInput): number | null {
  const { customersAtStart, customersAtEnd, newCustomers } = parseInput("retentionRate", retentionRateInput, input);
  return customersAtStart === 0 ? null : (customersAtEnd - newCustomers) / customersAtStart;
}

/** {@link retentionRate} as data. */
export const retentionRateMetric: Metric<[input: RetentionRateInput], number | null> = {
  id: "retentionRate",
  summary: "The share of starting customers still active at the end of a period.",
  arguments: [{ name: "input", schema: retentionRateInput }],
  compute: retentionRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "(customersAtEnd - newCustomers) / customersAtStart",
    undefinedWhen: "customersAtStart === 0",
  },
  sources: ["farris2010"],
  examples: [
    { arguments: [{ customersAtStart: 100, customersAtEnd: 129, newCustomers: 35 }], result: 0.94 },
    { arguments: [{ customersAtStart: 0, customersAtEnd: 12, newCustomers: 12 }], result: null },
  ],
};
