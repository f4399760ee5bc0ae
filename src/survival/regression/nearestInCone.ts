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
  const refused = new Set<Float64Array>();
  // Each step comes closer, so no state recurs; the limit on steps guards against rounding.
  for (let step = 0; step < 50 * (target.length + 20); step++) {
    const length = Math.hypot(...rest);
    if (length <= NOTHING) return undefined;
    let next: Float64Array | undefined;
    let most = FLAT * length;
    for (const row of rows) {
      const product = dot(row, rest);
      if (product <= most || refused.has(row) || used.includes(row)) continue;
      most = product;
      next = row;
    }
    if (next === undefined) {
      const direction = rest.map((each) => each / length);
      const found = beyond(direction).filter((row) => dot(row, direction) > FLAT);
      if (found.length === 0) return direction;
      rows.push(...found);
      continue;
    }
    used.push(next);
    shares.push(0);
    const before = rest;
    for (;;) {
      const aims = nearestShares(used, target);
      if (aims.every((aim) => aim > 0)) {
        shares = aims;
        break;
      }
      // Move until a coefficient would turn negative, and drop that one.
      const ratios = shares.map((share, i) => {
        const aim = aims[i] as number;
        return aim > 0 ? 1 : share / Math.max(Number.MIN_VALUE, share - aim);
      });
      const reach = Math.min(...ratios);
      shares = shares.map((share, i) => share + reach * ((aims[i] as number) - share));
      for (let i = used.length - 1; i >= 0; i--) {
        if ((aims[i] as number) > 0 || (ratios[i] as number) > reach) continue;
        used.splice(i, 1);
        shares.splice(i, 1);
      }
    }
    rest = beside(target, orthogonal(used));
    if (Math.hypot(...rest) < Math.hypot(...before)) refused.clear();
    else refused.add(next);
  }
  return undefined;
}

/** Orthonormal basis of the vectors. */
function orthogonal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    basis.push(unit(beside(vector, basis)));
  }
  return basis;
}

/** Coefficients of the combination of rows nearest to the target (least squares); the rows are independent. */
function nearestShares(rows: readonly Float64Array[], target: Float64Array): number[] {
  const basis = orthogonal(rows);
  const shares = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    let rest = dot(basis[i] as Float64Array, target);
    for (let j = i + 1; j < rows.length; j++)
      rest -= (shares[j] as number) * dot(basis[i] as Float64Array, rows[j] as Float64Array);
    shares[i] = rest / dot(basis[i] as Float64Array, rows[i] as Float64Array);
  }
  return shares;
}
