import type { Metric } from "../metric/metric";
import { oneOf, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link expectedLifetime}. */
export interface ExpectedLifetimeInput {
  /** The churn rate of one period, as a fraction. */
  readonly churnRate: number;
  /** How a period in which somebody leaves is counted; `"started"` when left out. */
  readonly convention?: "started" | "completed" | "continuous" | undefined;
}

/** The schema of {@link ExpectedLifetimeInput}. */
export const expectedLifetimeInput: InputSchema<ExpectedLifetimeInput, "convention"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { churnRate: ratio(), convention: withDefault(oneOf("started", "completed", "continuous"), "started") },
  }),
);

/**
 * The mean number of periods that a customer stays, when the churn rate is the same in all of them.
 *
 * `"started"` counts every period that a customer begins, the one of leaving too: 1 / churn, the number that belongs to payments
 * in advance. `"completed"` counts full periods only. `"continuous"` takes leaving to be possible at any
 * moment; it alone does not depend on whether the rate is given by month or by year. Churn that falls with
 * tenure, as it nearly always does, makes the true mean longer. For the time in which half of them leave see {@link churnHalfLife}.
 *
 * @param input - The churn rate of a period, and the convention.
 * @returns Periods, from 0 or 1 (everybody leaves in the first) upward; `null` when nobody leaves: there is no end in sight.
 * @throws {@link MetricInputError} when the input breaks {@link expectedLifetimeInput}.
 *
 * @formula convention === "started" ? 1 / churnRate : convention === "completed" ? (1 - churnRate) / churnRate : -1 / Math.log1p(-churnRate)
 * @source faderHardie2007
 * @source farris2010
 *
 * @example
 * ```ts
 * expectedLifetime({ churnRate: 0.25 }); // => 4
 * expectedLifetime({ churnRate: 0.25, convention: "completed" }); // => 3
 * expectedLifetime({ churnRate: 0.25, convention: "continuous" }); // => 3.4760…
 * ```
 */
export function expectedLifetime(input: ExpectedLifetimeInput): number | null {
  const { churnRate, convention } = parseInput("expectedLifetime", expectedLifetimeInput, input);
  if (churnRate === 0) return null;
  switch (convention) {
    case "started":
      return 1 / churnRate;
    case "completed":
      return (1 - churnRate) / churnRate;
    case "continuous":
      return -1 / Math.log1p(-churnRate);
  }
}

/** {@link expectedLifetime} as data. */
export const expectedLifetimeMetric: Metric<[input: ExpectedLifetimeInput], number | null> = {
  id: "expectedLifetime",
  summary: "The mean number of periods that a customer stays, when the churn rate is the same in all of them.",
  arguments: [{ name: "input", schema: expectedLifetimeInput }],
  compute: expectedLifetime,
  main: {
    path: null,
    unit: "periods",
    range: [0, Infinity],
    better: "higher",
    formula:
      'convention === "started" ? 1 / churnRate : convention === "completed" ? (1 - churnRate) / churnRate : -1 / Math.log1p(-churnRate)',
    undefinedWhen: "churnRate === 0",
  },
  sources: ["faderHardie2007", "farris2010"],
  examples: [
    { arguments: [{ churnRate: 0.25 }], result: 4 },
    { arguments: [{ churnRate: 0.25, convention: "completed" }], result: 3 },
    { arguments: [{ churnRate: 0 }], result: null },
  ],
};
