import { type DistinctRows, logPowerTail, POWER_TAIL } from "../../../math";
import { type ParameterShapes, RATE, SHAPE } from "../family";
import type { ParetoNbdParameters } from "../fittedModels";
import { type RisingLog, risingLog, tailCounts } from "../risingLog";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const paretoNbdShapes: ParameterShapes<ParetoNbdParameters> = { r: SHAPE, alpha: RATE, s: SHAPE, beta: RATE };

/**
 * The logarithm of the likelihood of the Pareto/NBD model over the different histories of customers (frequency,
 * recency, age).
 *
 * Whoever has not bought since the last order has left before the next purchase, or will come again. The first has
 * the likelihood s/β ∫ (1 + u/α)^−(r + x) (1 + u/β)^−(s + 1) du from the last order on, the second (r + x)/α ∫ (1 +
 * u/α)^−(r + x + 1) (1 + u/β)^−s du from now on, both times Γ(r + x)/Γ(r) α^−x. (The usual form, which integrates
 * from the last order until now and adds the living, becomes this one by parts.) Both are positive, so that nothing
 * cancels, wherever α, β and the times lie. And each depends on the frequency and on one time only: it is computed
 * once for each such pair, of which there are far fewer than histories.
 *
 * @returns A function of r, α, s and β that returns the logarithm and writes its derivatives.
 */
export function paretoNbdLikelihood({
  values,
  places,
  weights,
}: DistinctRows): (parameters: Float64Array, gradient: Float64Array) => number {
  const [frequencies, recencies, ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, recencyAt, ageAt] = places as [Int32Array, Int32Array, Int32Array];
  const left = pairsOf(frequencyAt, recencyAt, recencies.length);
  const stayed = pairsOf(frequencyAt, ageAt, ages.length);
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

/** The pairs of a frequency and a time that occur. */
interface Pairs {
  readonly size: number;
  /** Of each pair the place of its frequency. */
  readonly frequencyAt: Int32Array;
  /** Of each pair the place of its time. */
  readonly timeAt: Int32Array;
  /** Of each history its pair. */
  readonly of: Int32Array;
  /** What each contributes to a likelihood, with derivatives. */
  readonly logs: Float64Array;
  /** The weight of the customers who went that way. */
  readonly weights: Float64Array;
}

/** The histories are in ascending order of their frequency. */
function pairsOf(frequencyAt: Int32Array, timeAt: Int32Array, times: number): Pairs {
  const of = new Int32Array(frequencyAt.length);
  const pairOfTime = new Int32Array(times).fill(-1);
  const firstOfPair: number[] = [];
  let begin = 0;
  for (let i = 0; i < of.length; i++) {
    if (frequencyAt[i] !== frequencyAt[i - 1]) begin = firstOfPair.length;
    const time = timeAt[i] as number;
    // Else the time has been seen with this frequency.
    if ((pairOfTime[time] as number) < begin) pairOfTime[time] = firstOfPair.push(i) - 1;
    of[i] = pairOfTime[time] as number;
  }
  const size = firstOfPair.length;
  return {
    size,
    frequencyAt: Int32Array.from(firstOfPair, (i) => frequencyAt[i] as number),
    timeAt: Int32Array.from(firstOfPair, (i) => timeAt[i] as number),
    of,
    logs: new Float64Array(size * POWER_TAIL),
    weights: new Float64Array(size),
  };
}

/** log Γ(r + x) / Γ(r) α^−x of all customers, as a sum over purchases with the customers who made each. */
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

/** The logarithm of the sum of both ways of all customers. */
function mix(weights: Float64Array, left: Pairs, stayed: Pairs, gradient: Float64Array): number {
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
