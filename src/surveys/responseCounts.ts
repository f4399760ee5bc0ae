import type { NoScoreReason, ResponseCounts } from "./surveyAnswers";
import type { Tally } from "./tally";

/** The counts common to all survey results. */
export function responseCounts(tally: Tally, min: number): ResponseCounts {
  const { answered, missing, invalid, effective } = tally;
  const counts = Array.from(tally.counts, (count, step) => ({ answer: min + step, count }));
  return { answered, missing, invalid, effectiveAnswers: effective, counts };
}

/** Why there is no score for these answers; `null` if there is one. */
export function noScore({ answered }: Tally, minimumAnswers: number): NoScoreReason | null {
  if (answered === 0) return "noAnswers";
  return answered < minimumAnswers ? "belowMinimum" : null;
}

/** The weight of the answers from `first` to `last`. */
export function weightBetween({ weights }: Tally, min: number, first: number, last: number): number {
  let sum = 0;
  for (let answer = first; answer <= last; answer++) sum += weights[answer - min] as number;
  return sum;
}
