import { type DistinctRows, logPowerTail, POWER_TAIL } from "../../../math";
import { type ParameterShapes, RATE, SHAPE } from "../family";
import type { ParetoNbdParameters } from "../fittedModels";
import { type Pairs, pairsOf } from "../pairs";
import { type RisingLog, risingLog, tailCounts } from "../risingLog";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const paretoNbdShapes: ParameterShapes<ParetoNbdParameters> = { r: SHAPE, alpha: RATE, s: SHAPE, beta: RATE };

/**
 * The log-likelihood of the Pareto/NBD model over distinct histories (frequency, recency, age).
 *
 * A customer without a purchase since the last order has either left before the next purchase or will buy again. The
 * first has the likelihood s/β ∫ (1 + u/α)^−(r + x) (1 + u/β)^−(s + 1) du from the last order on, the second (r + x)/α
 * ∫ (1 + u/α)^−(r + x + 1) (1 + u/β)^−s du from now on, both times Γ(r + x)/Γ(r) α^−x. The usual form, which integrates
 * from the last order until now and adds the active customers, is equivalent by partial integration. Both terms are
 * positive, so nothing cancels for any α, β and times. Each depends on the frequency and one time only, and is computed
 * once per distinct pair; there are far fewer pairs than histories.
 *
 * @returns A function of r, α, s and β that returns the log-likelihood and writes its derivatives.
 */
export function paretoNbdLikelihood({
  values,
  places,
  weights,
}: DistinctRows): (parameters: Float64Array, gradient: Float64Array) => number {
  const [frequencies, recencies, ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, recencyAt, ageAt] = places as [Int32Array, Int32Array, Int32Array];
  const left = contributions(pairsOf(frequencyAt, recencyAt, recencies.length));
  const stayed = contributions(pairsOf(frequencyAt, ageAt, ages.length));
  const tails = tailCounts(frequencies, frequencyAt, weights);
  return (parameters, gradient) => {
    const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
    for (let k = 0; k < left.size; k++) {
      const at = k * POWER_TAIL;
      const x = frequencies[left.frequencyAt[k] as number] as number;
      logPowerTail(r + x, alpha, s + 1, beta, recencies[left.timeAt[k] as number] as number, left.logs, at);
      left.logs[at] = (left.logs[at] as number) + Math.log(s / beta);
      left.logs[at + 3] = (left.logs[at + 3] as number) + 1 / s;
      left.logs[at + 4] = (left.logs[at + 4] as number) - 1 / beta;
    }
    for (let k = 0; k < stayed.size; k++) {
      const at = k * POWER_TAIL;
      const shape = r + (frequencies[stayed.frequencyAt[k] as number] as number);
      logPowerTail(shape + 1, alpha, s, beta, ages[stayed.timeAt[k] as number] as number, stayed.logs, at);
      stayed.logs[at] = (stayed.logs[at] as number) + Math.log(shape / alpha);
      stayed.logs[at + 1] = (stayed.logs[at + 1] as number) + 1 / shape;
      stayed.logs[at + 2] = (stayed.logs[at + 2] as number) - 1 / alpha;
    }
    gradient.fill(0);
    return addPurchases(frequencies, tails, r, alpha, gradient) + mix(weights, left, stayed, gradient);
  };
}

/** Pairs with what they contribute. */
interface Contributions extends Pairs {
  /** Contribution of each pair to the likelihood, with derivatives. */
  readonly logs: Float64Array;
  /** Weight of the customers in each pair. */
  readonly weights: Float64Array;
}

function contributions(pairs: Pairs): Contributions {
  return { ...pairs, logs: new Float64Array(pairs.size * POWER_TAIL), weights: new Float64Array(pairs.size) };
}

/**
 * Sum over all customers of log Γ(r + x) / Γ(r) α^−x, as a sum over purchases weighted by the customers who made each.
 */
function addPurchases(
  frequencies: Float64Array,
  tails: Float64Array,
  r: number,
  alpha: number,
  gradient: Float64Array,
): number {
  const rising: RisingLog = { value: 0, slope: 0 };
  let log = 0;
  let byR = 0;
  let purchases = 0;
  let done = 0;
  for (let i = 0; i < frequencies.length; i++) {
    const weight = tails[i] as number;
    const upTo = frequencies[i] as number;
    purchases += weight * (upTo - done);
    const { value, slope } = risingLog(r, done, upTo, rising);
    log += weight * (value - (upTo - done) * Math.log(alpha));
    byR += weight * slope;
    done = upTo;
  }
  gradient[0] = (gradient[0] as number) + byR;
  gradient[1] = (gradient[1] as number) - purchases / alpha;
  return log;
}

/** Sum over all customers of the logarithm of both terms. */
function mix(weights: Float64Array, left: Contributions, stayed: Contributions, gradient: Float64Array): number {
  left.weights.fill(0);
  stayed.weights.fill(0);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    const leftAt = left.of[i] as number;
    const stayedAt = stayed.of[i] as number;
    const logLeft = left.logs[leftAt * POWER_TAIL] as number;
    const logStayed = stayed.logs[stayedAt * POWER_TAIL] as number;
    const small = Math.exp(-Math.abs(logLeft - logStayed));
    const major = 1 / (1 + small);
    const [toLeft, toStayed] = logLeft > logStayed ? [major, small * major] : [small * major, major];
    total += weight * (Math.max(logLeft, logStayed) + Math.log1p(small));
    left.weights[leftAt] = (left.weights[leftAt] as number) + weight * toLeft;
    stayed.weights[stayedAt] = (stayed.weights[stayedAt] as number) + weight * toStayed;
  }
  for (const { size, weights, logs } of [left, stayed])
    for (let k = 0; k < size; k++)
      for (let j = 0; j < 4; j++)
        gradient[j] = (gradient[j] as number) + (weights[k] as number) * (logs[k * POWER_TAIL + j + 1] as number);
  return total;
}
