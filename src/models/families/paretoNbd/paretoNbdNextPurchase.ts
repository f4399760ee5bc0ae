import { gaussLegendre, rootOf } from "../../../math";
import { logPowerTail, POWER_TAIL } from "../../../math/logPowerTail";
import type { NextPurchaseTime } from "../family";
import type { ParetoNbdParameters } from "../fittedModels";

/** Longest time considered. */
const LATEST = 1e15;

/**
 * Distribution of the time until the next purchase of an active customer, who may leave before it.
 *
 * With A = r + x, a = α + age and b = β + age, the probability within t is A/a ∫ (1 + u/a)^−(A + 1) (1 + u/b)^−s du
 * from 0 to t: computed as the difference of two tails or, where that cancels, by integration.
 */
export function paretoNbdNextPurchase(
  { r, alpha, s, beta }: ParetoNbdParameters,
  frequency: number,
  age: number,
): NextPurchaseTime {
  const [shape, a, b] = [r + frequency, alpha + age, beta + age];
  const tail = new Float64Array(POWER_TAIL);
  const logTail = (time: number) => {
    logPowerTail(shape + 1, a, s, b, time, tail, 0);
    return tail[0] as number;
  };
  const logAll = logTail(0);
  const ever = Math.min(1, Math.exp(Math.log(shape) - Math.log(a) + logAll));

  /** Integrates over the logarithm of 1 + u / narrow, in which the integrand is analytic within π of the real line. */
  const integral = (time: number) => {
    const narrow = Math.min(a, b);
    const density = (v: number) => {
      const u = narrow * Math.expm1(v);
      return Math.exp(v - (shape + 1) * Math.log1p(u / a) - s * Math.log1p(u / b));
    };
    const end = Math.log1p(time / narrow);
    const pieces = Math.ceil(end / 4);
    let total = 0;
    for (let i = 0; i < pieces; i++) total += gaussLegendre(density, (i * end) / pieces, ((i + 1) * end) / pieces);
    return shape * (narrow / a) * total;
  };

  const within = (time: number) => {
    const logRest = logTail(time) - logAll;
    return Math.min(ever, logRest < -0.5 ? ever * -Math.expm1(logRest) : integral(time));
  };

  return {
    within,
    timeFor: (probability) => {
      if (probability >= ever) return Infinity;
      // Lower bound: the time if no customers left.
      const earliest = Math.min(LATEST, a * Math.expm1(-Math.log1p(-probability) / shape));
      let latest = earliest;
      for (let step = 2; latest < LATEST && within(latest) < probability; step *= step)
        latest = Math.min(LATEST, latest * step);
      if (within(latest) < probability) return Infinity;
      // If no customers leave, rounding may put the time slightly below the lower bound.
      return Math.exp(rootOf((log) => within(Math.exp(log)) - probability, Math.log(earliest / 2), Math.log(latest)));
    },
  };
}
