import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link purchaseFrequency}. */
export interface PurchaseFrequencyInput {
  /** Orders of a window. */
  readonly orders: number;
  /** Customers counted: usually the distinct customers with these orders. */
  readonly customers: number;
}

/** The schema of {@link PurchaseFrequencyInput}. */
export const purchaseFrequencyInput: InputSchema<PurchaseFrequencyInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { orders: count(), customers: count() },
}));

/**
 * The average number of orders per customer in a window.
 *
 * If only customers with an order in the window are counted, the frequency is at least 1, and one-time buyers pull it
 * toward 1. If all known customers are counted, including those without an order, it is lower and may be below 1: state
 * which one you use. A yearly frequency is not twelve times a monthly one, because the customers of the months overlap.
 *
 * @param input - Counts of one window.
 * @returns Orders per customer, 0 or more; `null` if there are no customers.
 * @throws {@link MetricInputError} if the input breaks {@link purchaseFrequencyInput}.
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
