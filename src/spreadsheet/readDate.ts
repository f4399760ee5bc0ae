import { westernDigits } from "./readNumber";

/** Serial numbers of dates count days; from this day on, all spreadsheets agree. */
const FIRST_SERIAL = 61;
/** Serial number of December 31, 9999. */
const LAST_SERIAL = 2958465;
/** Serial number of January 1, 1970. */
const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;
/** Earlier values are times of day, not dates. */
const FIRST_YEAR = 1900;

/** Year, month and day, and a time of day: the only order of date parts without ambiguity. */
const DATE =
  /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?: ?(?:Z|UTC|([-+])(\d{2}):?(\d{2})?))?)?$/;

/**
 * Returns the local time of a date cell, as epoch milliseconds of the same clock time in UTC; `undefined` if the cell
 * is not a date.
 */
export function dateOf(cell: unknown): number | undefined {
  if (typeof cell === "number")
    // Times of day are fractions of a day, so a second is not exact.
    return cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1
      ? Math.round((cell - EPOCH_SERIAL) * 86_400) * 1000
      : undefined;
  if (typeof cell === "string") return dateOfText(cell);
  return isDate(cell) ? dateOfDate(cell) : undefined;
}

/** Whether a cell is a date object, possibly of another realm. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === "[object Date]";
}

function dateOfDate(date: Date): number | undefined {
  // False for an invalid date.
  if (!(date.getFullYear() >= FIRST_YEAR)) return undefined;
  return Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
}

function dateOfText(text: string): number | undefined {
  const match = DATE.exec(westernDigits(text));
  if (!match) return undefined;
  const [, year, , month, day = "1", hour = "0", minute = "0", second = "0", thousandths = "0", ...offset] = match;
  const parts = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = Date.UTC(parts[0], parts[1] - 1, ...(parts.slice(2) as [number]));
  const back = new Date(time);
  const shown = [
    back.getUTCFullYear(),
    back.getUTCMonth() + 1,
    back.getUTCDate(),
    back.getUTCHours(),
    back.getUTCMinutes(),
    back.getUTCSeconds(),
  ];
  // A day that does not exist has become another one.
  const exists = parts[0] >= FIRST_YEAR && parts.every((part, i) => part === shown[i]);
  const ahead = offsetOf(offset);
  return exists && ahead !== undefined ? time + Number(thousandths.padEnd(3, "0")) - ahead : undefined;
}

/** The year of a text that is a date before 1900: probably a date of another calendar. */
export function yearBeforeDates(cell: unknown): number | undefined {
  const [, year] = typeof cell === "string" ? (DATE.exec(westernDigits(cell)) ?? []) : [];
  return Number(year) < FIRST_YEAR ? Number(year) : undefined;
}

/** How far a clock is ahead of UTC, in milliseconds; `undefined` where no clock is. */
function offsetOf([sign, hours = "0", minutes = "0"]: readonly (string | undefined)[]): number | undefined {
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  if (Number(minutes) > 59 || ahead >= DAY_MS) return undefined;
  return sign === "-" ? -ahead : ahead;
}

/** Formats a date read from a cell, in a readable form. */
export function shownDate(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/(?:T00:00:00)?\.000Z$|Z$/, "")
    .replace("T", " ");
}

/** Returns the start of the day after an instant. */
export function dayAfter(time: number): number {
  return (Math.floor(time / DAY_MS) + 1) * DAY_MS;
}
