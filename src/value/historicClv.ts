import type { Metric } from "../metric/metric";
import { amount, count, fraction, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link historicClv}. */
export interface HistoricClvInput {
  /** All revenue from these customers to date, in money, before refunds. */
  readonly revenue: number;
  /** All refunds to them to date, in money, 0 or more. Default: 0. */
  readonly refunds?: number | undefined;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (all of the revenue). */
  readonly grossMargin?: number | undefined;
  /** All customers ever won, lost ones included. */
  readonly customers: number;
}

/** The schema of {@link HistoricClvInput}. */
export const historicClvInput: InputSchema<HistoricClvInput, "refunds" | "grossMargin"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      revenue: amount(),
      refunds: withDefault(amount(), 0),
      grossMargin: withDefault(fraction(), 1),
      customers: count(),
    },
  }),
);

/**
 * The average value of a customer to date.
 *
 * A fact, not a forecast: active customers will bring more, so young cohorts look poor next to old ones. Compare
 * cohorts only at the same age. For value still to come, use {@link clvFromChurn}.
 *
 * @param input - Totals of a group of customers since their first order.
 * @returns Money per customer, negative if refunds exceed revenue; `null` if there are no customers.
 * @throws {@link MetricInputError} if the input breaks {@link historicClvInput}.
 *
 * @formula (revenue - refunds) * grossMargin / customers
 * @source farris2010
 *
 * @example
 * ```ts
 * historicClv({ revenue: 90000, refunds: 6000, grossMargin: 0.5, customers: 400 }); // => 105
 * historicClv({ revenue: 0, customers: 0 }); // => null
 * ```
 */
export function historicClv(input: HistoricClvInput): number | null {
  const { revenue, refunds, grossMargin, customers } = parseInput("historicClv", historicClvInput, input);
  if (customers === 0) return null;
  // A loss times a margin of 0 is −0, which is no amount.
  return ((revenue - refunds) * grossMargin) / customers + 0;
}

/** {@link historicClv} as data. */
export const historicClvMetric: Metric<[input: HistoricClvInput], number | null> = {
  id: "historicClv",
  summary: "The average value of a customer to date.",
  arguments: [{ name: "input", schema: historicClvInput }],
  compute: historicClv,
  main: {
    path: null,
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: "(revenue - refunds) * grossMargin / customers",
    undefinedWhen: "customers === 0",
  },
  sources: ["farris2010"],
  examples: [
    { arguments: [{ revenue: 90000, refunds: 6000, grossMargin: 0.5, customers: 400 }], result: 105 },
    { arguments: [{ revenue: 0, customers: 0 }], result: null },
  ],
};
