import type { CellKind, CellParameter } from "./cellParameter";
import { CellProblem } from "./cellProblem";
import { type FirstText, firstText, labelledAnswer } from "./readAnswer";
import { dateOf, isDate, shownDate } from "./readDate";
import { isPercent, numberOf, twoReadings, westernDigits } from "./readNumber";

/** A value read from a cell; `null` for a blank one. */
export type CellValue = number | string | boolean | null;

/**
 * Reads a cell that is neither blank nor an error; throws a {@link CellProblem} if it is invalid.
 *
 * @param cell - The cell as passed by the program.
 * @param parameter - The argument it belongs to.
 * @param row - Its row in the range, from 1.
 */
export function readCell(cell: unknown, parameter: CellParameter, row?: number): CellValue {
  const readings = parameter.kind === "number" && twoReadings(cell, parameter.unit === "count");
  if (readings)
    throw new CellProblem(
      "value",
      `${placeOf(parameter, row)} is ${shown(cell)}, which can be read as ${readings.join(" or as ")}: enter it as a number`,
    );
  const value = valueIn(cell, parameter);
  if (value === undefined)
    throw new CellProblem("value", `${placeOf(parameter, row)} is ${shown(cell)}, ${needed(parameter)} is needed`);
  if (parameter.kind === "number" && isPercent(cell) && !isShare(parameter))
    throw new CellProblem(
      "value",
      `${placeOf(parameter, row)} is ${shown(cell)}, a number that is no percentage is needed`,
    );
  return value;
}

/** The name of an argument, and the row of its range. */
export function placeOf({ name }: CellParameter, row: number | undefined): string {
  return row === undefined ? name : `${name} in row ${row}`;
}

function valueIn(cell: unknown, parameter: CellParameter): CellValue | undefined {
  switch (parameter.kind) {
    case "number":
      return numberOf(cell) ?? (parameter.answers ? labelledAnswer(cell) : undefined);
    case "date":
      return dateOf(cell);
    case "flag":
      return flagOf(cell);
    case "id":
      return idOf(cell);
    case "choice":
      return choiceOf(cell, parameter.choices as readonly string[]);
    case "text":
      return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : undefined;
  }
}

/** Whether a number may be written as a percentage; not for counts. */
function isShare({ unit = "scale" }: CellParameter): boolean {
  return unit === "fraction" || unit === "multiple" || unit === "scale";
}

/**
 * Up to this many letters around digits are not a title, but a number or a date in an unknown form: `USD 1,200`,
 * `3 March`.
 */
const NEARLY_NUMBER = /^\D{0,12}\d[\d.,\u066c\s]*\D{0,12}$|^[^\p{L}\d]*\d/u;

/**
 * What the top cell of a range appears to be: words in place of a number, a date or a flag are a title.
 *
 * @param cell - The cell.
 * @param parameter - The argument of its range.
 * @param again - Whether the same cell occurs below too.
 */
export function firstCell(cell: unknown, parameter: CellParameter, again: () => boolean): FirstText {
  if (typeof cell !== "string" || (parameter.answers && numberOf(cell) !== undefined)) return "answer";
  if (parameter.answers) return firstText(cell, again());
  if (valueIn(cell, parameter) !== undefined) return "answer";
  const text = westernDigits(cell);
  if (!/\p{L}/u.test(text) && text !== "#" && text !== "%") return "answer";
  // Data must not be lost silently: an unreadable date is reported as an error.
  return (parameter.kind === "date" ? /\d/ : NEARLY_NUMBER).test(text) ? "answer" : "title";
}

/** The problem of a text on top of a column of answers that may be its title or the first answer. */
export function titleOrAnswer(cell: unknown, parameter: CellParameter, row: number): CellProblem {
  return new CellProblem(
    "value",
    `${placeOf(parameter, row)} is ${shown(cell)}, a title or an answer: leave the title out of the range, or enter the answer as a number`,
  );
}

const NEEDED: Readonly<Record<Exclude<CellKind, "choice">, string>> = {
  number: "a number",
  date: "a date (or text such as 2025-03-31)",
  flag: "TRUE or FALSE",
  id: "a text or a whole number",
  text: "a text",
};

function needed({ kind, choices = [] }: CellParameter): string {
  return kind === "choice" ? `one of ${choices.map((each) => JSON.stringify(each)).join(", ")}` : NEEDED[kind];
}

const YES = ["true", "yes", "1"];
const NO = ["false", "no", "0"];

function flagOf(cell: unknown): boolean | undefined {
  if (typeof cell === "object") return undefined;
  const text = westernDigits(String(cell)).toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : undefined;
}

/** Customer ids are text or whole numbers, without surrounding spaces. */
function idOf(cell: unknown): string | number | undefined {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell !== "number") return undefined;
  return Number.isSafeInteger(cell) ? cell : String(cell);
}

function choiceOf(cell: unknown, choices: readonly string[]): string | undefined {
  const number = numberOf(cell);
  return choices.find(
    // A choice that looks like a number becomes a number in a cell: "2.0" is 2.
    (choice) => (typeof cell === "string" && plain(choice) === plain(cell)) || Number(choice) === number,
  );
}

/** Normalizes spelling variants: capitals, spaces, hyphens and underscores. */
function plain(text: string): string {
  return text.replace(/[\s_-]/g, "").toLowerCase();
}

/** Formats a cell for a message. */
function shown(cell: unknown): string {
  if (typeof cell === "string") return `the text ${JSON.stringify(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell)}`;
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (isDate(cell)) return shownDateCell(cell);
  return typeof cell === "number" ? String(cell) : "nothing that can be read";
}

function shownDateCell(cell: Date): string {
  const time = dateOf(cell);
  if (time !== undefined) return `the date ${shownDate(time)}`;
  return Number.isNaN(+cell) ? "an invalid date" : "a time of day";
}
