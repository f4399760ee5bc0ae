import type { Metric } from "../metric/metric";
import { fraction } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link churnHalfLife}. */
export interface ChurnHalfLifeInput {
  /** Churn rate of one period, a fraction from 0 to 1. */
  readonly churnRate: number;
}

/** The schema of {@link ChurnHalfLifeInput}. */
export const churnHalfLifeInput: InputSchema<ChurnHalfLifeInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { churnRate: fraction() },
}));

/**
 * The number of periods until half of a group of customers has left, at a constant churn rate.
 *
 * The median lifetime of customers who may leave at any moment. The mean, {@link expectedLifetime} with the
 * `"continuous"` convention, is 1.44 times as long, because a few customers stay very long.
 *
 * @param input - The churn rate of a period.
 * @returns Periods, 0 or more; 0 if all customers leave at once; `null` if the churn rate is 0.
 * @throws {@link MetricInputError} if the input breaks {@link churnHalfLifeInput}.
 *
 * @formula -Math.LN2 / Math.log1p(-churnRate)
 * @source farris2010
 *
 * @example
 * ```ts
 * churnHalfLife({ churnRate: 0.5 }); // => 1
 * churnHalfLife({ churnRate: 0.03 }); // => 22.756…
 * ```
 */
export function churnHalfLife(input: ChurnHalfLifeInput): number | null {
  const { churnRate } = parseInput("churnHalfLife", churnHalfLifeInput, input);
  return churnRate === 0 ? null : -Math.LN2 / Math.log1p(-churnRate);
}

/** {@link churnHalfLife} as data. */
export const churnHalfLifeMetric: Metric<[input: ChurnHalfLifeInput], number | null> = {
  id: "churnHalfLife",
  summary: "The number of periods until half of a group of customers has left, at a constant churn rate.",
  arguments: [{ name: "input", schema: churnHalfLifeInput }],
  compute: churnHalfLife,
  main: {
    path: null,
    unit: "periods",
    range: [0, Infinity],
    better: "higher",
    formula: "-Math.LN2 / Math.log1p(-churnRate)",
    undefinedWhen: "churnRate === 0",
  },
  sources: ["farris2010"],
  examples: [
    { arguments: [{ churnRate: 0.5 }], result: 1 },
    { arguments: [{ churnRate: 0 }], result: null },
  ],
};
