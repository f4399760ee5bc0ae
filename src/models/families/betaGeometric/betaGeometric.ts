import { betaTail, meanPowerLoss } from "../../../math";
import { onePlusPower } from "../../../math/onePlusPower";
import { purchaseTable } from "../../fields/purchaseTable";
import { discountedTotal } from "../discountedTotal";
import type { OfHistory, PurchaseFamily, PurchaseModel } from "../family";
import type { BgNbdParameters } from "../fittedModels";
import { pairTotal } from "../pairTotal";
import { remembered } from "../remembered";
import { bgNbdShapes, type FirstDropout } from "./betaGeometricLikelihood";

/** The BG/NBD model: customers leave only after a repeat purchase. */
export const bgNbd: PurchaseFamily<BgNbdParameters> = /* @__PURE__ */ betaGeometric(0);

/** The MBG/NBD model: customers may leave after the first purchase too. */
export const mbgNbd: PurchaseFamily<BgNbdParameters> = /* @__PURE__ */ betaGeometric(1);

function betaGeometric(first: FirstDropout): PurchaseFamily<BgNbdParameters> {
  return {
    shapes: bgNbdShapes,
    customers: purchaseTable,
    judgesOneTimeBuyers: first === 1,
    mostOpportunities: null,
    modelOf: (parameters) => modelOf(parameters, first),
  };
}

function modelOf(parameters: BgNbdParameters, first: FirstDropout): PurchaseModel {
  const { r, alpha, a, b } = parameters;

  const active = (frequency: number, recency: number, age: number): number => {
    if (frequency === 0 && first === 0) return 1;
    const silence = Math.max(0, age - recency);
    // Added last, a small b keeps its digits.
    const stayed = frequency - 1 + first + b;
    return 1 / (1 + (a / stayed) * onePlusPower(silence / (alpha + recency), r + frequency));
  };

  const activeInRows = (frequencies: Float64Array, recencies: Float64Array, ages: Float64Array): Float64Array => {
    const result = new Float64Array(frequencies.length);
    for (let row = 0; row < result.length; row++)
      result[row] = active(frequencies[row] as number, recencies[row] as number, ages[row] as number);
    return result;
  };

  const probabilityAlive: OfHistory = Object.assign(active, { rows: activeInRows });

  /** A number that depends on frequency and age for an active customer, and is 0 for others. */
  const ifActive = (ofActive: (frequency: number, age: number) => number): OfHistory =>
    Object.assign(
      (frequency: number, recency: number, age: number) =>
        ofActive(frequency, age) * probabilityAlive(frequency, recency, age),
      {
        rows: (frequencies: Float64Array, recencies: Float64Array, ages: Float64Array): Float64Array => {
          const result = activeInRows(frequencies, recencies, ages);
          for (let row = 0; row < result.length; row++)
            result[row] = ofActive(frequencies[row] as number, ages[row] as number) * (result[row] as number);
          return result;
        },
      },
    );

  /** Expected purchases of an active customer, which depend on frequency and age only. */
  const whileActive = (frequency: number, age: number, horizon: number): number =>
    meanPowerLoss(a, b + frequency + first, r + frequency, horizon / (alpha + age));

  const discounted = (frequency: number, age: number, discountRate: number, horizon: number): number => {
    const scale = (alpha + age) / (1 + (r + frequency) * (a / (a + b + frequency)));
    return discountedTotal((time) => whileActive(frequency, age, time), discountRate, horizon, scale);
  };

  return {
    probabilityAlive,
    activeNow: probabilityAlive,
    // No purchase within the time may be the last: exp(−λ p t), averaged over λ, is the power (1 + p t / rate)^−shape.
    stillActive: (periodsAhead) =>
      remembered((frequency, age) => {
        const loss = meanPowerLoss(a + 1, b + frequency + first, r + frequency, periodsAhead / (alpha + age));
        return Math.max(0, 1 - (a / (a + b + frequency + first)) * loss);
      }),
    // Of an active customer the rate is gamma and the dropout probability beta distributed, independently.
    drawPurchases: (random, frequency, age, horizon) => {
      const made = random.poisson((random.gamma(r + frequency) / (alpha + age)) * horizon);
      if (made === 0) return 0;
      return Math.min(made, 1 + random.failures(random.beta(a, b + frequency + first)));
    },
    expectedPurchases: (horizon) => ifActive(remembered((frequency, age) => whileActive(frequency, age, horizon))),
    // With these shapes and rates, an active customer is like a new one of the BG/NBD model.
    countProbabilities: (horizon, upTo) => (frequency, age) =>
      betaGeometricProbabilities(
        { r: r + frequency, alpha: alpha + age, a, b: b + frequency + first },
        0,
        horizon,
        upTo,
      ),
    purchasePairs: (discountRate, horizon) =>
      remembered((frequency, age) => {
        const [shape, rate, stays] = [r + frequency, alpha + age, b + frequency + first];
        // Of two purchases, the customer stays after the first, and is active at the second.
        const active = (time: number) =>
          1 - (a / (a + stays + 1)) * meanPowerLoss(a + 1, stays + 1, shape + 2, time / rate);
        const pairs = pairTotal(active, discountRate, horizon, rate / (1 + shape));
        return (stays / (a + stays)) * (shape / rate) * ((shape + 1) / rate) * pairs;
      }),
    newCustomerPurchases: (horizon) => {
      const bought = meanPowerLoss(a, b + first, r, horizon / alpha);
      return first === 1 ? (b / (a + b)) * bought : bought;
    },
    purchaseProbabilities: (horizon, upTo) => betaGeometricProbabilities(parameters, first, horizon, upTo),
    discountedPurchases: (discountRate, horizon) =>
      ifActive(remembered((frequency, age) => discounted(frequency, age, discountRate, horizon))),
    // Customers leave only after a purchase, so an active customer always makes the next one.
    nextPurchase: (frequency, age) => {
      const [shape, rate] = [r + frequency, alpha + age];
      return {
        within: (time) => -Math.expm1(-shape * Math.log1p(time / rate)),
        timeFor: (probability) => rate * Math.expm1(-Math.log1p(-probability) / shape),
      };
    },
  };
}

/**
 * Returns the probabilities of 0, 1, 2 … `upTo` purchases of a new customer after the first, within a time from it.
 *
 * A customer with x purchases either stayed after each of them, and the purchase process made exactly x; or left after
 * the last, and the process would have made x or more. That tail is summed from its far end, where nothing cancels.
 */
export function betaGeometricProbabilities(
  { r, alpha, a, b }: BgNbdParameters,
  first: FirstDropout,
  horizon: number,
  upTo: number,
): Float64Array {
  const result = new Float64Array(upTo + 1);
  const share = horizon / (alpha + horizon);
  const rest = alpha / (alpha + horizon);
  // Probabilities of a negative binomial distribution, computed by logarithms because the first may underflow.
  const logShare = -Math.log1p(alpha / horizon);
  const counts = new Float64Array(upTo + 1);
  let log = -r * Math.log1p(horizon / alpha);
  for (let x = 0; x <= upTo; x++) {
    counts[x] = Math.exp(log);
    log += logShare + Math.log((r + x) / (x + 1));
  }
  // Probability of staying after each of x purchases, not counting the first.
  const stayed = new Float64Array(upTo + 1);
  let all = first === 1 ? b / (a + b) : 1;
  for (let x = 0; x <= upTo; x++) {
    stayed[x] = all;
    all *= (b + x + first) / (a + b + x + first);
  }
  let tail = betaTail(upTo + 1, r, share, rest, (upTo + 1) * rest - r * share);
  for (let x = upTo; x >= 0; x--) {
    const count = counts[x] as number;
    tail += count;
    const place = x - 1 + first;
    const before = x === 0 ? 1 : (stayed[x - 1] as number);
    const left = place < 0 ? 0 : (before * a) / (a + b + place);
    result[x] = Math.min(1, (stayed[x] as number) * count + left * Math.min(1, tail));
  }
  return result;
}
