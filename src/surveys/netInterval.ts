import { normalUpperQuantile, rootOf } from "../math";
import type { NpsMethod } from "./npsResult";

/**
 * Promoters, passives and detractors, fractions allowed: counts of a weighted survey are scaled to its effective size.
 */
export interface NetGroups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** A net score as a fraction from −1 to 1, and the variance of a single answer, coded −1, 0 or 1. */
export interface NetMoments {
  readonly n: number;
  readonly score: number;
  readonly variance: number;
}

/** Net score and variance of groups that are not all empty. */
export function netMoments({ promoters, passives, detractors }: NetGroups): NetMoments {
  const n = promoters + passives + detractors;
  const [p, a, d] = [promoters / n, passives / n, detractors / n];
  // p + d − (p − d)², without cancellation.
  return { n, score: Math.max(-1, Math.min(1, (promoters - detractors) / n)), variance: a * (p + d) + 4 * p * d };
}

/** The groups after the adjustment of the default interval: three added answers. */
export function adjusted({ promoters, passives, detractors }: NetGroups): NetGroups {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
}

/** The interval of a net score, as fractions from −1 to 1. */
export function netInterval(groups: NetGroups, confidence: number, method: NpsMethod): [low: number, high: number] {
  const z = normalUpperQuantile((1 - confidence) / 2);
  switch (method) {
    case "adjustedWald":
      return wald(adjusted(groups), z);
    case "wald":
      return wald(groups, z);
    case "score": {
      const { promoters, passives, detractors } = groups;
      const high = -scoreLow({ promoters: detractors, passives, detractors: promoters }, z);
      return [scoreLow(groups, z), Math.max(netMoments(groups).score, high)];
    }
  }
}

function wald(groups: NetGroups, z: number): [low: number, high: number] {
  const { n, score, variance } = netMoments(groups);
  const reach = z * Math.sqrt(variance / n);
  return [Math.max(-1, score - reach), Math.min(1, score + reach)];
}

/** The least net score that a score test would not reject (Tango 1998). */
function scoreLow(groups: NetGroups, z: number): number {
  const { n, score } = netMoments(groups);
  if (score === -1) return -1;
  const excess = (at: number) => {
    const away = score - at;
    // Here the variance is 0, except for rounding.
    if (at === -1) return Infinity;
    return away === 0 ? -z : away / Math.sqrt(constrainedVariance(groups, at) / n) - z;
  };
  return Math.min(score, rootOf(excess, -1, score));
}

/** The maximum-likelihood variance of an answer if the true net score is `at`. */
function constrainedVariance(groups: NetGroups, at: number): number {
  const { promoters, passives, detractors } = groups;
  // The share of detractors is the greater root of 2 n q² + b q − c = 0.
  const n = promoters + passives + detractors;
  const b = at * (promoters + 2 * passives + 3 * detractors) - promoters - detractors;
  const c = detractors * at * (1 - at);
  const root = Math.sqrt(at < 0 ? discriminantBelow(groups, 1 + at) : b * b + 8 * n * c);
  const share = b > 0 ? (2 * c) / (b + root) : (root - b) / (4 * n);
  return Math.max(0, 2 * share + at * (1 - at));
}

/** b² + 8 n c at the net score `above` − 1, in powers of `above`: near −1 both terms are huge and their sum is not. */
function discriminantBelow({ promoters: p, passives: a, detractors: d }: NetGroups, above: number): number {
  const square = (p + 2 * a + d) ** 2 - 4 * p * d;
  const linear = (p + a) * (p + 2 * a) + d * (a - p);
  return Math.max(0, square * above ** 2 - 4 * linear * above + 4 * (p + a) ** 2);
}
