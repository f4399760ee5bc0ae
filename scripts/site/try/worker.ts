// Reads a file and makes its report, beside the page, so that the page never stands still.
import { type Reading, type ReadingQuestion, readFile, readingText, type UnknownReading } from "../../../src/files";
import { MOST_UNREADABLE, unreadableRows } from "../../../src/files/unreadableRows";
import { formatError } from "../../../src/locales/formatError";
import { fileReport, renderHtml, toJson } from "../../../src/report";
import { MetricInputError } from "../../../src/validation/errors";
import type { Answer, Job } from "./messages";

const say = (answer: Answer) => postMessage(answer);
/** As often is told how far it is, in milliseconds. */
const PACE = 100;

addEventListener("message", ({ data }: MessageEvent<Job>) => {
  work(data).catch((error) => {
    // What is wrong with an option is said; anything else is a fault, which the page tells as such.
    if (error instanceof MetricInputError) say({ type: "problem", text: formatError(error, data.locale) });
    else throw error;
  });
});

async function work({ file, name, locale, options }: Job): Promise<void> {
  let told = 0;
  const isTime = () => {
    if (performance.now() - told < PACE) return false;
    told = performance.now();
    return true;
  };
  const reading = await readFile(file, {
    ...options,
    onProgress: (bytes, rows) => {
      if (isTime()) say({ type: "reading", bytes, rows });
    },
  });
  const { columns, records } = reading.layout;
  if (reading.questions.length > 0) {
    const questions = reading.questions.map((question) => ({
      text: readingText(question, { locale, options: "names" }),
      option: question.option,
      key: keyOf(question),
      answers: question.answers,
    }));
    say({ type: "questions", questions, columns });
    return;
  }
  const unreadable = unreadableRows(reading);
  if (unreadable > MOST_UNREADABLE * records) {
    say({ type: "tooManyUnreadable", rows: unreadable, records, columns });
    return;
  }
  const report = fileReport(reading as Exclude<Reading, UnknownReading>, {
    fileName: name,
    locale,
    onProgress: (share) => {
      if (isTime()) say({ type: "computing", share });
    },
  });
  say({ type: "report", html: renderHtml(report), json: toJson(report), columns });
}

function keyOf({ option, details }: ReadingQuestion): string | null {
  const key = option === "columns" ? details["field"] : option === "status" ? details["word"] : null;
  return typeof key === "string" ? key : null;
}
