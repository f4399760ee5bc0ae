import type { SurveyFormat } from "../formats/surveyFormats";
import { isAsked } from "../recognizeAsked";
import type { TableRow } from "../table/table";
import { rankOf } from "../words";
import { answerScore } from "./answerScore";

/** White space as one blank, as questions are compared. */
export function oneBlank(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** The places of columns that can hold the answers to a question with a number. */
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

/** Whether a column is about the answer, not an answer. */
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

/** How answers are scored, by title and values; `undefined` where both would fit. */
export function scoreOf(title: string, scores: readonly number[], hasLabels: boolean): "nps" | "csat" | undefined {
  const greatest = scores.reduce((a, b) => Math.max(a, b), 0);
  if (greatest > 5) return "nps";
  if (RECOMMEND.test(title)) return scores.includes(0) ? "nps" : undefined;
  if (scores.includes(0)) return undefined;
  return SATISFIED.test(title) || hasLabels ? "csat" : undefined;
}
