import type { DateCalendar, Timestamp } from "../time";
import { looksLikeHijri, looksLikeJalali, looksLikeSeconds, notATime, outsideYears } from "../validation/rareErrors";
import type { BadRows } from "./badRows";
import { timeOf } from "./timestamp";

/** Bounds of the instants accepted by a log. */
export interface TimeBounds {
  /** Time zone of dates without a time. */
  readonly timeZone: string;
  /** Calendar of dates before 1700. */
  readonly calendar: DateCalendar;
  /** Earliest accepted instant (inclusive), in epoch milliseconds. */
  readonly earliest: number;
  /** Earliest accepted instant given as a number (inclusive). */
  readonly leastNumber: number;
  /** Latest accepted instant (exclusive), in epoch milliseconds. */
  readonly latest: number;
}

/** Options that set the bounds. */
export interface TimeBoundsOptions {
  /** IANA time zone. */
  readonly timeZone: string;
  /** Calendar of dates. Default: Gregorian. */
  readonly calendar?: DateCalendar | undefined;
  /** Earliest accepted instant (inclusive). */
  readonly earliest?: Timestamp | undefined;
  /** Latest accepted instant (exclusive). */
  readonly latest?: Timestamp | undefined;
}

const FIRST_YEAR = Date.UTC(1900, 0);
const LAST_YEAR = Date.UTC(2200, 0);
/** Smaller numbers, before March 1973, have as few digits as epoch seconds. */
const LEAST_NUMBER = 1e11;
/** Years of the Jalali calendar, for 1900 and later; in the Hijri calendar, years before 2005. */
const JALALI_YEARS = [1279, 1425] as const;
const LAST_HIJRI_YEAR = 1621;

/** Returns the bounds: by default the years 1900 to 2199, without numbers likely to be epoch seconds. */
export function timeBounds({ timeZone, calendar = "gregory", earliest, latest }: TimeBoundsOptions): TimeBounds {
  const first = earliest === undefined ? undefined : timeOf(earliest, timeZone);
  return {
    timeZone,
    calendar,
    earliest: first ?? FIRST_YEAR,
    leastNumber: first ?? LEAST_NUMBER,
    latest: latest === undefined ? LAST_YEAR : timeOf(latest, timeZone),
  };
}

/** Whether a number is an instant within the bounds. */
export function isWithin(value: number, { leastNumber, latest }: TimeBounds): boolean {
  return Number.isInteger(value) && value >= leastNumber && value < latest;
}

/** Returns a value of any type in epoch milliseconds; NaN if it is not an instant within the bounds. */
export function boundedTime(value: unknown, bounds: TimeBounds): number {
  if (typeof value === "number") return isWithin(value, bounds) ? value + 0 : Number.NaN;
  const time = timeOf(value, bounds.timeZone, bounds.calendar);
  return time >= bounds.earliest && time < bounds.latest ? time : Number.NaN;
}

/** Records why a value is not an instant within the bounds, if it is not. */
export function addTimeProblem(bad: BadRows, row: number, field: string, value: unknown, bounds: TimeBounds): void {
  if (!Number.isNaN(boundedTime(value, bounds))) return;
  const time = timeOf(value, bounds.timeZone, bounds.calendar);
  if (Number.isNaN(time)) {
    bad.add(row, field, notATime, value);
    return;
  }
  const year = new Date(time).getUTCFullYear();
  const calendar = otherCalendar(year);
  if (typeof value === "number" && time < LEAST_NUMBER && time >= -LEAST_NUMBER)
    bad.add(row, field, looksLikeSeconds, value, { year });
  else if (calendar) bad.add(row, field, calendar, value, { year });
  else {
    const [low, high] = [bounds.earliest, bounds.latest - 1].map(dateOf);
    bad.add(row, field, outsideYears, value, { low: low as string, high: high as string });
  }
}

/** The problem of a year that probably belongs to another calendar. */
export function otherCalendar(year: number): typeof looksLikeJalali | undefined {
  const [firstJalali, lastJalali] = JALALI_YEARS;
  if (year < firstJalali || year > LAST_HIJRI_YEAR) return undefined;
  return year <= lastJalali ? looksLikeJalali : looksLikeHijri;
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a value is an instant later than the bounds, as databases write "never". */
export function isBeyond(value: unknown, { timeZone, calendar, latest }: TimeBounds): boolean {
  return timeOf(value, timeZone, calendar) >= latest;
}
