import type { Metric } from "../metric/metric";
import { amount, periods, quantity, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link clvFromPurchases}. */
export interface ClvFromPurchasesInput {
  /** Average number of orders of a customer in a year; fractions allowed. */
  readonly purchasesPerYear: number;
  /** Average revenue of an order, in money. */
  readonly averageOrderValue: number;
  /** Average number of years between a customer's first and last order; fractions allowed. */
  readonly lifespanYears: number;
  /** The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given. */
  readonly grossMargin?: number | undefined;
}

/** The schema of {@link ClvFromPurchasesInput}. */
export const clvFromPurchasesInput: InputSchema<ClvFromPurchasesInput, "grossMargin"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      purchasesPerYear: quantity("count"),
      averageOrderValue: amount(),
      lifespanYears: periods(),
      grossMargin: withDefault(ratio(), 1),
    },
  }),
);

/**
 * The lifetime value of a customer as orders a year times order value times lifespan in years.
 *
 * For shops, where nobody cancels and the lifespan has to be estimated. A product of three averages is the average
 * value only where the three do not go together: if frequent buyers also stay longer, the true mean is higher.
 * Nothing is discounted. Without a gross margin it is revenue, which must not be set against a cost of acquisition.
 *
 * @param input - Frequency, order value, lifespan and margin.
 * @returns Money per customer, 0 or more.
 * @throws {@link MetricInputError} when the input breaks {@link clvFromPurchasesInput}.
 *
 * @formula purchasesPerYear * averageOrderValue * lifespanYears * grossMargin
 * @source hubspotLifetimeValue
 *
 * @example
 * ```ts
 * clvFromPurchases({ purchasesPerYear: 4, averageOrderValue: 50, lifespanYears: 3 }); // => 600
 * clvFromPurchases({ purchasesPerYear: 4, averageOrderValue: 50, lifespanYears: 3, grossMargin: 0.25 }); // => 150
 * ```
 */
export function clvFromPurchases(input: ClvFromPurchasesInput): number {
  const { purchasesPerYear, averageOrderValue, lifespanYears, grossMargin } = parseInput(
    "clvFromPurchases",
    clvFromPurchasesInput,
    input,
  );
  return purchasesPerYear * averageOrderValue * lifespanYears * grossMargin;
}

/** {@link clvFromPurchases} as data. */
export const clvFromPurchasesMetric: Metric<[input: ClvFromPurchasesInput], number> = {
  id: "clvFromPurchases",
  summary: "The lifetime value of a customer as orders a year times order value times lifespan in years.",
  arguments: [{ name: "input", schema: clvFromPurchasesInput }],
  compute: clvFromPurchases,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "purchasesPerYear * averageOrderValue * lifespanYears * grossMargin",
    undefinedWhen: null,
  },
  sources: ["hubspotLifetimeValue"],
  examples: [
    { arguments: [{ purchasesPerYear: 4, averageOrderValue: 50, lifespanYears: 3 }], result: 600 },
    { arguments: [{ purchasesPerYear: 4, averageOrderValue: 50, lifespanYears: 3, grossMargin: 0.25 }], result: 150 },
  ],
};
