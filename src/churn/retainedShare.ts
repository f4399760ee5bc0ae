import type { Metric } from "../metric/metric";
import { periods as periodsField, ratio } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link retainedShare}. */
export interface RetainedShareInput {
  /** The churn rate of one period, as a fraction. */
  readonly churnRate: number;
  /** How many such periods pass; fractions of a period are allowed. */
  readonly periods: number;
}

/** The schema of {@link RetainedShareInput}. */
export const retainedShareInput: InputSchema<RetainedShareInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { churnRate: ratio(), periods: periodsField() },
}));

/**
 * The share of a group of customers that is left after a number of periods of the same churn.
 *
 * Real groups lose their least loyal members first, so that a constant rate taken from their first periods
 * understates what is left later.
 *
 * @param input - The churn rate of a period, and how many pass.
 * @returns A fraction from 1 (at no period, whatever the churn) down to 0.
 * @throws {@link MetricInputError} when the input breaks {@link retainedShareInput}.
 *
 * @formula periods === 0 ? 1 : Math.exp(periods * Math.log1p(-churnRate))
 * @source faderHardie2007
 *
 * @example
 * ```ts
 * retainedShare({ churnRate: 0.05, periods: 12 }); // => 0.540360…
 * retainedShare({ churnRate: 1, periods: 0 }); // => 1
 * ```
 */
export function retainedShare(input: RetainedShareInput): number {
  const { churnRate, periods } = parseInput("retainedShare", retainedShareInput, input);
  // From one half on 1 − churnRate is exact; below, it would lose digits that a power of many periods brings out.
  return churnRate < 0.5 ? Math.exp(periods * Math.log1p(-churnRate)) : (1 - churnRate) ** periods;
}

/** {@link retainedShare} as data. */
export const retainedShareMetric: Metric<[input: RetainedShareInput], number> = {
  id: "retainedShare",
  summary: "The share of a group of customers that is left after a number of periods of the same churn.",
  arguments: [{ name: "input", schema: retainedShareInput }],
  compute: retainedShare,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "periods === 0 ? 1 : Math.exp(periods * Math.log1p(-churnRate))",
    undefinedWhen: null,
  },
  sources: ["faderHardie2007"],
  examples: [
    { arguments: [{ churnRate: 0.5, periods: 3 }], result: 0.125 },
    { arguments: [{ churnRate: 1, periods: 0 }], result: 1 },
  ],
};
