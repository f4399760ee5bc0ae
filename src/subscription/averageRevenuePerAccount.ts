import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link averageRevenuePerAccount}. */
export interface AverageRevenuePerAccountInput {
  /** Recurring revenue of a period, in money; of one month for a monthly average. */
  readonly recurringRevenue: number;
  /** Paying customers behind that revenue, without trials and free plans. */
  readonly customers: number;
}

/** The schema of {@link AverageRevenuePerAccountInput}. */
export const averageRevenuePerAccountInput: InputSchema<AverageRevenuePerAccountInput> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { recurringRevenue: amount(), customers: count() } }),
);

/**
 * The average recurring revenue per paying customer.
 *
 * Also called ARPA or ARPU. Customers are accounts that pay, not users; free and trial accounts would lower the
 * average. Take revenue and customers at the same moment. If a few large customers pay most of the revenue, a mean says
 * little about the others.
 *
 * @param input - Recurring revenue, and the customers who pay it.
 * @returns Money per customer and period, 0 or more; `null` if there are no customers.
 * @throws {@link MetricInputError} if the input breaks {@link averageRevenuePerAccountInput}.
 *
 * @formula recurringRevenue / customers
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * averageRevenuePerAccount({ recurringRevenue: 12_500, customers: 250 }); // => 50
 * averageRevenuePerAccount({ recurringRevenue: 0, customers: 0 }); // => null
 * ```
 */
export function averageRevenuePerAccount(input: AverageRevenuePerAccountInput): number | null {
  const { recurringRevenue, customers } = parseInput("averageRevenuePerAccount", averageRevenuePerAccountInput, input);
  return customers === 0 ? null : recurringRevenue / customers;
}

/** {@link averageRevenuePerAccount} as data. */
export const averageRevenuePerAccountMetric: Metric<[input: AverageRevenuePerAccountInput], number | null> = {
  id: "averageRevenuePerAccount",
  summary: "The average recurring revenue per paying customer.",
  arguments: [{ name: "input", schema: averageRevenuePerAccountInput }],
  compute: averageRevenuePerAccount,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "recurringRevenue / customers",
    undefinedWhen: "customers === 0",
  },
  sources: ["skokSaasMetrics"],
  examples: [
    { arguments: [{ recurringRevenue: 12_500, customers: 250 }], result: 50 },
    { arguments: [{ recurringRevenue: 0, customers: 0 }], result: null },
  ],
};
