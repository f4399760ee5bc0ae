import type { Metric } from "../metric/metric";
import { fraction, periods as periodsField } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link retainedShare}. */
export interface RetainedShareInput {
  /** Churn rate of one period, a fraction from 0 to 1. */
  readonly churnRate: number;
  /** Number of periods, 0 or more; fractions allowed. */
  readonly periods: number;
}

/** The schema of {@link RetainedShareInput}. */
export const retainedShareInput: InputSchema<RetainedShareInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { churnRate: fraction(), periods: periodsField() },
}));

/**
 * The share of customers left after a number of periods, at a constant churn rate.
 *
 * Real groups lose their least loyal customers first, so a constant rate taken from the first periods understates the
 * share left later.
 *
 * @param input - The churn rate of a period, and the number of periods.
 * @returns A fraction from 1 (no periods, at any churn rate) down to 0.
 * @throws {@link MetricInputError} if the input breaks {@link retainedShareInput}.
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
  summary: "The share of customers left after a number of periods, at a constant churn rate.",
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
