import type { Timestamp } from "../time";
import { looksLikeHijri, looksLikeJalali, looksLikeSeconds, notATime, outsideYears } from "../validation/rareErrors";
import type { BadRows } from "./badRows";
import { timeOf } from "./timestamp";

/** What instants a log takes. */
export interface TimeBounds {
  /** Where dates without a time are read. */
  readonly timeZone: string;
  /** The first instant that is taken, in epoch milliseconds. */
  readonly earliest: number;
  /** The first instant that is taken as a number. */
  readonly leastNumber: number;
  /** The first instant that is not taken any more. */
  readonly latest: number;
}

/** The options that set bounds. */
export interface TimeBoundsOptions {
  /** IANA name of the time zone. */
  readonly timeZone: string;
  /** The first instant that is taken. */
  readonly earliest?: Timestamp | undefined;
  /** The first instant that is not taken any more. */
  readonly latest?: Timestamp | undefined;
}

const FIRST_YEAR = Date.UTC(1900, 0);
const LAST_YEAR = Date.UTC(2200, 0);
/** Numbers below it, in March 1973, have as few digits as seconds. */
const LEAST_NUMBER = 1e11;
/** In the Jalali calendar these years are those from 1900 on; in the Hijri calendar, those before 2005. */
const JALALI_YEARS = [1279, 1425] as const;
const LAST_HIJRI_YEAR = 1621;

/** The bounds that options set: the years 1900 to 2199, and no numbers that are likely to be seconds. */
export function timeBounds({ timeZone, earliest, latest }: TimeBoundsOptions): TimeBounds {
  const first = earliest === undefined ? undefined : timeOf(earliest, timeZone);
  return {
    timeZone,
    earliest: first ?? FIRST_YEAR,
    leastNumber: first ?? LEAST_NUMBER,
    latest: latest === undefined ? LAST_YEAR : timeOf(latest, timeZone),
  };
}

/** Whether a number is an instant within bounds. */
export function isWithin(value: number, { leastNumber, latest }: TimeBounds): boolean {
  return Number.isInteger(value) && value >= leastNumber && value < latest;
}

/** Epoch milliseconds of a value of any type; NaN for what is not an instant within bounds. */
export function boundedTime(value: unknown, bounds: TimeBounds): number {
  if (typeof value === "number") return isWithin(value, bounds) ? value + 0 : Number.NaN;
  const time = timeOf(value, bounds.timeZone);
  return time >= bounds.earliest && time < bounds.latest ? time : Number.NaN;
}

/** Notes what keeps a value from being an instant within bounds, if anything does. */
export function addTimeProblem(bad: BadRows, row: number, field: string, value: unknown, bounds: TimeBounds): void {
  if (!Number.isNaN(boundedTime(value, bounds))) return;
  const time = timeOf(value, bounds.timeZone);
  if (Number.isNaN(time)) {
    bad.add(row, field, notATime, value);
    return;
  }
  const year = new Date(time).getUTCFullYear();
  const [firstJalali, lastJalali] = JALALI_YEARS;
  if (typeof value === "number" && time < LEAST_NUMBER && time >= -LEAST_NUMBER)
    bad.add(row, field, looksLikeSeconds, value, { year });
  else if (year >= firstJalali && year <= lastJalali) bad.add(row, field, looksLikeJalali, value, { year });
  else if (year > lastJalali && year <= LAST_HIJRI_YEAR) bad.add(row, field, looksLikeHijri, value, { year });
  else {
    const [low, high] = [bounds.earliest, bounds.latest - 1].map(dateOf);
    bad.add(row, field, outsideYears, value, { low: low as string, high: high as string });
  }
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a value is an instant after the bounds, as databases write it for "never". */
export function isBeyond(value: unknown, { timeZone, latest }: TimeBounds): boolean {
  return timeOf(value, timeZone) >= latest;
}
