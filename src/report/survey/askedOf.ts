import { answerSide, type SurveyMetric, type SurveyScore, surveyScales } from "../../files/surveyScales";
import type { Interval } from "../../metric/interval";
import { type AnswerCount, ces, csat, nps } from "../../surveys";
import { shareOf } from "../library";
import type { SurveyReportAnswer } from "../report";

/** Totals of answers. */
export interface Asked {
  readonly score: SurveyScore;
  /** Kind of survey: the id of its metric. */
  readonly metric: SurveyMetric;
  /** Score: points, or the share of good answers. */
  readonly value: number;
  readonly interval: Interval | null;
  /** Good, middle and poor answers. */
  readonly good: number;
  readonly middle: number;
  readonly poor: number;
  /** Variance of an answer coded 1, 0 or −1; `null` for shares. */
  readonly variance: number | null;
  readonly answered: number;
  readonly people: number | null;
  readonly mean: number;
  readonly counts: readonly AnswerCount[];
  readonly from: number | null;
  readonly until: number | null;
}

/** Scores answers. */
export function askedOf(answers: readonly SurveyReportAnswer[], score: SurveyScore): Asked {
  const result = resultOf(
    answers.map((each) => each.score),
    score,
  );
  const { answered, counts } = result;
  const count = (side: ReturnType<typeof answerSide>) =>
    counts.reduce((sum, each) => sum + (answerSide(score, each.answer) === side ? each.count : 0), 0);
  const [good, poor] = [count("good"), count("poor")];
  const given = answers.filter((each) => each.score !== null);
  const times = given.flatMap(({ answeredAt }) => (answeredAt === null ? [] : [answeredAt]));
  const named = new Set(given.flatMap(({ respondent }) => (respondent === null ? [] : [respondent])));
  // An effort score may be a mean; the share of easy answers has the same direction on every scale.
  const share = shareOf(good, answered);
  return {
    score,
    metric: surveyScales[score].metric,
    value: ("score" in result && score === "nps" ? result.score : share?.estimate) ?? 0,
    interval: score === "nps" ? result.interval : (share?.interval ?? null),
    good,
    poor,
    middle: answered - good - poor,
    variance: "variance" in result ? result.variance : null,
    answered,
    people: named.size > 0 && given.every(({ respondent }) => respondent !== null) ? named.size : null,
    mean: counts.reduce((sum, each) => sum + each.answer * each.count, 0) / Math.max(1, answered),
    counts,
    from: times.length === 0 ? null : times.reduce((least, time) => Math.min(least, time)),
    until: times.length === 0 ? null : times.reduce((most, time) => Math.max(most, time)),
  };
}

const VERSIONS = { ces: "2.0", "ces-5": "2.0-5", "ces-1": "1.0" } as const;

/** Calls the metric, which rejects answers not on the scale. */
function resultOf(answers: readonly (number | null)[], score: SurveyScore) {
  const { metric, min: scaleMin, max: scaleMax } = surveyScales[score];
  if (metric === "nps") return nps({ answers });
  if (metric === "csat") return csat({ answers, scaleMin, scaleMax });
  return ces({ answers, version: VERSIONS[score as keyof typeof VERSIONS] });
}

/** Least number of answers for a month to be compared. */
const FEWEST = 10;

/** Answers by month, for months with enough answers. */
export function wavesOf(
  answers: readonly SurveyReportAnswer[],
): { readonly start: string; readonly answers: SurveyReportAnswer[] }[] {
  const months = new Map<string, SurveyReportAnswer[]>();
  for (const each of answers) {
    if (each.answeredAt === null || each.score === null) continue;
    const start = `${new Date(each.answeredAt).toISOString().slice(0, 7)}-01`;
    const list = months.get(start) ?? [];
    list.push(each);
    months.set(start, list);
  }
  return [...months]
    .filter(([, list]) => list.length >= FEWEST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, list]) => ({ start, answers: list }));
}
