import { beside, dot, unit } from "./rowSpan";

/** The product of a unit direction with a row counts as 0 up to this. */
export const FLAT = 1e-9;
/** A nearest point closer to 0 than this counts as 0. */
const NOTHING = 1e-8;

/** A cone: all directions whose products with its rows are at most 0. */
export interface Cone {
  /** Unit rows of the cone found so far. */
  readonly rows: Float64Array[];
  /** Returns unit rows whose products with a unit direction exceed {@link FLAT}; none if it is in the cone. */
  readonly beyond: (direction: Float64Array) => readonly Float64Array[];
}

/**
 * Returns the unit direction of a cone nearest to a unit target; `undefined` if it is the tip of the cone, when no
 * direction of the cone forms an acute angle with the target.
 *
 * By Moreau's theorem it is the target minus the nearest nonnegative combination of rows, which the method of Lawson
 * and Hanson finds in finitely many steps. Rows of the cone are requested as needed.
 */
export function nearestInCone({ rows, beyond }: Cone, target: Float64Array): Float64Array | undefined {
  const used: Float64Array[] = [];
  let shares: number[] = [];
  let rest = target;
  // Each step comes closer, so no state recurs; the limit on steps guards against rounding.
  for (let step = 0; step < 50 * (target.length + 20); step++) {
    const length = Math.hypot(...rest);
    if (length <= NOTHING) return undefined;
    const direction = rest.map((each) => each / length);
    let next: Float64Array | undefined;
    let most = FLAT;
    // Rows in use are at right angles to the rest.
    for (const row of rows) {
      const product = dot(row, direction);
      if (product <= most) continue;
      most = product;
      next = row;
    }
    if (next === undefined) {
      const found = beyond(direction).filter((row) => dot(row, direction) > FLAT);
      if (found.length === 0) return direction;
      rows.push(...found);
      continue;
    }
    used.push(next);
    shares.push(0);
    let nearest = nearestCombination(used, target);
    for (;;) {
      const { aims } = nearest;
      const falls = aims.map((aim, i) => aim / Math.max(Number.MIN_VALUE, shares[i] as number));
      const least = Math.min(...falls);
      if (least > 0) break;
      // Move until a coefficient would turn negative, and drop that one.
      shares = shares.map((share, i) => share + ((aims[i] as number) - share) / (1 - least));
      const dropped = falls.indexOf(least);
      used.splice(dropped, 1);
      shares.splice(dropped, 1);
      nearest = nearestCombination(used, target);
    }
    shares = nearest.aims;
    rest = nearest.rest;
  }
  return undefined;
}

/** Coefficients of the combination of rows nearest to the target (least squares), and the rest of it. */
function nearestCombination(rows: readonly Float64Array[], target: Float64Array) {
  const basis: Float64Array[] = [];
  for (const row of rows) basis.push(unit(beside(row, basis)));
  const aims = new Array<number>(rows.length);
  for (let i = rows.length - 1; i >= 0; i--) {
    const axis = basis[i] as Float64Array;
    let left = dot(axis, target);
    for (let j = i + 1; j < rows.length; j++) left -= (aims[j] as number) * dot(axis, rows[j] as Float64Array);
    aims[i] = left / dot(axis, rows[i] as Float64Array);
  }
  return { aims, rest: beside(target, basis) };
}
