import type { Interval } from "../../metric/interval";
import { type AnswerCount, csat, nps } from "../../surveys";
import type { SurveyReportAnswer } from "../report";

/** What answers add up to. */
export interface Asked {
  readonly score: "nps" | "csat";
  /** The score: points, or the share of good answers. */
  readonly value: number;
  readonly interval: Interval | null;
  /** Answers at the high end, in between, and at the low end. */
  readonly high: number;
  readonly middle: number;
  readonly low: number;
  readonly isHigh: (score: number) => boolean;
  readonly isLow: (score: number) => boolean;
  /** The variance of an answer coded 1, 0 or −1; `null` for shares. */
  readonly variance: number | null;
  readonly answered: number;
  readonly people: number | null;
  readonly mean: number;
  readonly counts: readonly AnswerCount[];
  readonly from: number | null;
  readonly until: number | null;
}

/** The scores of answers. */
export function askedOf(answers: readonly SurveyReportAnswer[], score: "nps" | "csat"): Asked {
  const scores = answers.map((each) => each.score);
  const [fromHigh, belowLow] = score === "nps" ? [9, 7] : [4, 3];
  const isHigh = (value: number) => value >= fromHigh;
  const isLow = (value: number) => value < belowLow;
  const result = score === "nps" ? nps({ answers: scores }) : csat({ answers: scores });
  const count = (wanted: (value: number) => boolean) =>
    result.counts.reduce((sum, each) => sum + (wanted(each.answer) ? each.count : 0), 0);
  const [high, low] = [count(isHigh), count(isLow)];
  const given = answers.filter((each) => each.score !== null);
  const times = given.flatMap(({ answeredAt }) => (answeredAt === null ? [] : [answeredAt]));
  const named = new Set(given.flatMap(({ respondent }) => (respondent === null ? [] : [respondent])));
  return {
    score,
    value: ("score" in result ? result.score : result.share) ?? 0,
    interval: result.interval,
    high,
    low,
    middle: result.answered - high - low,
    isHigh,
    isLow,
    variance: "variance" in result ? result.variance : null,
    answered: result.answered,
    people: named.size > 0 && given.every(({ respondent }) => respondent !== null) ? named.size : null,
    mean: result.counts.reduce((sum, each) => sum + each.answer * each.count, 0) / Math.max(1, result.answered),
    counts: result.counts,
    from: times.length === 0 ? null : times.reduce((least, time) => Math.min(least, time)),
    until: times.length === 0 ? null : times.reduce((most, time) => Math.max(most, time)),
  };
}

/** Answers that a month must have to be compared. */
const FEWEST = 10;

/** The answers by month, of months with enough of them. */
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
