import type { CellFormat } from "./cellFormat";
import { plainNumber } from "./plainNumber";

const DAY = 86_400_000;
/** Day 0 of workbooks; old Macintosh workbooks have another one. */
const EPOCHS = { windows: Date.UTC(1899, 11, 30), macintosh: Date.UTC(1904, 0, 1) };
/** Before this day, the calendar of workbooks contains February 29, 1900, which did not exist. */
const FIRST_SURE_DAY = 61;
const LAST_DAY = 2_958_466;

/** Formats the number in a cell as text: a date, a time, an amount of money, or a number. */
export function cellNumber(text: string, { isDate, currency }: CellFormat, is1904: boolean): string {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return text;
  if (isDate && value >= 0 && value < 1) return new Date(Math.round(value * 86_400) * 1000).toISOString().slice(11, 19);
  if (isDate && value >= (is1904 ? 1 : FIRST_SURE_DAY) && value < LAST_DAY) {
    const at = Math.round(value * DAY) + (is1904 ? EPOCHS.macintosh : EPOCHS.windows);
    const iso = new Date(at).toISOString();
    return at % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, -1).replace(".000", "");
  }
  const number = plainNumber(Math.abs(value));
  const sign = value < 0 ? "-" : "";
  if (isDate || currency === "") return `${sign}${number}`;
  return /\p{L}$/u.test(currency) ? `${sign}${currency} ${number}` : `${sign}${currency}${number}`;
}
