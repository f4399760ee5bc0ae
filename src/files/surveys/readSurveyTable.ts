import type { DateCalendar } from "../../time";
import { dateEvidence } from "../dates/dateEvidence";
import { instantReader } from "../dates/dateRule";
import { decideDates } from "../dates/decideDates";
import { columnFinder } from "../formats/columnsOf";
import type { SurveyFormat } from "../formats/surveyFormats";
import { zoneInTitle } from "../orders/zoneInTitle";
import type { ReadingQuestion, SurveyAnswer, SurveyReading, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { type SurveyScore, surveyScales, surveyScores } from "../surveyScales";
import { layoutOf } from "../table/layoutOf";
import { question, type Table, telling } from "../table/table";
import { withoutHeadings } from "../table/withoutHeadings";
import { rankOf } from "../words";
import { answerScore } from "./answerScore";
import { withoutHeaderRows } from "./headerRows";
import { answerColumns, fittingScores, oneBlank, scoreOf } from "./surveyColumns";
import { surveyFacts } from "./surveyFacts";

/** Reads a table of answers. */
export function readSurveyTable(whole: Table, format: SurveyFormat | undefined, options: ReadOptions): SurveyReading {
  const headed = withoutHeaderRows(whole, format);
  const { table, headings } = withoutHeadings(headed);
  const { titles, rows } = table;
  const told: Told[] = [
    ...table.told,
    telling(format ? "format" : "format-plain", "inferred", "format", { format: format?.name ?? "" }),
  ];
  const questions: ReadingQuestion[] = [];
  const { headerRows } = table.layout;
  if (headerRows > 1) told.push(telling("title-rows", "certain", null, { rows: headerRows }));

  const answerPlace = questionPlace();
  const finder = columnFinder(titles);
  const plainPlace = (field: "date" | "email" | "customer id" | "customer name") =>
    titles.findIndex((title) => rankOf(field, title) >= 0);
  const datePlace = chosenPlace("date") ?? (format ? finder.first(format.sent) : plainPlace("date"));
  const plainPerson = ["customer id", "email", "customer name"] as const;
  const personPlace =
    chosenPlace("customer") ??
    (format ? finder.first(format.person) : (plainPerson.map(plainPlace).find((place) => place >= 0) ?? -1));
  const dateTitle = titles[datePlace] ?? "";
  const cells = function* (): Generator<readonly [number, string]> {
    for (const { line, cells: row } of rows) yield [line, row[datePlace] ?? ""];
  };
  const zoneOfFile = table.zone ?? zoneInTitle(dateTitle);
  const dates = decideDates(dateEvidence(cells()), {
    title: dateTitle,
    dateFormat: options.dateFormat,
    calendar: options.calendar as DateCalendar | undefined,
    timeZone: options.timeZone,
    known: undefined,
    zoneOfFile,
    zoneColumn: false,
  });
  told.push(...dates.told);
  questions.push(...dates.questions);
  for (const [field, place] of Object.entries({ answer: answerPlace, customer: personPlace, date: datePlace })) {
    if (place >= 0)
      told.push(
        telling("column", "inferred", field === "answer" ? "question" : "columns", {
          field,
          title: oneBlank(titles[place] as string),
        }),
      );
  }

  const scored = rows.map((row) => answerScore(row.cells[answerPlace] ?? ""));
  const numbers = scored.filter((answer) => answer !== undefined);
  const hasLabels = numbers.some(({ isLabel }) => isLabel);
  const given = numbers.map((answer) => answer.score);
  const title = oneBlank(titles[answerPlace] ?? "");
  const label = table.labels[answerPlace] ?? "";
  const typePlace = finder.first(["survey_type"]);
  const types = [...new Set(rows.map((row) => (row.cells[typePlace] ?? "").toLowerCase()).filter(Boolean))];
  const score =
    options.score ??
    (types.length > 0 ? scoreOfTypes(types, given) : (format?.score ?? scoreOf(`${title} ${label}`, given, hasLabels)));
  if (answerPlace >= 0 && score === undefined) {
    const answers = types.length > 1 ? types.flatMap((type) => scoreOfTypes([type], given) ?? []) : undefined;
    const fitting = answers ?? fittingScores(`${title} ${label}`, given);
    questions.push(question("score-unknown", "score", { title, types }, fitting.length > 0 ? fitting : surveyScores));
  } else if (options.score === undefined && score !== undefined)
    told.push(telling("score", "inferred", "score", { score, title }));

  const layout = layoutOf(headed, {
    format: format?.name ?? null,
    dateFormat: dates.pattern,
    timeZoneOfFile: zoneOfFile ?? null,
  });
  const refused = (): SurveyReading => ({
    kind: "survey",
    score: null,
    question: null,
    answers: null,
    facts: null,
    layout,
    told,
    questions,
  });
  if (questions.length > 0 || score === undefined) return refused();

  const read = instantReader(dates.rule);
  const answers: SurveyAnswer[] = [];
  const left = new Map<string, number[]>();
  const leave = (reason: string, line: number) => {
    const lines = left.get(reason);
    if (lines) lines.push(line);
    else left.set(reason, [line]);
  };
  for (const line of headings) leave("repeated heading", line);
  const isPersonEmail = /mail|user ?name/iu.test(titles[personPlace] ?? "");
  for (const [i, { line, cells: row }] of rows.entries()) {
    const reason = unfit(finder.reader(row), format, typePlace < 0 ? "" : (row[typePlace] ?? ""), score);
    const answer = scored[i];
    const isOnScale =
      answer &&
      Number.isInteger(answer.score) &&
      answer.score >= surveyScales[score].min &&
      answer.score <= surveyScales[score].max;
    if (reason !== undefined) leave(reason, line);
    else if (answer === undefined) leave("no answer", line);
    else if (!isOnScale) leave("not on the scale", line);
    else {
      const person = row[personPlace] ?? "";
      const at = read(row[datePlace] ?? "");
      answers.push({
        respondent: person === "" ? null : isPersonEmail || person.includes("@") ? person.toLowerCase() : person,
        answeredAt: Number.isNaN(at) ? null : at,
        score: answer.score,
      });
    }
  }
  if (answers.length === 0) {
    questions.push(question("no-answers", null, { rows: rows.length, title }));
    return refused();
  }
  const facts = surveyFacts(answers, score, left);
  if (hasLabels) told.push(telling("labels-as-numbers", "certain"));
  if (datePlace < 0) told.push(telling("answers-without-dates", "warning", "columns"));
  const { respondents } = facts;
  if (respondents !== null && respondents < answers.length) {
    told.push(telling("several-answers", "warning", null, { answers: answers.length, respondents }));
  }
  told.push(telling("survey-counts", "certain", null, { rows: headed.rows.length, answers: answers.length }));
  for (const { reason, rows: out, lines } of facts.leftOut) {
    told.push(telling("rows-left-out", "certain", null, { reason, rows: out, line: lines[0] as number }));
  }
  return { kind: "survey", score, question: title, answers, facts, layout, told, questions: [] };

  function chosenPlace(field: "date" | "customer"): number | undefined {
    const chosen = options.columns?.[field];
    if (chosen === undefined) return undefined;
    const place = titles.findIndex((each) => oneBlank(each) === oneBlank(chosen));
    if (place >= 0) return place;
    questions.push(question("no-such-column", "columns", { field, title: chosen }, titles.filter(Boolean)));
    return undefined;
  }

  function questionPlace(): number {
    const wanted = options.question === undefined ? undefined : oneBlank(options.question);
    const found = answerColumns(titles, rows, format);
    const named = found.map((place) => oneBlank(titles[place] as string));
    if (wanted !== undefined) {
      const place = titles.findIndex(
        (each, i) => oneBlank(each) === wanted || oneBlank(table.labels[i] ?? "") === wanted,
      );
      if (place < 0) questions.push(question("no-such-question", "question", { title: wanted }, named));
      return place;
    }
    const [first = -1] = found;
    if (found.length === 1) return first;
    questions.push(question(found.length === 0 ? "no-question" : "questions", "question", { titles: named }, named));
    return -1;
  }
}

/** The scale of a kind of survey named by a column; `undefined` for several kinds, and for kinds without a score. */
function scoreOfTypes([type, ...others]: readonly string[], scores: readonly number[]): SurveyScore | undefined {
  if (others.length > 0) return undefined;
  if (type === "ces") return scores.some((score) => score > 5) ? "ces" : "ces-5";
  return type === "nps" || type === "csat" ? type : undefined;
}

/** Why a record is not an answer to the question; `undefined` if it may be one. */
function unfit(
  cell: (title: string) => string,
  format: SurveyFormat | undefined,
  type: string,
  score: SurveyScore,
): string | undefined {
  if (type !== "" && type.toLowerCase() !== surveyScales[score].metric) return "other question";
  if (format?.id !== "qualtrics-responses") return undefined;
  const status = cell("Status");
  if (/preview|test/iu.test(status) || status === "1" || status === "2") return "preview";
  if (/spam/iu.test(status) || status === "8") return "spam";
  return /^(?:false|0)$/iu.test(cell("Finished")) ? "unfinished" : undefined;
}
