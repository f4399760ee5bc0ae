import type { RiskTable } from "../rows/riskTable";
import type { SurvivalRows } from "../rows/survivalRows";

/** The curve of one reason at the times of a {@link RiskTable}. */
export interface ReasonCurve {
  /** Share of customers who churned for the reason. */
  readonly incidence: number[];
  /** Standard errors. */
  readonly standardError: number[];
  /** Lower ends. */
  readonly low: number[];
  /** Upper ends. */
  readonly high: number[];
}

/** Sums of shares are rounded by less than this. */
const ROUNDING = 1e-12;

/** Counts churned customers by reason and time. */
export function reasonEvents(
  { durations, weights }: SurvivalRows,
  causes: ArrayLike<number>,
  reasons: number,
  times: readonly number[],
): number[][] {
  const events = Array.from({ length: reasons }, () => times.map(() => 0));
  for (let row = 0; row < causes.length; row++) {
    const own = events[(causes[row] as number) - 1];
    const weight = weights ? (weights[row] as number) : 1;
    if (own === undefined || weight === 0) continue;
    const place = lastUpTo(times, durations[row] as number);
    own[place] = (own[place] as number) + weight;
  }
  return events;
}

/** The place of the last time up to a duration; times that differ by rounding are the earliest of them. */
function lastUpTo(times: readonly number[], duration: number): number {
  let low = 0;
  let high = times.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) <= duration) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Computes the estimate of Aalen and Johansen for one reason, and its variance by the delta method.
 *
 * With the incidence F, the hazards h of the reason and H of all, and survival S before each time, the variance of F at
 * a time t is the sum over earlier times of (h (1 − h) S² − 2 h S D + H / (1 − H) D²) / n, where D is the increase of F
 * after that time up to t. All D grow together, so sums of powers of D follow from those one time before.
 */
export function reasonCurve(
  { atRisk, events }: RiskTable,
  survival: readonly number[],
  own: readonly number[],
  reach: number,
): ReasonCurve {
  const curve: ReasonCurve = { incidence: [], standardError: [], low: [], high: [] };
  let incidence = 0;
  let before = 1;
  let variance = 0;
  // Factors of D² and of −2 D, and the sum of the former times D.
  let squares = 0;
  let products = 0;
  let moments = 0;
  for (const [i, there] of atRisk.entries()) {
    const hazard = (own[i] as number) / there;
    const all = (events[i] as number) / there;
    const increase = before * hazard;
    variance += 2 * increase * (moments - products) + increase * increase * squares;
    moments += increase * squares;
    incidence += increase;
    variance += (hazard * (1 - hazard) * before * before) / there;
    products += increase / there;
    // Once all customers have churned, nothing increases.
    if (all < 1) squares += all / (1 - all) / there;
    before = survival[i] as number;
    // Certain if all customers churned for the reason, but for rounding.
    const isCertain = incidence > 1 - ROUNDING;
    const share = isCertain ? 1 : incidence;
    const error = isCertain ? 0 : Math.sqrt(Math.max(0, variance));
    const distance = error === 0 ? 0 : (reach * error) / (share * Math.log(share));
    curve.incidence.push(share);
    curve.standardError.push(error);
    curve.low.push(share ** Math.exp(-distance));
    curve.high.push(share ** Math.exp(distance));
  }
  return curve;
}
