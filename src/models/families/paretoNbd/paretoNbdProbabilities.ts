import { eachLegendreNode } from "../../../math";
import type { ParetoNbdParameters } from "../fittedModels";

/** Relative size below which a term does not change a probability. */
const LEAST = 1e-290;

/** Exponential terms are cut off below 1e-17 in the integral over the time of leaving. */
const CUT = 40;

/** With more pieces, the trapezoidal rule is faster. */
const MOST_PIECES = 4;

/**
 * Returns the probabilities of 0, 1, 2 … `upTo` purchases of a new customer after the first, within a time from it.
 *
 * With the shapes and rates that a history leads to, they are those of a customer with that history who is active.
 *
 * Customers who are still active can buy until the end, others until they leave.
 */
export function paretoNbdProbabilities(
  { r, alpha, s, beta }: ParetoNbdParameters,
  horizon: number,
  upTo: number,
  withHistory = false,
): Float64Array {
  const result = new Float64Array(upTo + 1);
  if (horizon === 0) {
    result[0] = 1;
    return result;
  }
  // log Γ(r + n) / Γ(r) n!, and its increment in n.
  const logWays = new Float64Array(upTo + 1);
  const growth = new Float64Array(upTo);
  growth.forEach((_, n) => {
    growth[n] = (r + n) / (n + 1);
    logWays[n + 1] = (logWays[n] as number) + Math.log(growth[n] as number);
  });
  /** Adds a negative binomial distribution: its mode by logarithms, the rest by ratios. */
  const add = (logWeight: number, time: number) => {
    const share = 1 / (1 + alpha / time);
    const mode = Math.min(upTo, Math.max(0, Math.trunc((r - 1) * (time / alpha))));
    const logAtMode = (logWays[mode] as number) - r * Math.log1p(time / alpha) - mode * Math.log1p(alpha / time);
    const peak = Math.exp(logWeight + logAtMode);
    for (let n = mode, each = peak; n <= upTo && each > LEAST; n++) {
      result[n] = (result[n] as number) + each;
      each *= share * (growth[n] as number);
    }
    for (let n = mode - 1, each = peak; n >= 0 && each > LEAST; n--) {
      each /= share * (growth[n] as number);
      result[n] = (result[n] as number) + each;
    }
  };
  add(-s * Math.log1p(horizon / beta), horizon);
  // Within a time that is short next to the history, the integrand is smooth in the logarithm of time.
  const narrow = Math.min(alpha, beta);
  const length = Math.log1p(horizon / narrow);
  const most = Math.min(upTo, r * (1 + horizon / alpha));
  const pieces = Math.ceil((length * Math.sqrt(r + s + most)) / 6);
  if (withHistory && pieces <= MOST_PIECES) {
    for (let i = 0; i < pieces; i++)
      eachLegendreNode((i * length) / pieces, ((i + 1) * length) / pieces, (y, weight) => {
        const time = narrow * Math.expm1(y);
        const logRate = Math.log((weight * s) / beta) - (s + 1) * Math.log1p(time / beta);
        add(logRate + Math.log(narrow + time), time);
      });
    return result.map((each) => Math.min(1, each));
  }
  // With the time of leaving horizon / (1 + e^-x), the integrand is analytic in x within π of the real line, so the
  // trapezoidal rule converges exponentially.
  const step = Math.min(0.25, 0.5 / Math.sqrt(1 + Math.min(upTo, r + s)));
  const logRate = Math.log((step * s * horizon) / beta);
  const start = CUT + Math.max(0, Math.log((s * horizon) / beta), Math.log((r * horizon) / alpha));
  for (let x = -start; x < CUT; x += step) {
    const time = horizon / (1 + Math.exp(-x));
    const logSpan = -Math.log1p(Math.exp(-x)) - Math.log1p(Math.exp(x));
    add(logRate + logSpan - (s + 1) * Math.log1p(time / beta), time);
  }
  return result.map((each) => Math.min(1, each));
}
