import { randomFrom } from "../../math/random";
import type { Metric } from "../../metric/metric";
import { count, fractions, optional, periods } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import type { CustomerHistories, CustomerHistory, PredictionArguments } from "../fields/customers";
import { predictionInput } from "../fields/predictionInput";
import { modelOfRow } from "./eachPattern";
import { columnsOf } from "./forCustomers";

/** The options of {@link simulatePurchases}. */
export interface SimulatePurchasesInput {
  /** How far to look ahead, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
  /** Number of simulated futures, from 1 to 10,000. Default: 1,000. */
  readonly draws?: number | undefined;
  /** Seed of the random numbers, a whole number from 0. Default: 1. */
  readonly seed?: number | undefined;
  /** Quantiles of each customer's purchases to return, as fractions; at most 100. Default: none. */
  readonly quantiles?: ArrayLike<number> | undefined;
}

/** The arguments of {@link simulatePurchases}. */
export interface SimulatePurchasesArguments extends PredictionArguments {
  /** The horizon, the number of draws, the seed and the quantiles. */
  readonly options: SimulatePurchasesInput;
}

/** The schema of {@link SimulatePurchasesArguments}. */
export const simulatePurchasesInput: InputSchema<SimulatePurchasesArguments> =
  /* @__PURE__ */ predictionInput<SimulatePurchasesArguments>(() => ({
    fields: {
      options: group<SimulatePurchasesInput>({
        horizon: periods(),
        draws: optional(count(1, 10_000)),
        seed: optional(count()),
        quantiles: optional(fractions({ maxLength: 100 })),
      }),
    },
  }));

/** The result of {@link simulatePurchases}. */
export interface SimulatedPurchases {
  /** Purchases of all customers together, one number per draw. */
  readonly totals: Float64Array;
  /** Customers with at least one purchase, one number per draw. */
  readonly buyers: Float64Array;
  /** Mean purchases of each customer over all draws, also if there is only one customer. */
  readonly purchases: Float64Array;
  /** Of each requested quantile, the purchases of each customer; empty if none is requested. */
  readonly quantiles: readonly Float64Array[];
}

const DRAWS = 1000;
const SEED = 1;

/**
 * The simulated purchases of customers within a horizon, by a model of purchases.
 *
 * Each draw is a possible future of every customer, given the history: whether the customer is still active, the
 * purchase rate and the dropout of that customer are drawn from their exact distributions given the history, then the
 * purchases. The parameters of the fit are taken as known. Quantiles of `totals` are an interval of what the customers
 * will buy together, and means of the draws approach {@link expectedPurchases}.
 *
 * The same seed gives the same draws on every machine. Each customer has random numbers of their own, which depend on
 * the seed and the row only: customers added at the end change nothing for the others. The work grows with customers
 * times draws, the memory with customers plus draws. The quantile is the smallest number of purchases that at least
 * that share of the draws does not exceed.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The horizon, the number of draws, the seed and the quantiles.
 * @returns Whole numbers of purchases and of buyers per draw; means and quantiles per customer.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link simulatePurchasesInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source schmittleinMorrisonColombo1987
 * @source faderHardieShang2010
 * @source blackmanVigna2021
 * @source marsagliaTsang2000
 * @source hormann1993
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const customers = { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] };
 * const { totals, purchases } = simulatePurchases(fit, customers, { horizon: 39, draws: 2000 });
 * totals[0]; // => 27
 * purchases[2]; // => 16.825
 * ```
 */
export function simulatePurchases(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options: SimulatePurchasesInput,
): SimulatedPurchases {
  const parsed = parseInput("simulatePurchases", simulatePurchasesInput, { fit, customers, options });
  const { horizon, draws = DRAWS, seed = SEED, quantiles = [] } = parsed.options;
  const modelOf = modelOfRow(parsed.fit, parsed.customers);
  const { frequency, recency, age } = columnsOf(parsed.customers);
  const size = frequency.length;
  const probabilities = Array.from(quantiles);
  const result = {
    totals: new Float64Array(draws),
    buyers: new Float64Array(draws),
    purchases: new Float64Array(size),
    quantiles: probabilities.map(() => new Float64Array(size)),
  };
  const own = new Float64Array(draws);
  for (let row = 0; row < size; row++) {
    const [bought, last, now] = [frequency[row] as number, recency[row] as number, age[row] as number];
    const { activeNow, drawPurchases } = modelOf(row);
    const active = activeNow(bought, last, now);
    const random = randomFrom(seed, row);
    let total = 0;
    for (let draw = 0; draw < draws; draw++) {
      const purchases = random.uniform() < active ? drawPurchases(random, bought, now, horizon) : 0;
      own[draw] = purchases;
      if (purchases === 0) continue;
      total += purchases;
      result.totals[draw] = (result.totals[draw] as number) + purchases;
      result.buyers[draw] = (result.buyers[draw] as number) + 1;
    }
    result.purchases[row] = total / draws;
    if (probabilities.length === 0) continue;
    own.sort();
    for (const [i, probability] of probabilities.entries())
      (result.quantiles[i] as Float64Array)[row] = own[Math.max(0, Math.ceil(probability * draws) - 1)] as number;
  }
  return result;
}

/** {@link simulatePurchases} as data. */
export const simulatePurchasesMetric: Metric<Parameters<typeof simulatePurchases>, SimulatedPurchases> = {
  id: "simulatePurchases",
  summary: "The simulated purchases of customers within a horizon, by a model of purchases.",
  arguments: [
    { name: "fit", of: simulatePurchasesInput },
    { name: "customers", of: simulatePurchasesInput },
    { name: "options", of: simulatePurchasesInput },
  ],
  compute: simulatePurchases,
  main: null,
  sources: [
    "faderHardieLee2005BgNbd",
    "schmittleinMorrisonColombo1987",
    "faderHardieShang2010",
    "blackmanVigna2021",
    "marsagliaTsang2000",
    "hormann1993",
  ],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } },
        { frequency: [0, 3], recency: [0, 10], age: [10, 10] },
        { horizon: 20, draws: 4, seed: 7, quantiles: [0.5, 0.9] },
      ],
      result: {
        totals: /* @__PURE__ */ Float64Array.of(0, 9, 2, 6),
        buyers: /* @__PURE__ */ Float64Array.of(0, 2, 1, 1),
        purchases: /* @__PURE__ */ Float64Array.of(1, 3.25),
        quantiles: [/* @__PURE__ */ Float64Array.of(0, 2), /* @__PURE__ */ Float64Array.of(4, 6)],
      },
    },
  ],
};
