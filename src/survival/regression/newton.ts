import { type SymmetricFactor, solveFactored, symmetricFactor } from "../../math";
import { dot } from "./rowSpan";

/** A function to be made as great as possible, at a point. */
export interface Slope {
  /** Its value; −∞ at a point that is out of reach. */
  readonly value: number;
  /** Its derivatives. */
  readonly gradient: Float64Array;
  /** Less its second derivatives, row by row up to the diagonal. */
  readonly information: Float64Array;
}

/** What a search ends with. */
export interface Summit {
  /** Where it ended. */
  readonly point: Float64Array;
  /** The function there. */
  readonly slope: Slope;
  /** How many steps it took. */
  readonly iterations: number;
  /** Why it ended: steps became nothing, stayed long, led nowhere, or reached the maximum number. */
  readonly ending: "settled" | "far" | "stuck" | "spent";
}

/** How a search is done. */
export interface NewtonOptions {
  /** The function. */
  readonly at: (point: Float64Array) => Slope;
  /** Where to start; within reach. */
  readonly start: Float64Array;
  /** The function there, where it is known. */
  readonly first?: Slope | undefined;
  /** 1 for each coordinate that the function depends on; the others stay. */
  readonly told: Uint8Array;
  /** By how much each coordinate changes what is predicted, at most, per unit. */
  readonly reaches: ArrayLike<number>;
  /** By how much a step changes what is predicted, where that is not the most that any coordinate of it does. */
  readonly reachOf?: ((step: Float64Array) => number) | undefined;
  /** The most steps. */
  readonly maxIterations: number;
  /** After so many steps a long one ends the search. */
  readonly patience: number;
  /** Longer steps, in terms of what is predicted, are cut: the curvature at the start says nothing so far away. */
  readonly radius: number;
  /** Called after each step. */
  readonly onStep: (iteration: number, value: number) => void;
  /** Whether to give up at a point. */
  readonly isLost?: ((point: Float64Array) => boolean) | undefined;
}

/** A step so short, in terms of what is predicted, changes nothing. */
const SHORT = 1e-10;
/** A step so short, in terms of where it starts, is rounding. */
const SMALLEST = 1e-13;
/** Steps so short become far shorter each time, but for rounding. */
const NEARLY = 1e-5;
/** A step so long is none of a search that comes to an end. */
const LONG = 0.3;
/** A step that leads over the summit must not end where it is about as steep as at its start. */
const STEEP = 0.9;
/** What is left of the slope where a cut step may be followed by one that is so many times as long. */
const STILL = 0.25;
const GROWTH = 4;
/** Of shorter steps only the value counts. */
const ROUGH = 1e-3;
/** Halvings of a step. */
const MOST_HALVINGS = 60;
/** The shares of the information that are added to it where it does not curve down. */
const LEAST_RIDGE = 1e-6;
const MOST_RIDGE = 1e9;
/** What an element of the information must add to those before it. */
const OWN_SHARE = 1e-13;

/**
 * Newton's method with step halving, for a function that curves down everywhere, or nearly so.
 *
 * It ends by the length of its steps and not by what they gain: towards a supremum at infinity each step is about as
 * long as the one before, however little it gains.
 */
export function newton(options: NewtonOptions): Summit {
  const { at, start, first, told, reaches, reachOf, maxIterations, patience, onStep, isLost } = options;
  let point = start;
  let slope = first ?? at(point);
  let { radius } = options;
  let before = Number.POSITIVE_INFINITY;
  for (let iteration = 0; ; iteration++) {
    const step = stepUp(slope, told);
    let longest = step.reduce((most, each, i) => Math.max(most, Math.abs(each) * (reaches[i] as number)), 0);
    // Coordinates may change much that comes to nothing together.
    if (longest > radius || (iteration >= patience && longest > LONG)) longest = reachOf?.(step) ?? longest;
    const ends = (ending: Summit["ending"]) => ({ point, slope, iterations: iteration, ending });
    const isTiny = step.every((each, i) => Math.abs(each) <= SMALLEST * Math.abs(point[i] as number));
    if (longest <= SHORT || isTiny || (longest <= NEARLY && longest > before / 4)) return ends("settled");
    if (!Number.isFinite(longest) || isLost?.(point)) return ends("stuck");
    if (iteration >= patience && longest > LONG) return ends("far");
    if (iteration === maxIterations) return ends("spent");
    // Near the summit value and slope are as rough as their rounding.
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
    // Where a cut step ends nearly as steep as it starts, the next may be longer.
    const isSteep = dot(there.gradient, step) > STILL * dot(slope.gradient, step);
    radius = isCut && isSteep ? GROWTH * radius : options.radius;
    before = longest;
    point = next;
    slope = there;
    onStep(iteration + 1, slope.value);
  }
}

function moved(point: Float64Array, step: Float64Array, share: number): Float64Array {
  return point.map((each, i) => each + share * (step[i] as number));
}

/** The step of Newton's method; with a ridge where the function does not curve down in all directions. */
function stepUp(slope: Slope, told: Uint8Array): Float64Array {
  const size = told.length;
  const count = told.reduce((sum, each) => sum + each, 0);
  let factored = factorOf(slope, told);
  const { information } = slope;
  let greatest = 0;
  for (let i = 0; i < size; i++)
    if (told[i]) greatest = Math.max(greatest, Math.abs(information[i * size + i] as number));
  if (greatest > 0 && Number.isFinite(greatest))
    for (let share = LEAST_RIDGE; factored.rank < count && share < MOST_RIDGE; share *= 10) {
      const more = information.slice();
      for (let i = 0; i < size; i++) {
        const own = Math.abs(information[i * size + i] as number);
        more[i * size + i] = (information[i * size + i] as number) + share * Math.max(own, LEAST_RIDGE * greatest);
      }
      factored = factorOf({ ...slope, information: more }, told);
    }
  return solveFactored(factored, slope.gradient);
}

/** The information of the coordinates that count, taken apart. */
export function factorOf({ information }: Slope, told: Uint8Array, tolerance = OWN_SHARE): SymmetricFactor {
  const size = told.length;
  const counted = information.map((each, at) => (told[Math.floor(at / size)] && told[at % size] ? each : 0));
  return symmetricFactor(counted, size, tolerance);
}
