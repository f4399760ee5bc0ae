import { digammaDifference } from "../../../math";
import { type ParameterShapes, SHAPE } from "../family";
import type { RenewalCounts } from "../renewalCounts";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";
import { feltStep, feltTime, logBeyond, logShareLeft } from "./betaDiscreteWeibullTime";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const betaDiscreteWeibullShapes: ParameterShapes<BetaDiscreteWeibullParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
  c: SHAPE,
};

/**
 * The logarithm of the likelihood of renewals where B(alpha, beta + t^c) / B(alpha, beta) of the customers are left after `t` of them.
 *
 * @param parameters - alpha, beta and c.
 * @param gradient - Takes the derivatives.
 */
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
    if (stay + leave === 0) continue;
    const before = feltTime(i, c);
    const step = feltStep(i, 1, c);
    const logStay = logShareLeft({ alpha, beta, c }, i, 1);
    const pull = -Math.expm1(logStay);
    total += stay * logStay + (leave > 0 ? leave * Math.log(pull) : 0);
    // The derivative by the logarithm of the share that stays.
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

/** The derivative by c of the logarithm of the share lost. */
function slope(alpha: number, beta: number, time: number, tenure: number): number {
  return tenure < 2 ? 0 : digammaDifference(beta + time, alpha) * time * Math.log(tenure);
}
