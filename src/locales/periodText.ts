import type { ResolvedPeriodOptions } from "../time";
import { firstMonthOfYear, isOfWeeks, monthsOf } from "../time/calendars/monthsOf";
import { DAY_MS } from "../time/daysInUnit";
import { periodWords } from "./periodWords";

/** The calendar of named periods; the zone has no effect on names. */
export type NamedPeriod = Omit<ResolvedPeriodOptions, "timeZone">;

/** Returns the name of the period that starts on a local date, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`. */
export function periodText(start: string, options: NamedPeriod, tag: string): string {
  const { period } = options;
  if (period === "year" || period === "quarter") return partOfYear(start, options, tag);
  if (period === "month")
    return isOfWeeks(options.calendar) ? partOfYear(start, options, tag) : month(start, options, tag);
  const day = date(start, options, tag);
  return period === "hour" ? `${day} ${start.slice(11, 16)}` : day;
}

function month(start: string, { calendar, ...others }: NamedPeriod, tag: string): string {
  if (calendar === "gregory") return gregorian(start, { month: "short", year: "numeric" }, tag);
  const { year, name } = partsOf(start, { calendar, ...others }, tag);
  return `${name} ${year}`;
}

function date(start: string, options: NamedPeriod, tag: string): string {
  const { calendar } = options;
  if (calendar === "gregory" || isOfWeeks(calendar)) return gregorian(start, { dateStyle: "medium" }, tag);
  const { year, name, day } = partsOf(start, options, tag);
  return `${day} ${name} ${year}`;
}

/** Day, month and year in a calendar that has names of months. */
function partsOf(start: string, options: NamedPeriod, tag: string) {
  const { monthOfDay, firstDayOfMonth } = monthsOf(options);
  const day = dayOf(start);
  const month = monthOfDay(day);
  const names = periodWords(tag).months[options.calendar as "persian"];
  return {
    year: digits(Math.floor(month / 12), tag),
    name: names[month % 12] as string,
    day: digits(day - firstDayOfMonth(month) + 1, tag),
  };
}

/** A year, a quarter, or a month of weeks. */
function partOfYear(start: string, options: NamedPeriod, tag: string): string {
  const { period, calendar, yearStartsIn } = options;
  const first = firstMonthOfYear(options);
  const months = monthsOf(options).monthOfDay(dayOf(start)) - first;
  const words = periodWords(tag);
  // A year that starts in the course of one of the calendar ends in the next, and has its number.
  const year = Math.floor(months / 12) + (first > 0 ? 1 : 0);
  const isFiscal = yearStartsIn !== 1 || isOfWeeks(calendar);
  const yearText = isFiscal ? words.fiscalYear.replace("{year}", digits(year, tag)) : digits(year, tag);
  if (period === "year") return yearText;
  const ofYear = months - Math.floor(months / 12) * 12;
  const n = period === "quarter" ? Math.floor(ofYear / 3) + 1 : ofYear + 1;
  return words[period as "quarter" | "month"].replace("{n}", digits(n, tag)).replace("{year}", yearText);
}

function digits(value: number, tag: string): string {
  return new Intl.NumberFormat(tag, { useGrouping: false }).format(value);
}

function gregorian(start: string, options: Intl.DateTimeFormatOptions, tag: string): string {
  // Whatever calendar the language or its region usually has.
  const format = new Intl.DateTimeFormat(tag, { ...options, calendar: "gregory", timeZone: "UTC" });
  return format.format(dayOf(start) * DAY_MS);
}

function dayOf(start: string): number {
  return Date.parse(`${start.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}
