import type { Metric } from "../metric/metric";
import { fraction, oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link expectedLifetime}. */
export interface ExpectedLifetimeInput {
  /** Churn rate of one period, a fraction from 0 to 1. */
  readonly churnRate: number;
  /** How the last period of a customer is counted. Default: `"started"`. */
  readonly convention?: "started" | "completed" | "continuous" | undefined;
}

/** The schema of {@link ExpectedLifetimeInput}. */
export const expectedLifetimeInput: InputSchema<ExpectedLifetimeInput, "convention"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { churnRate: fraction(), convention: withDefault(oneOf("started", "completed", "continuous"), "started") },
  }),
);

/**
 * The mean number of periods of a customer lifetime, at a constant churn rate.
 *
 * `"started"` counts every period that a customer begins, including the last one: 1 / churn, which fits payments in
 * advance. `"completed"` counts full periods only. `"continuous"` assumes that customers may leave at any moment; it
 * alone gives the same lifetime for a monthly and for a yearly rate. Churn that falls with tenure, as it nearly always
 * does, makes the true mean longer. For the median see {@link churnHalfLife}.
 *
 * @param input - The churn rate of a period, and the convention.
 * @returns Periods, from 0 or 1 (all customers leave in the first) upward; `null` if the churn rate is 0: the
 * lifetime has no end.
 * @throws {@link MetricInputError} if the input breaks {@link expectedLifetimeInput}.
 *
 * @formula convention === "started" ? 1 / churnRate : convention === "completed" ? (1 - churnRate) / churnRate : -1 /
 * Math.log1p(-churnRate)
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
  summary: "The mean number of periods of a customer lifetime, at a constant churn rate.",
  arguments: [{ name: "input", schema: expectedLifetimeInput }],
  compute: expectedLifetime,
  main: {
    path: null,
    unit: "periods",
    range: [0, Infinity],
    better: "higher",
    formula:
      'convention === "started" ? 1 / churnRate : convention === "completed" ? (1 - churnRate) / churnRate : -1 / ' +
      "Math.log1p(-churnRate)",
    undefinedWhen: "churnRate === 0",
  },
  sources: ["faderHardie2007", "farris2010"],
  examples: [
    { arguments: [{ churnRate: 0.25 }], result: 4 },
    { arguments: [{ churnRate: 0.25, convention: "completed" }], result: 3 },
    { arguments: [{ churnRate: 0 }], result: null },
  ],
};
