/**
 * Finds a root of a function between two points of opposite sign, by the method of Chandrupatla (1997): inverse
 * quadratic interpolation if the last three points suit it, otherwise bisection; like Brent's method, but simpler.
 *
 * The sign changes within `tolerance` + 4.5e-16 |root| of the result. Always ends, because the bracket at least halves
 * in every four steps. The function may jump, be flat or infinite, but not `NaN`.
 *
 * @param f - The function; an end at which it is 0 is itself the root.
 * @param low - One end of the bracket.
 * @param high - The other end, in either order; the distance must be finite.
 * @param tolerance - Largest absolute error. Default: 0, as close as double precision allows.
 * @returns `NaN` if the signs at the ends are equal.
 */
export function rootOf(f: (x: number) => number, low: number, high: number, tolerance = 0): number {
  // The root is between `near`, the last point, and `far`; `old` is the point before them.
  let near = low;
  let far = high;
  let old = high;
  let fNear = f(low);
  let fFar = f(high);
  let fOld = fFar;
  if (fNear < 0 === fFar < 0 && fNear !== 0 && fFar !== 0) return Number.NaN;

  let share = 0.5;
  let steps = 0;
  let goal = Math.abs(far - near) / 2;
  for (;;) {
    const best = Math.abs(fFar) < Math.abs(fNear) ? far : near;
    const least = tolerance / 2 + Number.EPSILON * Math.abs(best) + Number.MIN_VALUE;
    const width = Math.abs(far - near);
    if (!(width > 2 * least) || fNear === 0 || fFar === 0) return best;

    if (width <= goal) {
      goal = width / 2;
      steps = 0;
    }
    const inside = least / width;
    const x = near + (steps++ < 3 ? Math.min(1 - inside, Math.max(inside, share)) : 0.5) * (far - near);
    const fx = f(x);
    if (fx < 0 === fNear < 0) {
      old = near;
      fOld = fNear;
    } else {
      old = far;
      fOld = fFar;
      far = near;
      fFar = fNear;
    }
    near = x;
    fNear = fx;

    const xi = (near - far) / (old - far);
    const phi = (fNear - fFar) / (fOld - fFar);
    share =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (fNear / (fFar - fNear)) * (fOld / (fFar - fOld)) +
          ((old - near) / (far - near)) * (fNear / (fOld - fNear)) * (fFar / (fOld - fFar))
        : 0.5;
  }
}
