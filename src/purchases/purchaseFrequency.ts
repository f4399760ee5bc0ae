import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link purchaseFrequency}. */
export interface PurchaseFrequencyInput {
  /** Orders of a window. */
  readonly orders: number;
  /** The customers counted: usually the different customers who placed those orders. */
  readonly customers: number;
}

/** The schema of {@link PurchaseFrequencyInput}. */
export const purchaseFrequencyInput: InputSchema<PurchaseFrequencyInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { orders: count(), customers: count() },
}));

/**
 * The average number of orders per customer in a window.
 *
 * With the customers who ordered in the window it is at least 1, and one-time buyers pull it towards 1. With all
 * customers on file, also those who ordered nothing, it is lower and may be below 1: say which of the two it is.
 * A year's frequency is not twelve times a month's, since the customers of the months overlap.
 *
 * @param input - Counts of one window.
 * @returns Orders per customer, from 0 (no orders) upwards; `null` when there were no customers.
 * @throws {@link MetricInputError} when the input breaks {@link purchaseFrequencyInput}.
 *
 * @formula orders / customers
 * @source hubspotLifetimeValue
 * @source peelPurchases
 *
 * @example
 * ```ts
 * purchaseFrequency({ orders: 1800, customers: 800 }); // => 2.25
 * purchaseFrequency({ orders: 0, customers: 0 }); // => null
 * ```
 */
export function purchaseFrequency(input: PurchaseFrequencyInput): number | null {
  const { orders, customers } = parseInput("purchaseFrequency", purchaseFrequencyInput, input);
  return customers === 0 ? null : orders / customers;
}

/** {@link purchaseFrequency} as data. */
export const purchaseFrequencyMetric: Metric<[input: PurchaseFrequencyInput], number | null> = {
  id: "purchaseFrequency",
  summary: "The average number of orders per customer in a window.",
  arguments: [{ name: "input", schema: purchaseFrequencyInput }],
  compute: purchaseFrequency,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: "orders / customers",
    undefinedWhen: "customers === 0",
  },
  sources: ["hubspotLifetimeValue", "peelPurchases"],
  examples: [
    { arguments: [{ orders: 1800, customers: 800 }], result: 2.25 },
    { arguments: [{ orders: 0, customers: 0 }], result: null },
  ],
};
