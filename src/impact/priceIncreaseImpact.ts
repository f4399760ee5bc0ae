import { rootOf } from "../math/rootOf";
import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { amount, count, fraction, optional, signedFraction, wholePeriods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link priceIncreaseImpact}. */
export interface PriceIncreaseImpactInput {
  /** Customers in the first period, before any leave because of the price. */
  readonly customers: number;
  /** Price per period before the increase, in money. */
  readonly price: number;
  /** Cost of serving a customer per period, in money. Default: 0. */
  readonly costPerCustomer?: number | undefined;
  /** Price increase, a fraction from 0 to 1000: 0.25 for a quarter. */
  readonly increase: number;
  /** Share of customers lost at once because of it, a fraction from 0 to 1. Default: 0. */
  readonly customersLostShare?: number | undefined;
  /** Share of customers lost from one period to the next at the old price, a fraction from 0 to 1. */
  readonly churnRate: number;
  /** The same at the new price, a fraction from 0 to 1. Default: `churnRate`. */
  readonly churnRateAfter?: number | undefined;
  /** Number of periods, a whole number from 1 to 1200. Default: 12. */
  readonly periods?: number | undefined;
  /** Interest per period for discounting, a fraction from 0 to 1. Default: 0. */
  readonly discountRate?: number | undefined;
  /** Gain of a customer from the service per period, in money, before its price. Default: no return is computed. */
  readonly customerGain?: number | undefined;
}

type Defaulted = "costPerCustomer" | "customersLostShare" | "periods" | "discountRate";

/** The schema of {@link PriceIncreaseImpactInput}. */
export const priceIncreaseImpactInput: InputSchema<PriceIncreaseImpactInput, Defaulted> = /* @__PURE__ */ inputSchema<
  PriceIncreaseImpactInput,
  Defaulted
>(() => ({
  fields: {
    customers: count(),
    price: amount(),
    costPerCustomer: withDefault(amount(), 0),
    increase: signedFraction(0, 1000),
    customersLostShare: withDefault(fraction(), 0),
    churnRate: fraction(),
    churnRateAfter: optional(fraction()),
    periods: withDefault(wholePeriods(1, 1200), 12),
    discountRate: withDefault(fraction(), 0),
    customerGain: optional(amount()),
  },
}));

/** Money over all periods. */
export interface RevenueAndProfit {
  /** Payments of customers, discounted, in money. */
  readonly revenue: number;
  /** Revenue minus the cost of serving them, in money. */
  readonly profit: number;
}

/** The return of a customer on the service. */
export interface CustomerReturn {
  /** Gain of the customer minus the old price, divided by it, a fraction; `null` if it is 0. */
  readonly returnBefore: number | null;
  /** Gain of the customer minus the new price, divided by it, a fraction; `null` if it is 0. */
  readonly returnAfter: number | null;
  /**
   * Increase that leaves the customer without gain or loss, a fraction; negative if the old price is too high
   * already, `null` if it is 0.
   */
  readonly highestIncrease: number | null;
}

/** The result of {@link priceIncreaseImpact}. */
export interface PriceIncreaseImpactResult {
  /** At the old price. */
  readonly before: RevenueAndProfit;
  /** At the new price. */
  readonly after: RevenueAndProfit;
  /** After minus before, in money. */
  readonly difference: RevenueAndProfit;
  /** Share of customers that may leave at once, without later changes in churn, until nothing is gained; fractions. */
  readonly breakEvenLoss: {
    /** Until revenue is unchanged. */
    readonly revenue: number;
    /** Until profit is unchanged; `null` if customers did not cover their cost before, or do not after. */
    readonly profit: number | null;
  };
  /**
   * Churn rate at the new price for which profit is unchanged, given `customersLostShare`; `null` if there is none
   * from 0 to 1, or it makes no difference.
   */
  readonly breakEvenChurnRate: number | null;
  /** Return for a customer; `null` without `customerGain`. */
  readonly customerReturn: CustomerReturn | null;
}

/**
 * The profit of a price increase, minus the loss from customers who leave because of it.
 *
 * Some customers leave at once (`customersLostShare`), and the others may leave faster (`churnRateAfter`): both are
 * guesses until some customers have seen the new price. New customers are ignored on both sides. The break-even loss
 * for profit is above that for revenue, because lost customers no longer cost anything: p / (p + m) for an increase p
 * and a margin m. Nothing counts after the last period, so a short horizon favors an increase that loses customers
 * slowly.
 *
 * @param input - The business at the old price, the increase, and the losses it causes.
 * @returns Revenue and profit before and after and their difference in money, below 0 if the increase costs more than
 * it brings, with the losses and the churn rate at which nothing is gained.
 * @throws {@link MetricInputError} if the input breaks {@link priceIncreaseImpactInput}.
 *
 * @source nagleMueller2018
 *
 * @example
 * ```ts
 * const rise = priceIncreaseImpact({
 *   customers: 40,
 *   price: 2000,
 *   costPerCustomer: 1200,
 *   increase: 0.25,
 *   customersLostShare: 0.1,
 *   churnRate: 0.02,
 *   customerGain: 3000,
 * });
 * rise.difference.profit; // => 159309.6…
 * rise.breakEvenLoss; // => { revenue: 0.2, profit: 0.38461538461538464 }
 * rise.customerReturn; // => { returnBefore: 0.5, returnAfter: 0.2, highestIncrease: 0.5 }
 * ```
 */
export function priceIncreaseImpact(input: PriceIncreaseImpactInput): PriceIncreaseImpactResult {
  const parsed = parseInput("priceIncreaseImpact", priceIncreaseImpactInput, input);
  const { customers, price, costPerCustomer, increase, customersLostShare, churnRate, periods, discountRate } = parsed;
  const { churnRateAfter = churnRate, customerGain } = parsed;
  const newPrice = price * (1 + increase);
  const margin = price - costPerCustomer;
  // Not computed as the new price minus the cost: a small margin would lose digits, and a loss could come out above 1.
  const newMargin = margin + increase * price;
  const staying = customers * (1 - customersLostShare);
  const paid = timesPaid(churnRate, discountRate, periods);
  const paidAfter = timesPaid(churnRateAfter, discountRate, periods);
  const paidMore = timesPaidMore(churnRate, churnRateAfter, discountRate, periods);
  // Extra earnings from customers who stay, minus earnings lost with those who leave; not the difference of two totals.
  const change = (perCustomer: number) =>
    customers *
      (perCustomer * paidMore +
        ((1 - customersLostShare) * increase * price - customersLostShare * perCustomer) * paidAfter) +
    0;
  return {
    before: { revenue: customers * price * paid, profit: customers * margin * paid + 0 },
    after: { revenue: staying * newPrice * paidAfter, profit: staying * newMargin * paidAfter + 0 },
    difference: { revenue: change(price), profit: change(margin) },
    breakEvenLoss: {
      revenue: increase / (1 + increase),
      // Rounding of the new price may raise it above 1.
      profit: margin >= 0 && newMargin > 0 ? Math.min(1, (increase * price) / newMargin) : null,
    },
    breakEvenChurnRate: breakEvenChurn((1 - customersLostShare) * newMargin, margin * paid, discountRate, periods),
    customerReturn: customerGain === undefined ? null : customerReturnOf(customerGain, price, newPrice),
  };
}

/** Mean discounted number of payments of a customer. */
function timesPaid(churnRate: number, discountRate: number, periods: number): number {
  if (churnRate + discountRate === 0) return periods;
  const kept = Math.log1p(-churnRate) - Math.log1p(discountRate);
  return (-Math.expm1(periods * kept) * (1 + discountRate)) / (churnRate + discountRate);
}

/** Change of that number at another churn rate, negative if it is smaller. */
function timesPaidMore(churnRate: number, churnRateAfter: number, discountRate: number, periods: number): number {
  const kept = (1 - churnRate) / (1 + discountRate);
  const keptAfter = (1 - churnRateAfter) / (1 + discountRate);
  const moreKept = (churnRate - churnRateAfter) / (1 + discountRate);
  let weight = 1;
  let more = 0;
  return sumOf(periods, (t) => {
    if (t > 0) {
      more = more * keptAfter + weight * moreKept;
      weight *= kept;
    }
    return more;
  });
}

/** The churn rate at which the customers who stay earn as much as all did before. */
function breakEvenChurn(
  newMarginPerCustomer: number,
  earnedBefore: number,
  discountRate: number,
  periods: number,
): number | null {
  if (newMarginPerCustomer <= 0 || periods === 1) return null;
  const missing = (churnRate: number) =>
    newMarginPerCustomer * timesPaid(churnRate, discountRate, periods) - earnedBefore;
  return missing(0) >= 0 && missing(1) <= 0 ? rootOf(missing, 0, 1) : null;
}

function customerReturnOf(gain: number, price: number, newPrice: number): CustomerReturn {
  const over = (paid: number) => (paid > 0 ? (gain - paid) / paid : null);
  return { returnBefore: over(price), returnAfter: over(newPrice), highestIncrease: over(price) };
}

/** {@link priceIncreaseImpact} as data. */
export const priceIncreaseImpactMetric: Metric<[input: PriceIncreaseImpactInput], PriceIncreaseImpactResult> = {
  id: "priceIncreaseImpact",
  summary: "The profit of a price increase, minus the loss from customers who leave because of it.",
  arguments: [{ name: "input", schema: priceIncreaseImpactInput }],
  compute: priceIncreaseImpact,
  main: {
    path: "difference.profit",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["nagleMueller2018"],
  examples: [
    {
      arguments: [
        {
          customers: 100,
          price: 100,
          costPerCustomer: 60,
          increase: 0.25,
          customersLostShare: 0.2,
          churnRate: 0.5,
          periods: 2,
          customerGain: 150,
        },
      ],
      result: {
        before: { revenue: 15_000, profit: 6000 },
        after: { revenue: 15_000, profit: 7800 },
        difference: { revenue: 0, profit: 1800 },
        breakEvenLoss: { revenue: 0.2, profit: 0.38461538461538464 },
        breakEvenChurnRate: 0.8461538461538459,
        customerReturn: { returnBefore: 0.5, returnAfter: 0.2, highestIncrease: 0.5 },
      },
    },
  ],
};
