import { parseInput } from "../validation/parseInput";
import { openBook } from "./books/openBook";
import { readBook } from "./books/readBook";
import { type Pieces, pieces } from "./bytes/pieces";
import { checkOptions } from "./checkOptions";
import { fastOrders } from "./fast/fastOrders";
import { readOrderTable } from "./orders/readOrderTable";
import type { Reading, ReadingQuestion } from "./reading";
import type { ReadOptions } from "./readOptions";
import { readOptionsInput } from "./readOptionsInput";
import { isTitle, recognize } from "./recognize";
import type { FileSource } from "./source";
import { readSubscriptionTable } from "./subscriptions/readSubscriptionTable";
import { readSurveyTable } from "./surveys/readSurveyTable";
import { readSurvivalTable } from "./survival/readSurvivalTable";
import { layoutOf } from "./table/layoutOf";
import { readTable } from "./table/readTable";
import { NO_LAYOUT, question } from "./table/table";

/** Reads a file for a function of the given name. */
export async function readAs(metric: string, source: FileSource, options: ReadOptions): Promise<Reading> {
  const parsed = parseInput(metric, readOptionsInput, options);
  const wrong = checkOptions(parsed);
  if (wrong.length > 0) return unread(wrong);
  const file = pieces(source);
  const book = await openBook(file);
  if (book === undefined) return readPieces(file, parsed);
  return "code" in book ? unread([book]) : readBook(book, parsed, readPieces);
}

async function readPieces(file: Pieces, parsed: ReadOptions): Promise<Reading> {
  return (await fastOrders(file, parsed)) ?? readTexts(file, parsed);
}

function unread(questions: readonly ReadingQuestion[]): Reading {
  return { kind: null, facts: null, layout: layoutOf({ layout: NO_LAYOUT, rows: [] }, {}), told: [], questions };
}

/** Reads a file as a table of text, whatever its content. */
export async function readTexts(file: Pieces, parsed: ReadOptions): Promise<Reading> {
  const table = await readTable(file, parsed, isTitle);
  if ("questions" in table) {
    return {
      kind: null,
      facts: null,
      layout: layoutOf({ ...table, rows: [] }, {}),
      told: [],
      questions: table.questions,
    };
  }
  const found = recognize(table.titles, parsed.kind, parsed.format);
  if (found.kind === "orders") return readOrderTable(table, found.format, parsed);
  if (found.kind === "subscriptions") return readSubscriptionTable(table, found.format, parsed);
  if (found.kind === "survey") return readSurveyTable(table, found.format, parsed);
  if (found.kind === "survival") return readSurvivalTable(table, found.isTelco, parsed);
  const titles = table.titles.filter((title) => title !== "");
  const questions = [question("kind-unknown", "kind", { titles }, ["orders", "subscriptions", "survey"])];
  return { kind: null, facts: null, layout: layoutOf(table, {}), told: table.told, questions };
}
