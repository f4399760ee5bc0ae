import { digammaDifference, gaussLegendre } from "../../../math";
import type { ContractFamily } from "../family";
import type { BetaDiscreteWeibullParameters } from "../fittedModels";
import { betaDiscreteWeibullShapes, feltTime, logShareLeft } from "./betaDiscreteWeibullLikelihood";

/** The beta-discrete-Weibull model: the churn of each customer may rise or fall with time. */
export const betaDiscreteWeibull: ContractFamily<BetaDiscreteWeibullParameters> = {
  shapes: betaDiscreteWeibullShapes,
  modelOf: (parameters) => ({
    survival: (renewals) => Math.exp(logShareLeft(parameters, 0, renewals)),
    retention: (renewal) => Math.exp(logShareLeft(parameters, renewal - 1, 1)),
    renewalsToCome: (renewals, discountRate) =>
      discountRate === 0 && parameters.alpha * parameters.c <= 1
        ? null
        : betaDiscreteWeibullSum(parameters, renewals, discountRate),
  }),
};

/** Number of renewals summed one by one. */
const TERMS = 1000;
/** Relative size below which a term does not change the sum. */
const NOTHING = 1e-17;
/** Logarithm of the longest representable tenure. */
const LOG_LONGEST = 709;

/**
 * Returns the expected number of further renewals of a customer of a given tenure, each discounted from the time of the
 * first: the sum over k ≥ 1 of the share left after k further renewals, divided by (1 + discountRate)^(k − 1).
 *
 * The first 1,000 terms are summed; the rest is computed by the Euler–Maclaurin formula with its first correction. For
 * c ≤ 1 the share left is a mean of falling exponentials of powers, hence completely monotone, and the truncation error
 * is below 1e-12 of the sum. For c > 1 the share falls faster, so the error is smaller.
 *
 * Requires a discount rate above 0, or `c` times `alpha` above 1: otherwise the sum is infinite.
 *
 * @returns `Infinity` if it is too large to represent.
 */
export function betaDiscreteWeibullSum(
  shapes: BetaDiscreteWeibullParameters,
  tenure: number,
  discountRate: number,
): number {
  const { alpha, beta, c } = shapes;
  const discount = Math.log1p(discountRate);
  const term = (k: number) => Math.exp(logShareLeft(shapes, tenure, k) - discount * (k - 1));
  let total = 0;
  for (let k = 1; k < TERMS; k++) {
    const each = term(k);
    total += each;
    // No later discounted term is greater than the one before it.
    if (each <= NOTHING * discountRate * total) return total;
  }
  /** Slope of the share left with respect to the logarithm of time. */
  const fall = (felt: number) => c * (felt * digammaDifference(beta + felt, alpha));
  const steepness = (time: number) => fall(feltTime(time, c)) + discount * time;
  const start = tenure + TERMS;
  const first = term(TERMS);
  total += first * (0.5 + steepness(start) / start / 12);
  const density = (logTime: number) => {
    const time = Math.exp(logTime);
    return time * term(time - tenure);
  };
  const center = beta + (alpha - 1) / 2;
  for (let at = Math.log(start); ; ) {
    const time = Math.exp(at);
    const steep = steepness(time);
    const here = density(at);
    // For c ≤ 1, the share falls at least this steeply from here on; if it is a power of time, exactly this steeply.
    if (steep > 1 && here <= NOTHING * (steep - 1) * total) return total;
    const bent = (alpha * center) / feltTime(time, c);
    if (discountRate === 0 && Math.abs(bent) * (1 + alpha) < 1e-9) {
      const power = c * alpha - 1;
      return total + here * ((1 + bent) / power - bent / (power + c));
    }
    if (!(at <= LOG_LONGEST - 5)) return Number.POSITIVE_INFINITY;
    // If the share is a power of time, its slope is constant within a step, for any c.
    const bends = Math.abs(bent) * (1 + alpha) < 1e-15 ? 1 : Math.max(1, c);
    const next = at + 3 / (bends + steep);
    total += gaussLegendre(density, at, next);
    at = next;
  }
}
