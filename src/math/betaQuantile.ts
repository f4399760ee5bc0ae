import { betaLowerIsDirect, betaLowerRatio, logBetaWeight } from "./betaTail";
import { growingRoot } from "./growingRoot";
import { logBeta } from "./logBeta";
import { normalQuantile } from "./normalQuantile";
import { tailStep } from "./tailStep";

/**
 * The quantile function of a beta variable with shapes a and b: the inverse of `betaCdf`, by Newton's method on its
 * logarithm as a function of logit x.
 *
 * Relative error below 1e-13 for shapes from 0.5 to 1e16, below 5e-12 down to 1e-3. Near 1, results have the resolution
 * of double precision; for 1 minus the quantile, swap the shapes and use the other tail. Underflows to 0 below 1e-300.
 *
 * @returns 0 at 0, 1 at 1, `NaN` outside 0 … 1 or if a shape is not positive and finite.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  return fromLogit(betaLogit(probability, 1 - probability, a, b));
}

/** The upper-tail quantile of a beta variable: accurate for tiny probabilities, otherwise like {@link betaQuantile}. */
export function betaUpperQuantile(probability: number, a: number, b: number): number {
  return fromLogit(betaLogit(1 - probability, probability, a, b));
}

/**
 * The logit of the beta quantile, for callers that know both tails or need digits next to 1.
 *
 * @param lower - The lower-tail probability; `upper` is 1 minus it.
 * @returns `-Infinity` at 0, `Infinity` at 1, `NaN` as for {@link betaQuantile}.
 */
export function betaLogit(lower: number, upper: number, a: number, b: number): number {
  if (!(lower >= 0 && upper >= 0 && a > 0 && b > 0 && a + b < Infinity)) return Number.NaN;
  const logLower = lower < upper ? Math.log(lower) : Math.log1p(-upper);
  const logUpper = lower < upper ? Math.log1p(-lower) : Math.log(upper);
  const size = logBeta(a, b);
  // I_x(a, b) is x^a / (a B(a, b)) for small x; for such x, nothing else is representable.
  const least = (logLower + Math.log(a) + size) / a;
  if (least < -690) return least;
  const most = -(logUpper + Math.log(b) + size) / b;
  if (most > 690) return most;
  return lower < upper ? lowerLogit(logLower, lower, a, b, least) : -lowerLogit(logUpper, upper, b, a, -most);
}

function lowerLogit(logTarget: number, lower: number, a: number, b: number, least: number): number {
  return growingRoot(Math.max(least, nearGuess(logTarget, lower, a, b)), (logit) => {
    const x = fromLogit(logit);
    const y = fromLogit(-logit);
    const lead = a * y - b * x;
    const direct = betaLowerIsDirect(x, y, lead);
    const ratio = direct ? betaLowerRatio(a, b, x, y, lead) : betaLowerRatio(b, a, y, x, -lead);
    return tailStep(logTarget, logBetaWeight(a, b, x, y, lead), ratio, direct);
  });
}

/** Logit X is nearly normal if both shapes are large; a (1 − X) is nearly gamma distributed if only a is. */
function nearGuess(logTarget: number, lower: number, a: number, b: number): number {
  if (a < 1) return -Infinity;
  if (b < 1) return Math.log(a / (b - logTarget));
  return Math.log(a / b) + (1 / b - 1 / a) / 2 + normalQuantile(lower) * Math.sqrt(1 / a + 1 / b);
}

function fromLogit(logit: number): number {
  if (logit > 0) return 1 / (1 + Math.exp(-logit));
  const odds = Math.exp(logit);
  return odds / (1 + odds);
}
