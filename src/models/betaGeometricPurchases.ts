import { meanPowerLoss } from "../math";
import { betaGeometricLeftOdds } from "./betaGeometricAlive";
import type { FirstDropout } from "./betaGeometricLikelihood";
import type { BgNbdParameters } from "./bgNbdParameters";

/** The purchases that a customer with this history is expected to make in the next `periods`. */
export function betaGeometricPurchases(
  parameters: BgNbdParameters,
  first: FirstDropout,
  periods: number,
  frequency: number,
  recency: number,
  age: number,
): number {
  const { r, alpha, a, b } = parameters;
  const whileCustomer = meanPowerLoss(a, b + frequency + first, r + frequency, periods / (alpha + age));
  return whileCustomer / (1 + betaGeometricLeftOdds(parameters, first, frequency, recency, age));
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
