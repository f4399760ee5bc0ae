import { gaussLegendre } from "../../math";

/**
 * Returns the integral over all ordered pairs of times up to a horizon of the probability of being active at the later
 * one, each time discounted: 2 ∫ active(t) e^(−δt) (1 − e^(−δt))/δ dt. `active` must be smooth in the logarithm of time
 * from `scale` on.
 */
export function pairTotal(
  active: (time: number) => number,
  discountRate: number,
  horizon: number,
  scale: number,
): number {
  const force = Math.log1p(discountRate);
  const narrow = Math.min(scale, 1 / force);
  const end = Math.log1p(horizon / narrow);
  const pieces = Math.ceil(end / 3);
  const density = (y: number) => {
    const time = narrow * Math.expm1(y);
    const earlier = force === 0 ? time : -Math.expm1(-force * time) / force;
    return active(time) * Math.exp(-force * time) * earlier * (narrow + time);
  };
  let total = 0;
  for (let i = 0; i < pieces; i++) total += gaussLegendre(density, (i * end) / pieces, ((i + 1) * end) / pieces);
  return 2 * total;
}
