import { westernDigits } from "./readNumber";

/** Serial numbers of spreadsheets count days; from this day on all of them agree on which is which. */
const FIRST_SERIAL = 61;
/** The serial number of 31 December 9999. */
const LAST_SERIAL = 2958465;
/** The serial number of 1 January 1970. */
const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;
/** Before it, spreadsheets have no dates: what looks like one is a time of day. */
const FIRST_YEAR = 1900;

/** Years, months and days, and a time of day: the one order of the parts of a date that everybody reads alike. */
const DATE =
  /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?: ?(?:Z|UTC|([-+])(\d{2}):?(\d{2})?))?)?$/;

/**
 * The wall clock of a cell's date, as epoch milliseconds of a clock that shows the same in UTC; `undefined` where a
 * cell holds no date.
 */
export function dateOf(cell: unknown): number | undefined {
  if (typeof cell === "number")
    // Times of day are fractions of a day, so that a second is not exact.
    return cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1
      ? Math.round((cell - EPOCH_SERIAL) * 86_400) * 1000
      : undefined;
  if (typeof cell === "string") return dateOfText(cell);
  return isDate(cell) ? dateOfDate(cell) : undefined;
}

/** Whether a cell is a date object, also one of another realm. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === "[object Date]";
}

function dateOfDate(date: Date): number | undefined {
  // Not of an invalid date either.
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
  // A day that the calendar does not have has become another one.
  const exists = parts[0] >= FIRST_YEAR && parts.every((part, i) => part === shown[i]);
  const ahead = offsetOf(offset);
  return exists && ahead !== undefined ? time + Number(thousandths.padEnd(3, "0")) - ahead : undefined;
}

/** How far a clock is ahead of UTC, in milliseconds; `undefined` where no clock is. */
function offsetOf([sign, hours = "0", minutes = "0"]: readonly (string | undefined)[]): number | undefined {
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  if (Number(minutes) > 59 || ahead >= DAY_MS) return undefined;
  return sign === "-" ? -ahead : ahead;
}

/** A date that a cell was read as, in words that can be read again. */
export function shownDate(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/(?:T00:00:00)?\.000Z$|Z$/, "")
    .replace("T", " ");
}

/** The day after a point in time, at its start. */
export function dayAfter(time: number): number {
  return (Math.floor(time / DAY_MS) + 1) * DAY_MS;
}
