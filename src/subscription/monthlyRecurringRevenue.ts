import type { Metric } from "../metric/metric";
import { amount, oneOf, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** A unit of time of billing. */
export type BillingInterval = "day" | "week" | "month" | "quarter" | "year";

/** The input of {@link monthlyRecurringRevenue}. */
export interface MonthlyRecurringRevenueInput {
  /** Amount of each bill, in money: after discounts, without taxes and one-time charges. */
  readonly amount: number;
  /** Unit of the billing interval. */
  readonly billingInterval: BillingInterval;
  /** Number of units per bill: 2 with `"week"` is every other week. A whole number from 1. Default: 1. */
  readonly billingIntervalCount?: number | undefined;
}

/** Billing time: a year has 52 weeks. Calendar time has 365 / 7, see `convertChurnRate`. */
const MONTHS: Readonly<Record<BillingInterval, number>> = {
  day: 12 / 365,
  week: 12 / 52,
  month: 1,
  quarter: 3,
  year: 12,
};

/** The schema of {@link MonthlyRecurringRevenueInput}. */
export const monthlyRecurringRevenueInput: InputSchema<MonthlyRecurringRevenueInput, "billingIntervalCount"> =
  /* @__PURE__ */ inputSchema(() => ({
    fields: {
      amount: amount(),
      billingInterval: oneOf("day", "week", "month", "quarter", "year"),
      billingIntervalCount: withDefault(wholePeriods(1), 1),
    },
  }));

/**
 * The price of a subscription per month, for any billing interval.
 *
 * The MRR of a customer is the sum over active paid subscriptions; the MRR of a company is the sum over its customers.
 * Trials, taxes and one-time charges are not counted; discounts are subtracted. A bill for several months is spread
 * over them, whenever it is paid. A year has 365 days and, because plans bill 52 times, 52 weeks; `convertChurnRate`
 * compounds calendar time and uses 365 / 7. Some vendors use 30 days or 4.33 weeks per month.
 *
 * @param input - The bill of one subscription, and its interval.
 * @returns Money per month, 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link monthlyRecurringRevenueInput}.
 *
 * @formula amount / (billingIntervalCount * (billingInterval === "day" ? 12 / 365 : billingInterval === "week" ? 12 /
 * 52 : billingInterval === "month" ? 1 : billingInterval === "quarter" ? 3 : 12))
 * @source chartmogulMrr
 * @source paddleMrr
 *
 * @example
 * ```ts
 * monthlyRecurringRevenue({ amount: 600, billingInterval: "year" }); // => 50
 * monthlyRecurringRevenue({ amount: 50, billingInterval: "week", billingIntervalCount: 2 }); // => 108.333…
 * ```
 */
export function monthlyRecurringRevenue(input: MonthlyRecurringRevenueInput): number {
  const parsed = parseInput("monthlyRecurringRevenue", monthlyRecurringRevenueInput, input);
  return parsed.amount / (parsed.billingIntervalCount * MONTHS[parsed.billingInterval]);
}

/** {@link monthlyRecurringRevenue} as data. */
export const monthlyRecurringRevenueMetric: Metric<[input: MonthlyRecurringRevenueInput], number> = {
  id: "monthlyRecurringRevenue",
  summary: "The price of a subscription per month, for any billing interval.",
  arguments: [{ name: "input", schema: monthlyRecurringRevenueInput }],
  compute: monthlyRecurringRevenue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula:
      'amount / (billingIntervalCount * (billingInterval === "day" ? 12 / 365 : billingInterval === "week" ? 12 / ' +
      '52 : billingInterval === "month" ? 1 : billingInterval === "quarter" ? 3 : 12))',
    undefinedWhen: null,
  },
  sources: ["chartmogulMrr", "paddleMrr"],
  examples: [
    { arguments: [{ amount: 600, billingInterval: "year" }], result: 50 },
    { arguments: [{ amount: 60, billingInterval: "month", billingIntervalCount: 2 }], result: 30 },
  ],
};
