import type { Metric } from "../metric/metric";
import { amount, quantity } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link customerValue}. */
export interface CustomerValueInput {
  /** Average revenue of an order, in money. */
  readonly averageOrderValue: number;
  /** Average orders per customer in the window; fractions allowed. */
  readonly purchaseFrequency: number;
}

/** The schema of {@link CustomerValueInput}. */
export const customerValueInput: InputSchema<CustomerValueInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { averageOrderValue: amount(), purchaseFrequency: quantity("count") },
}));

/**
 * The average revenue of a customer in a window.
 *
 * It covers the window of the frequency only; for the value of the whole relationship, see {@link clvFromPurchases}. It
 * is revenue, not profit. Order value and frequency must be of the same window and the same customers.
 *
 * @param input - Average order value and purchase frequency.
 * @returns Money per customer, 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link customerValueInput}.
 *
 * @formula averageOrderValue * purchaseFrequency
 * @source hubspotLifetimeValue
 *
 * @example
 * ```ts
 * customerValue({ averageOrderValue: 42, purchaseFrequency: 2.25 }); // => 94.5
 * ```
 */
export function customerValue(input: CustomerValueInput): number {
  const { averageOrderValue, purchaseFrequency } = parseInput("customerValue", customerValueInput, input);
  return averageOrderValue * purchaseFrequency;
}

/** {@link customerValue} as data. */
export const customerValueMetric: Metric<[input: CustomerValueInput], number> = {
  id: "customerValue",
  summary: "The average revenue of a customer in a window.",
  arguments: [{ name: "input", schema: customerValueInput }],
  compute: customerValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "averageOrderValue * purchaseFrequency",
    undefinedWhen: null,
  },
  sources: ["hubspotLifetimeValue"],
  examples: [{ arguments: [{ averageOrderValue: 42, purchaseFrequency: 2.25 }], result: 94.5 }],
};
