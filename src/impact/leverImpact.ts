import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { amount, count, oneOf, ratio, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { within } from "../validation/scaleRules";

/** The input of {@link leverImpact}. */
export interface LeverImpactInput {
  /** Customers in the first period. */
  readonly customers: number;
  /** Customers who join in each period; they are paid for in it, and pay from the next one on. */
  readonly newCustomers: number;
  /** The share of customers who leave from one period to the next, as a fraction from 0 to 1. */
  readonly churnRate: number;
  /** What a customer pays in a period, in money. */
  readonly revenuePerCustomer: number;
  /** What it costs to serve a customer for a period, in money; a change of the price does not move it. */
  readonly costPerCustomer: number;
  /** What it costs to win a customer, in money. */
  readonly acquisitionCost: number;
  /** What each period costs however many customers there are, in money; 0 unless given. */
  readonly fixedCost?: number | undefined;
  /** How many periods count, a whole number from 1 to 1200; 12 unless given. */
  readonly periods?: number | undefined;
  /** By how much each lever is moved, as a fraction from 0 to 1; 0.01 unless given. */
  readonly change?: number | undefined;
  /** How the churn rate is moved: `"relative"`, by that share of itself, or `"points"`, by `change` itself, which is not above `churnRate` then; `"relative"` unless given. */
  readonly churnChange?: "relative" | "points" | undefined;
}

/** The schema of {@link LeverImpactInput}. */
export const leverImpactInput: InputSchema<LeverImpactInput, "fixedCost" | "periods" | "change" | "churnChange"> =
  /* @__PURE__ */ inputSchema<LeverImpactInput, "fixedCost" | "periods" | "change" | "churnChange">(() => ({
    fields: {
      customers: count(),
      newCustomers: count(),
      churnRate: ratio(),
      revenuePerCustomer: amount(),
      costPerCustomer: amount(),
      acquisitionCost: amount(),
      fixedCost: withDefault(amount(), 0),
      periods: withDefault(wholePeriods(1, 1200), 12),
      change: withDefault(ratio(), 0.01),
      churnChange: withDefault(oneOf("relative", "points"), "relative"),
    },
    rules: [
      within("change", ["churnChange", "churnRate"], ({ churnChange, churnRate }) =>
        churnChange === "points" ? { max: churnRate } : {},
      ),
    ],
  }));

/** What moving one lever does. */
export interface LeverResult {
  /** The profit over all periods with the lever moved, in money. */
  readonly profit: number;
  /** That profit less the profit as things are, in money. */
  readonly difference: number;
  /** The difference as a fraction of the profit as things are; `null` where that is not above 0. */
  readonly relative: number | null;
}

/** The result of {@link leverImpact}. */
export interface LeverImpactResult {
  /** As things are. */
  readonly base: {
    /** The profit over all periods, in money. */
    readonly profit: number;
  };
  /** With more new customers in each period, each won at the same cost. */
  readonly acquisition: LeverResult;
  /** With a lower churn rate. */
  readonly retention: LeverResult;
  /** With a higher price. */
  readonly price: LeverResult;
  /** How many times as much the lower churn brings as the new customers; `null` where these bring nothing. */
  readonly retentionOverAcquisition: number | null;
  /** How many times as much the higher price brings as the new customers; `null` where these bring nothing. */
  readonly priceOverAcquisition: number | null;
}

/**
 * The profit that a small change of churn brings over some periods, beside that of the same change of acquisition and of price.
 *
 * Every customer of a period pays and costs; who joins is paid for at once and pays from the next period on, so that a
 * short horizon is hard on acquisition and on retention alike. Nothing is discounted, nobody leaves in the first period,
 * and the cost of moving a lever is not in it: one per cent less churn may cost more than one per cent more
 * customers. A churn rate is moved by a share of itself unless `churnChange` is `"points"`, where 0.01 is a whole point, a
 * fifth of a churn of 5 %. Articles quote 3 % for acquisition and 7 % for retention: that was about other companies.
 * For the worth of a customer without a horizon, see {@link retentionProfitImpact}.
 *
 * @param input - A business in figures of one period, and the change.
 * @returns The profit as things are and with each lever moved, in money; differences negative where customers cost more than they pay.
 * @throws {@link MetricInputError} when the input breaks {@link leverImpactInput}.
 *
 * @source guptaLehmannStuart2004
 *
 * @example
 * ```ts
 * const levers = leverImpact({
 *   customers: 1000,
 *   newCustomers: 50,
 *   churnRate: 0.05,
 *   revenuePerCustomer: 100,
 *   costPerCustomer: 20,
 *   acquisitionCost: 200,
 * });
 * levers.base.profit; // => 840000
 * levers.retention.difference; // => 2249.2…
 * levers.retentionOverAcquisition; // => 2.1…
 * ```
 */
export function leverImpact(input: LeverImpactInput): LeverImpactResult {
  const {
    customers,
    newCustomers,
    churnRate,
    revenuePerCustomer,
    costPerCustomer,
    acquisitionCost,
    fixedCost,
    periods,
    change,
    churnChange,
  } = parseInput("leverImpact", leverImpactInput, input);
  const margin = revenuePerCustomer - costPerCustomer;
  const lessChurn = churnChange === "points" ? change : churnRate * change;
  const now = customerPeriods(customers, newCustomers, churnRate, lessChurn, periods);
  const spent = newCustomers * acquisitionCost;

  const profit = now.all * margin - periods * (spent + fixedCost) + 0;
  const acquisition = change * (now.ofNew * margin - periods * spent);
  const retention = now.kept * margin;
  const price = change * revenuePerCustomer * now.all;
  const lever = (difference: number): LeverResult => ({
    profit: profit + difference,
    difference: difference + 0,
    relative: profit > 0 ? difference / profit + 0 : null,
  });
  const overAcquisition = (difference: number) => (acquisition > 0 ? difference / acquisition : null);
  return {
    base: { profit },
    acquisition: lever(acquisition),
    retention: lever(retention),
    price: lever(price),
    retentionOverAcquisition: overAcquisition(retention),
    priceOverAcquisition: overAcquisition(price),
  };
}

/** For how many periods customers pay: all together, those who joined, and those more whom a lower churn keeps. */
function customerPeriods(
  customers: number,
  newCustomers: number,
  churnRate: number,
  lessChurn: number,
  periods: number,
) {
  const lists = { all: [customers], ofNew: [0], kept: [0] };
  for (let t = 1; t < periods; t++) {
    const all = lists.all[t - 1] as number;
    lists.all.push(all * (1 - churnRate) + newCustomers);
    lists.ofNew.push((lists.ofNew[t - 1] as number) * (1 - churnRate) + newCustomers);
    // The customers more than without the change, not the difference of two large numbers.
    lists.kept.push((lists.kept[t - 1] as number) * (1 - churnRate + lessChurn) + all * lessChurn);
  }
  const total = (list: readonly number[]) => sumOf(periods, (t) => list[t] as number);
  return { all: total(lists.all), ofNew: total(lists.ofNew), kept: total(lists.kept) };
}

/** {@link leverImpact} as data. */
export const leverImpactMetric: Metric<[input: LeverImpactInput], LeverImpactResult> = {
  id: "leverImpact",
  summary:
    "The profit that a small change of churn brings over some periods, beside that of the same change of acquisition and of price.",
  arguments: [{ name: "input", schema: leverImpactInput }],
  compute: leverImpact,
  main: {
    path: "retention.difference",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["guptaLehmannStuart2004"],
  examples: [
    {
      arguments: [
        {
          customers: 100,
          newCustomers: 10,
          churnRate: 0.5,
          revenuePerCustomer: 10,
          costPerCustomer: 4,
          acquisitionCost: 2,
          fixedCost: 10,
          periods: 3,
          change: 0.25,
          churnChange: "points",
        },
      ],
      result: {
        base: { profit: 1110 },
        acquisition: { profit: 1132.5, difference: 22.5, relative: 0.02027027027027027 },
        retention: { profit: 1462.5, difference: 352.5, relative: 0.31756756756756754 },
        price: { profit: 1610, difference: 500, relative: 0.45045045045045046 },
        retentionOverAcquisition: 15.666666666666666,
        priceOverAcquisition: 22.22222222222222,
      },
    },
  ],
};
