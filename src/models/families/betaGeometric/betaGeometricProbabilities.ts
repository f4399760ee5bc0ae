import { betaTail } from "../../../math";
import type { FirstDropout } from "./betaGeometricLikelihood";
import type { BgNbdParameters } from "./bgNbdParameters";

/**
 * The probabilities that a new customer makes 0, 1, 2 … `upTo` purchases after the first within a time from it.
 *
 * With x purchases, a customer either stayed after each, and the purchase process gave x; or left after the last, and
 * the process would have given x or more. That tail is summed from its far end, where nothing cancels.
 */
export function betaGeometricProbabilities(
  { r, alpha, a, b }: BgNbdParameters,
  first: FirstDropout,
  horizon: number,
  upTo: number,
): Float64Array {
  const result = new Float64Array(upTo + 1);
  if (horizon === 0) return result.fill(1, 0, 1);
  const share = horizon / (alpha + horizon);
  const rest = alpha / (alpha + horizon);
  // The probabilities of a negative binomial distribution, by their logarithms: the first may be too small for a number.
  const logShare = -Math.log1p(alpha / horizon);
  const counts = new Float64Array(upTo + 1);
  let log = -r * Math.log1p(horizon / alpha);
  for (let x = 0; x <= upTo; x++) {
    counts[x] = Math.exp(log);
    log += logShare + Math.log((r + x) / (x + 1));
  }
  // The probability of having stayed after x purchases, the first not among them.
  const stayed = new Float64Array(upTo + 1);
  let all = first === 1 ? b / (a + b) : 1;
  for (let x = 0; x <= upTo; x++) {
    stayed[x] = all;
    all *= (b + x + first) / (a + b + x + first);
  }
  let tail = betaTail(upTo + 1, r, share, rest, (upTo + 1) * rest - r * share);
  for (let x = upTo; x >= 0; x--) {
    const count = counts[x] as number;
    tail += count;
    const place = x - 1 + first;
    const before = x === 0 ? 1 : (stayed[x - 1] as number);
    const left = place < 0 ? 0 : (before * a) / (a + b + place);
    result[x] = Math.min(1, (stayed[x] as number) * count + left * Math.min(1, tail));
  }
  return result;
}
