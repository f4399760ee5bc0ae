import { dayOfDate } from "../dateOfDay";
import { type BoundedCalendar, boundedMonths } from "./boundedMonths";

/** Years that follow a year without its leap day, and have it themselves. */
const LATE: readonly number[] = [1503, 1602];

/** The first day of the year 0, by the rule alone: 1 Farvardin 1400 is 2021-03-21. */
const YEAR_0 = dayOfDate(2021, 3, 21) - ruledDays(1400);

let made: BoundedCalendar | undefined;

/**
 * Returns the months of the Persian calendar (Jalali, Solar Hijri), from the year 1178 to 1633: 1799-03-21 to
 * 2255-03-20.
 *
 * The year starts on the day of the March equinox, or on the next day if the equinox is after true noon on the
 * meridian of Iran. That gives 8 leap years in 33, `(8 * year + 29) % 33 < 8`, with two exceptions: 1502 and 1601 are
 * common years, and 1503 and 1602 are leap years instead. `Intl` has the same years from ICU 78 on; ICU 72 has the rule
 * without exceptions, so its dates in 1503 and 1602 (from March 2124 and 2223) are a day behind.
 *
 * @returns The calendar.
 *
 * @example
 * ```ts
 * persian().monthOfDay(20_168); // => 16_848
 * persian().firstDayOfMonth(16_848); // => 20_168
 * ```
 */
export function persian(): BoundedCalendar {
  made ??= boundedMonths("Persian", [1178, 1633], {
    monthOfDay(day) {
      let year = Math.floor((day - YEAR_0) / 365.25);
      while (day >= newYear(year + 1)) year++;
      const ofYear = day - newYear(year);
      return year * 12 + (ofYear < 186 ? Math.floor(ofYear / 31) : 6 + Math.floor((ofYear - 186) / 30));
    },
    firstDayOfMonth(month) {
      const year = Math.floor(month / 12);
      const ofYear = month - year * 12;
      return newYear(year) + (ofYear < 6 ? 31 * ofYear : 6 + 30 * ofYear);
    },
  });
  return made;
}

function newYear(year: number): number {
  return YEAR_0 + ruledDays(year) - (LATE.includes(year) ? 1 : 0);
}

/** Days from the year 0 to a year, by the rule of 33 years. */
function ruledDays(year: number): number {
  return 365 * year + Math.floor((8 * year + 21) / 33);
}
