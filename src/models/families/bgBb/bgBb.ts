import { betaGeometricSum, logBetaRatio } from "../../../math";
import { MOST_OPPORTUNITIES, opportunityTable } from "../../fields/opportunityTable";
import type { NextPurchaseTime, OfHistory, PurchaseFamily } from "../family";
import type { BgBbParameters } from "../fittedModels";
import { remembered } from "../remembered";
import { bgBbShapes, oddsOfLeaving } from "./bgBbLikelihood";

const DISTINCT = MOST_OPPORTUNITIES + 1;

/** The BG/BB model: customers may buy and leave at discrete opportunities. */
export const bgBb: PurchaseFamily<BgBbParameters> = {
  shapes: bgBbShapes,
  customers: opportunityTable,
  judgesOneTimeBuyers: true,
  mostOpportunities: MOST_OPPORTUNITIES,
  modelOf: (parameters) => {
    const { alpha, beta, gamma, delta } = parameters;
    const known = new Map<number, number>();

    /** The probability of being active at the last opportunity; equal histories share it. */
    const activeAtLast: OfHistory = (frequency, recency, age) => {
      const key = (frequency * DISTINCT + recency) * DISTINCT + age;
      const before = known.get(key);
      if (before !== undefined) return before;
      let odds = 1;
      let all = 1;
      for (let last = age - 1; last >= recency; last--) {
        odds *= oddsOfLeaving(parameters, frequency, last, age);
        all += odds;
      }
      known.set(key, 1 / all);
      return 1 / all;
    };

    /** Expected purchases at the future opportunities of a customer of a given age. */
    const whileActive = (opportunities: (age: number) => number): OfHistory => {
      const ahead = remembered((_, age) => opportunities(age));
      return (frequency, recency, age) =>
        activeAtLast(frequency, recency, age) * ((alpha + frequency) / (alpha + beta + age)) * ahead(0, age);
    };

    return {
      // At the next opportunity: the customer may leave before it.
      probabilityAlive: (frequency, recency, age) =>
        activeAtLast(frequency, recency, age) * ((delta + age) / (gamma + (delta + age))),
      activeNow: activeAtLast,
      stillActive: (periodsAhead) =>
        remembered((_, age) => {
          let stays = 1;
          for (let i = age + 1; i <= age + periodsAhead; i++) stays *= (delta + i) / (gamma + (delta + i));
          return stays;
        }),
      drawPurchases: (random, frequency, age, horizon) => {
        const active = Math.min(horizon, random.failures(random.beta(gamma, delta + age)));
        return active === 0 ? 0 : random.binomial(active, random.beta(alpha + frequency, beta + age - frequency));
      },
      expectedPurchases: (horizon) => whileActive((age) => opportunitiesAhead(parameters, age, horizon, 0)),
      // With these shapes, an active customer is like a new one.
      countProbabilities: (horizon, upTo) => (frequency, age) =>
        bgBbProbabilities(
          { alpha: alpha + frequency, beta: beta + age - frequency, gamma, delta: delta + age },
          horizon,
          upTo,
        ),
      purchasePairs: (discountRate, horizon) => {
        const pairs = remembered((_, age) => opportunityPairs(parameters, age, horizon, discountRate));
        return (frequency, age) =>
          ((alpha + frequency) / (alpha + beta + age)) *
          ((alpha + frequency + 1) / (alpha + beta + age + 1)) *
          pairs(0, age);
      },
      newCustomerPurchases: (horizon) => (alpha / (alpha + beta)) * opportunitiesAhead(parameters, 0, horizon, 0),
      purchaseProbabilities: (horizon, upTo) => bgBbProbabilities(parameters, horizon, upTo),
      discountedPurchases: (discountRate, horizon) =>
        whileActive((age) => {
          if (horizon < Infinity) return opportunitiesAhead(parameters, age, horizon, discountRate);
          const loyal = delta + age;
          return (loyal / (gamma + loyal)) * (betaGeometricSum(gamma, loyal + 1, discountRate) / (1 + discountRate));
        }),
      nextPurchase: (frequency, age) => nextPurchase(parameters, frequency, age),
    };
  },
};

/** Returns the expected discounted number of further opportunities of a customer active at opportunity `age`. */
function opportunitiesAhead(
  { gamma, delta }: BgBbParameters,
  age: number,
  horizon: number,
  discountRate: number,
): number {
  let active = 1;
  let total = 0;
  for (let i = 0; i < horizon; i++) {
    active *= (delta + age + i) / (gamma + delta + age + i) / (1 + discountRate);
    total += active;
  }
  return total;
}

/** Returns the expected discounted ordered pairs of further opportunities of a customer active at opportunity `age`. */
function opportunityPairs(
  { gamma, delta }: BgBbParameters,
  age: number,
  horizon: number,
  discountRate: number,
): number {
  let active = 1;
  let factor = 1;
  let before = 0;
  let total = 0;
  for (let i = 0; i < horizon; i++) {
    active *= (delta + age + i) / (gamma + delta + age + i);
    factor /= 1 + discountRate;
    total += 2 * active * factor * before;
    before += factor;
  }
  return total;
}

/** Returns the number of opportunities until the next purchase of a customer active at the next opportunity. */
function nextPurchase({ alpha, beta, gamma, delta }: BgBbParameters, frequency: number, age: number): NextPurchaseTime {
  const [buys, waits] = [alpha + frequency, beta + age - frequency];
  /** The smallest number at which the probability of a purchase reaches `enough`. */
  const until = (most: number, enough: number): { readonly number: number; readonly probability: number } => {
    let waiting = 1;
    let probability = 0;
    for (let i = 0; i < most; i++) {
      if (i > 0) waiting *= (delta + age + i) / (gamma + delta + age + i);
      probability += waiting * (buys / (buys + waits + i));
      waiting *= (waits + i) / (buys + waits + i);
      if (probability >= enough) return { number: i + 1, probability };
    }
    return { number: Infinity, probability };
  };
  return {
    within: (time) => Math.min(1, until(time, Infinity).probability),
    timeFor: (probability) => until(MOST_OPPORTUNITIES, probability).number,
  };
}

/**
 * Returns the probabilities that a new customer buys at 0, 1, 2 … `upTo` of the opportunities after the first purchase.
 *
 * A customer with x purchases was active at all opportunities, or left after opportunity i ≥ x. Both terms are
 * beta-binomial probabilities of x among i, times the probability of leaving at that point.
 */
export function bgBbProbabilities(
  { alpha, beta, gamma, delta }: BgBbParameters,
  opportunities: number,
  upTo: number,
): Float64Array {
  // Logarithms of the probabilities of leaving right after each opportunity, and of not leaving at all.
  const logEnds = new Float64Array(opportunities + 1);
  for (let i = 0, logActive = 0; i <= opportunities; i++) {
    logEnds[i] = logActive - (i < opportunities ? Math.log1p((delta + i) / gamma) : 0);
    logActive -= Math.log1p(gamma / (delta + i));
  }
  const result = new Float64Array(upTo + 1);
  for (let x = 0; x <= upTo; x++) {
    let log = logBetaRatio(beta, alpha, x);
    let total = 0;
    for (let i = x; i <= opportunities; i++) {
      total += Math.exp(log + (logEnds[i] as number));
      log += Math.log((i + 1) / (i + 1 - x)) + Math.log((beta + i - x) / (alpha + beta + i));
    }
    result[x] = Math.min(1, total);
  }
  return result;
}
