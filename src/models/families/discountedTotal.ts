import { discountWeights } from "../../math";

/** Beyond this number divided by the force of interest, purchases count for less than 1e-18. */
const END = 42;

/**
 * Returns the present value of an accrual up to a horizon, which may be infinite. `total` is the sum up to a time; it
 * must be smooth in the logarithm of time from `scale` on. Relative error below 1e-11.
 */
export function discountedTotal(
  total: (time: number) => number,
  discountRate: number,
  horizon: number,
  scale: number,
): number {
  const force = Math.log1p(discountRate);
  const { times, weights } = discountWeights(Math.min(horizon, END / force), force, scale);
  let sum = 0;
  for (const [i, time] of times.entries()) sum += (weights[i] as number) * total(time);
  return sum;
}
