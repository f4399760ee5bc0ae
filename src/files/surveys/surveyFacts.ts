import { isoOf, MOST_LINES } from "../orders/ordersFacts";
import type { CsatFacts, NpsFacts, SurveyAnswer } from "../reading";

/** What the answers come to. */
export function surveyFacts(
  answers: readonly SurveyAnswer[],
  score: "nps" | "csat",
  left: ReadonlyMap<string, readonly number[]>,
): NpsFacts | CsatFacts {
  const people = new Set<string | null>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let high = 0;
  let low = 0;
  let sum = 0;
  for (const { respondent, answeredAt, score: value } of answers) {
    people.add(respondent);
    if (answeredAt !== null) {
      first = Math.min(first, answeredAt);
      last = Math.max(last, answeredAt);
    }
    sum += value;
    if (value >= (score === "nps" ? 9 : 4)) high++;
    if (value <= 6) low++;
  }
  const n = answers.length;
  const common = {
    answers: n,
    respondents: people.has(null) ? null : people.size,
    firstAnswerAt: isoOf(first),
    lastAnswerAt: isoOf(last),
    leftOut: [...left]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reason, lines]) => ({ reason, rows: lines.length, lines: lines.slice(0, MOST_LINES) })),
  };
  if (score === "csat") return { ...common, satisfied: high, share: high / n, mean: sum / n };
  return { ...common, promoters: high, passives: n - high - low, detractors: low, nps: (100 * (high - low)) / n };
}
