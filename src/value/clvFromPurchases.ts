import type { Metric } from "../metric/metric";
import { amount, fraction, periods, quantity, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link clvFromPurchases}. */
export interface ClvFromPurchasesInput {
  /** Average number of orders of a customer per year; fractions allowed. */
  readonly purchasesPerYear: number;
  /** Average revenue of an order, in money. */
  readonly averageOrderValue: number;
  /** Average time between first and last order of a customer, in years; fractions allowed. */
  readonly lifetimeYears: number;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (all of the revenue). */
  readonly grossMargin?: number | undefined;
}

/** The schema of {@link ClvFromPurchasesInput}. */
export const clvFromPurchasesInput: InputSchema<ClvFromPurchasesInput, "grossMargin"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      purchasesPerYear: quantity("count"),
      averageOrderValue: amount(),
      lifetimeYears: periods(),
      grossMargin: withDefault(fraction(), 1),
    },
  }),
);

/**
 * The lifetime value of a customer, from order frequency, order value and lifetime in years.
 *
 * For shops, where customers do not cancel and the lifetime has to be estimated. The product of three averages is the
 * average value only if the three are independent: if frequent buyers also stay longer, the true mean is higher.
 * Nothing is discounted. Without a gross margin the result is revenue and must not be compared with acquisition cost.
 *
 * @param input - Frequency, order value, lifetime and margin.
 * @returns Money per customer, 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link clvFromPurchasesInput}.
 *
 * @formula purchasesPerYear * averageOrderValue * lifetimeYears * grossMargin
 * @source hubspotLifetimeValue
 *
 * @example
 * ```ts
 * clvFromPurchases({ purchasesPerYear: 4, averageOrderValue: 50, lifetimeYears: 3 }); // => 600
 * clvFromPurchases({ purchasesPerYear: 4, averageOrderValue: 50, lifetimeYears: 3, grossMargin: 0.25 }); // => 150
 * ```
 */
export function clvFromPurchases(input: ClvFromPurchasesInput): number {
  const { purchasesPerYear, averageOrderValue, lifetimeYears, grossMargin } = parseInput(
    "clvFromPurchases",
    clvFromPurchasesInput,
    input,
  );
  return purchasesPerYear * averageOrderValue * lifetimeYears * grossMargin;
}

/** {@link clvFromPurchases} as data. */
export const clvFromPurchasesMetric: Metric<[input: ClvFromPurchasesInput], number> = {
  id: "clvFromPurchases",
  summary: "The lifetime value of a customer, from order frequency, order value and lifetime in years.",
  arguments: [{ name: "input", schema: clvFromPurchasesInput }],
  compute: clvFromPurchases,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "purchasesPerYear * averageOrderValue * lifetimeYears * grossMargin",
    undefinedWhen: null,
  },
  sources: ["hubspotLifetimeValue"],
  examples: [
    { arguments: [{ purchasesPerYear: 4, averageOrderValue: 50, lifetimeYears: 3 }], result: 600 },
    { arguments: [{ purchasesPerYear: 4, averageOrderValue: 50, lifetimeYears: 3, grossMargin: 0.25 }], result: 150 },
  ],
};
