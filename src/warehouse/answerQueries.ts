import type { Answers } from "../surveys";
import { type CesInput, type CesResult, ces } from "../surveys/ces";
import { type CountedAnswer, CountedAnswers } from "../surveys/countedAnswers";
import { type CsatInput, type CsatResult, csat } from "../surveys/csat";
import { type EnpsInput, enps } from "../surveys/enps";
import { type NpsInput, nps } from "../surveys/nps";
import type { NpsResult } from "../surveys/npsResult";
import { finishedQuery, type Query } from "./query";
import { checkPlace, integers, numbers, tallyRows, values } from "./rows";
import { checkSurveyTable, type SurveyTable } from "./surveyTable";
import { sumOf } from "./text";

/** Options of a function of answers: all but the answers themselves. */
export type AnswerOptions<Input> = Omit<Input, "answers" | "weights">;

const COLUMNS = [
  ...values("answer"),
  ...integers("answers"),
  ...numbers("weight", "squares"),
  ...integers("bad_weights"),
];

/** The query of a function of answers: how often each answer was given. */
function answersQuery<Input extends { readonly answers: Answers }, Result>(
  query: string,
  survey: SurveyTable,
  options: AnswerOptions<Input>,
  score: (input: Input) => Result,
): Query<Result> {
  checkSurveyTable(query, survey);
  const scored = (rows: readonly CountedAnswer[]) =>
    score({ ...options, answers: new CountedAnswers(rows) as unknown as Answers } as Input);
  // Options are refused at once, not when the rows have come.
  scored([]);
  const { dialect, source, columns } = survey;
  const weight = columns["weight"] === undefined ? "1" : `CAST(t.${columns["weight"]} AS ${dialect.types.number})`;
  // NULL and NaN are in no range.
  const isWeight = "own_weight = 0 OR (own_weight >= 1e-9 AND own_weight <= 1e15)";
  const sql = `WITH source AS (SELECT t.${columns["answer"]} AS given, ${weight} AS own_weight FROM ${source} t)
SELECT given AS answer, count(*) AS answers, ${sumOf(dialect, "own_weight")} AS weight,
  ${sumOf(dialect, "own_weight * own_weight")} AS squares, sum(CASE WHEN ${isWeight} THEN 0 ELSE 1 END) AS bad_weights
FROM source GROUP BY given`;
  const read = (rows: readonly object[]) => {
    const found = tallyRows(query, COLUMNS, rows);
    checkPlace(
      query,
      null,
      "bad_weights",
      found.reduce((sum, { bad_weights }) => sum + bad_weights, 0),
      1,
    );
    return scored(
      found.map(({ answer, answers, weight, squares }) => ({
        answer: plainAnswer(answer),
        count: answers,
        weight,
        squares,
      })),
    );
  };
  return finishedQuery(query, survey, { sql, columns: COLUMNS, read });
}

/** An answer as drivers give it: as a number, a bigint or the text of a number. */
function plainAnswer(answer: unknown): unknown {
  if (typeof answer === "bigint") return Number(answer);
  return typeof answer === "string" && /^-?\d+(?:\.0+)?$/u.test(answer) ? Number(answer) + 0 : answer;
}

/**
 * The query of {@link nps}: the percentage of promoters minus the percentage of detractors.
 *
 * One row comes back for each answer. NULL is a missing answer.
 *
 * @param survey - The table.
 * @param options - Those of {@link nps}, but for the answers.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link npsInput}, or the table is none.
 *
 * @example
 * ```ts
 * const survey = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "score" } });
 * const { sql, read } = npsQuery(survey);
 * // `sql` is for the engine. These rows are what came back:
 * const rows = [
 *   { answer: 9, answers: 50, weight: 50, squares: 50, bad_weights: 0 },
 *   { answer: 7, answers: 30, weight: 30, squares: 30, bad_weights: 0 },
 *   { answer: 3, answers: 20, weight: 20, squares: 20, bad_weights: 0 },
 * ];
 * read(rows).score; // => 30
 * ```
 */
export function npsQuery(survey: SurveyTable, options: AnswerOptions<NpsInput> = {}): Query<NpsResult> {
  return answersQuery<NpsInput, NpsResult>("npsQuery", survey, options, nps);
}

/**
 * The query of {@link enps}: the score of employees.
 *
 * One row comes back for each answer. NULL is a missing answer.
 *
 * @param survey - The table.
 * @param options - Those of {@link enps}, but for the answers.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link enpsInput}, or the table is none.
 *
 * @example
 * ```ts
 * const survey = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "score" } });
 * const { sql, read } = enpsQuery(survey, { minimumAnswers: 5 });
 * // `sql` is for the engine. This row is what came back:
 * read([{ answer: 10, answers: 4, weight: 4, squares: 4, bad_weights: 0 }]).reason; // => "belowMinimum"
 * ```
 */
export function enpsQuery(survey: SurveyTable, options: AnswerOptions<EnpsInput> = {}): Query<NpsResult> {
  return answersQuery<EnpsInput, NpsResult>("enpsQuery", survey, options, enps);
}

/**
 * The query of {@link csat}: the share of satisfied customers.
 *
 * One row comes back for each answer. NULL is a missing answer.
 *
 * @param survey - The table.
 * @param options - Those of {@link csat}, but for the answers.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link csatInput}, or the table is none.
 *
 * @example
 * ```ts
 * const survey = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "stars" } });
 * const { sql, read } = csatQuery(survey);
 * // `sql` is for the engine. These rows are what came back:
 * const rows = [
 *   { answer: 5, answers: 6, weight: 6, squares: 6, bad_weights: 0 },
 *   { answer: 2, answers: 4, weight: 4, squares: 4, bad_weights: 0 },
 * ];
 * read(rows).share; // => 0.6
 * ```
 */
export function csatQuery(survey: SurveyTable, options: AnswerOptions<CsatInput> = {}): Query<CsatResult> {
  return answersQuery<CsatInput, CsatResult>("csatQuery", survey, options, csat);
}

/**
 * The query of {@link ces}: the share of customers with an easy experience.
 *
 * One row comes back for each answer. NULL is a missing answer.
 *
 * @param survey - The table.
 * @param options - Those of {@link ces}, but for the answers.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link cesInput}, or the table is none.
 *
 * @example
 * ```ts
 * const survey = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "effort" } });
 * const { sql, read } = cesQuery(survey);
 * // `sql` is for the engine. These rows are what came back:
 * const rows = [
 *   { answer: 7, answers: 3, weight: 3, squares: 3, bad_weights: 0 },
 *   { answer: 1, answers: 1, weight: 1, squares: 1, bad_weights: 0 },
 * ];
 * read(rows).easyShare; // => 0.75
 * ```
 */
export function cesQuery(survey: SurveyTable, options: AnswerOptions<CesInput> = {}): Query<CesResult> {
  return answersQuery<CesInput, CesResult>("cesQuery", survey, options, ces);
}
