import { isoOf, MOST_LINES } from "../orders/ordersFacts";
import type { CesFacts, CsatFacts, NpsFacts, SurveyAnswer } from "../reading";
import { answerSide, type SurveyScore, surveyScales } from "../surveyScales";

/** Computes the facts about the answers. */
export function surveyFacts(
  answers: readonly SurveyAnswer[],
  score: SurveyScore,
  left: ReadonlyMap<string, readonly number[]>,
): NpsFacts | CsatFacts | CesFacts {
  const people = new Set<string | null>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const sides = { good: 0, middle: 0, poor: 0 };
  let sum = 0;
  for (const { respondent, answeredAt, score: value } of answers) {
    people.add(respondent);
    if (answeredAt !== null) {
      first = Math.min(first, answeredAt);
      last = Math.max(last, answeredAt);
    }
    sum += value;
    sides[answerSide(score, value)]++;
  }
  const n = answers.length;
  const { good, middle, poor } = sides;
  const common = {
    answers: n,
    respondents: people.has(null) ? null : people.size,
    firstAnswerAt: isoOf(first),
    lastAnswerAt: isoOf(last),
    leftOut: [...left]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reason, lines]) => ({ reason, rows: lines.length, lines: lines.slice(0, MOST_LINES) })),
  };
  const { metric } = surveyScales[score];
  if (metric === "csat") return { ...common, satisfied: good, share: good / n, mean: sum / n };
  if (metric === "ces") return { ...common, easy: good, difficult: poor, share: good / n, mean: sum / n };
  return { ...common, promoters: good, passives: middle, detractors: poor, nps: (100 * (good - poor)) / n };
}
