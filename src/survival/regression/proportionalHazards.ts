import { chiSquareUpper, inverseForm, solveFactored, symmetricFactor } from "../../math";
import { coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";
import type { CoxTimes } from "./coxTimes";
import type { ProportionalHazardsTest } from "./proportionalHazardsTest";

/** The tests: one per covariate, and one for all together. */
export interface ProportionalHazardsTests {
  readonly each: readonly ProportionalHazardsTest[];
  readonly global: ProportionalHazardsTest;
}

/**
 * Score test of a slope of the coefficients over a function of time, at the estimated coefficients: weighted Schoenfeld
 * residuals, each time with its own variance.
 *
 * @param transform - The function of time.
 * @param held - 1 for each coefficient that the data determine.
 */
export function proportionalHazards(
  rows: CoxRows,
  coefficients: Float64Array,
  ties: CoxTies,
  { time: times, departures }: CoxTimes,
  transform: (time: number) => number,
  held: Uint8Array,
): ProportionalHazardsTests {
  const { size } = rows;
  const squares = size * size;
  // By power of the transformed time.
  const scores = [new Float64Array(size), new Float64Array(size)] as const;
  const variances = [new Float64Array(squares), new Float64Array(squares), new Float64Array(squares)] as const;
  let center = 0;
  let all = 0;
  for (let i = 0; i < times.length; i++) {
    center += (departures[i] as number) * transform(times[i] as number);
    all += departures[i] as number;
  }
  center /= all;
  coxMoments(rows, coefficients, ties, ({ time, gradient, variance }) => {
    // Centering does not change the meaning of a slope, and loses fewer digits.
    const late = transform(time) - center;
    for (let i = 0; i < size; i++) {
      if (!held[i]) continue;
      scores[1][i] = (scores[1][i] as number) + late * (gradient[i] as number);
      for (let j = 0; j <= i; j++) {
        if (!held[j]) continue;
        const at = i * size + j;
        const part = variance[at] as number;
        variances[0][at] = (variances[0][at] as number) + part;
        variances[1][at] = (variances[1][at] as number) + late * part;
        variances[2][at] = (variances[2][at] as number) + late * late * part;
      }
    }
  });
  // Spread of the times, which sets the scale of a slope.
  let spread = 0;
  for (let i = 0; i < times.length; i++)
    spread += (departures[i] as number) * (transform(times[i] as number) - center) ** 2;
  const factored = symmetricFactor(variances[0], size);
  const mixed = (i: number) =>
    Float64Array.from({ length: size }, (_, j) => variances[1][Math.max(i, j) * size + Math.min(i, j)] as number);
  const own = new Float64Array(squares);
  for (let i = 0; i < size; i++) {
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
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) if (!usable(i) || !usable(j)) own[i * size + j] = 0;
  const global = symmetricFactor(own, size);
  return {
    each: Array.from({ length: size }, (_, i) =>
      usable(i) ? test((scores[1][i] as number) ** 2 / (own[i * size + i] as number), 1) : test(null, 0),
    ),
    global: global.rank > 0 ? test(inverseForm(global, scores[1]), global.rank) : test(null, 0),
  };
}

function test(chiSquare: number | null, degreesOfFreedom: number): ProportionalHazardsTest {
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquare === null ? null : chiSquareUpper(chiSquare, degreesOfFreedom),
  };
}
