import { stretchesOf } from "../rows/byStratum";
import { type ConeSigns, coneSigns } from "./coneSigns";
import { coxCone, coxSpan, scoresAlong } from "./coxCone";
import type { CoxCoefficient } from "./coxFit";
import { finerLevels, rowsInLevels } from "./coxLevels";
import { scoresOf } from "./coxResult";
import type { CoxRows } from "./coxRows";
import { coxSlope } from "./coxSlope";
import type { CoxTies } from "./coxTies";
import { factorOf, type NewtonOptions, newton, type Slope, type Summit } from "./newton";
import { ownColumns, rowSpan } from "./rowSpan";

/** Maximum of the partial likelihood, or its supremum. */
export interface CoxLimit extends Pick<Summit, "point" | "slope" | "iterations"> {
  /** Partial likelihood with all coefficients 0. */
  readonly first: Slope;
  /** 1 for each covariate on which the rows of the limit depend. */
  readonly told: Uint8Array;
  /** Estimate of each coefficient. */
  readonly estimates: readonly CoxCoefficient["estimate"][];
  /** Rows in the strata of the limit. */
  readonly rows: CoxRows;
  /** Original stratum of each of these strata. */
  readonly parents: Uint32Array;
  /** Level of each row along the directions of infinite coefficients; `undefined` if there is a maximum. */
  readonly levels: Uint32Array | undefined;
  /** Whether the search converged. */
  readonly converged: boolean;
}

/** Number of long steps after which the search first checks that a maximum exists. */
const PATIENCE = 7;
/** Longest first step. */
const RADIUS = 8;
/** A pivot below this share of its own size is small. */
const SMALL_PIVOT = 1e-6;
/** Range of log risks above which the smaller ones may be lost in rounding, which happens at 36. */
const FAR_APART = 25;

/**
 * Finds the supremum of the partial likelihood.
 *
 * If Newton's method converges while all risks are well within range, there is a maximum. Otherwise the geometry of the
 * covariates decides, independently of the number of steps: along some directions the likelihood never falls. In the
 * limit along them, a churned customer competes only with customers at risk of equal score.
 */
export function coxLimit(
  sorted: CoxRows,
  ties: CoxTies,
  watched: Pick<NewtonOptions, "reaches" | "maxIterations" | "onStep">,
): CoxLimit {
  const { size } = sorted;
  const zero = new Float64Array(size);
  const first = coxSlope(sorted, zero, ties);
  let rows = sorted;
  let parents: Uint32Array = Uint32Array.from(sorted.starts.subarray(1).keys());
  const infinite = rowSpan(size);
  let told = ownColumns(coxSpan(rows, infinite.basis), size);
  let levels: Uint32Array | undefined;
  let estimates: CoxCoefficient["estimate"][] | undefined;
  let iterations = 0;
  const search = (start: Float64Array, slope: Slope | undefined, patience: number): Summit => {
    const before = iterations;
    const summit = newton({
      at: (point) => coxSlope(rows, point, ties),
      start,
      first: slope,
      told,
      reaches: watched.reaches,
      longSteps: { reachOf: (step) => reachIn(rows, step), patience, radius: RADIUS },
      maxIterations: watched.maxIterations - before,
      onStep: (iteration, value) => watched.onStep(before + iteration, value),
    });
    iterations += summit.iterations;
    return summit;
  };
  let summit = search(zero, first, PATIENCE);
  // Each iteration removes at least one dimension.
  for (let turn = 0; turn < size && !isCertain(summit, told, rows); turn++) {
    const columns = Array.from(told.keys()).filter((i) => told[i] === 1);
    const signs = coneSigns(coxCone(rows, columns), columns.length);
    estimates ??= estimatesOf(signs, columns, told);
    if (signs.direction === undefined) {
      if (summit.ending === "far") summit = search(summit.point, summit.slope, Number.POSITIVE_INFINITY);
      break;
    }
    const direction = new Float64Array(size);
    for (const [i, column] of columns.entries()) direction[column] = signs.direction[i] as number;
    infinite.add(direction);
    levels = finerLevels(sorted, levels, scoresAlong(sorted, columns, signs.direction));
    ({ rows, parents } = rowsInLevels(sorted, levels));
    // Scores within a level may differ by rounding, which must not determine a coefficient.
    told = ownColumns(coxSpan(rows, infinite.basis), size);
    summit = search(zero, undefined, PATIENCE);
  }
  const { point, slope, ending } = summit;
  estimates ??= Array.from(told, (each) => (each ? "finite" : "none"));
  return { point, slope, first, told, estimates, rows, parents, levels, iterations, converged: ending === "settled" };
}

/**
 * Whether a converged search certainly ended at a maximum: all risks are far above rounding, and no direction is flat.
 */
export function isCertain(
  { ending, slope, point }: Pick<Summit, "ending" | "slope" | "point">,
  told: Uint8Array,
  rows: CoxRows,
): boolean {
  if (ending !== "settled") return false;
  const columns = told.reduce((sum, each) => sum + each, 0);
  if (factorOf(slope, told, SMALL_PIVOT).rank < columns) return false;
  const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
  const least = rows.weights.reduce((most, weight) => Math.min(most, weight), Number.POSITIVE_INFINITY);
  return Math.log(total / least) + reachIn(rows, point) <= FAR_APART;
}

/** Largest difference between the scores of two rows of one stratum. */
function reachIn(rows: CoxRows, coefficients: Float64Array): number {
  const scores = scoresOf(rows, coefficients);
  let range = 0;
  for (const [from, to] of stretchesOf(rows.starts)) {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row++) {
      least = Math.min(least, scores[row] as number);
      greatest = Math.max(greatest, scores[row] as number);
    }
    range = Math.max(range, greatest - least);
  }
  return range;
}

function estimatesOf(
  { rises, falls }: ConeSigns,
  columns: readonly number[],
  told: Uint8Array,
): CoxCoefficient["estimate"][] {
  return Array.from(told, (_, column) => {
    const i = columns.indexOf(column);
    if (i < 0) return "none";
    if (!rises[i]) return falls[i] ? "minusInfinity" : "finite";
    return falls[i] ? "none" : "plusInfinity";
  });
}
