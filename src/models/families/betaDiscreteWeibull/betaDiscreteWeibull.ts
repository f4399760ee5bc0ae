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

/** So many renewals are summed one by one. */
const TERMS = 1000;
/** What is less than this beside the sum does not show in it. */
const NOTHING = 1e-17;
/** The longest tenure that a number can hold, as a logarithm. */
const LOG_LONGEST = 709;

/**
 * The renewals that a customer of a tenure is yet to make, on average, each discounted from the time of the first:
 * the sum over k ≥ 1 of the share left after k further renewals over (1 + discountRate)^(k − 1).
 *
 * The first 1,000 terms are summed, the others by the formula of Euler and Maclaurin with its first correction. Where
 * c ≤ 1 the share left is a mean of falling exponentials of powers, hence completely monotone, and what that formula
 * leaves out is below 1e-12 of the sum; where c > 1 it is less, since the share falls faster.
 *
 * For a discount rate above 0, or `c` times `alpha` above 1: otherwise the sum is infinite.
 *
 * @returns `Infinity` where it is greater than a number can be.
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
    // No later term is greater than the one before it, discounted.
    if (each <= NOTHING * discountRate * total) return total;
  }
  /** By how much the share left falls as the logarithm of time grows. */
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
    // From here on it falls at least as steeply as here, where c ≤ 1; where it is a power of time, by just that power.
    if (steep > 1 && here <= NOTHING * (steep - 1) * total) return total;
    const bent = (alpha * center) / feltTime(time, c);
    if (discountRate === 0 && Math.abs(bent) * (1 + alpha) < 1e-9) {
      const power = c * alpha - 1;
      return total + here * ((1 + bent) / power - bent / (power + c));
    }
    if (!(at <= LOG_LONGEST - 5)) return Number.POSITIVE_INFINITY;
    // Once the share is a power of time, however great c is, nothing bends within a step.
    const bends = Math.abs(bent) * (1 + alpha) < 1e-15 ? 1 : Math.max(1, c);
    const next = at + 3 / (bends + steep);
    total += gaussLegendre(density, at, next);
    at = next;
  }
}
