import type { Metric } from "../metric/metric";
import { amount, count, fraction, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link churnCost}. */
export interface ChurnCostInput {
  /** Customers lost. */
  readonly customersLost: number;
  /** Expected revenue of each in the period, such as a year, in money. */
  readonly revenuePerCustomer: number;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (`revenueLost` is all of the revenue). */
  readonly grossMargin?: number | undefined;
  /** Cost of acquiring a replacement, in money. */
  readonly acquisitionCost: number;
  /** Remaining lifetime value of each, in money. */
  readonly lifetimeValue: number;
}

/** The schema of {@link ChurnCostInput}. */
export const churnCostInput: InputSchema<ChurnCostInput, "grossMargin"> = /* @__PURE__ */ inputSchema<
  ChurnCostInput,
  "grossMargin"
>(() => ({
  fields: {
    customersLost: count(),
    revenuePerCustomer: amount(),
    grossMargin: withDefault(fraction(), 1),
    acquisitionCost: amount(),
    lifetimeValue: amount(),
  },
}));

/** The result of {@link churnCost}. */
export interface ChurnCostResult {
  /** Revenue of the lost customers in the period, in money, multiplied by `grossMargin`. */
  readonly revenueLost: number;
  /** Cost of acquiring as many new customers, in money. */
  readonly replacementCost: number;
  /** Remaining lifetime value of the lost customers, in money. */
  readonly valueLost: number;
}

/**
 * The revenue of lost customers in a period, with their replacement cost and lost lifetime value.
 *
 * Three overlapping views of one loss: a replacement brings the revenue back, and the revenue of the period is part
 * of the value. Use one of them for a decision, never their sum. They count all lost customers, including those who
 * could not have been kept; for the others see `addressableChurn`.
 *
 * @param input - The lost customers and the value of one of them.
 * @returns Three amounts of money, each 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link churnCostInput}.
 *
 * @formula customersLost * revenuePerCustomer * grossMargin
 * @source farris2010
 * @source guptaLehmannStuart2004
 *
 * @example
 * ```ts
 * churnCost({ customersLost: 40, revenuePerCustomer: 600, acquisitionCost: 250, lifetimeValue: 1500 });
 * // => { revenueLost: 24000, replacementCost: 10000, valueLost: 60000 }
 * ```
 */
export function churnCost(input: ChurnCostInput): ChurnCostResult {
  const { customersLost, revenuePerCustomer, grossMargin, acquisitionCost, lifetimeValue } = parseInput(
    "churnCost",
    churnCostInput,
    input,
  );
  return {
    revenueLost: customersLost * revenuePerCustomer * grossMargin,
    replacementCost: customersLost * acquisitionCost,
    valueLost: customersLost * lifetimeValue,
  };
}

/** {@link churnCost} as data. */
export const churnCostMetric: Metric<[input: ChurnCostInput], ChurnCostResult> = {
  id: "churnCost",
  summary: "The revenue of lost customers in a period, with their replacement cost and lost lifetime value.",
  arguments: [{ name: "input", schema: churnCostInput }],
  compute: churnCost,
  main: {
    path: "revenueLost",
    unit: "money",
    range: [0, Infinity],
    better: "lower",
    formula: "customersLost * revenuePerCustomer * grossMargin",
    undefinedWhen: null,
  },
  sources: ["farris2010", "guptaLehmannStuart2004"],
  examples: [
    {
      arguments: [{ customersLost: 40, revenuePerCustomer: 600, acquisitionCost: 250, lifetimeValue: 1500 }],
      result: { revenueLost: 24_000, replacementCost: 10_000, valueLost: 60_000 },
    },
  ],
};
