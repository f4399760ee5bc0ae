import type { SurveyFormat } from "../formats/surveyFormats";
import { isAsked } from "../recognizeAsked";
import { type SurveyMetric, type SurveyScore, surveyScales, surveyScores } from "../surveyScales";
import type { TableRow } from "../table/table";
import { rankOf } from "../words";
import { answerScore } from "./answerScore";

/** Normalizes white space, to compare questions. */
export function oneBlank(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** Indexes of columns that may contain answers with a number. */
export function answerColumns(
  titles: readonly string[],
  rows: readonly TableRow[],
  format: SurveyFormat | undefined,
): readonly number[] {
  const all = titles
    .map((title, place) => ({ title, place }))
    .filter(({ title, place }) => title !== "" && !isOther(title, format) && isScored(rows, place));
  const asked = all.filter(({ title }) => isAsked(title));
  return (asked.length > 0 ? asked : all).map(({ place }) => place);
}

/** Whether a column is about the answer rather than an answer. */
function isOther(title: string, format: SurveyFormat | undefined): boolean {
  if (format?.answer !== undefined) return title.toLowerCase() !== format.answer;
  if (format?.others !== undefined) return format.others.test(oneBlank(title));
  return (["customer id", "email", "customer name", "date", "order", "total", "status"] as const).some(
    (field) => rankOf(field, title) >= 0,
  );
}

/** Whether most filled cells are numbers from 0 to 10. */
function isScored(rows: readonly TableRow[], place: number): boolean {
  let filled = 0;
  let scored = 0;
  for (const { cells } of rows) {
    const cell = cells[place] ?? "";
    if (cell === "") continue;
    filled++;
    const score = answerScore(cell)?.score;
    if (score !== undefined && score >= 0 && score <= 10) scored++;
  }
  return filled > 0 && scored >= 0.8 * filled;
}

const RECOMMEND = /recommend|\bnps\b|empfehl|recommand|recomend|توصي|تنصح|ينصح|التوصية|توصیه|پیشنهاد/iu;
const SATISFIED = /satisf|\bcsat\b|zufrieden|rating|رضا|راض|رضایت/iu;

const EASY = /\beas[ey]|\beasier|einfach|leicht|facile|fácil|سهل|سهول|آسان|راحت/iu;
const EFFORT = /\beffort|\bces\b|aufwand|mühe|esfuerzo|جهد|زحمت|تلاش/iu;

/** The scale, by title and values; `undefined` if several fit. */
export function scoreOf(title: string, scores: readonly number[], hasLabels: boolean): SurveyScore | undefined {
  const greatest = scores.reduce((a, b) => Math.max(a, b), 0);
  const hasZero = scores.includes(0);
  if (RECOMMEND.test(title)) return hasZero || greatest > 7 ? "nps" : undefined;
  const isSatisfied = SATISFIED.test(title);
  // No other scale begins at 0 and exceeds 5.
  if (hasZero) return greatest > 5 && !isSatisfied ? "nps" : undefined;
  // Up to 5, agreement cannot be distinguished from its opposite, effort.
  if (EASY.test(title) || EFFORT.test(title))
    return EASY.test(title) && !EFFORT.test(title) && greatest > 5 && greatest <= 7 ? "ces" : undefined;
  return greatest <= 5 && (isSatisfied || hasLabels) ? "csat" : undefined;
}

/** The scales that contain all answers, those of the question first. */
export function fittingScores(title: string, scores: readonly number[]): SurveyScore[] {
  const least = scores.reduce((a, b) => Math.min(a, b), 10);
  const greatest = scores.reduce((a, b) => Math.max(a, b), 0);
  const asked = (
    [
      [RECOMMEND, "nps"],
      [SATISFIED, "csat"],
      [EASY, "ces"],
      [EFFORT, "ces"],
    ] as const
  )
    .filter(([pattern]) => pattern.test(title))
    .map(([, metric]) => metric as SurveyMetric);
  const fitting = surveyScores.filter((score) => {
    const { min, max } = surveyScales[score];
    return least >= min && greatest <= max;
  });
  const own = fitting.filter((score) => asked.includes(surveyScales[score].metric));
  return own.length > 0 ? own : fitting;
}
