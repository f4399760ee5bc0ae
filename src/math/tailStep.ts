/**
 * The Newton step toward the point at which a distribution function has a given value, on its logarithm.
 *
 * @param logTarget - Logarithm of the target value.
 * @param logWeight - Logarithm of the density at the current point.
 * @param ratio - A tail at the current point divided by its density.
 * @param direct - Whether that tail is the distribution function itself rather than its complement.
 */
export function tailStep(logTarget: number, logWeight: number, ratio: number, direct: boolean): number {
  if (direct) return (logTarget - logWeight - Math.log(ratio)) * ratio;
  const weight = Math.exp(logWeight);
  const value = 1 - weight * ratio;
  return ((logTarget - Math.log(value)) * value) / weight;
}
