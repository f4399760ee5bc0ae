import { type NetGroups, netInterval, netMoments } from "./netInterval";
import type { NpsMethod, NpsResult, NpsScale, NpsScore } from "./npsResult";
import { noScore, responseCounts, weightBetween } from "./responseCounts";
import type { NoScoreReason } from "./surveyAnswers";
import type { Tally } from "./tally";

/** Options of a net score. */
interface Options {
  readonly confidence: number;
  readonly method: NpsMethod;
}

/** The groups of the net promoter score on the scale from 0 to 10. */
export const ZERO_TO_TEN: NpsScale = { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 };

/**
 * The net score of three groups that are not all empty.
 *
 * @param groups - Their weights.
 * @param effective - Effective number of answers.
 */
export function netScore(groups: NetGroups, effective: number, { confidence, method }: Options): NpsScore {
  const { n, score, variance } = netMoments(groups);
  const { promoters, passives, detractors } = groups;
  const scale = effective / n;
  const scaled = { promoters: promoters * scale, passives: passives * scale, detractors: detractors * scale };
  const [low, high] = netInterval(scaled, confidence, method);
  return {
    // Computed from the weights: 100 times a rounded share could be inexact for exact counts.
    score: Math.abs(score) === 1 ? 100 * score : (100 * (promoters - detractors)) / n,
    variance,
    standardError: Math.sqrt(variance / effective),
    interval: { low: 100 * low, high: 100 * high, confidence, method },
  };
}

/** The result in place of a score if there is none. */
export function noNetScore(reason: NoScoreReason): NpsScore {
  return { score: null, reason, variance: null, standardError: null, interval: null };
}

/** The result of a survey with counted answers. */
export function netResult(
  tally: Tally,
  scale: NpsScale,
  { minimumAnswers, ...options }: Options & { readonly minimumAnswers: number },
): NpsResult {
  const { min, max, passivesFrom, promotersFrom } = scale;
  const groupsOf = (each: Tally) => ({
    promoters: weightBetween(each, min, promotersFrom, max),
    passives: weightBetween(each, min, passivesFrom, promotersFrom - 1),
    detractors: weightBetween(each, min, min, passivesFrom - 1),
  });
  const reason = noScore(tally, minimumAnswers);
  return {
    ...(reason ? noNetScore(reason) : netScore(groupsOf(tally), tally.effective, options)),
    ...groupsOf({ ...tally, weights: tally.counts }),
    ...responseCounts(tally, min),
    scale: { ...scale },
  };
}
