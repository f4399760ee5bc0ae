import type { Metric } from "../metric/metric";
import { amount, count, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link churnCost}. */
export interface ChurnCostInput {
  /** Customers who left. */
  readonly customersLost: number;
  /** What each of them would have paid in the period that is looked at, such as a year, in money. */
  readonly revenuePerCustomer: number;
  /** The part of that which would have been left after costs, as a fraction from 0 to 1; 1 unless given: then `revenueLost` is all of the revenue. */
  readonly grossMargin?: number | undefined;
  /** What it costs to win a customer in the place of each, in money. */
  readonly acquisitionCost: number;
  /** What each of them was still worth, from now to the end of the stay that was expected, in money. */
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
    grossMargin: withDefault(ratio(), 1),
    acquisitionCost: amount(),
    lifetimeValue: amount(),
  },
}));

/** The result of {@link churnCost}. */
export interface ChurnCostResult {
  /** What the lost customers would have brought in the period, in money: revenue, or the part of it that `grossMargin` leaves. */
  readonly revenueLost: number;
  /** What it costs to win as many new ones, in money. */
  readonly replacementCost: number;
  /** What they were worth over the rest of their stay, in money. */
  readonly valueLost: number;
}

/**
 * The revenue that lost customers would have brought in a period, beside the cost of replacing them and the value that went with them.
 *
 * Three views of one loss, which overlap: who is replaced brings the revenue again, and the revenue of the period is
 * a part of the value. Take one of them for a decision, and never their sum. They count everybody who left, also those
 * who could not have been kept: {@link addressableChurn} has the part that could.
 *
 * @param input - The customers who left and what one of them is worth.
 * @returns Three amounts of money, each 0 or more.
 * @throws {@link MetricInputError} when the input breaks {@link churnCostInput}.
 *
 * @formula customersLost * revenuePerCustomer * grossMargin
 * @source farris2010
 * @source guptaLehmannStuart2004
 *
 * @example
 * ```ts
 * churnCost({ customersLost: 40, revenuePerCustomer: 600, acquisitionCost: 250, lifetimeValue: 1500 }); // => { revenueLost: 24000, replacementCost: 10000, valueLost: 60000 }
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
  summary:
    "The revenue that lost customers would have brought in a period, beside the cost of replacing them and the value that went with them.",
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
