import { NEAR } from "../rows/durationFields";
import { coneSigns, unitVectors } from "./coneSigns";
import type { Covariate } from "./covariateDesign";
import { type Cone, FLAT, nearestInCone } from "./nearestInCone";
import { dot, ownColumns, type RowSpan, rowSpan, unit } from "./rowSpan";
import type { WeibullEstimate } from "./weibullFit";
import type { WeibullData } from "./weibullModel";

/** Where the likelihood of a Weibull model has its supremum. */
export interface WeibullLimit {
  /** Whether it grows without bound with the shape. */
  readonly isUnbounded: boolean;
  /** Weights of active customers, without those whose hazard is 0 in the limit. */
  readonly staying: Float64Array;
  /** 1 for the intercept and each covariate that is independent of the others in the limit. */
  readonly told: Uint8Array;
  /** For the intercept and each covariate, the limit of its coefficient. */
  readonly estimates: readonly WeibullEstimate[];
}

/** A residual of logarithms up to this is rounding. */
const ROUNDING = 1e-13;

/**
 * Decides from the covariates alone whether the likelihood has a maximum, and where its supremum is.
 *
 * The likelihood never falls along a direction that lengthens no churned customer's lifetime and shortens no active
 * customer's.
 *
 * @param isNearPlane - Result of {@link liesNearPlane} for the rows.
 */
export function weibullLimit(data: WeibullData, design: readonly Covariate[], isNearPlane: boolean): WeibullLimit {
  const { staying } = data;
  const size = design.length + 1;
  const span = spanOfLeaving(data);
  const rest = complement(span, size);
  const all = { staying, told: new Uint8Array(size).fill(1) };
  if (isNearPlane && isUnbounded(data, span, rest))
    return { ...all, isUnbounded: true, estimates: new Array<WeibullEstimate>(size).fill("none") };
  if (rest.length === 0)
    return { ...all, isUnbounded: false, estimates: new Array<WeibullEstimate>(size).fill("finite") };
  const stayers = rowsWith(staying);
  const within = (row: number) => project(rest, predictorsOf(data, row));
  const estimates = signsOf(coneOf(stayers.map(within)), rest, design);
  let left = stayers;
  for (;;) {
    const inside = rowSpan(rest.length);
    for (const row of left) inside.add(within(row));
    const own = (row: number) => project(inside.basis, within(row));
    const { direction } = coneSigns(coneOf(left.map(own)), inside.basis.length);
    const kept = direction ? left.filter((row) => dot(own(row), direction) <= FLAT) : left;
    if (kept.length === left.length) break;
    left = kept;
  }
  const kept = new Float64Array(staying.length);
  for (const row of left) kept[row] = staying[row] as number;
  const seen = rowSpan(size, span.basis);
  for (const row of left) seen.add(predictorsOf(data, row));
  return { isUnbounded: false, staying: kept, told: ownColumns(seen.basis, size), estimates };
}

/** Returns the first rows with positive weight, up to a number. */
function rowsWith(weights: Float64Array, most = Number.POSITIVE_INFINITY): number[] {
  const rows: number[] = [];
  for (let row = 0; row < weights.length && rows.length < most; row++) if ((weights[row] as number) > 0) rows.push(row);
  return rows;
}

/** 1 and the standardized covariates of a row. */
function predictorsOf({ size, scaled }: WeibullData, row: number): Float64Array {
  const predictors = new Float64Array(size + 1);
  predictors[0] = 1;
  predictors.set(scaled.subarray(row * size, (row + 1) * size), 1);
  return predictors;
}

/** The space of the predictors of churned customers. */
function spanOfLeaving(data: WeibullData): RowSpan {
  const span = rowSpan(data.size + 1);
  for (const [row, weight] of data.leaving.entries()) {
    if (span.isFull()) break;
    if (weight > 0) span.add(predictorsOf(data, row));
  }
  return span;
}

/** Orthonormal vectors, orthogonal to each other and to a space. */
function complement({ basis }: RowSpan, size: number): readonly Float64Array[] {
  const all = rowSpan(size, basis);
  for (const axis of unitVectors(size)) all.add(axis);
  return all.basis.slice(basis.length);
}

function project(basis: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(basis, (each) => dot(each, vector));
}

/** The cone of the directions whose products with all rows are 0 or more. */
function coneOf(positive: readonly Float64Array[]): Cone {
  return {
    rows: [],
    beyond: (direction) => {
      let least = -FLAT;
      let worst: Float64Array | undefined;
      for (const row of positive) {
        const product = dot(row, direction);
        if (product >= least) continue;
        least = product;
        worst = row;
      }
      if (worst === undefined) return [];
      return [unit(worst.map((each) => -each))];
    },
  };
}

/** Limits of intercept and coefficients along the directions of a cone, given in terms of `rest`. */
function signsOf(cone: Cone, rest: readonly Float64Array[], design: readonly Covariate[]): readonly WeibullEstimate[] {
  // The intercept is for covariates of 0, not for their means.
  const intercept = Float64Array.from([1, ...design.map(({ mean, deviation }) => -mean / deviation)]);
  const axes = [intercept, ...design.map((_, i) => intercept.map((_each, j) => (j === i + 1 ? 1 : 0)))];
  return axes.map((axis) => {
    const inside = project(rest, axis);
    if (Math.hypot(...inside) <= FLAT * Math.hypot(...axis)) return "finite";
    const { rises, falls } = coneSigns(cone, rest.length, [unit(inside)]);
    if (rises[0] === true) return falls[0] ? "none" : "plusInfinity";
    return falls[0] ? "minusInfinity" : "finite";
  });
}

/** Whether log times of all churned customers lie on a plane over the covariates, with no active customer above it. */
function isUnbounded(data: WeibullData, { basis }: RowSpan, rest: readonly Float64Array[]): boolean {
  const { logs, spread } = data;
  const rounding = ROUNDING * (1 + 1 / spread);
  const plane = planeThrough(data, rowsWith(data.leaving), rounding, (row) => project(basis, predictorsOf(data, row)));
  if (plane === undefined) return false;
  /** Residual of a row above the plane. */
  const above = (row: number) => (logs[row] as number) - dot(plane, project(basis, predictorsOf(data, row)));
  // If the churned customers do not determine the plane, it may be tilted upward.
  const turned = coneOf(
    rowsWith(data.staying).map((row) => {
      const height = above(row);
      return Float64Array.of(-(Math.abs(height) <= rounding ? 0 : height), ...project(rest, predictorsOf(data, row)));
    }),
  );
  const upright = new Float64Array(rest.length + 1);
  upright[0] = 1;
  return nearestInCone(turned, upright) !== undefined;
}

/** This number of rows per coefficient nearly always shows that no plane passes through them. */
const FEW = 20;

/** Whether log times of all churned customers lie on a plane over the covariates, except for rounding of times. */
export function liesNearPlane(data: WeibullData): boolean {
  const rounding = 2 * NEAR * (1 + 1 / data.spread);
  // In the space of these customers, least squares have a single solution.
  const { basis } = spanOfLeaving(data);
  const predictors = (row: number) => project(basis, predictorsOf(data, row));
  const isPlane = (rows: readonly number[]) => planeThrough(data, rows, rounding, predictors) !== undefined;
  return isPlane(rowsWith(data.leaving, FEW * (data.size + 1))) && isPlane(rowsWith(data.leaving));
}

/** Coefficients of the plane through some rows; `undefined` if there is none. */
function planeThrough(
  { logs }: WeibullData,
  rows: readonly number[],
  rounding: number,
  predictors: (row: number) => Float64Array,
): Float64Array | undefined {
  const plane = leastSquares(logs, rows, predictors);
  const isOn = (row: number) => Math.abs((logs[row] as number) - dot(plane, predictors(row))) <= rounding;
  return rows.every(isOn) ? plane : undefined;
}

/** Least squares by Givens rotations, row by row; 0 for undetermined coefficients. */
function leastSquares(
  heights: Float64Array,
  rows: readonly number[],
  predictors: (row: number) => Float64Array,
): Float64Array {
  const size = predictors(rows[0] as number).length;
  const triangle = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const row of rows) {
    const next = Float64Array.of(...predictors(row), heights[row] as number);
    for (let i = 0; i < size; i++) {
      const own = triangle[i] as Float64Array;
      const length = Math.hypot(own[i] as number, next[i] as number);
      if (length === 0) continue;
      const cosine = (own[i] as number) / length;
      const sine = (next[i] as number) / length;
      for (let j = i; j <= size; j++) {
        const [upper, lower] = [own[j] as number, next[j] as number];
        own[j] = cosine * upper + sine * lower;
        next[j] = cosine * lower - sine * upper;
      }
    }
  }
  const plane = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    const own = triangle[i] as Float64Array;
    let height = own[size] as number;
    for (let j = i + 1; j < size; j++) height -= (own[j] as number) * (plane[j] as number);
    plane[i] = Math.abs(own[i] as number) > 1e-9 ? height / (own[i] as number) : 0;
  }
  return plane;
}
