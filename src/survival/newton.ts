import { type SymmetricFactor, solveFactored, symmetricFactor } from "../math";

/** A function to be made as great as possible, at a point. */
export interface Slope {
  /** Its value. */
  readonly value: number;
  /** Its derivatives. */
  readonly gradient: Float64Array;
  /** Less its second derivatives, row by row. */
  readonly information: Float64Array;
}

/** What a search ends with. */
export interface Summit {
  /** Where it ended. */
  readonly point: Float64Array;
  /** The function there. */
  readonly slope: Slope;
  /** The function where the search started. */
  readonly first: Slope;
  /** The second derivatives there, taken apart. */
  readonly factored: SymmetricFactor;
  /** How many steps it took. */
  readonly iterations: number;
  /** Whether it settled. */
  readonly converged: boolean;
  /** Per coordinate: 1 where it still grew without gain, −1 where it fell, 0 where it settled. */
  readonly runaway: Int8Array;
}

/** How a search is done. */
export interface NewtonOptions {
  /** The function; a value that is not finite is a point that is out of reach. */
  readonly at: (point: Float64Array) => Slope;
  /** Where to start; reachable. */
  readonly start: Float64Array;
  /** By how much each coordinate changes what is predicted, at most, per unit. */
  readonly reaches: ArrayLike<number>;
  /** The most steps. */
  readonly maxIterations: number;
  /** Told after each step. */
  readonly onStep: (iteration: number, value: number) => void;
  /** Whether to give up at a point, since it runs away. */
  readonly isLost?: (point: Float64Array) => boolean;
}

/** Twice the gain still to be had, below which the summit is reached. */
const REACHED = 1e-20;
/** A step so short changes nothing. */
const SHORT = 1e-13;
/** Twice the gain still to be had, below which steps that are long all the same lead nowhere. */
const NO_GAIN = 1e-8;
/** What is a long step, in terms of what is predicted. */
const LONG = 0.1;
/** Half of a step, so many times, is none. */
const MOST_HALVINGS = 40;

/**
 * Newton's method with step halving, for a function that curves down everywhere, or nearly so.
 *
 * A likelihood may have no maximum: it grows towards infinity ever more slowly. Then the gain of a step vanishes while the step does not, and the search
 * says which coordinates run away.
 */
export function newton({ at, start, reaches, maxIterations, onStep, isLost }: NewtonOptions): Summit {
  const size = start.length;
  const runaway = new Int8Array(size);
  let point = start;
  const first = at(point);
  let slope = first;
  for (let iteration = 0; ; iteration++) {
    const factored = descending(slope);
    const step = solveFactored(factored, slope.gradient);
    let gain = 0;
    let longest = 0;
    for (let i = 0; i < size; i++) {
      gain += (step[i] as number) * (slope.gradient[i] as number);
      longest = Math.max(longest, Math.abs(step[i] as number) * (reaches[i] as number));
    }
    const ends = (converged: boolean) => ({ point, slope, first, factored, iterations: iteration, converged, runaway });
    if ((gain <= REACHED || longest <= SHORT) && longest < LONG) return ends(true);
    if (gain <= NO_GAIN && longest >= LONG) {
      for (let i = 0; i < size; i++)
        if (Math.abs(step[i] as number) * (reaches[i] as number) >= LONG / 10)
          runaway[i] = Math.sign(step[i] as number);
      return ends(true);
    }
    if (iteration === maxIterations || isLost?.(point)) return ends(false);
    const from = point;
    const before = slope.value;
    for (let halving = 0, share = 1; ; halving++, share /= 2) {
      if (halving === MOST_HALVINGS) return ends(gain <= NO_GAIN * (1 + Math.abs(before)));
      const next = from.map((each, i) => each + share * (step[i] as number));
      const there = at(next);
      // Near the summit the value is as flat as its rounding.
      if (there.value >= before - 1e-12 * Math.abs(before)) {
        point = next;
        slope = there;
        break;
      }
    }
    onStep(iteration + 1, slope.value);
  }
}

/** Derivatives that are no more than rounding. */
const FLAT = 1e-9;
/** So many times as much is added in turn. */
const MORE = 10;

/**
 * The information taken apart, the coordinates that nothing depends on left out; where it does not curve down though it slopes,
 * so much is added that the step leads up.
 */
function descending({ value, gradient, information }: Slope): SymmetricFactor {
  const size = gradient.length;
  let factored = symmetricFactor(information, size);
  const slopes = () => gradient.some((each, i) => !factored.kept[i] && Math.abs(each) > FLAT * (1 + Math.abs(value)));
  let greatest = 0;
  for (let i = 0; i < size; i++) greatest = Math.max(greatest, Math.abs(information[i * size + i] as number));
  for (let added = 1e-3; slopes() && added < 1e9; added *= MORE) {
    const more = information.slice();
    for (let i = 0; i < size; i++) more[i * size + i] = (more[i * size + i] as number) + added * (greatest + FLAT);
    factored = symmetricFactor(more, size);
  }
  return factored;
}
