import { meanPowerLoss } from "../math";
import { betaGeometricLeftOdds } from "./betaGeometricAlive";
import type { FirstDropout } from "./betaGeometricLikelihood";
import type { BgNbdParameters } from "./bgNbdParameters";

/** How many expectations are kept at hand. */
const KEPT = 4096;

/**
 * The purchases that a customer with a history is expected to make in the next `periods`, as a function of the history.
 *
 * What a customer buys while still one depends on frequency and age alone, in which many customers agree where age is in
 * days or weeks: what has been computed is kept for the next one.
 */
export function betaGeometricPurchases(
  parameters: BgNbdParameters,
  first: FirstDropout,
  periods: number,
): (frequency: number, recency: number, age: number) => number {
  const { r, alpha, a, b } = parameters;
  const frequencies = new Float64Array(KEPT).fill(-1);
  const ages = new Float64Array(KEPT);
  const purchases = new Float64Array(KEPT);
  return (frequency, recency, age) => {
    const place = (7919 * age + 104_729 * frequency) & (KEPT - 1);
    if (frequencies[place] !== frequency || ages[place] !== age) {
      frequencies[place] = frequency;
      ages[place] = age;
      purchases[place] = meanPowerLoss(a, b + frequency + first, r + frequency, periods / (alpha + age));
    }
    return (purchases[place] as number) / (1 + betaGeometricLeftOdds(parameters, first, frequency, recency, age));
  };
}

/** The purchases after the first that a new customer is expected to make in the first `periods`. */
export function betaGeometricNewPurchases(
  { r, alpha, a, b }: BgNbdParameters,
  first: FirstDropout,
  periods: number,
): number {
  const whileCustomer = meanPowerLoss(a, b + first, r, periods / alpha);
  return first === 1 ? (b / (a + b)) * whileCustomer : whileCustomer;
}
