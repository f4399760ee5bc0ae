import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link repeatPurchaseRate}. */
export interface RepeatPurchaseRateInput {
  /** Customers with at least one order in the window. */
  readonly customers: number;
  /** Customers with two or more orders in the same window; at most `customers`. */
  readonly repeatCustomers: number;
}

/** The schema of {@link RepeatPurchaseRateInput}. */
export const repeatPurchaseRateInput: InputSchema<RepeatPurchaseRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customers: count(), repeatCustomers: count() },
  rules: [notAbove("repeatCustomers", "customers")],
}));

/**
 * The share of customers with two or more orders in the same window.
 *
 * Both counts are of one window: a customer with one order in the window and one before it is not a repeat customer.
 * Shop systems that count such customers report a "returning customer rate", which rises with the age of the shop. This
 * rate rises with the length of the window: compare only windows of equal length.
 *
 * @param input - Counts of one window.
 * @returns A fraction from 0 (no customers ordered twice) to 1 (all did); `null` if there are no customers.
 * @throws {@link MetricInputError} if the input breaks {@link repeatPurchaseRateInput}.
 *
 * @formula repeatCustomers / customers
 * @source littleStreamReturning
 *
 * @example
 * ```ts
 * repeatPurchaseRate({ customers: 800, repeatCustomers: 216 }); // => 0.27
 * repeatPurchaseRate({ customers: 0, repeatCustomers: 0 }); // => null
 * ```
 */
export function repeatPurchaseRate(input: RepeatPurchaseRateInput): number | null {
  const { customers, repeatCustomers } = parseInput("repeatPurchaseRate", repeatPurchaseRateInput, input);
  return customers === 0 ? null : repeatCustomers / customers;
}

/** {@link repeatPurchaseRate} as data. */
export const repeatPurchaseRateMetric: Metric<[input: RepeatPurchaseRateInput], number | null> = {
  id: "repeatPurchaseRate",
  summary: "The share of customers with two or more orders in the same window.",
  arguments: [{ name: "input", schema: repeatPurchaseRateInput }],
  compute: repeatPurchaseRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "repeatCustomers / customers",
    undefinedWhen: "customers === 0",
  },
  sources: ["littleStreamReturning"],
  examples: [
    { arguments: [{ customers: 800, repeatCustomers: 216 }], result: 0.27 },
    { arguments: [{ customers: 0, repeatCustomers: 0 }], result: null },
  ],
};
