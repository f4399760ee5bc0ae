import { type SymmetricFactor, solveFactored, symmetricFactor } from "../../math";

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
  /** What a gain is measured by: 1, or less where all the data weigh less. */
  readonly scale: number;
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

/**
 * Newton's method with step halving, for a function that curves down everywhere, or nearly so.
 *
 * A likelihood may have no maximum: it grows towards infinity ever more slowly. Then the gain of a step vanishes while the step does not, and the search
 * says which coordinates run away.
 */
export function newton({ at, start, reaches, scale, maxIterations, onStep, isLost }: NewtonOptions): Summit {
  const size = start.length;
  const runaway = new Int8Array(size);
  let point = start;
  const first = at(point);
  let slope = first;
  // What the data do not tell at the start they tell nowhere: rounding is not to set it in motion later.
  const atFirst = symmetricFactor(first.information, size);
  const unexplained = slopesLeft(first, atFirst, scale);
  const told = atFirst.kept.map((kept, i) => (kept || unexplained[i] ? 1 : 0));
  for (let iteration = 0; ; iteration++) {
    const factored = descending(slope, told, scale);
    const step = solveFactored(factored, slope.gradient);
    let gain = 0;
    let longest = 0;
    for (let i = 0; i < size; i++) {
      gain += (step[i] as number) * (slope.gradient[i] as number);
      longest = Math.max(longest, Math.abs(step[i] as number) * (reaches[i] as number));
    }
    gain /= scale;
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
    // It ends at the latest where half of a step is none.
    for (let share = 1; ; share /= 2) {
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

/** Which of the coordinates that were left out slope all the same, after the step in the others. */
function slopesLeft({ value, gradient, information }: Slope, factored: SymmetricFactor, scale: number): boolean[] {
  const { size, kept } = factored;
  const step = solveFactored(factored, gradient);
  return Array.from(kept, (isKept, i) => {
    if (isKept) return false;
    let slope = gradient[i] as number;
    for (let j = 0; j < size; j++)
      slope -= (step[j] as number) * (information[Math.max(i, j) * size + Math.min(i, j)] as number);
    return Math.abs(slope) > FLAT * (scale + Math.abs(value));
  });
}

/**
 * The information taken apart, without the coordinates that the data do not tell; where it does not curve down though it slopes,
 * so much is added that the step leads up.
 */
function descending(slope: Slope, told: Uint8Array, scale: number): SymmetricFactor {
  const size = told.length;
  const information = slope.information.map((each, at) => (told[Math.floor(at / size)] && told[at % size] ? each : 0));
  let factored = symmetricFactor(information, size);
  const isStuck = () => slopesLeft({ ...slope, information }, factored, scale).some((slopes, i) => slopes && told[i]);
  let greatest = 0;
  for (let i = 0; i < size; i++) greatest = Math.max(greatest, Math.abs(information[i * size + i] as number));
  for (let added = 1e-3; isStuck() && added < 1e9; added *= MORE) {
    const more = information.slice();
    for (let i = 0; i < size; i++)
      more[i * size + i] = (more[i * size + i] as number) + (told[i] as number) * added * (greatest + FLAT * scale);
    factored = symmetricFactor(more, size);
  }
  return factored;
}
