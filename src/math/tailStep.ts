/**
 * Newton's step towards the point where a distribution function takes a given value, on its logarithm.
 *
 * @param logTarget - The logarithm of the value wanted.
 * @param logWeight - The logarithm of the density at the present point.
 * @param ratio - A tail at the present point over its density.
 * @param direct - Whether that tail is the distribution function itself, rather than its complement.
 */
export function tailStep(logTarget: number, logWeight: number, ratio: number, direct: boolean): number {
  if (direct) return (logTarget - logWeight - Math.log(ratio)) * ratio;
  const weight = Math.exp(logWeight);
  const value = 1 - weight * ratio;
  return ((logTarget - Math.log(value)) * value) / weight;
}
