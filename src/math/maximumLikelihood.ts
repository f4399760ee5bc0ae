import { type MinimizeOptions, minimize, type Objective } from "./minimize";
import { symmetricEigen } from "./symmetricEigen";

/** The problem for {@link maximumLikelihood}. */
export interface LikelihoodProblem {
  /**
   * The log-likelihood.
   *
   * @param parameters - All above 0.
   * @param gradient - Receives the derivatives with respect to the parameters.
   */
  readonly logLikelihood: (parameters: Float64Array, gradient: Float64Array) => number;
  /** Initial values. */
  readonly start: ArrayLike<number>;
  /** A sample of the observations, with which the search begins: it is cheaper, and leads near the maximum. */
  readonly sample?: LikelihoodSample | undefined;
  /** Typical size of each parameter: 1, or for one in units of time about the longest time. */
  readonly scale: ArrayLike<number>;
  /** Number of observations; the likelihood is divided by it to judge convergence. */
  readonly observations: number;
  /** Maximum number of iterations. */
  readonly maxIterations: number;
  /**
   * Called after each iteration with its number, the likelihood, and the greatest derivative with respect to the
   * logarithm of a parameter.
   */
  readonly onIteration?: ((iteration: number, logLikelihood: number, gradientNorm: number) => void) | undefined;
}

/** A sample of the observations of a {@link LikelihoodProblem}. */
export interface LikelihoodSample {
  /** Its log-likelihood. */
  readonly logLikelihood: LikelihoodProblem["logLikelihood"];
  /** Number of observations in it. */
  readonly observations: number;
}

/** The result of {@link maximumLikelihood}. */
export interface LikelihoodMaximum {
  /** The parameters. */
  readonly parameters: Float64Array;
  /** Covariances of the estimates; `null` if they are not determined. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** The log-likelihood. */
  readonly logLikelihood: number;
  /** Number of iterations. */
  readonly iterations: number;
  /** Whether the search converged: the derivatives are 0, or the likelihood no longer changes. */
  readonly converged: boolean;
  /**
   * Indexes of the parameters that the data do not determine: they diverge toward 0 or infinity, where the likelihood
   * is flat.
   */
  readonly boundary: readonly number[];
  /** Norm of the derivatives with respect to the logarithms of the parameters. */
  readonly gradientNorm: number;
  /**
   * Greatest curvature divided by the least, with respect to the logarithms of the parameters; meaningless without
   * covariances.
   */
  readonly conditionNumber: number;
}

/**
 * Parameters are kept within this factor of their scale, up and down: beyond it, rounding errors look like curvature.
 */
export const WIDEST = 1e6;
/** A direction whose standard error is 3 or more in logarithms, a factor of e³, is not determined by the data. */
const LEAST_CURVATURE = 1 / 9;
/** Steps of the differences for second derivatives, in logarithms of parameters: two-sided and one-sided ones. */
const DIFFERENCE = 1e-4;
const ONE_SIDED = 1e-5;
/** Derivatives of a mean below this, relative to the mean, are rounding errors. */
const ROUNDING = 1e-15;

/**
 * Finds the parameters, all above 0, that maximize the likelihood.
 *
 * The search uses the logarithms of the parameters, so they stay positive and the unit of time does not matter, and
 * ends with steps of Newton's method. Never throws. If the likelihood is flat, because there are few observations or
 * they do not determine a parameter, the result names these parameters and has no covariances.
 */
export function maximumLikelihood(problem: LikelihoodProblem): LikelihoodMaximum {
  const { scale, observations, maxIterations, onIteration } = problem;
  const size = problem.start.length;
  const share = 1 / Math.max(1, observations);
  const parameters = new Float64Array(size);
  const parametersAt = (point: Float64Array) => {
    for (let i = 0; i < size; i++) parameters[i] = Math.exp(point[i] as number) * (scale[i] as number);
  };
  const lossOf =
    ({ logLikelihood, observations }: LikelihoodSample): Objective =>
    (point, gradient) => {
      const each = 1 / Math.max(1, observations);
      parametersAt(point);
      const value = -each * logLikelihood(parameters, gradient);
      for (let i = 0; i < size; i++) gradient[i] = -each * (gradient[i] as number) * (parameters[i] as number);
      return value;
    };
  const loss = lossOf(problem);
  const widest = Math.log(WIDEST);
  const start = Float64Array.from(problem.start, (each, i) =>
    Math.max(-widest, Math.min(widest, Math.log(each / (scale[i] as number)))),
  );
  const box = { low: start.map(() => -widest), high: start.map(() => widest), maxIterations };
  const ofSample = problem.sample && lossOf(problem.sample);
  const near = problem.sample && ofSample && nearby(ofSample, problem.sample.observations, start, box);
  const found = minimize(loss, near?.point ?? start, {
    ...box,
    inverse: near?.inverse,
    onIteration:
      onIteration && ((iteration, value, slope) => onIteration(iteration, -value / share + 0, slope / share)),
  });
  const second = near && ofSample ? hessianBySample(loss, found, ofSample) : hessian(loss, found.point);
  const { values, vectors } = symmetricEigen(second);
  const curvatures = values.map((each) => each / share);
  const { point, value, gradient } = found.converged ? polished(loss, found, values, vectors, widest) : found;
  parametersAt(point);
  const loose = new Set<number>();
  const isHeld = curvatures.every((each) => each >= LEAST_CURVATURE);
  if (found.converged)
    for (const [k, vector] of vectors.entries()) {
      if ((curvatures[k] as number) >= LEAST_CURVATURE) continue;
      for (const [i, part] of vector.entries()) if (Math.abs(part) > 0.1) loose.add(i);
    }
  for (const [i, each] of point.entries()) if (Math.abs(each) >= widest * (1 - 1e-9)) loose.add(i);
  const covariance = () =>
    Array.from(parameters, (own, i) =>
      Array.from(parameters, (other, j) => {
        const part = vectors.map(
          (vector, k) => ((vector[i] as number) * (vector[j] as number)) / (curvatures[k] as number),
        );
        return own * other * part.reduce((sum, each) => sum + each, 0);
      }),
    );
  return {
    parameters,
    covariance: isHeld && loose.size === 0 ? covariance() : null,
    logLikelihood: -value / share + 0,
    iterations: found.iterations,
    converged: found.converged,
    boundary: [...loose].sort((a, b) => a - b),
    gradientNorm: Math.hypot(...gradient) / share,
    conditionNumber: Math.max(...curvatures) / Math.min(...curvatures),
  };
}

/**
 * Finds the minimum of a sample and the inverse of the second derivatives there; `undefined` if it is not determined.
 */
function nearby(
  loss: Objective,
  observations: number,
  start: Float64Array,
  box: MinimizeOptions,
): { readonly point: Float64Array; readonly inverse: Float64Array[] } | undefined {
  const { point, converged } = minimize(loss, start, { ...box, gradientTolerance: 1e-6 });
  const { values, vectors } = symmetricEigen(hessian(loss, point));
  if (!converged || !values.every((each) => each * observations >= LEAST_CURVATURE)) return undefined;
  const inverse = Array.from(point, (_, i) =>
    point.map((_, j) =>
      vectors.reduce(
        (sum, vector, k) => sum + ((vector[i] as number) * (vector[j] as number)) / (values[k] as number),
        0,
      ),
    ),
  );
  return { point, inverse };
}

/** Second derivatives, as differences of first derivatives on both sides. */
function hessian(loss: Objective, point: Float64Array): Float64Array[] {
  return symmetric(
    Array.from(point, (_, i) => {
      const above = gradientBeside(loss, point, i, DIFFERENCE);
      const below = gradientBeside(loss, point, i, -DIFFERENCE);
      return above.map((each, j) => (each - (below[j] as number)) / (2 * DIFFERENCE));
    }),
  );
}

/**
 * The same with differences on one side, which take half the time, corrected by how much those of a sample are off.
 */
function hessianBySample(loss: Objective, { point, gradient }: Place, ofSample: Objective): Float64Array[] {
  const own = oneSided(loss, point, gradient);
  const atSample = new Float64Array(point.length);
  ofSample(point, atSample);
  const bySample = oneSided(ofSample, point, atSample);
  const exact = hessian(ofSample, point);
  return own.map((row, i) =>
    row.map(
      (each, j) => each + ((exact[i] as Float64Array)[j] as number) - ((bySample[i] as Float64Array)[j] as number),
    ),
  );
}

function oneSided(loss: Objective, point: Float64Array, gradient: Float64Array): Float64Array[] {
  return symmetric(
    Array.from(point, (_, i) =>
      gradientBeside(loss, point, i, ONE_SIDED).map((each, j) => (each - (gradient[j] as number)) / ONE_SIDED),
    ),
  );
}

function gradientBeside(loss: Objective, point: Float64Array, i: number, step: number): Float64Array {
  const moved = point.slice();
  moved[i] = (moved[i] as number) + step;
  const gradient = new Float64Array(point.length);
  loss(moved, gradient);
  return gradient;
}

function symmetric(rows: readonly Float64Array[]): Float64Array[] {
  return rows.map((row, i) => row.map((each, j) => (each + ((rows[j] as Float64Array)[i] as number)) / 2));
}

interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Takes Newton steps as long as they reduce the derivatives. */
function polished(
  loss: Objective,
  found: Place,
  values: Float64Array,
  vectors: readonly Float64Array[],
  widest: number,
): Place {
  let best = found;
  if (!values.every((each) => each > 1e-10)) return best;
  const least = ROUNDING * Math.max(1, Math.abs(found.value));
  for (let step = 0; step < 3 && Math.hypot(...best.gradient) > least; step++) {
    const next = best.point.slice();
    for (const [k, vector] of vectors.entries()) {
      const along = vector.reduce((sum, each, i) => sum + each * (best.gradient[i] as number), 0);
      for (const [i, each] of vector.entries()) next[i] = (next[i] as number) - (each * along) / (values[k] as number);
    }
    if (!next.every((each, i) => Math.abs(each) < widest && Math.abs(each - (best.point[i] as number)) < 0.1)) break;
    const gradient = new Float64Array(next.length);
    const value = loss(next, gradient);
    if (!(Math.hypot(...gradient) < Math.hypot(...best.gradient)) || value > best.value + 1e-12 * Math.abs(best.value))
      break;
    best = { point: next, value, gradient };
  }
  return best;
}
