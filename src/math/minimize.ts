/**
 * A function to minimize.
 *
 * @param point - The point; must not be changed.
 * @param gradient - Receives the derivatives there.
 */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** The settings of {@link minimize}. */
export interface MinimizeOptions {
  /** Least value of each coordinate. */
  readonly low: Float64Array;
  /** Greatest value of each coordinate. */
  readonly high: Float64Array;
  /** Maximum number of iterations; each evaluates the function once or a few times. */
  readonly maxIterations: number;
  /** Converged if no derivative is greater than this, relative to max(1, |value|). Default: 1e-9. */
  readonly gradientTolerance?: number;
  /**
   * Converged if the value has changed by less than this twice in a row, or by less than 100,000 times as much in a
   * hundred iterations, relative to max(1, |value|). Default: 1e-13.
   */
  readonly valueTolerance?: number;
  /** What is known of the inverse of the second derivatives at the start, by rows; changed. Default: nothing. */
  readonly inverse?: Float64Array[] | undefined;
  /** Called after each iteration. */
  readonly onIteration?: ((iteration: number, value: number, gradientNorm: number) => void) | undefined;
}

/** The result of {@link minimize}. */
export interface Minimum {
  /** The minimum. */
  readonly point: Float64Array;
  /** The value there. */
  readonly value: number;
  /** The derivatives there. */
  readonly gradient: Float64Array;
  /** Number of iterations. */
  readonly iterations: number;
  /** Whether the derivatives are small, or the value no longer changes. */
  readonly converged: boolean;
}

/** Largest change of a coordinate in one iteration. */
const LONGEST_STEP = 3;
/**
 * Wolfe conditions: the required part of the decrease predicted by the derivatives, and the allowed part of the slope.
 */
const ARMIJO = 1e-4;
const WOLFE = 0.9;
const MOST_TRIALS = 40;
/** Number of iterations after which there must be progress. */
const CRAWL = 100;

/**
 * Finds a local minimum of a smooth function in a box, by the BFGS method.
 *
 * For few coordinates of similar size, such as logarithms of parameters. The line search is that of Lewis and Overton
 * (2013), for the weak Wolfe conditions. A coordinate at the edge of the box that is pulled outward stays there. Never
 * throws: values that are not finite count as too large, and the search stops if no step reduces the function.
 *
 * @param objective - The function; it must be finite at the start.
 * @param start - Initial point, within the box.
 */
export function minimize(objective: Objective, start: ArrayLike<number>, options: MinimizeOptions): Minimum {
  const { low, high, maxIterations, gradientTolerance = 1e-9, valueTolerance = 1e-13, onIteration } = options;
  const size = start.length;
  let point: Float64Array = Float64Array.from(start);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(point, gradient);
  let inverse = options.inverse ?? identity(size);
  let fresh = options.inverse === undefined;
  let still = 0;
  let milestone = value;
  let iterations = 0;
  const isHeld = (i: number) =>
    ((point[i] as number) <= (low[i] as number) && (gradient[i] as number) > 0) ||
    ((point[i] as number) >= (high[i] as number) && (gradient[i] as number) < 0);
  const heldNow = () => Array.from(point, (_, i) => isHeld(i));
  const steepest = () => {
    let most = 0;
    for (let i = 0; i < size; i++) if (!isHeld(i)) most = Math.max(most, Math.abs(gradient[i] as number));
    return most;
  };
  for (;;) {
    const scale = Math.max(1, Math.abs(value));
    const slope = steepest();
    const small = slope <= gradientTolerance * scale;
    if (small || still >= 2) return { point, value, gradient, iterations, converged: true };
    if (iterations === maxIterations || !Number.isFinite(slope))
      return { point, value, gradient, iterations, converged: false };
    const direction = directionOf(inverse, gradient, isHeld, fresh);
    const step = lineSearch(objective, point, value, gradient, direction, low, high);
    if (!step) {
      // The derivatives may be right even if the model of the curvature is not.
      if (!fresh) {
        inverse = identity(size);
        fresh = true;
        continue;
      }
      return { point, value, gradient, iterations, converged: slope <= 1e-5 * scale };
    }
    iterations++;
    if (iterations % CRAWL === 0) {
      // Along a flat valley the search could continue forever.
      if (milestone - step.value <= 1e5 * valueTolerance * scale) still = 2;
      milestone = step.value;
    }
    const held = heldNow();
    const moved = step.point.map((each, i) => each - (point[i] as number));
    const turned = step.gradient.map((each, i) => (held[i] ? 0 : each - (gradient[i] as number)));
    if (still < 2) still = Math.abs(value - step.value) <= valueTolerance * scale ? still + 1 : 0;
    ({ point, value, gradient } = step);
    // The curvature was learned for the coordinates that were free.
    const stays = heldNow().every((each, i) => each === held[i]);
    if (!stays) inverse = identity(size);
    fresh = !stays || !update(inverse, moved, turned, fresh);
    onIteration?.(iterations, value, steepest());
  }
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => Number(i === j)));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The search direction: downhill, and within the box. */
function directionOf(
  inverse: readonly Float64Array[],
  gradient: Float64Array,
  isHeld: (i: number) => boolean,
  fresh: boolean,
): Float64Array {
  const free = gradient.map((each, i) => (isHeld(i) ? 0 : each));
  const direction = free.map((_, i) => (isHeld(i) ? 0 : -dot(inverse[i] as Float64Array, free)));
  const longest = Math.max(...direction.map(Math.abs));
  // For the first step only the direction is known.
  const limit = fresh ? Math.min(1, longest) : Math.min(LONGEST_STEP, longest);
  return direction.map((each) => (each * limit) / longest);
}

interface Step {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Finds a step that reduces the value; `undefined` if there is none. */
function lineSearch(
  objective: Objective,
  point: Float64Array,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
  low: Float64Array,
  high: Float64Array,
): Step | undefined {
  // If rounding has turned the direction uphill, no step is good enough.
  const slope = -Math.abs(dot(gradient, direction));
  let tooShort = 0;
  let tooLong = Number.POSITIVE_INFINITY;
  let length = 1;
  let best: Step | undefined;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    let clipped = false;
    const next = point.map((each, i) => {
      const free = each + length * (direction[i] as number);
      const kept = Math.min(high[i] as number, Math.max(low[i] as number, free));
      clipped ||= kept !== free;
      return kept;
    });
    const nextGradient = new Float64Array(point.length);
    const nextValue = objective(next, nextGradient);
    if (!(nextValue <= value + ARMIJO * length * slope)) tooLong = length;
    else {
      best = { point: next, value: nextValue, gradient: nextGradient };
      if (clipped || length >= LONGEST_STEP || dot(nextGradient, direction) >= WOLFE * slope) return best;
      tooShort = length;
    }
    length = tooLong === Number.POSITIVE_INFINITY ? 2 * tooShort : (tooShort + tooLong) / 2;
    if (best && trial >= 8) return best;
  }
  return best;
}

/** Updates the curvature from a step; returns whether the step was usable. */
function update(inverse: Float64Array[], moved: Float64Array, turned: Float64Array, fresh: boolean): boolean {
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-14 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return !fresh;
  const size = moved.length;
  if (fresh) {
    const scale = curvature / dot(turned, turned);
    for (const row of inverse) for (let j = 0; j < size; j++) row[j] = (row[j] as number) * scale;
  }
  const image = moved.map((_, i) => dot(inverse[i] as Float64Array, turned));
  const factor = (1 + dot(turned, image) / curvature) / curvature;
  for (let i = 0; i < size; i++) {
    const row = inverse[i] as Float64Array;
    for (let j = 0; j < size; j++) {
      const [own, other] = [moved[i] as number, moved[j] as number];
      const mixed = own * (image[j] as number) + (image[i] as number) * other;
      row[j] = (row[j] as number) + factor * own * other - mixed / curvature;
    }
  }
  return true;
}
