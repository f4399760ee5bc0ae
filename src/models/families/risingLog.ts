import { digamma, logGamma } from "../../math";

/** Longer sums are computed as the difference of two gamma functions. */
const LONGEST_RUN = 500;

/** A sum of logarithms with its derivative. */
export interface RisingLog {
  /** log (q + from)(q + from + 1) … (q + until − 1). */
  value: number;
  /** Derivative with respect to q. */
  slope: number;
}

/** Computes log (q + from)(q + from + 1) … (q + until − 1) and its derivative with respect to q into `result`. */
export function risingLog(q: number, from: number, until: number, result: RisingLog): RisingLog {
  if (until - from > LONGEST_RUN) {
    result.value = logGamma(q + until) - logGamma(q + from);
    result.slope = digamma(q + until) - digamma(q + from);
    return result;
  }
  let value = 0;
  let slope = 0;
  for (let j = from; j < until; j++) {
    value += Math.log(q + j);
    slope += 1 / (q + j);
  }
  result.value = value;
  result.slope = slope;
  return result;
}

/** Returns the weight of the customers with each frequency or a higher one. */
export function tailCounts(frequencies: Float64Array, frequencyAt: Int32Array, weights: Float64Array): Float64Array {
  const tails = new Float64Array(frequencies.length);
  for (let i = 0; i < frequencyAt.length; i++) {
    const at = frequencyAt[i] as number;
    tails[at] = (tails[at] as number) + (weights[i] as number);
  }
  for (let i = tails.length - 2; i >= 0; i--) tails[i] = (tails[i] as number) + (tails[i + 1] as number);
  return tails;
}
