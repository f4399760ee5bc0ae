import { logPowerTail, POWER_TAIL } from "../../../math";
import type { LikelihoodOfOne } from "../likelihoodOfOne";
import { type RisingLog, risingLog } from "../risingLog";

/** The log-likelihood of one customer in the Pareto/NBD model: see {@link paretoNbdLikelihood}. */
export function paretoNbdOfOne(): LikelihoodOfOne {
  const rising: RisingLog = { value: 0, slope: 0 };
  const left = new Float64Array(POWER_TAIL);
  const stayed = new Float64Array(POWER_TAIL);
  return (frequency, recency, age, parameters, gradient) => {
    const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
    const shape = r + frequency;
    risingLog(r, 0, frequency, rising);
    logPowerTail(shape, alpha, s + 1, beta, recency, left, 0);
    logPowerTail(shape + 1, alpha, s, beta, age, stayed, 0);
    const logLeft = (left[0] as number) + Math.log(s / beta);
    const logStayed = (stayed[0] as number) + Math.log(shape / alpha);
    const small = Math.exp(-Math.abs(logLeft - logStayed));
    const major = 1 / (1 + small);
    const [toLeft, toStayed] = logLeft > logStayed ? [major, small * major] : [small * major, major];
    for (let j = 0; j < 4; j++) gradient[j] = toLeft * (left[j + 1] as number) + toStayed * (stayed[j + 1] as number);
    gradient[0] = (gradient[0] as number) + rising.slope + toStayed / shape;
    gradient[1] = (gradient[1] as number) - (frequency + toStayed) / alpha;
    gradient[2] = (gradient[2] as number) + toLeft / s;
    gradient[3] = (gradient[3] as number) - toLeft / beta;
    return rising.value - frequency * Math.log(alpha) + Math.max(logLeft, logStayed) + Math.log1p(small);
  };
}
