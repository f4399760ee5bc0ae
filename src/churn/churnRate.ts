import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link churnRate}. */
export interface ChurnRateInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** Starting customers no longer active at the end, at most `customersAtStart`. */
  readonly customersLost: number;
}

/** The schema of {@link ChurnRateInput}. */
export const churnRateInput: InputSchema<ChurnRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersLost: count() },
  rules: [notAbove("customersLost", "customersAtStart")],
}));

/**
 * The share of starting customers no longer active at the end of a period.
 *
 * Only starting customers are counted. Customers who join within the period are neither in the base nor, if they
 * leave again before its end, among the lost. Customers who leave and are active again at the end are not lost. For
 * the definitions of other tools see {@link churnRateByMethod}; the complement is {@link retentionRate}.
 *
 * @param input - Counts of one period.
 * @returns A fraction from 0 (no customers lost) to 1 (all lost); `null` if there are no starting customers.
 * @throws {@link MetricInputError} if the input breaks {@link churnRateInput}.
 *
 * @formula customersLost / customersAtStart
 * @source farris2010
 *
 * @example
 * ```ts
 * churnRate({ customersAtStart: 400, customersLost: 14 }); // => 0.035
 * churnRate({ customersAtStart: 0, customersLost: 0 }); // => null
 * ```
 */
export function churnRate(input: ChurnRateInput): number | null {
  const { customersAtStart, customersLost } = parseInput("churnRate", churnRateInput, input);
  return customersAtStart === 0 ? null : customersLost / customersAtStart;
}

/** {@link churnRate} as data. */
export const churnRateMetric: Metric<[input: ChurnRateInput], number | null> = {
  id: "churnRate",
  summary: "The share of starting customers no longer active at the end of a period.",
  arguments: [{ name: "input", schema: churnRateInput }],
  compute: churnRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "lower",
    formula: "customersLost / customersAtStart",
    undefinedWhen: "customersAtStart === 0",
  },
  sources: ["farris2010"],
  examples: [
    { arguments: [{ customersAtStart: 400, customersLost: 14 }], result: 0.035 },
    { arguments: [{ customersAtStart: 0, customersLost: 0 }], result: null },
  ],
};
