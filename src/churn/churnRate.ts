import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link churnRate}. */
export interface ChurnRateInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** Those of them who are gone at its end; not above `customersAtStart`. */
  readonly customersLost: number;
}

/** The schema of {@link ChurnRateInput}. */
export const churnRateInput: InputSchema<ChurnRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersLost: count() },
  rules: [notAbove("customersLost", "customersAtStart")],
}));

/**
 * The share of the customers present at the start of a period who are gone at its end.
 *
 * Only the starting customers are counted: who joins within the period is neither in the base nor, when leaving
 * again before its end, among the lost. Who leaves and is back at the end is not lost. Other wordings of the same word
 * are in {@link churnRateByMethod}; the complement of this number is {@link retentionRate}.
 *
 * @param input - Counts of one period.
 * @returns A fraction from 0 (nobody left) to 1 (everybody left); `null` when there were no customers at the start.
 * @throws {@link MetricInputError} when the input breaks {@link churnRateInput}.
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
  summary: "The share of the customers present at the start of a period who are gone at its end.",
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
