import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type DatedAnswer, latestPerRespondent } from "retention-metrics";

/** The questions of the survey, as columns of its file. */
export type Question = "recommend" | "satisfied" | "easy";

type Row = Readonly<Record<"wave" | "respondent" | "answered_at" | Question, string>>;

const rows: readonly Row[] = parse(readFileSync(join(__dirname, "../data/survey.csv")), { columns: true });

/** The answers of one wave to one question: the last answer of each person, blanks as `null`. */
export function answersOf(wave: string, question: Question): readonly (number | null)[] {
  const sheets = rows
    .filter((row) => row.wave === wave)
    .map((row): DatedAnswer<number | null> => {
      const text = row[question];
      return { respondent: row.respondent, at: row.answered_at, answer: text === "" ? null : Number(text) };
    });
  return latestPerRespondent(sheets);
}
