import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link averageOrderValue}. */
export interface AverageOrderValueInput {
  /**
   * Revenue of all orders of a window, in money; with or without taxes, shipping and refunds, but always the same way.
   */
  readonly revenue: number;
  /** Number of those orders; an order of 0 counts. */
  readonly orders: number;
}

/** The schema of {@link AverageOrderValueInput}. */
export const averageOrderValueInput: InputSchema<AverageOrderValueInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { revenue: amount(), orders: count() },
}));

/**
 * The average revenue of an order.
 *
 * Orders are counted, not customers: revenue per customer, {@link customerValue}, is this value times
 * {@link purchaseFrequency}. It is a mean, so a few large orders raise it even if no other customer buys more.
 *
 * @param input - Revenue and orders of one window.
 * @returns Money per order, 0 or more; `null` if there are no orders.
 * @throws {@link MetricInputError} if the input breaks {@link averageOrderValueInput}.
 *
 * @formula revenue / orders
 * @source hubspotLifetimeValue
 *
 * @example
 * ```ts
 * averageOrderValue({ revenue: 75600, orders: 1800 }); // => 42
 * averageOrderValue({ revenue: 0, orders: 0 }); // => null
 * ```
 */
export function averageOrderValue(input: AverageOrderValueInput): number | null {
  const { revenue, orders } = parseInput("averageOrderValue", averageOrderValueInput, input);
  return orders === 0 ? null : revenue / orders;
}

/** {@link averageOrderValue} as data. */
export const averageOrderValueMetric: Metric<[input: AverageOrderValueInput], number | null> = {
  id: "averageOrderValue",
  summary: "The average revenue of an order.",
  arguments: [{ name: "input", schema: averageOrderValueInput }],
  compute: averageOrderValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "revenue / orders",
    undefinedWhen: "orders === 0",
  },
  sources: ["hubspotLifetimeValue"],
  examples: [
    { arguments: [{ revenue: 75600, orders: 1800 }], result: 42 },
    { arguments: [{ revenue: 0, orders: 0 }], result: null },
  ],
};
