import type { ShownCell } from "./cellIssue";
import type { CellParameter } from "./cellParameter";
import { dateOf, isDate, shownDate } from "./readDate";
import { westernDigits } from "./readNumber";

/** Maximum length of a text in a message. */
const LONGEST = 40;

/** The content of a cell, for a message. */
export function shownCell(cell: unknown): ShownCell {
  if (typeof cell === "string") return shownText(cell);
  if (typeof cell === "boolean") return plain(String(cell).toUpperCase());
  if (typeof cell === "number") return plain(String(cell));
  if (!isDate(cell)) return { kind: "unreadable", written: "" };
  const time = dateOf(cell);
  if (time !== undefined) return { kind: "date", written: shownDate(time) };
  return { kind: Number.isNaN(cell.getTime()) ? "invalidDate" : "timeOfDay", written: "" };
}

/** The value of an argument, for a message, as typed in its cell. */
export function shownValue(value: unknown, { kind }: Pick<CellParameter, "kind">, cell: unknown): ShownCell {
  if (typeof value === "string") return shownText(typeof cell === "string" ? cell : value);
  if (typeof value !== "number") return shownCell(value);
  const written = kind === "date" ? shownDate(value) : String(value);
  return typeof cell === "string" && westernDigits(cell) !== written ? shownText(cell) : plain(written);
}

function shownText(text: string): ShownCell {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return { kind: "text", written: JSON.stringify(short) };
}

/** Content that needs no explanation. */
export function plain(written: string): ShownCell {
  return { kind: "plain", written };
}
