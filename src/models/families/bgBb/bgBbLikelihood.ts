import { type DistinctRows, logBetaRatio } from "../../../math";
import { type ParameterShapes, SHAPE } from "../family";
import type { BgBbParameters } from "../fittedModels";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const bgBbShapes: ParameterShapes<BgBbParameters> = { alpha: SHAPE, beta: SHAPE, gamma: SHAPE, delta: SHAPE };

/**
 * Returns the likelihood ratio of leaving right after opportunity `last` and right after the next one; after the final
 * one, of leaving and being still active. The purchases are those of the history, all at or before `last`.
 */
export function oddsOfLeaving(
  { alpha, beta, gamma, delta }: BgBbParameters,
  bought: number,
  last: number,
  all: number,
): number {
  const silence = (alpha + beta + last) / (beta + (last - bought));
  return silence * ((last + 1 < all ? gamma + delta + last + 1 : gamma) / (delta + last));
}

/** Above this limit, the terms of a sum are scaled down to avoid overflow. */
const HIGHEST = 2 ** 500;

/**
 * The log-likelihood of histories of purchases at discrete opportunities.
 *
 * Histories with equal frequency and number of opportunities differ only in the first opportunity at which they may
 * have ended. Their sums are partial sums of each other, so one pass over the opportunities serves all of them.
 * Consecutive terms differ by a rational factor, so each pass needs only a few logarithms.
 *
 * @param histories - Distinct rows of frequency, number of opportunities and recency, in this order.
 * @param parameters - alpha, beta, gamma and delta.
 * @param gradient - Receives the derivatives.
 */
export function bgBbLikelihood(histories: DistinctRows, parameters: Float64Array, gradient: Float64Array): number {
  const { size, values, places, weights } = histories;
  const [alpha, beta, gamma, delta] = parameters as unknown as [number, number, number, number];
  const shapes = { alpha, beta, gamma, delta };
  const recencies = values[1] as Float64Array;
  const most = recencies[recencies.length - 1] as number;
  const at = (column: number, row: number) =>
    (values[column] as Float64Array)[(places[column] as Int32Array)[row] as number] as number;
  // Weight of each rising product, such as alpha (alpha + 1) … (alpha + k − 1).
  const counts = () => new Float64Array(most + 1);
  const counted = { alpha: counts(), beta: counts(), both: counts(), delta: counts(), ends: counts() };
  // The terms, their sums from the end, and the number of times both were scaled down.
  const terms = new Float64Array(most + 1);
  const sums = new Float64Array(most + 1);
  const levels = new Int32Array(most + 1);
  let total = 0;
  let gone = 0;
  for (let row = 0; row < size; ) {
    const bought = at(0, row);
    const all = at(1, row);
    let next = row;
    while (next < size && at(0, next) === bought && at(1, next) === all) next++;
    const first = at(2, row);
    const stayed =
      logBetaRatio(beta, alpha, bought) +
      logBetaRatio(alpha + bought, beta, all - bought) +
      logBetaRatio(gamma, delta, all);
    terms[all] = 1;
    sums[all] = 1;
    levels[all] = 0;
    for (let last = all - 1, term = 1, sum = 1, level = 0; last >= first; last--) {
      term *= oddsOfLeaving(shapes, bought, last, all);
      sum += term;
      if (sum > HIGHEST) {
        term /= HIGHEST;
        sum /= HIGHEST;
        level++;
      }
      terms[last] = term;
      sums[last] = sum;
      levels[last] = level;
    }
    let customers = 0;
    let inverse = 0;
    for (let last = first; last <= all; last++) {
      if (last > first && levels[last] !== levels[last - 1]) inverse /= HIGHEST;
      while (row < next && at(2, row) === last) {
        const weight = weights[row++] as number;
        const sum = sums[last] as number;
        total += weight * (stayed + Math.log(sum) + (levels[last] as number) * Math.log(HIGHEST));
        customers += weight;
        inverse += weight / sum;
      }
      // Number of customers whose history ended here, or who are active at the end.
      const expected = (terms[last] as number) * inverse;
      add(counted.beta, last - bought, expected);
      add(counted.both, last, expected);
      add(counted.delta, last, expected);
      add(counted.ends, Math.min(last + 1, all), expected);
      if (last < all) gone += expected;
    }
    add(counted.alpha, bought, customers);
  }
  const both = derivative(counted.both, alpha + beta);
  const ends = derivative(counted.ends, gamma + delta);
  gradient[0] = derivative(counted.alpha, alpha) - both;
  gradient[1] = derivative(counted.beta, beta) - both;
  gradient[2] = gone / gamma - ends;
  gradient[3] = derivative(counted.delta, delta) - ends;
  return total;
}

function add(counts: Float64Array, place: number, count: number): void {
  counts[place] = (counts[place] as number) + count;
}

/** Derivatives of the rising products, by weight. */
function derivative(counts: Float64Array, first: number): number {
  let left = 0;
  let total = 0;
  for (let k = counts.length - 1; k > 0; k--) {
    left += counts[k] as number;
    total += left / (first + k - 1);
  }
  return total;
}
