import { otherCalendar } from "../logs/timeBounds";
import type { CellPlace } from "./cellIssue";
import type { CellParameter } from "./cellParameter";
import { unusable } from "./cellProblem";
import { type FirstText, firstText, labelledAnswer } from "./readAnswer";
import { dateOf, yearBeforeDates } from "./readDate";
import { isPercent, numberOf, twoReadings, westernDigits } from "./readNumber";
import { shownCell } from "./shownCell";

/** A value read from a cell; `null` for a blank one. */
export type CellValue = number | string | boolean | null;

/**
 * Reads a cell that is neither blank nor an error; throws a {@link CellProblem} if it is invalid.
 *
 * @param cell - The cell as the program hands it over.
 * @param parameter - The argument that it is given for.
 * @param place - Where the cell is.
 */
export function readCell(cell: unknown, parameter: CellParameter, place: CellPlace): CellValue {
  const { kind, choices = [] } = parameter;
  const readings = kind === "number" && twoReadings(cell, parameter.unit === "count");
  if (readings) {
    const [reading, otherReading] = readings;
    throw unusable("twoReadings", place, { reading, otherReading }, shownCell(cell));
  }
  const value = valueIn(cell, parameter);
  const noPercentage = kind === "number" && isPercent(cell) && !isShare(parameter);
  if (value !== undefined && !noPercentage) return value;
  const year = kind === "date" ? yearBeforeDates(cell) : undefined;
  if (year !== undefined) {
    const calendar = otherCalendar(year);
    if (calendar) throw unusable(calendar.code, place, { year }, shownCell(cell));
  }
  if (kind === "choice")
    throw unusable(
      "notAChoice",
      place,
      { choices: choices.map((each) => JSON.stringify(each)).join(", ") },
      shownCell(cell),
    );
  throw unusable("wrongType", place, { expected: value === undefined ? kind : "noPercentage" }, shownCell(cell));
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
