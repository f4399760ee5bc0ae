import { logBetaRatio } from "../../../math";
import type { BgBbParameters } from "./bgBbParameters";

/**
 * The probabilities that a new customer buys at 0, 1, 2 … `upTo` of the opportunities after the first purchase.
 *
 * With x purchases, a customer was active at all opportunities, or left after number i, from x on. Both terms are
 * beta-binomial probabilities of x among i, times the probability of leaving just then.
 */
export function bgBbProbabilities(
  { alpha, beta, gamma, delta }: BgBbParameters,
  opportunities: number,
  upTo: number,
): Float64Array {
  // The logarithms of the probabilities of leaving right after each opportunity, and of not leaving at all.
  const logEnds = new Float64Array(opportunities + 1);
  for (let i = 0, logActive = 0; i <= opportunities; i++) {
    logEnds[i] = logActive - (i < opportunities ? Math.log1p((delta + i) / gamma) : 0);
    logActive -= Math.log1p(gamma / (delta + i));
  }
  const result = new Float64Array(upTo + 1);
  for (let x = 0; x <= Math.min(upTo, opportunities); x++) {
    let log = logBetaRatio(beta, alpha, x);
    let total = 0;
    for (let i = x; i <= opportunities; i++) {
      total += Math.exp(log + (logEnds[i] as number));
      log += Math.log((i + 1) / (i + 1 - x)) + Math.log((beta + i - x) / (alpha + beta + i));
    }
    result[x] = Math.min(1, total);
  }
  return result;
}
