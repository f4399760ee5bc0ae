import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link customerAcquisitionCost}. */
export interface CustomerAcquisitionCostInput {
  /** What was spent to win new customers in a period, in money: advertising, salaries, tools and first-order discounts. */
  readonly spend: number;
  /** The customers won by that spending. */
  readonly newCustomers: number;
}

/** The schema of {@link CustomerAcquisitionCostInput}. */
export const customerAcquisitionCostInput: InputSchema<CustomerAcquisitionCostInput> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { spend: amount(), newCustomers: count() } }),
);

/**
 * The average cost of winning one new customer.
 *
 * Only first-time customers count; spending to keep present ones or to win back lost ones is no acquisition. With a long
 * sales cycle, set the customers of this period against the spending of the one that won them. It is an average: the next
 * customer usually costs more.
 *
 * @param input - Spending, and whom it won.
 * @returns Money per new customer, 0 or more; `null` when nobody was won.
 * @throws {@link MetricInputError} when the input breaks {@link customerAcquisitionCostInput}.
 *
 * @formula spend / newCustomers
 * @source farris2010
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * customerAcquisitionCost({ spend: 30000, newCustomers: 120 }); // => 250
 * customerAcquisitionCost({ spend: 30000, newCustomers: 0 }); // => null
 * ```
 */
export function customerAcquisitionCost(input: CustomerAcquisitionCostInput): number | null {
  const { spend, newCustomers } = parseInput("customerAcquisitionCost", customerAcquisitionCostInput, input);
  return newCustomers === 0 ? null : spend / newCustomers;
}

/** {@link customerAcquisitionCost} as data. */
export const customerAcquisitionCostMetric: Metric<[input: CustomerAcquisitionCostInput], number | null> = {
  id: "customerAcquisitionCost",
  summary: "The average cost of winning one new customer.",
  arguments: [{ name: "input", schema: customerAcquisitionCostInput }],
  compute: customerAcquisitionCost,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "lower",
    formula: "spend / newCustomers",
    undefinedWhen: "newCustomers === 0",
  },
  sources: ["farris2010", "skokSaasMetrics"],
  examples: [
    { arguments: [{ spend: 30000, newCustomers: 120 }], result: 250 },
    { arguments: [{ spend: 30000, newCustomers: 0 }], result: null },
  ],
};
