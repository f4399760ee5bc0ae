import type { Metric } from "../metric/metric";
import { amount, oneOf, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** A unit of time by which subscriptions are billed. */
export type BillingInterval = "day" | "week" | "month" | "quarter" | "year";

/** The input of {@link monthlyRecurringRevenue}. */
export interface MonthlyRecurringRevenueInput {
  /** What the subscription bills each time, in money: after discounts, without taxes and one-time charges. */
  readonly amount: number;
  /** The unit of time by which it bills. */
  readonly billingInterval: BillingInterval;
  /** How many intervals one bill covers: 2 with `"week"` is every other week. A whole number from 1; 1 if left out. */
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
 * The MRR of a customer is the sum over its active paid subscriptions, that of a company the sum over its customers.
 * Trials, taxes and one-time charges are out; discounts are taken off first. A bill for more than a month is spread
 * over its months, whenever it is paid. A year has 365 days and, since plans bill 52 times, 52 weeks;
 * `convertChurnRate`, which compounds calendar time, takes 365 / 7. Some vendors take 30 days or 4.33 weeks a month
 * instead.
 *
 * @param input - What one subscription bills, and how often.
 * @returns Money a month, from 0; without an upper end.
 * @throws {@link MetricInputError} when the input breaks {@link monthlyRecurringRevenueInput}.
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
