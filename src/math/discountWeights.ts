// Gauss–Legendre nodes and weights, 8 points on -1 … 1: the positive half.
const NODES = [0.9602898564975363, 0.7966664774136267, 0.525532409916329, 0.1834346424956498];
const WEIGHTS = [0.10122853629037626, 0.22238103445337448, 0.31370664587788727, 0.362683783378362];
/** Discount factors below exp(−this), about 1e-17, are cut off. */
const CUT = 40;

/** Points in time and their weights. */
export interface DiscountWeights {
  /** The times. */
  readonly times: readonly number[];
  /** Their weights, all positive. */
  readonly weights: readonly number[];
}

/**
 * Nodes and weights for the present value of a total that grows with time: the integral of e^(−force t) over the growth
 * of the total from 0 to the horizon. By partial integration it is e^(−force horizon) times the final total, plus force
 * times the integral of the discounted totals.
 *
 * For totals that are smooth on the logarithmic scale from `scale` on, such as (1 + t / b)^(1 − s) with b / (1 + s) ≥
 * `scale`: relative error below 1e-11.
 *
 * @param horizon - Above 0.
 * @param force - Force of interest, 0 or more: the logarithm of 1 + the rate.
 * @param scale - Time within which the total grows evenly.
 */
export function discountWeights(horizon: number, force: number, scale: number): DiscountWeights {
  const times = [horizon];
  const weights = [Math.exp(-force * horizon)];
  if (force === 0) return { times, weights };
  const end = Math.min(horizon, CUT / force);
  const length = Math.log1p(end / scale);
  const panels = Math.ceil(length + (force * end) / 4);
  const half = length / panels / 2;
  for (let panel = 0; panel < panels; panel++)
    for (const [i, node] of NODES.entries())
      for (const side of [-node, node]) {
        const y = (2 * panel + 1 + side) * half;
        const time = scale * Math.expm1(y);
        times.push(time);
        weights.push(force * Math.exp(-force * time) * (scale + time) * half * (WEIGHTS[i] as number));
      }
  return { times, weights };
}
