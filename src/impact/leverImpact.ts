import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { amount, count, fraction, oneOf, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { within } from "../validation/scaleRules";

/** The input of {@link leverImpact}. */
export interface LeverImpactInput {
  /** Customers in the first period. */
  readonly customers: number;
  /** Joiners per period; they are paid for at once and pay from the next period on. */
  readonly newCustomers: number;
  /** Share of customers lost from one period to the next, a fraction from 0 to 1. */
  readonly churnRate: number;
  /** Revenue of a customer per period, in money. */
  readonly revenuePerCustomer: number;
  /** Cost of serving a customer per period, in money; not affected by the price. */
  readonly costPerCustomer: number;
  /** Cost of acquiring one customer, in money. */
  readonly acquisitionCost: number;
  /** Fixed cost per period, in money. Default: 0. */
  readonly fixedCost?: number | undefined;
  /** Number of periods, a whole number from 1 to 1200. Default: 12. */
  readonly periods?: number | undefined;
  /** Change of each lever, a fraction from 0 to 1. Default: 0.01. */
  readonly change?: number | undefined;
  /**
   * How the churn rate changes: `"relative"`, by that share of itself, or `"percentagePoints"`, by
   * `change` itself, then at most `churnRate`. Default: `"relative"`.
   */
  readonly changeIn?: "relative" | "percentagePoints" | undefined;
}

/** The schema of {@link LeverImpactInput}. */
export const leverImpactInput: InputSchema<LeverImpactInput, "fixedCost" | "periods" | "change" | "changeIn"> =
  /* @__PURE__ */ inputSchema<LeverImpactInput, "fixedCost" | "periods" | "change" | "changeIn">(() => ({
    fields: {
      customers: count(),
      newCustomers: count(),
      churnRate: fraction(),
      revenuePerCustomer: amount(),
      costPerCustomer: amount(),
      acquisitionCost: amount(),
      fixedCost: withDefault(amount(), 0),
      periods: withDefault(wholePeriods(1, 1200), 12),
      change: withDefault(fraction(), 0.01),
      changeIn: withDefault(oneOf("relative", "percentagePoints"), "relative"),
    },
    rules: [
      within("change", ["changeIn", "churnRate"], ({ changeIn, churnRate }) =>
        changeIn === "percentagePoints" ? { max: churnRate } : {},
      ),
    ],
  }));

/** The effect of changing one lever. */
export interface LeverResult {
  /** Profit of all periods with the change, in money. */
  readonly profit: number;
  /** That profit minus the profit without changes, in money. */
  readonly difference: number;
  /** Difference divided by the profit without changes, a fraction; `null` if that profit is not above 0. */
  readonly relativeDifference: number | null;
}

/** The result of {@link leverImpact}. */
export interface LeverImpactResult {
  /** Without changes. */
  readonly base: {
    /** Profit of all periods, in money. */
    readonly profit: number;
  };
  /** With more joiners in each period, at the same cost each. */
  readonly acquisition: LeverResult;
  /** With a lower churn rate. */
  readonly retention: LeverResult;
  /** With a higher price. */
  readonly price: LeverResult;
  /** Difference from lower churn divided by that from more joiners; `null` if the latter is not above 0. */
  readonly retentionOverAcquisition: number | null;
  /** Difference from the higher price divided by that from more joiners; `null` if the latter is not above 0. */
  readonly priceOverAcquisition: number | null;
}

/**
 * The profit of a small change in churn, compared with the same change in acquisition and in price.
 *
 * Every customer of a period pays and costs. Joiners are paid for at once and pay from the next period on, so a short
 * horizon understates acquisition and retention alike. Nothing is discounted, no customers leave in the first period,
 * and the cost of the change is not included: reducing churn by one percent may cost more than adding one percent of
 * customers. By default churn changes by a share of itself; with `"percentagePoints"`, 0.01 is a whole percentage
 * point, a fifth of a churn rate of 5%. Articles quote 3% for acquisition and 7% for retention, but those numbers are
 * from other companies.
 *
 * @param input - A business in figures of one period, and the change.
 * @returns The profit without changes and with each lever changed, in money; differences are negative if customers cost
 * more than they pay.
 * @throws {@link MetricInputError} if the input breaks {@link leverImpactInput}.
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
    changeIn,
  } = parseInput("leverImpact", leverImpactInput, input);
  const margin = revenuePerCustomer - costPerCustomer;
  const lessChurn = changeIn === "percentagePoints" ? change : churnRate * change;
  const now = customerPeriods(customers, newCustomers, churnRate, lessChurn, periods);
  const spent = newCustomers * acquisitionCost;

  const profit = now.all * margin - periods * (spent + fixedCost) + 0;
  const acquisition = change * (now.ofNew * margin - periods * spent);
  const retention = now.kept * margin;
  const price = change * revenuePerCustomer * now.all;
  const lever = (difference: number): LeverResult => ({
    profit: profit + difference,
    difference: difference + 0,
    relativeDifference: profit > 0 ? difference / profit + 0 : null,
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

/** Customer-periods paid: in total, of joiners, and of the additional customers retained by lower churn. */
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
    // Additional customers, computed directly and not as the difference of two large numbers.
    lists.kept.push((lists.kept[t - 1] as number) * (1 - churnRate + lessChurn) + all * lessChurn);
  }
  const total = (list: readonly number[]) => sumOf(periods, (t) => list[t] as number);
  return { all: total(lists.all), ofNew: total(lists.ofNew), kept: total(lists.kept) };
}

/** {@link leverImpact} as data. */
export const leverImpactMetric: Metric<[input: LeverImpactInput], LeverImpactResult> = {
  id: "leverImpact",
  summary: "The profit of a small change in churn, compared with the same change in acquisition and in price.",
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
          changeIn: "percentagePoints",
        },
      ],
      result: {
        base: { profit: 1110 },
        acquisition: { profit: 1132.5, difference: 22.5, relativeDifference: 0.02027027027027027 },
        retention: { profit: 1462.5, difference: 352.5, relativeDifference: 0.31756756756756754 },
        price: { profit: 1610, difference: 500, relativeDifference: 0.45045045045045046 },
        retentionOverAcquisition: 15.666666666666666,
        priceOverAcquisition: 22.22222222222222,
      },
    },
  ],
};
