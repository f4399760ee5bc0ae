import { type SymmetricFactor, solveFactored, symmetricFactor } from "../../math";
import { dot } from "./rowSpan";

/** The value and derivatives, at a point, of a function to maximize. */
export interface Slope {
  /** Value; −∞ outside the domain. */
  readonly value: number;
  /** Derivatives. */
  readonly gradient: Float64Array;
  /** Negative second derivatives, lower triangle row by row. */
  readonly information: Float64Array;
}

/** The result of a search. */
export interface Summit {
  /** Final point. */
  readonly point: Float64Array;
  /** The function there. */
  readonly slope: Slope;
  /** Number of steps. */
  readonly iterations: number;
  /** Why it ended: steps became negligible, stayed long, did not improve the value, or reached the maximum number. */
  readonly ending: "settled" | "far" | "stuck" | "spent";
}

/** How long steps are treated. */
interface LongSteps {
  /** Largest change of a prediction by a step: changes of several coordinates may cancel. */
  readonly reachOf: (step: Float64Array) => number;
  /** Number of steps after which a long step ends the search. */
  readonly patience: number;
  /**
   * Longer steps, measured by the change of predictions, are cut: the curvature at the start does not hold that far.
   */
  readonly radius: number;
}

/** The settings of a search. */
export interface NewtonOptions {
  /** The function. */
  readonly at: (point: Float64Array) => Slope;
  /** Initial point, within the domain. */
  readonly start: Float64Array;
  /** The function there, if known. */
  readonly first?: Slope | undefined;
  /** 1 for each coordinate on which the function depends; the others stay fixed. */
  readonly told: Uint8Array;
  /** Largest change of a prediction per unit of each coordinate. */
  readonly reaches: ArrayLike<number>;
  /** Maximum number of steps. */
  readonly maxIterations: number;
  /** How long steps are treated. Default: as any other. */
  readonly longSteps?: LongSteps | undefined;
  /** Called after each step. */
  readonly onStep: (iteration: number, value: number) => void;
  /** Whether to give up at a point. */
  readonly isLost?: ((point: Float64Array) => boolean) | undefined;
}

/** A step that changes predictions by less than this is negligible. */
const SHORT = 1e-10;
/** A step shorter than this, relative to its start, is rounding. */
const SMALLEST = 1e-13;
/** Below this length, steps converge quadratically, except for rounding. */
const NEARLY = 1e-5;
/** A step longer than this does not belong to a converging search. */
const LONG = 0.3;
/** A step that overshoots the maximum must not end with about the same slope as at its start. */
const STEEP = 0.9;
/** If this share of the slope remains after a cut step, the next one may be longer by this factor. */
const STILL = 0.25;
const GROWTH = 4;
/** For steps shorter than this, only the value is checked. */
const ROUGH = 1e-3;
/** Maximum number of halvings of a step. */
const MOST_HALVINGS = 60;
/** Multiples of the information added to it if the function is not concave there. */
const LEAST_RIDGE = 1e-6;
const MOST_RIDGE = 1e9;
/** Relative size below which a pivot of the information counts as 0. */
const OWN_SHARE = 1e-13;

/**
 * Newton's method with step halving, for a function that is concave, or nearly so.
 *
 * It ends by the length of the steps, not by their gain: toward a supremum at infinity, each step is about as long as
 * the previous one, however little it gains.
 */
export function newton(options: NewtonOptions): Summit {
  const { at, start, first, told, reaches, longSteps, maxIterations, onStep, isLost } = options;
  const { patience, radius: leastRadius } = longSteps ?? { patience: Infinity, radius: Infinity };
  let point = start;
  let slope = first ?? at(point);
  let radius = leastRadius;
  let before = Number.POSITIVE_INFINITY;
  for (let iteration = 0; ; iteration++) {
    const step = stepUp(slope, told);
    let longest = step.reduce((most, each, i) => Math.max(most, Math.abs(each) * (reaches[i] as number)), 0);
    if (longSteps && (longest > radius || (iteration >= patience && longest > LONG))) longest = longSteps.reachOf(step);
    const ends = (ending: Summit["ending"]) => ({ point, slope, iterations: iteration, ending });
    const isTiny = step.every((each, i) => Math.abs(each) <= SMALLEST * Math.abs(point[i] as number));
    if (longest <= SHORT || isTiny || (longest <= NEARLY && longest > before / 4)) return ends("settled");
    if (!Number.isFinite(longest) || isLost?.(point)) return ends("stuck");
    if (iteration >= patience && longest > LONG) return ends("far");
    if (iteration === maxIterations) return ends("spent");
    // Near the maximum, value and slope are only accurate to rounding.
    const floor = slope.value - 1e-12 * Math.abs(slope.value);
    const steepest = longest > ROUGH ? -STEEP * dot(slope.gradient, step) : Number.NEGATIVE_INFINITY;
    let share = Math.min(1, radius / longest);
    const isCut = share < 1;
    let next = moved(point, step, share);
    let there = at(next);
    for (let halving = 0; !(there.value >= floor && dot(there.gradient, step) >= steepest); halving++) {
      if (halving === MOST_HALVINGS) return ends("stuck");
      share /= 2;
      next = moved(point, step, share);
      there = at(next);
    }
    // If a cut step ends nearly as steep as it starts, the next may be longer.
    const isSteep = dot(there.gradient, step) > STILL * dot(slope.gradient, step);
    radius = isCut && isSteep ? GROWTH * radius : leastRadius;
    before = longest;
    point = next;
    slope = there;
    onStep(iteration + 1, slope.value);
  }
}

function moved(point: Float64Array, step: Float64Array, share: number): Float64Array {
  return point.map((each, i) => each + share * (step[i] as number));
}

/** The Newton step; with a ridge if the function is not concave in all directions. */
function stepUp(slope: Slope, told: Uint8Array): Float64Array {
  const { information } = slope;
  const size = told.length;
  const count = told.reduce((sum, each) => sum + each, 0);
  const own = Array.from(told, (each, i) => each * Math.abs(information[i * (size + 1)] as number));
  const least = LEAST_RIDGE * Math.max(...own);
  let factored = factorOf(slope, told);
  for (let share = LEAST_RIDGE; factored.rank < count && share < MOST_RIDGE; share *= 10) {
    const more = information.slice();
    for (const [i, each] of own.entries()) (more[i * (size + 1)] as number) += share * Math.max(each, least);
    factored = factorOf({ ...slope, information: more }, told);
  }
  return solveFactored(factored, slope.gradient);
}

/** Factorized information of the free coordinates. */
export function factorOf({ information }: Slope, told: Uint8Array, tolerance = OWN_SHARE): SymmetricFactor {
  const size = told.length;
  // With 0 on the diagonal, a row counts as dependent on others, whatever else is in it.
  const counted = information.map((each, at) => (told[at % size] ? each : 0));
  return symmetricFactor(counted, size, tolerance);
}
