import { digammaDifference, logBetaRatio } from "../../../math";
import type { RenewalCounts } from "../../fields/survivorsField";
import { type ParameterShapes, SHAPE } from "../family";
import type { BetaDiscreteWeibullParameters } from "../fittedModels";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const betaDiscreteWeibullShapes: ParameterShapes<BetaDiscreteWeibullParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
  c: SHAPE,
};

/** The log-likelihood if B(alpha, beta + t^c) / B(alpha, beta) of the customers are left after t renewals. */
export function betaDiscreteWeibullLikelihood(
  { renewed, lost }: RenewalCounts,
  parameters: Float64Array,
  gradient: Float64Array,
): number {
  const [alpha, beta, c] = parameters as unknown as [number, number, number];
  let total = 0;
  gradient.fill(0);
  for (let i = 0; i < renewed.length; i++) {
    const stay = renewed[i] as number;
    const leave = lost[i] as number;
    const before = feltTime(i, c);
    const step = feltStep(i, 1, c);
    const logStay = logShareLeft({ alpha, beta, c }, i, 1);
    const pull = -Math.expm1(logStay);
    total += stay * logStay + (leave > 0 ? leave * Math.log(pull) : 0);
    // Derivative with respect to the logarithm of the share that stays.
    const weight = stay - (leave > 0 ? (leave * (1 - pull)) / pull : 0);
    const both = alpha + beta + before;
    const fall = digammaDifference(both, step);
    const beyond = logBeyond(i + 1, c) - logBeyond(i, c);
    gradient[0] = (gradient[0] as number) - weight * (fall + beyond);
    gradient[1] = (gradient[1] as number) + weight * (digammaDifference(beta + before, step) - fall);
    gradient[2] =
      (gradient[2] as number) - weight * (slope(alpha, beta, before + step, i + 1) - slope(alpha, beta, before, i));
  }
  return total;
}

/** Derivative of the logarithm of the share lost with respect to c. */
function slope(alpha: number, beta: number, time: number, tenure: number): number {
  return tenure < 2 ? 0 : digammaDifference(beta + time, alpha) * time * Math.log(tenure);
}

/** Above this limit, time is used by its logarithm. */
const LONGEST = 1e300;
const LOG_LONGEST = Math.log(LONGEST);

/** Tenure to the power of c, the transformed time, capped at 1e300. */
export function feltTime(tenure: number, c: number): number {
  return Math.min(LONGEST, tenure ** c);
}

/** Returns the increase of transformed time over `more` further renewals, without cancellation. */
export function feltStep(tenure: number, more: number, c: number): number {
  const felt = feltTime(tenure, c);
  if (tenure === 0) return feltTime(more, c);
  return Math.min(LONGEST - felt, felt * Math.expm1(c * Math.log1p(more / tenure)));
}

/** Logarithm of transformed time divided by 1e300, if greater. */
export function logBeyond(tenure: number, c: number): number {
  return Math.max(0, c * Math.log(tenure) - LOG_LONGEST);
}

/** Returns the logarithm of the share of customers of a tenure left after `more` further renewals. */
export function logShareLeft({ alpha, beta, c }: BetaDiscreteWeibullParameters, tenure: number, more: number): number {
  const beyond = logBeyond(tenure + more, c);
  const within = logBetaRatio(alpha, beta + feltTime(tenure, c), feltStep(tenure, more, c));
  return within - alpha * (beyond - logBeyond(tenure, c));
}
