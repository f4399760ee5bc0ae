import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayInCalendar, dayOfDate, TimeError, textOfDay } from "../../src/time";
import type { MonthCalendar } from "../../src/time/calendars/calendar";
import { persian } from "../../src/time/calendars/persian";
import { ummAlQura } from "../../src/time/calendars/ummAlQura";
import { weekMonths } from "../../src/time/calendars/weekMonths";
import { marchEquinox } from "./equinox";

const DAY_MS = 86_400_000;

/** A date as `Intl` writes it, such as `3/21/1404 AP`, but for the era. */
function writtenBy(calendar: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { timeZone: "UTC", dateStyle: "short" });
  return (day) => format.format(day * DAY_MS).replace(/[^\d/]/gu, "");
}

function written({ monthOfDay, firstDayOfMonth }: MonthCalendar, day: number): string {
  const month = monthOfDay(day);
  return `${(month % 12) + 1}/${day - firstDayOfMonth(month) + 1}/${Math.floor(month / 12)}`;
}

/** The first day of a year, as text. */
function newYear(calendar: MonthCalendar, year: number): string {
  return textOfDay(calendar.firstDayOfMonth(year * 12));
}

describe("the Persian calendar", () => {
  test("is that of Intl on every day from 1800 to 2200", () => {
    const byIntl = writtenBy("persian");
    // ICU before 78 does not know that 1502 is no leap year: all its dates of 1503 are a day behind.
    const isBehind = byIntl(dayOfDate(2124, 3, 20)) === "12/30/1502";
    const calendar = persian();
    const wrong: string[] = [];
    for (let day = dayOfDate(1800, 1, 1); day < dayOfDate(2201, 1, 1); day++) {
      const own = written(calendar, day);
      if (own !== byIntl(day) && !(isBehind && own.endsWith("/1503"))) wrong.push(`${textOfDay(day)}: ${own}`);
    }
    expect(wrong).toEqual([]);
  });

  // J. Meeus, Astronomical Algorithms, chapter 27. True noon at 52.5° E is then 7.4 minutes after mean noon.
  test("starts its years by the equinox, from 1178 to 1633", () => {
    const calendar = persian();
    const near: number[] = [];
    for (let year = 1178; year <= 1634; year++) {
      const afterNoon = marchEquinox(year + 621) + 3.5 / 24 - 0.5 - 7.4 / 1440;
      const day = Math.floor(afterNoon) + 1;
      if (Math.abs(afterNoon - Math.round(afterNoon)) < 1 / 1440) near.push(year);
      else expect(newYear(calendar, year), String(year)).toBe(textOfDay(day));
    }
    // Less than a minute from noon, the future rotation of the earth decides.
    expect(near).toEqual([1536, 1602]);
  });

  // The table of leap years of the Institute of Geophysics, University of Tehran, of which these are the last.
  test("has the leap years of the calendar of Iran", () => {
    const leapYears = Array.from({ length: 46 }, (_, i) => 1375 + i).filter(
      (year) => dayInCalendar("persian", year, 12, 30) !== undefined,
    );
    expect(leapYears).toEqual([1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420]);
  });

  test("refuses what is outside its years", () => {
    const calendar = persian();
    expect(textOfDay(calendar.firstDay)).toBe("1799-03-21");
    expect(textOfDay(calendar.endDay)).toBe("2255-03-21");
    expect(calendar.monthOfDay(calendar.firstDay)).toBe(1178 * 12);
    expect(calendar.monthOfDay(calendar.endDay - 1)).toBe(1633 * 12 + 11);
    expect(() => calendar.monthOfDay(calendar.firstDay - 1)).toThrow(
      new TimeError("a time in the years 1178 to 1633 of the Persian calendar, 1799-03-21 to 2255-03-20", "1799-03-20"),
    );
    expect(() => calendar.monthOfDay(calendar.endDay)).toThrow(TimeError);
    expect(() => calendar.firstDayOfMonth(1178 * 12 - 1)).toThrow("the year 1177");
    expect(() => calendar.firstDayOfMonth(1634 * 12 + 1)).toThrow("the year 1634");
  });
});

describe("the Umm al-Qura calendar", () => {
  test("is that of Intl on every day from 1300 to 1600", () => {
    const byIntl = writtenBy("islamic-umalqura");
    const calendar = ummAlQura();
    const wrong: string[] = [];
    for (let day = calendar.firstDay; day < calendar.endDay; day++) {
      const own = written(calendar, day);
      if (own !== byIntl(day)) wrong.push(`${textOfDay(day)}: ${own}`);
    }
    expect(wrong).toEqual([]);
  });

  test("refuses what is outside its years", () => {
    const calendar = ummAlQura();
    expect(textOfDay(calendar.firstDay)).toBe("1882-11-12");
    expect(textOfDay(calendar.endDay)).toBe("2174-11-26");
    expect(() => calendar.monthOfDay(calendar.firstDay - 1)).toThrow(
      "a time in the years 1300 to 1600 of the Umm al-Qura calendar, 1882-11-12 to 2174-11-25",
    );
    expect(() => calendar.monthOfDay(calendar.endDay)).toThrow(TimeError);
    expect(() => calendar.firstDayOfMonth(1299 * 12)).toThrow("the year 1299");
  });
});

describe("months of weeks", () => {
  const retail = weekMonths("4-5-4", { weekStartsOn: 0, yearStartsIn: 2, yearEnds: "nearest" });

  // National Retail Federation, 4-5-4 calendars, with 53 weeks in 2000, 2006, 2012, 2017 and 2023, which ends in 2024.
  test("start their years as the retail calendar does", () => {
    expect([2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => newYear(retail, year + 1))).toEqual([
      "2019-02-03",
      "2020-02-02",
      "2021-01-31",
      "2022-01-30",
      "2023-01-29",
      "2024-02-04",
      "2025-02-02",
    ]);
    const weeks = (year: number) =>
      (retail.firstDayOfMonth(year * 12 + 24) - retail.firstDayOfMonth(year * 12 + 12)) / 7;
    const years = Array.from({ length: 26 }, (_, i) => 2000 + i);
    expect(years.filter((year) => weeks(year) === 53)).toEqual([2000, 2006, 2012, 2017, 2023]);
    expect(new Set(years.map(weeks))).toEqual(new Set([52, 53]));
  });

  test("have 4, 5 and 4 weeks, and the last one the 53rd", () => {
    const months = (calendar: MonthCalendar, year: number) =>
      Array.from({ length: 12 }, (_, i) => {
        const month = year * 12 + i;
        return (calendar.firstDayOfMonth(month + 1) - calendar.firstDayOfMonth(month)) / 7;
      });
    expect(months(retail, 2025)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4]);
    expect(months(retail, 2024)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5]);
    const others = { weekStartsOn: 0, yearStartsIn: 2, yearEnds: "nearest" } as const;
    expect(months(weekMonths("4-4-5", others), 2024)).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6]);
    expect(months(weekMonths("5-4-4", others), 2024)).toEqual([5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 5]);
  });

  // Apple's fiscal years, which end on the last Saturday of September: forms 10-K of 2017 and 2022 to 2024.
  test("end their years on the last such day of a month", () => {
    const years = weekMonths("4-4-5", { weekStartsOn: 0, yearStartsIn: 10, yearEnds: "last" });
    expect([2017, 2018, 2022, 2023, 2024, 2025].map((year) => newYear(years, year))).toEqual([
      "2016-09-25",
      "2017-10-01",
      "2021-09-26",
      "2022-09-25",
      "2023-10-01",
      "2024-09-29",
    ]);
  });

  test("contain each day once, wherever years start", () => {
    const options = fc.record({
      weekStartsOn: fc.integer({ min: 0, max: 6 }),
      yearStartsIn: fc.integer({ min: 1, max: 12 }),
      yearEnds: fc.constantFrom("nearest" as const, "last" as const),
    });
    const days = fc.integer({ min: dayOfDate(1, 1, 1), max: dayOfDate(9999, 12, 31) });
    fc.assert(
      fc.property(fc.constantFrom("4-4-5", "4-5-4", "5-4-4"), options, days, (calendar, years, day) => {
        const { monthOfDay, firstDayOfMonth } = weekMonths(calendar, years);
        const month = monthOfDay(day);
        expect(firstDayOfMonth(month)).toBeLessThanOrEqual(day);
        expect(firstDayOfMonth(month + 1)).toBeGreaterThan(day);
        expect(monthOfDay(firstDayOfMonth(month))).toBe(month);
      }),
    );
  });
});

describe("dayInCalendar", () => {
  test.each([
    ["gregory", 2024, 2, 29, "2024-02-29"],
    ["gregory", 2025, 2, 29, undefined],
    ["gregory", 1, 1, 1, "0001-01-01"],
    ["gregory", 9999, 12, 31, "9999-12-31"],
    ["gregory", 0, 1, 1, undefined],
    ["gregory", 10_000, 1, 1, undefined],
    ["gregory", 2025, 0, 1, undefined],
    ["gregory", 2025, 13, 1, undefined],
    ["gregory", 2025, 1, 0, undefined],
    ["gregory", Number.NaN, 1, 1, undefined],
    ["persian", 1404, 1, 1, "2025-03-21"],
    ["persian", 1404, 12, 29, "2026-03-20"],
    ["persian", 1404, 12, 30, undefined],
    ["persian", 1404, 7, 31, undefined],
    ["persian", 1178, 1, 1, "1799-03-21"],
    ["persian", 1633, 12, 29, "2255-03-20"],
    ["persian", 1177, 12, 29, undefined],
    ["persian", 1634, 1, 1, undefined],
    ["islamic-umalqura", 1446, 1, 1, "2024-07-07"],
    ["islamic-umalqura", 1446, 1, 30, undefined],
    ["islamic-umalqura", 1300, 1, 1, "1882-11-12"],
    ["islamic-umalqura", 1600, 12, 30, "2174-11-25"],
    ["islamic-umalqura", 1299, 12, 29, undefined],
    ["islamic-umalqura", 1601, 1, 1, undefined],
  ] as const)("%s %i-%i-%i is %s", (calendar, year, month, day, expected) => {
    const found = dayInCalendar(calendar, year, month, day);
    expect(found === undefined ? undefined : textOfDay(found)).toBe(expected);
  });
});
