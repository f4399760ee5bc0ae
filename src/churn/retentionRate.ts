import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link retentionRate}. */
export interface RetentionRateInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** Customers at the end of the period, whenever they joined; not above `customersAtStart` plus `newCustomers`. */
  readonly customersAtEnd: number;
  /** Customers who joined in the period and are still there at its end; not above `customersAtEnd`. */
  readonly newCustomers: number;
}

/** The schema of {@link RetentionRateInput}. */
export const retentionRateInput: InputSchema<RetentionRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersAtEnd: count(), newCustomers: count() },
  rules: [notAbove("newCustomers", "customersAtEnd"), notAbove("customersAtEnd", "customersAtStart", "newCustomers")],
}));

/**
 * The share of the customers present at the start of a period who are still there at its end.
 *
 * New customers are taken out of the count at the end, so that acquisition cannot hide losses. The common slip is to
 * take out *all* who joined: those of them who left again are no longer in the count at the end, and would be
 * subtracted twice. The complement of this number is {@link churnRate}.
 *
 * @param input - Counts of one period.
 * @returns A fraction from 0 (all of them left) to 1 (all of them stayed); `null` when there were no customers at the start.
 * @throws {@link MetricInputError} when the input breaks {@link retentionRateInput}.
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
  summary: "The share of the customers present at the start of a period who are still there at its end.",
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
