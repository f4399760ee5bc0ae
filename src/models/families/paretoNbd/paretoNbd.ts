import { scaledExpIntegral } from "../../../math";
import { hypergeometricOne } from "../../../math/hypergeometricOne";
import { purchaseTable } from "../../fields/purchaseTable";
import { discountedTotal } from "../discountedTotal";
import type { OfHistory, PurchaseFamily } from "../family";
import type { ParetoNbdParameters } from "../fittedModels";
import { pairTotal } from "../pairTotal";
import { remembered } from "../remembered";
import { paretoNbdShapes } from "./paretoNbdLikelihood";
import { paretoNbdNextPurchase } from "./paretoNbdNextPurchase";
import { paretoNbdProbabilities } from "./paretoNbdProbabilities";

/** The Pareto/NBD model: customers leave at any time. */
export const paretoNbd: PurchaseFamily<ParetoNbdParameters> = {
  shapes: paretoNbdShapes,
  customers: purchaseTable,
  judgesOneTimeBuyers: true,
  mostOpportunities: null,
  modelOf: (parameters) => {
    const { r, alpha, s, beta } = parameters;

    const probabilityAlive: OfHistory = (frequency, recency, age) =>
      1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));

    /** Expected purchases at the present rate for as long as a customer of a given age stays. */
    const whileStaying =
      (stay: (age: number) => number): OfHistory =>
      (frequency, recency, age) =>
        probabilityAlive(frequency, recency, age) * ((r + frequency) / (alpha + age)) * stay(age);

    /** Expected discounted time that a customer of a given age stays within a horizon. */
    const discountedStay = (age: number, discountRate: number, horizon: number): number => {
      const rate = beta + age;
      if (horizon === Infinity) return rate * scaledExpIntegral(s, Math.log1p(discountRate) * rate);
      return discountedTotal((time) => paretoNbdStay(s, rate, time), discountRate, horizon, rate / (1 + s));
    };

    return {
      probabilityAlive,
      activeNow: probabilityAlive,
      stillActive: (periodsAhead) => (_, age) => Math.exp(-s * Math.log1p(periodsAhead / (beta + age))),
      // Of an active customer both rates are gamma distributed, independently.
      drawPurchases: (random, frequency, age, horizon) => {
        const rate = random.gamma(r + frequency) / (alpha + age);
        const stay = (random.exponential() / random.gamma(s)) * (beta + age);
        return random.poisson(rate * Math.min(horizon, stay));
      },
      expectedPurchases: (horizon) => whileStaying((age) => paretoNbdStay(s, beta + age, horizon)),
      // With these shapes and rates, an active customer is like a new one.
      countProbabilities: (horizon, upTo) => (frequency, age) =>
        paretoNbdProbabilities({ r: r + frequency, alpha: alpha + age, s, beta: beta + age }, horizon, upTo, true),
      purchasePairs: (discountRate, horizon) => {
        const pairs = remembered((_, age) => {
          const active = (time: number) => Math.exp(-s * Math.log1p(time / (beta + age)));
          return pairTotal(active, discountRate, horizon, (beta + age) / (1 + s));
        });
        return (frequency, age) =>
          ((r + frequency) / (alpha + age)) * ((r + frequency + 1) / (alpha + age)) * pairs(0, age);
      },
      newCustomerPurchases: (horizon) => (r / alpha) * paretoNbdStay(s, beta, horizon),
      purchaseProbabilities: (horizon, upTo) => paretoNbdProbabilities(parameters, horizon, upTo),
      discountedPurchases: (discountRate, horizon) => {
        const stay = remembered((_, age) => discountedStay(age, discountRate, horizon));
        return whileStaying((age) => stay(0, age));
      },
      nextPurchase: (frequency, age) => paretoNbdNextPurchase(parameters, frequency, age),
    };
  },
};

/** Expected time active within `periods`: ∫ (1 + u / b)^−s du from 0 to `periods`, with b = β + age. */
function paretoNbdStay(s: number, b: number, periods: number): number {
  const log = Math.log1p(periods / b);
  return s === 1 ? b * log : (b * Math.expm1((1 - s) * log)) / (1 - s);
}

/**
 * The odds of having left: (R − 1) k(recency) + k(recency) − k(age), where k(t) is the probability that a customer
 * active at t leaves before the next purchase, and R compares the likelihoods of the history up to the last purchase
 * and up to now. Exactly 0 if the last purchase was now.
 */
function paretoNbdLeftOdds(parameters: ParetoNbdParameters, frequency: number, recency: number, age: number): number {
  const { r, alpha, s, beta } = parameters;
  const silent = age - recency;
  const logRatio = (r + frequency) * Math.log1p(silent / (alpha + recency)) + s * Math.log1p(silent / (beta + recency));
  const atLast = leavesBeforeNext(parameters, frequency, recency);
  return Math.max(0, Math.expm1(logRatio) * atLast + (atLast - leavesBeforeNext(parameters, frequency, age)));
}

/** k(t) = s (α + t)^(r + x) (β + t)^s ∫ (α + u)^−(r + x) (β + u)^−(s + 1) du from t on. */
function leavesBeforeNext({ r, alpha, s, beta }: ParetoNbdParameters, frequency: number, time: number): number {
  const shape = r + frequency;
  const both = shape + s;
  const [buying, leaving] = [alpha + time, beta + time];
  return alpha < beta
    ? (s / both) * (buying / leaving) * hypergeometricOne(s + 1, shape, (beta - alpha) / leaving, buying / leaving)
    : (s / both) * hypergeometricOne(shape, s + 1, (alpha - beta) / buying, leaving / buying);
}
