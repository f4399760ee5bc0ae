import { minimize } from "./minimize";
import { symmetricEigen } from "./symmetricEigen";

/** What {@link maximumLikelihood} is to find. */
export interface LikelihoodProblem {
  /**
   * The logarithm of the likelihood.
   *
   * @param parameters - All above 0.
   * @param gradient - Takes the derivatives by the parameters.
   */
  readonly logLikelihood: (parameters: Float64Array, gradient: Float64Array) => number;
  /** Where to start. */
  readonly start: ArrayLike<number>;
  /** The size that each parameter is measured against: 1, or for one in units of time about the longest time. */
  readonly scale: ArrayLike<number>;
  /** How many observations there are: what the likelihood is divided by to judge whether it still changes. */
  readonly observations: number;
  /** The most iterations. */
  readonly maxIterations: number;
  /**
   * Told after each iteration: its number, the likelihood, and the greatest derivative by the logarithm of a parameter.
   */
  readonly onIteration?: ((iteration: number, logLikelihood: number, gradientNorm: number) => void) | undefined;
}

/** What {@link maximumLikelihood} has found. */
export interface LikelihoodMaximum {
  /** The parameters. */
  readonly parameters: Float64Array;
  /** The covariances of their estimates; `null` where they are not determined. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** The logarithm of the likelihood. */
  readonly logLikelihood: number;
  /** How many iterations it took. */
  readonly iterations: number;
  /** Whether it has settled: the derivatives are 0, or the likelihood does not change any more. */
  readonly converged: boolean;
  /**
   * The places of the parameters that nothing holds: they run off towards 0 or infinity, where the likelihood is flat.
   */
  readonly boundary: readonly number[];
  /** The length of the vector of the derivatives by the logarithms of the parameters. */
  readonly gradientNorm: number;
  /**
   * The greatest over the least curvature by the logarithms of the parameters; it says nothing where there is no
   * covariance.
   */
  readonly conditionNumber: number;
}

/** Parameters are kept within this factor of their scale, both ways: beyond it, rounding errors pass for curvature. */
export const WIDEST = 1e6;
/**
 * A direction in which the likelihood allows a factor of e³ and more either way (one standard error) is held by
 * nothing.
 */
const LEAST_CURVATURE = 1 / 9;
/** The step of the differences that second derivatives are made of, in logarithms of parameters. */
const DIFFERENCE = 1e-4;

/**
 * The parameters, all above 0, under which what was observed is likeliest.
 *
 * Looked for by the logarithms of the parameters, so that none can become negative and the unit of time does not
 * matter, and finished by steps of Newton's method. Never throws. Where the likelihood is flat, because there are few
 * observations or they tell nothing about a parameter, it says which parameters that are, and has no covariances.
 */
export function maximumLikelihood(problem: LikelihoodProblem): LikelihoodMaximum {
  const { scale, observations, maxIterations, onIteration } = problem;
  const size = problem.start.length;
  const share = 1 / Math.max(1, observations);
  const parameters = new Float64Array(size);
  const loss = (point: Float64Array, gradient: Float64Array): number => {
    for (let i = 0; i < size; i++) parameters[i] = Math.exp(point[i] as number) * (scale[i] as number);
    const value = -share * problem.logLikelihood(parameters, gradient);
    for (let i = 0; i < size; i++) gradient[i] = -share * (gradient[i] as number) * (parameters[i] as number);
    return value;
  };
  const widest = Math.log(WIDEST);
  const start = Float64Array.from(problem.start, (each, i) =>
    Math.max(-widest, Math.min(widest, Math.log(each / (scale[i] as number)))),
  );
  const found = minimize(loss, start, {
    low: start.map(() => -widest),
    high: start.map(() => widest),
    maxIterations,
    onIteration:
      onIteration && ((iteration, value, slope) => onIteration(iteration, -value / share + 0, slope / share)),
  });
  const { values, vectors } = symmetricEigen(hessian(loss, found.point));
  const curvatures = values.map((each) => each / share);
  const { point, value, gradient } = found.converged ? polished(loss, found, values, vectors, widest) : found;
  loss(point, new Float64Array(size));
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

/** The second derivatives, as differences of first ones. */
function hessian(loss: (point: Float64Array, gradient: Float64Array) => number, point: Float64Array): Float64Array[] {
  const size = point.length;
  const rows = Array.from({ length: size }, (_, i) => {
    const [above, below] = [1, -1].map((sign) => {
      const moved = point.slice();
      moved[i] = (moved[i] as number) + sign * DIFFERENCE;
      const gradient = new Float64Array(size);
      loss(moved, gradient);
      return gradient;
    }) as [Float64Array, Float64Array];
    return above.map((each, j) => (each - (below[j] as number)) / (2 * DIFFERENCE));
  });
  return rows.map((row, i) => row.map((each, j) => (each + ((rows[j] as Float64Array)[i] as number)) / 2));
}

interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Steps of Newton's method, as long as they make the derivatives smaller. */
function polished(
  loss: (point: Float64Array, gradient: Float64Array) => number,
  found: Place,
  values: Float64Array,
  vectors: readonly Float64Array[],
  widest: number,
): Place {
  let best = found;
  if (!values.every((each) => each > 1e-10)) return best;
  for (let step = 0; step < 3; step++) {
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
