/**
 * Finds the zero of a growing, concave function by Newton's method. After the first step the iterates only grow toward
 * the root, so no bracket is needed, and the search ends when a step is lost in rounding.
 *
 * The logarithm of a gamma or beta distribution function is such a function of log x or logit x, from any start.
 *
 * @param start - Initial value; the closer, the fewer steps.
 * @param newtonStep - Minus the function over its derivative at a point.
 * @returns The root to 1e-15 of max(1, |root|) and the accuracy of the steps, after at most 100 of them.
 */
export function growingRoot(start: number, newtonStep: (at: number) => number): number {
  let at = start + newtonStep(start);
  for (let count = 0; count < 100; count++) {
    const next = at + newtonStep(at);
    if (!(next - at > 1e-15 * Math.max(1, Math.abs(at)))) break;
    at = next;
  }
  return at;
}
