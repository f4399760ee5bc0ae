import { digamma, logGamma } from "../../math";

/** Longer runs of terms are computed as the difference of two gamma functions. */
const LONGEST_RUN = 500;

/** A sum of logarithms with its derivative. */
export interface RisingLog {
  /** log (q + from)(q + from + 1) … (q + until − 1). */
  value: number;
  /** Its derivative by q. */
  slope: number;
}

/** Computes log (q + from)(q + from + 1) … (q + until − 1) and its derivative by q into `result`. */
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
