import { logBetaRatio } from "../../../math";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";

/** Beyond this, time counts by its logarithm. */
const LONGEST = 1e300;
const LOG_LONGEST = Math.log(LONGEST);

/** Tenure to the power of c: the time that a contract has felt, up to 1e300. */
export function feltTime(tenure: number, c: number): number {
  return Math.min(LONGEST, tenure ** c);
}

/** How much longer the time felt is after `more` further renewals; nothing cancels. */
export function feltStep(tenure: number, more: number, c: number): number {
  const felt = feltTime(tenure, c);
  if (tenure === 0) return feltTime(more, c);
  return Math.min(LONGEST - felt, felt * Math.expm1(c * Math.log1p(more / tenure)));
}

/** The logarithm of the time felt over 1e300, where it is longer. */
export function logBeyond(tenure: number, c: number): number {
  return tenure < 2 ? 0 : Math.max(0, c * Math.log(tenure) - LOG_LONGEST);
}

/** The logarithm of the share of the customers of a tenure who are still there after `more` further renewals. */
export function logShareLeft({ alpha, beta, c }: BetaDiscreteWeibullParameters, tenure: number, more: number): number {
  const beyond = logBeyond(tenure + more, c);
  const within = logBetaRatio(alpha, beta + feltTime(tenure, c), feltStep(tenure, more, c));
  return beyond === 0 ? within : within - alpha * (beyond - logBeyond(tenure, c));
}
