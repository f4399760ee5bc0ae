import { millisecondsInDay } from "date-fns/constants";
import type { DateCalendar } from "./calendars/calendar";
import { dayInCalendar } from "./calendars/dayInCalendar";
import { dayOfDate, daysInMonth } from "./dateOfDay";
import { instantOfWall, startOfLocalDay } from "./wallTime";

const HYPHEN = 45;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;

/** The years of other calendars end before it, and start after it when counted as Gregorian ones. */
const FIRST_GREGORIAN_YEAR = 1700;

/**
 * Reads ISO-8601 text as described for {@link parseTimestamp}.
 *
 * @param text - The text.
 * @param timeZone - IANA time zone of text without an offset.
 * @param calendar - Calendar of the dates whose year is one of it; others are Gregorian. Default: `"gregory"`.
 * @returns Epoch milliseconds, or `NaN` if the text has another form or names no existing date or time.
 * @throws {@link TimeError} if the zone is unknown.
 *
 * @example
 * ```ts
 * readIsoText("1970-01-01T00:00:01Z", "UTC"); // => 1000
 * readIsoText("03/04/2025", "UTC"); // => NaN
 * readIsoText("1348-10-11T00:00:01Z", "UTC", "persian"); // => 1000
 * ```
 */
export function readIsoText(text: string, timeZone: string, calendar: DateCalendar = "gregory"): number {
  // Character codes and arithmetic, without objects, because every row of a large file is read here.
  const length = text.length;
  const extended = text.charCodeAt(4) === HYPHEN;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, extended ? 5 : 4);
  const dayOfMonth = twoDigits(text, extended ? 8 : 6);
  const year = century * 100 + yearOfCentury;
  if (century < 0 || yearOfCentury < 0 || year < 1 || month < 1 || month > 12) return Number.NaN;
  const isGregorian = calendar === "gregory" || year >= FIRST_GREGORIAN_YEAR;
  if (dayOfMonth < 1 || (isGregorian && dayOfMonth > daysInMonth(year, month))) return Number.NaN;
  if (extended && text.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const day = isGregorian ? dayOfDate(year, month, dayOfMonth) : dayInCalendar(calendar, year, month, dayOfMonth);
  if (day === undefined) return Number.NaN;
  let at = extended ? 10 : 8;
  if (length === at) return startOfLocalDay(day, timeZone);

  const separator = text.charCodeAt(at);
  if (separator !== LETTER_T && separator !== SPACE) return Number.NaN;
  const hour = twoDigits(text, at + 1);
  at += 3;
  if (extended && text.charCodeAt(at) !== COLON) return Number.NaN;
  if (extended) at++;
  const minute = twoDigits(text, at);
  at += 2;
  let second = 0;
  let millisecond = 0;
  if (extended ? text.charCodeAt(at) === COLON : isDigit(text, at)) {
    if (extended) at++;
    second = twoDigits(text, at);
    at += 2;
    const end = endOfFraction(text, at);
    if (end > at) millisecond = thousandths(text, at + 1, end);
    at = end;
  }
  if (hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 59 || millisecond < 0) return Number.NaN;
  const ofDay = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  if (ofDay > millisecondsInDay) return Number.NaN;
  const wall = day * millisecondsInDay + ofDay;
  return length === at ? instantOfWall(wall, timeZone) : wall - readOffset(text, at);
}

/** Returns the milliseconds of an offset that fills the rest of the text, or `NaN`. */
function readOffset(text: string, start: number): number {
  let at = text.charCodeAt(start) === SPACE ? start + 1 : start;
  const left = text.length - at;
  if (left === 1 && text[at] === "Z") return 0;
  // Not ISO, but common: BigQuery and Ruby write " UTC".
  if (left === 3 && at > start && text.endsWith("UTC")) return 0;
  const sign = text[at] === "+" ? 1 : text[at] === "-" ? -1 : Number.NaN;
  const hours = twoDigits(text, at + 1);
  let minutes = 0;
  let seconds = 0;
  at += 3;
  if (at < text.length) {
    const colon = text.charCodeAt(at) === COLON;
    if (colon) at++;
    minutes = twoDigits(text, at);
    at += 2;
    // Offsets of the nineteenth century have seconds.
    if (colon && text.charCodeAt(at) === COLON) {
      seconds = twoDigits(text, at + 1);
      at += 3;
    }
  }
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return Number.NaN;
  return at === text.length ? sign * ((hours * 60 + minutes) * 60 + seconds) * 1000 : Number.NaN;
}

/** Returns the end of the decimal fraction that starts here; the same index if none does. */
function endOfFraction(text: string, start: number): number {
  if (text[start] !== "." && text[start] !== ",") return start;
  let end = start + 1;
  while (isDigit(text, end)) end++;
  return end;
}

/** Returns the first three of one to nine decimals as a whole number; -1 for none or more. */
function thousandths(text: string, start: number, end: number): number {
  const digits = end - start;
  if (digits < 1 || digits > 9) return -1;
  let value = 0;
  for (let i = 0; i < 3; i++) value = value * 10 + (i < digits ? text.charCodeAt(start + i) - 48 : 0);
  return value;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Returns the number written by two digits, or -1 if they are not digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
