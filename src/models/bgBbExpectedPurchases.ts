import type { Metric } from "../metric/metric";
import { wholePeriods } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { tableOrRow } from "../validation/tableField";
import type { BgBbParameters } from "./bgBbParameters";
import { fromHistories, opportunitiesAhead } from "./bgBbPrediction";
import { bgBbField, MOST_OPPORTUNITIES, opportunityTable } from "./bgBbShapes";
import type { FitOrParameters } from "./modelFit";
import type { OpportunityHistories, OpportunityHistory } from "./opportunityHistory";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link bgBbExpectedPurchases}. */
export interface BgBbExpectedPurchasesInput {
  /** A fit of the BG/BB model, or just its parameters. */
  readonly fit: FitOrParameters<"bgBb", BgBbParameters>;
  /** One customer, or the columns of many. */
  readonly customers: OpportunityHistory | OpportunityHistories;
  /** How many opportunities ahead: a whole number from 0 to 2,000. */
  readonly periods: number;
}

/** The schema of {@link BgBbExpectedPurchasesInput}. */
export const bgBbExpectedPurchasesInput: InputSchema<BgBbExpectedPurchasesInput> =
  /* @__PURE__ */ inputSchema<BgBbExpectedPurchasesInput>(() => ({
    fields: {
      fit: bgBbField(),
      customers: tableOrRow(opportunityTable),
      periods: wholePeriods(0, MOST_OPPORTUNITIES),
    },
  }));

/**
 * The purchases that a customer is expected to make at the next opportunities, by the BG/BB model.
 *
 * Of customers who may be gone: whoever has not bought for long is expected to buy little, however often they did before. At most one
 * purchase an opportunity. That of new customers, of whom nothing is known, comes from a history of nothing: `frequency`, `recency` and `age` of 0.
 *
 * @param fit - A fit of {@link fitBgBb}, or just its parameters.
 * @param customers - One customer, or the columns of many.
 * @param periods - How many opportunities ahead.
 * @returns Purchases, from 0 to `periods`; for columns a `Float64Array`, one number a customer.
 * @throws {@link MetricInputError} when the arguments break {@link bgBbExpectedPurchasesInput}.
 *
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
 * bgBbExpectedPurchases(fit, { frequency: 6, recency: 6, age: 6 }, 5); // => 3.75211…
 * bgBbExpectedPurchases(fit, { frequency: [2, 0], recency: [4, 0], age: [6, 6] }, 5)[0]; // => 1.05734…
 * ```
 */
export function bgBbExpectedPurchases(
  fit: BgBbExpectedPurchasesInput["fit"],
  customers: OpportunityHistory,
  periods: number,
): number;
export function bgBbExpectedPurchases(
  fit: BgBbExpectedPurchasesInput["fit"],
  customers: OpportunityHistories,
  periods: number,
): Float64Array;
export function bgBbExpectedPurchases(
  fit: BgBbExpectedPurchasesInput["fit"],
  customers: OpportunityHistory | OpportunityHistories,
  periods: number,
): number | Float64Array;
export function bgBbExpectedPurchases(
  fit: BgBbExpectedPurchasesInput["fit"],
  customers: OpportunityHistory | OpportunityHistories,
  periods: number,
): number | Float64Array {
  const parsed = parseInput("bgBbExpectedPurchases", bgBbExpectedPurchasesInput, { fit, customers, periods });
  const parameters = parametersOf(parsed.fit);
  const { alpha, beta } = parameters;
  const ahead = new Map<number, number>();
  return fromHistories(parameters, parsed.customers, (alive, frequency, age) => {
    const there = ahead.get(age) ?? opportunitiesAhead(parameters, age, parsed.periods);
    ahead.set(age, there);
    return alive * ((alpha + frequency) / (alpha + beta + age)) * there;
  });
}

/** {@link bgBbExpectedPurchases} as data. */
export const bgBbExpectedPurchasesMetric: Metric<
  [fit: BgBbExpectedPurchasesInput["fit"], customers: OpportunityHistory | OpportunityHistories, periods: number],
  number | Float64Array
> = {
  id: "bgBbExpectedPurchases",
  summary: "The purchases that a customer is expected to make at the next opportunities, by the BG/BB model.",
  arguments: [
    { name: "fit", of: bgBbExpectedPurchasesInput },
    { name: "customers", of: bgBbExpectedPurchasesInput },
    { name: "periods", of: bgBbExpectedPurchasesInput },
  ],
  compute: bgBbExpectedPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, 2000],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [{ alpha: 1, beta: 1, gamma: 1, delta: 3 }, { frequency: 0, recency: 0, age: 0 }, 1],
      result: 0.375,
    },
  ],
};
