import type { CellParameter } from "./cellParameter";
import { CellProblem } from "./cellProblem";

/** What a cell can be read as: `null` for a blank one. */
export type CellValue = number | string | boolean | null;

/** Serial numbers of spreadsheets count days; from this day on all of them agree on which is which. */
const FIRST_SERIAL = 61;
/** The serial number of 31 December 9999. */
const LAST_SERIAL = 2958465;
/** The serial number of 1 January 1970. */
const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;

/** Reads a cell that is neither blank nor an error; `where` names the argument and the row. */
export function readCell(cell: unknown, parameter: CellParameter, where: string): CellValue {
  const { kind } = parameter;
  const value =
    kind === "number"
      ? numberOf(cell)
      : kind === "date"
        ? dateOf(cell)
        : kind === "flag"
          ? flagOf(cell)
          : textOf(cell, parameter);
  if (value === undefined) throw new CellProblem("value", `${where} is ${shown(cell)}, ${NEEDED[kind]} is needed`);
  return value;
}

/** Whether a cell holds text that cannot be read as what its column needs: such as the title of the column. */
export function isTitle(cell: unknown, parameter: CellParameter): boolean {
  if (typeof cell !== "string") return false;
  const { kind } = parameter;
  return (
    (kind === "number" && numberOf(cell) === undefined) ||
    (kind === "date" && dateOf(cell) === undefined) ||
    (kind === "flag" && flagOf(cell) === undefined)
  );
}

const NEEDED = {
  number: "a number",
  date: "a date (or text such as 2025-03-31)",
  flag: "TRUE or FALSE",
  id: "a text or a whole number",
  text: "a text",
  choice: "a text",
} as const;

/** Numbers, and texts that can mean only one number: thousands by commas, decimals by a point. */
const NUMBER = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d+))?(%?)$/i;

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const match = NUMBER.exec(westernDigits(cell).replace(/\s/g, ""));
  if (!match) return undefined;
  const [, sign, digits, exponent = "0", percent] = match as unknown as [string, string, string, string?, string?];
  // As one literal: 3.5 % is 0.035, while 3.5 / 100 need not be.
  const value = Number(`${sign}${digits.replace(/,/g, "")}e${Number(exponent) - (percent ? 2 : 0)}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Arabic and Persian digits and signs as those that JavaScript reads. */
function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 16))
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",")
    .replace(/\u066a/g, "%")
    .replace(/\u2212/g, "-");
}

/** Years, months and days, and a time of day: the one form of dates in text that everybody reads alike. */
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** The wall clock of a cell's date, as epoch milliseconds of a clock that shows the same in UTC. */
function dateOf(cell: unknown): number | undefined {
  if (cell instanceof Date)
    return Number.isNaN(+cell)
      ? undefined
      : Date.UTC(
          cell.getFullYear(),
          cell.getMonth(),
          cell.getDate(),
          cell.getHours(),
          cell.getMinutes(),
          cell.getSeconds(),
        );
  if (typeof cell === "number")
    // Times of day are fractions of a day, so that a second is not exact.
    return cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1
      ? Math.round((cell - EPOCH_SERIAL) * 86_400) * 1000
      : undefined;
  if (typeof cell !== "string") return undefined;
  const match = DATE.exec(westernDigits(cell).trim());
  if (!match) return undefined;
  const [year, month, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part))) as [
    number,
    number,
    number?,
    number?,
    number?,
    number?,
  ];
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    year >= 1900
    ? time
    : undefined;
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  yes: true,
  no: false,
  "1": true,
  "0": false,
};

function flagOf(cell: unknown): boolean | undefined {
  return typeof cell === "object" ? undefined : FLAGS[String(cell).trim().toLowerCase()];
}

function textOf(cell: unknown, { kind, choices }: CellParameter): string | number | undefined {
  if (kind === "id") return typeof cell === "string" || typeof cell === "number" ? cell : undefined;
  if (typeof cell !== "string") return kind === "text" && typeof cell === "number" ? String(cell) : undefined;
  const text = cell.trim();
  return choices?.find((choice) => plain(choice) === plain(text)) ?? text;
}

/** Without what people write in different ways: capitals, blanks, hyphens and underscores. */
function plain(text: string): string {
  return text.replace(/[\s_-]/g, "").toLowerCase();
}

/** A cell for a message. */
export function shown(cell: unknown): string {
  if (typeof cell === "string") return `the text ${JSON.stringify(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell)}`;
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (cell instanceof Date) return Number.isNaN(+cell) ? "an invalid date" : "a date";
  return typeof cell === "number" ? String(cell) : "nothing that can be read";
}

/** A date that a cell was read as, for a message. */
export function shownDate(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/(?:T00:00:00)?\.000Z$/, "")
    .replace("T", " ");
}

/** The day after a point in time, at its start. */
export function dayAfter(time: number): number {
  return (Math.floor(time / DAY_MS) + 1) * DAY_MS;
}
