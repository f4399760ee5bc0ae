import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link customerAcquisitionCost}. */
export interface CustomerAcquisitionCostInput {
  /** Spending on new customers in a period, in money: advertising, salaries, tools and first-order discounts. */
  readonly acquisitionSpend: number;
  /** Customers won by that spending. */
  readonly newCustomers: number;
}

/** The schema of {@link CustomerAcquisitionCostInput}. */
export const customerAcquisitionCostInput: InputSchema<CustomerAcquisitionCostInput> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { acquisitionSpend: amount(), newCustomers: count() } }),
);

/**
 * The average cost of acquiring one new customer.
 *
 * Only first-time customers count; spending on keeping customers or winning them back is not acquisition. With a long
 * sales cycle, divide the spending of the period that won the customers by their number. This is an average: the next
 * customer usually costs more.
 *
 * @param input - Spending, and the customers it won.
 * @returns Money per new customer, 0 or more; `null` if there are no new customers.
 * @throws {@link MetricInputError} if the input breaks {@link customerAcquisitionCostInput}.
 *
 * @formula acquisitionSpend / newCustomers
 * @source farris2010
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * customerAcquisitionCost({ acquisitionSpend: 30000, newCustomers: 120 }); // => 250
 * customerAcquisitionCost({ acquisitionSpend: 30000, newCustomers: 0 }); // => null
 * ```
 */
export function customerAcquisitionCost(input: CustomerAcquisitionCostInput): number | null {
  const { acquisitionSpend, newCustomers } = parseInput("customerAcquisitionCost", customerAcquisitionCostInput, input);
  return newCustomers === 0 ? null : acquisitionSpend / newCustomers;
}

/** {@link customerAcquisitionCost} as data. */
export const customerAcquisitionCostMetric: Metric<[input: CustomerAcquisitionCostInput], number | null> = {
  id: "customerAcquisitionCost",
  summary: "The average cost of acquiring one new customer.",
  arguments: [{ name: "input", schema: customerAcquisitionCostInput }],
  compute: customerAcquisitionCost,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "lower",
    formula: "acquisitionSpend / newCustomers",
    undefinedWhen: "newCustomers === 0",
  },
  sources: ["farris2010", "skokSaasMetrics"],
  examples: [
    { arguments: [{ acquisitionSpend: 30000, newCustomers: 120 }], result: 250 },
    { arguments: [{ acquisitionSpend: 30000, newCustomers: 0 }], result: null },
  ],
};
