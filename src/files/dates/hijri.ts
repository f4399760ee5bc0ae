import { dayOfDate } from "../../time";

/** Calendars of dates. */
export type DateCalendar = "gregory" | "persian" | "islamic-umalqura";

/** Whether a year belongs to a Hijri calendar, lunar or solar, in its last, present or next century. */
export function isHijriYear(year: number): boolean {
  return year >= 1300 && year <= 1500;
}

/** The day of a Hijri date, in days since 1970-01-01; `undefined` if the date does not exist. */
export function dayOfHijri(
  calendar: Exclude<DateCalendar, "gregory">,
  year: number,
  month: number,
  day: number,
): number | undefined {
  if (!isHijriYear(year) || month < 1 || month > 12 || day < 1) return undefined;
  if (calendar === "persian") {
    return day <= persianMonth(year, month) ? persianNewYear(year) + persianDays(month) + day - 1 : undefined;
  }
  const first = firstOfMonth(year, month);
  const next = month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1);
  return day <= next - first ? first + day - 1 : undefined;
}

/** Eight of 33 years are leap years: correct for the years 1206 to 1498. */
function isPersianLeap(year: number): boolean {
  return (year * 8 + 29) % 33 < 8;
}

function persianMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isPersianLeap(year) ? 30 : 29;
}

function persianDays(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

/** 1 Farvardin 1400. */
const PERSIAN_1400 = dayOfDate(2021, 3, 21);

function persianNewYear(year: number): number {
  let day = PERSIAN_1400;
  for (let y = 1400; y < year; y++) day += isPersianLeap(y) ? 366 : 365;
  for (let y = year; y < 1400; y++) day -= isPersianLeap(y) ? 366 : 365;
  return day;
}

const DAY_MS = 86_400_000;
const firsts = new Map<number, number>();
let umalqura: Intl.DateTimeFormat | undefined;

/** The first day of a month in the Umm al-Qura calendar, from a table of the platform. */
function firstOfMonth(year: number, month: number): number {
  const months = year * 12 + month - 1;
  const known = firsts.get(months);
  if (known !== undefined) return known;
  umalqura ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC", dateStyle: "short" });
  // 1 Muharram 1400 was on or near 1979-11-20; a month has 29.53 days.
  let day = Math.round(dayOfDate(1979, 11, 20) + (months - 1400 * 12) * 29.530_588);
  for (let tries = 0; tries < 9; tries++) {
    const parts = umalqura.formatToParts(day * DAY_MS);
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    const behind = months - (part("year") * 12 + part("month") - 1);
    if (behind === 0 && part("day") === 1) break;
    day += behind === 0 ? 1 - part("day") : behind > 0 ? 31 - part("day") : -part("day");
  }
  firsts.set(months, day);
  return day;
}
