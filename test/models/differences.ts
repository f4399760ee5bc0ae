/**
 * By how much the derivatives of a likelihood stray from central differences, at most: relative to the derivatives, or
 * to what rounding of the values leaves of the differences.
 */
export function differences(
  likelihood: (at: Float64Array, gradient: Float64Array) => number,
  point: readonly number[],
): number {
  // Whatever was in it before is overwritten.
  const gradient = new Float64Array(point.length).fill(7);
  const value = likelihood(Float64Array.from(point), gradient);
  const unused = new Float64Array(point.length);
  return Math.max(
    ...point.map((each, i) => {
      const step = 1e-5;
      const moved = (factor: number) =>
        likelihood(
          Float64Array.from(point, (own, j) => (i === j ? own * (1 + factor * step) : own)),
          unused,
        );
      // Of fourth order, by the logarithm of the parameter.
      const slope = (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * step);
      const own = (gradient[i] as number) * each;
      return Math.abs(slope - own) / (Math.abs(own) + 1e-3 * Math.abs(value) + 1e-6);
    }),
  );
}
