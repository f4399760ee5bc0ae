import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link averageRevenuePerAccount}. */
export interface AverageRevenuePerAccountInput {
  /** Recurring revenue of a period, in money; of a month where a monthly average is wanted. */
  readonly recurringRevenue: number;
  /** The paying customers that it comes from; those on a trial or a free plan are out. */
  readonly customers: number;
}

/** The schema of {@link AverageRevenuePerAccountInput}. */
export const averageRevenuePerAccountInput: InputSchema<AverageRevenuePerAccountInput> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { recurringRevenue: amount(), customers: count() } }),
);

/**
 * The recurring revenue per paying customer, known as ARPA or ARPU.
 *
 * Customers are the accounts that pay, not the people who use them; free and trial accounts would only lower the
 * average. Revenue and customers are of the same moment. A mean says little where a few large customers pay most of the
 * revenue.
 *
 * @param input - Recurring revenue and the customers who pay it.
 * @returns Money per customer and period, from 0; `null` when there are no customers.
 * @throws {@link MetricInputError} when the input breaks {@link averageRevenuePerAccountInput}.
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
  summary: "The recurring revenue per paying customer, known as ARPA or ARPU.",
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
