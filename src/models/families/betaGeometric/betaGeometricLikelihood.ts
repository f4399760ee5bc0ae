import type { DistinctRows } from "../../../math";
import { type ParameterShapes, RATE, SHAPE } from "../family";
import type { BgNbdParameters } from "../fittedModels";
import { type RisingLog, risingLog, tailCounts } from "../risingLog";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const bgNbdShapes: ParameterShapes<BgNbdParameters> = { r: SHAPE, alpha: RATE, a: SHAPE, b: SHAPE };

/** Whether customers may leave after the first purchase: 1 in the MBG/NBD model, 0 in the BG/NBD model. */
export type FirstDropout = 0 | 1;

/** The product of this many factors from 1 to 2 does not overflow. */
const MOST_FACTORS = 1000;

/**
 * The log-likelihood of the BG/NBD and MBG/NBD models over distinct rows of frequency, recency and age, in the form of
 * note 027 of Hardie, which cannot overflow.
 *
 * Gamma functions of the frequency become sums over purchases, weighted by the number of customers who made each, so
 * their cost does not depend on the number of customers. Logarithms are taken once per distinct time.
 */
export function betaGeometricLikelihood(
  { size, values, places, weights }: DistinctRows,
  first: FirstDropout,
): (parameters: Float64Array, gradient: Float64Array) => number {
  const [frequencies, recencies, ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, recencyAt, ageAt] = places as [Int32Array, Int32Array, Int32Array];
  const tails = tailCounts(frequencies, frequencyAt, weights);
  const customers = tails[0] as number;
  const logAges = new Float64Array(ages.length);
  const inverseAges = new Float64Array(ages.length);
  const logRecencies = new Float64Array(recencies.length);
  const inverseRecencies = new Float64Array(recencies.length);
  const logFailures = new Float64Array(frequencies.length);
  return (parameters, gradient) => {
    const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
    for (const [i, age] of ages.entries()) {
      logAges[i] = Math.log(alpha + age);
      inverseAges[i] = 1 / (alpha + age);
    }
    for (const [i, recency] of recencies.entries()) {
      logRecencies[i] = Math.log(alpha + recency);
      inverseRecencies[i] = 1 / (alpha + recency);
    }
    for (const [i, frequency] of frequencies.entries()) logFailures[i] = Math.log(a / (b + frequency - 1 + first));
    const logAlpha = Math.log(alpha);
    let total = customers * r * logAlpha;
    let byR = customers * logAlpha;
    let byAlpha = (customers * r) / alpha;
    let byA = 0;
    let byB = 0;
    // Most rows have weight 1: multiply hundreds of their factors before taking a logarithm.
    let product = 1;
    let factors = 0;
    for (let i = 0; i < size; i++) {
      const weight = weights[i] as number;
      const frequency = frequencyAt[i] as number;
      const x = frequencies[frequency] as number;
      const age = ageAt[i] as number;
      const logAge = logAges[age] as number;
      const inverseAge = inverseAges[age] as number;
      if (x === 0 && first === 0) {
        total -= weight * r * logAge;
        byR -= weight * logAge;
        byAlpha -= weight * r * inverseAge;
        continue;
      }
      const recency = recencyAt[i] as number;
      const apart = logAge - (logRecencies[recency] as number);
      const odds = (logFailures[frequency] as number) + (r + x) * apart;
      // The probability of having dropped out, p, and log(1 + e^odds) without overflow.
      const small = Math.exp(-Math.abs(odds));
      const p = (odds > 0 ? 1 : small) / (1 + small);
      total += weight * ((odds > 0 ? odds : 0) - (r + x) * logAge);
      if (weight !== 1) total += weight * Math.log1p(small);
      else {
        product *= 1 + small;
        if (++factors === MOST_FACTORS) {
          total += Math.log(product);
          product = 1;
          factors = 0;
        }
      }
      byR += weight * (p * apart - logAge);
      byAlpha -= weight * (r + x) * (inverseAge + p * ((inverseRecencies[recency] as number) - inverseAge));
      byA += weight * p;
      byB -= (weight * p) / (b + x - 1 + first);
    }
    total += Math.log(product);
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA / a;
    gradient[3] = byB;
    return total + addPurchases(frequencies, tails, first, parameters, gradient);
  };
}

/**
 * Sum over all customers of log Γ(r + x) / Γ(r) + log B(a, b + x) / B(a, b), for MBG/NBD with x + 1 in the second term.
 */
function addPurchases(
  frequencies: Float64Array,
  tails: Float64Array,
  first: FirstDropout,
  parameters: Float64Array,
  gradient: Float64Array,
): number {
  const [r, , a, b] = parameters as unknown as [number, number, number, number];
  const [ofR, ofB, ofAb] = [zero(), zero(), zero()] as const;
  let total = 0;
  let done = 0;
  for (let i = 0; i < frequencies.length; i++) {
    const weight = tails[i] as number;
    const upTo = frequencies[i] as number;
    total += weight * risingLog(r, done, upTo, ofR).value;
    gradient[0] = (gradient[0] as number) + weight * ofR.slope;
    const from = i === 0 ? 0 : done + first;
    const until = upTo + first;
    total += weight * (risingLog(b, from, until, ofB).value - risingLog(a + b, from, until, ofAb).value);
    gradient[2] = (gradient[2] as number) - weight * ofAb.slope;
    gradient[3] = (gradient[3] as number) + weight * (ofB.slope - ofAb.slope);
    done = upTo;
  }
  return total;
}

function zero(): RisingLog {
  return { value: 0, slope: 0 };
}
