import { chiSquareUpper, inverseForm, solveFactored, symmetricFactor } from "../../math";
import type { CoxMoment } from "./coxMoments";
import type { ProportionalHazardsTest } from "./proportionalHazardsTest";

/** The tests: one per covariate, and one for all together. */
export interface ProportionalHazardsTests {
  readonly each: readonly ProportionalHazardsTest[];
  readonly global: ProportionalHazardsTest;
}

/** A test to which the moments of the times of churn are told. */
export interface TimeSlopes {
  /** Takes a moment, by its place among the times. */
  readonly add: (moment: CoxMoment, place: number) => void;
  /** The tests, after all moments. */
  readonly tests: () => ProportionalHazardsTests;
}

/**
 * Score test of a slope of the coefficients over a function of time, at the estimated coefficients: weighted Schoenfeld
 * residuals, each time with its own variance.
 *
 * @param departures - Number of events at each time of churn: by stratum, then by time.
 * @param scale - The function of time there.
 * @param held - 1 for each coefficient that the data determine.
 */
export function proportionalHazards(departures: Float64Array, scale: Float64Array, held: Uint8Array): TimeSlopes {
  const squares = held.length ** 2;
  const sums: Sums = {
    scores: new Float64Array(held.length),
    variances: [new Float64Array(squares), new Float64Array(squares), new Float64Array(squares)],
  };
  let center = 0;
  let all = 0;
  for (let i = 0; i < scale.length; i++) {
    center += (departures[i] as number) * (scale[i] as number);
    all += departures[i] as number;
  }
  center /= all;
  // Spread of the times, which sets the scale of a slope.
  let spread = 0;
  for (let i = 0; i < scale.length; i++) spread += (departures[i] as number) * ((scale[i] as number) - center) ** 2;
  return {
    // Centering does not change the meaning of a slope, and loses fewer digits.
    add: (moment, place) => add(sums, moment, (scale[place] as number) - center, held),
    tests: () => testsOf(sums, spread, held),
  };
}

function testsOf({ scores, variances }: Sums, spread: number, held: Uint8Array): ProportionalHazardsTests {
  const size = held.length;
  const factored = symmetricFactor(variances[0], size);
  const mixed = (i: number) =>
    Float64Array.from({ length: size }, (_, j) => variances[1][Math.max(i, j) * size + Math.min(i, j)] as number);
  const own = new Float64Array(size * size);
  for (const i of held.keys()) {
    const explained = solveFactored(factored, mixed(i));
    for (let j = 0; j <= i; j++) {
      const other = mixed(j);
      let rest = variances[2][i * size + j] as number;
      for (let k = 0; k < size; k++) rest -= (explained[k] as number) * (other[k] as number);
      own[i * size + j] = rest;
    }
  }
  // After removing the part explained by the coefficients, only rounding is left.
  const usable = (i: number) => held[i] === 1 && (own[i * size + i] as number) > 1e-10 * spread;
  for (const i of held.keys()) if (!usable(i)) own[i * size + i] = 0;
  const global = symmetricFactor(own, size);
  return {
    each: Array.from({ length: size }, (_, i) =>
      usable(i) ? test((scores[i] as number) ** 2 / (own[i * size + i] as number), 1) : test(null, 0),
    ),
    global: global.rank > 0 ? test(inverseForm(global, scores), global.rank) : test(null, 0),
  };
}

/** Sums over the times of churn. */
interface Sums {
  /** Residuals times the function of time. */
  readonly scores: Float64Array;
  /** Variances times powers of the function of time. */
  readonly variances: readonly [Float64Array, Float64Array, Float64Array];
}

function add({ scores, variances }: Sums, { gradient, variance }: CoxMoment, late: number, held: Uint8Array): void {
  const size = gradient.length;
  const [zeroth, first, second] = variances;
  for (let i = 0; i < size; i++) {
    // Without a variance of its own, a coefficient is left out.
    if (!held[i]) continue;
    (scores[i] as number) += late * (gradient[i] as number);
    for (let j = 0, at = i * size; j <= i; j++, at++) {
      const part = variance[at] as number;
      (zeroth[at] as number) += part;
      (first[at] as number) += late * part;
      (second[at] as number) += late * late * part;
    }
  }
}

function test(chiSquare: number | null, degreesOfFreedom: number): ProportionalHazardsTest {
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquare === null ? null : chiSquareUpper(chiSquare, degreesOfFreedom),
  };
}
