/**
 * Where a growing, concave function is zero, by Newton's method: after the first step the iterates only
 * grow towards the root, so that it needs no bracket and ends as soon as a step is lost in rounding.
 *
 * The logarithm of a distribution function is such a function of log x or logit x for the gamma and the beta
 * distribution, wherever one begins.
 *
 * @param start - Where to begin; the nearer, the fewer steps.
 * @param newtonStep - Minus the function over its derivative at a point.
 * @returns The root to 1e-15 of max(1, |root|) and the accuracy of the steps, at the latest after 100 of them.
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
