import { describe, expect, it } from "vitest";
import { type FormatPeriodOptions, formatPeriod } from "../../src/locales";
import { periodWords } from "../../src/locales/periodWords";

describe("formatPeriod", () => {
  it.each<[string, Omit<FormatPeriodOptions, "locale">, string, string, string]>([
    ["2025-01-01", { period: "month" }, "Jan 2025", "يناير 2025", "ژانویه ۲۰۲۵"],
    ["2025-04-01", { period: "quarter" }, "Q2 2025", "الربع 2، 2025", "سه‌ماههٔ ۲، ۲۰۲۵"],
    ["2025-01-01", { period: "year" }, "2025", "2025", "۲۰۲۵"],
    [
      "2025-04-01",
      { period: "quarter", yearStartsIn: 4 },
      "Q1 FY2026",
      "الربع 1، السنة المالية 2026",
      "سه‌ماههٔ ۱، سال مالی ۲۰۲۶",
    ],
    [
      "2025-01-01",
      { period: "quarter", yearStartsIn: 4 },
      "Q4 FY2025",
      "الربع 4، السنة المالية 2025",
      "سه‌ماههٔ ۴، سال مالی ۲۰۲۵",
    ],
    ["2025-04-01", { period: "year", yearStartsIn: 4 }, "FY2026", "السنة المالية 2026", "سال مالی ۲۰۲۶"],
    ["2025-03-21", { period: "month", calendar: "persian" }, "Farvardin 1404", "فروردين 1404", "فروردین ۱۴۰۴"],
    ["2026-02-20", { period: "month", calendar: "persian" }, "Esfand 1404", "إسفند 1404", "اسفند ۱۴۰۴"],
    ["2025-12-22", { period: "quarter", calendar: "persian" }, "Q4 1404", "الربع 4، 1404", "سه‌ماههٔ ۴، ۱۴۰۴"],
    ["2025-03-21", { period: "year", calendar: "persian" }, "1404", "1404", "۱۴۰۴"],
    [
      "2025-09-23",
      { period: "year", calendar: "persian", yearStartsIn: 7 },
      "FY1405",
      "السنة المالية 1405",
      "سال مالی ۱۴۰۵",
    ],
    ["2025-03-24", { period: "week", calendar: "persian" }, "4 Farvardin 1404", "4 فروردين 1404", "۴ فروردین ۱۴۰۴"],
    ["2025-06-26", { period: "month", calendar: "islamic-umalqura" }, "Muharram 1447", "محرم 1447", "محرم ۱۴۴۷"],
    ["2025-06-26", { period: "day", calendar: "islamic-umalqura" }, "1 Muharram 1447", "1 محرم 1447", "۱ محرم ۱۴۴۷"],
    [
      "2025-03-02",
      { period: "month", calendar: "4-5-4", yearStartsIn: 2, weekStartsOn: 0 },
      "P2 FY2026",
      "الفترة 2، السنة المالية 2026",
      "دورهٔ ۲، سال مالی ۲۰۲۶",
    ],
    ["2025-12-29", { period: "year", calendar: "4-4-5" }, "FY2026", "السنة المالية 2026", "سال مالی ۲۰۲۶"],
    [
      "2025-12-27",
      { period: "year", calendar: "4-4-5", weekStartsOn: 6, yearEnds: "last" },
      "FY2026",
      "السنة المالية 2026",
      "سال مالی ۲۰۲۶",
    ],
  ])("%s (%j) is %s, %s and %s", (start, options, en, ar, fa) => {
    expect(formatPeriod(start, { ...options, locale: "en" })).toBe(en);
    expect(formatPeriod(start, { ...options, locale: "ar-u-nu-latn" })).toBe(ar);
    expect(formatPeriod(start, { ...options, locale: "fa" })).toBe(fa);
  });

  it("writes dates of weeks, days and hours", () => {
    expect(formatPeriod("2025-03-03", { period: "week", locale: "en" })).toBe("Mar 3, 2025");
    expect(formatPeriod("2025-03-03", { period: "week", calendar: "4-4-5", locale: "en" })).toBe("Mar 3, 2025");
    expect(formatPeriod("2025-11-02T01:00-04:00", { period: "hour", locale: "en" })).toBe("Nov 2, 2025 01:00");
    expect(formatPeriod("2025-03-21T10:00", { period: "hour", calendar: "persian", locale: "en" })).toBe(
      "1 Farvardin 1404 10:00",
    );
  });

  it("has the digits of the tag, and Gregorian months of any language whatever calendar its region uses", () => {
    const hijri = { period: "month", calendar: "islamic-umalqura" } as const;
    expect(formatPeriod("2025-06-26", { ...hijri, locale: "ar-u-nu-arab" })).toBe("محرم ١٤٤٧");
    expect(formatPeriod("2025-01-01", { period: "month", locale: "de" })).toBe("Jan. 2025");
    expect(formatPeriod("2025-06-26", { ...hijri, locale: "de" })).toBe("Muharram 1447");
    expect(formatPeriod("2025-01-01", { period: "month", locale: "fa-IR" })).toBe("ژانویه ۲۰۲۵");
  });

  // Names of months differ in spelling between versions of the locale data; their number and order do not.
  it("has twelve different names of months in each language", () => {
    for (const tag of ["en", "ar", "fa"])
      for (const names of Object.values(periodWords(tag).months)) expect(new Set(names).size).toBe(12);
    const intl = new Intl.DateTimeFormat("fa-u-ca-persian", { month: "long", timeZone: "UTC" });
    const names = Array.from({ length: 12 }, (_, i) => intl.format(Date.UTC(2025, 2, 25) + i * 30.5 * 86_400_000));
    expect(periodWords("fa").months.persian).toEqual(names);
  });

  it("refuses what is no date, no calendar or no language", () => {
    const of =
      (start: unknown, more: object = {}) =>
      () =>
        formatPeriod(start as string, { period: "month", locale: "en", ...more });
    for (const start of ["2025-02-30", "March", 20_250_301, undefined])
      expect(of(start)).toThrow("formatPeriod: start must be a Date");
    expect(of("2025-01-01", { locale: "no language" })).toThrow("formatPeriod: locale must be a language tag");
    expect(of("2025-01-01", { calendar: "jalali" })).toThrow("formatPeriod: calendar must be one of");
    expect(of("1700-01-01", { calendar: "persian" })).toThrow("known from 1799-03-21 to 2255-03-20");
  });
});
