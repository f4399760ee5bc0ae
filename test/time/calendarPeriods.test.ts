import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addPeriods,
  nextPeriodStart,
  type PeriodOptions,
  parseTimestamp,
  periodIndex,
  periodLabel,
  periodStart,
  periodStarts,
  resolvePeriodOptions,
  TimeError,
} from "../../src/time";
import { periodLength } from "../../src/time/periodLength";
import { anyZone, iso } from "./zones";

const zoned = (text: string, options: PeriodOptions) => {
  const ms = parseTimestamp(text, options.timeZone);
  return [iso(periodStart(ms, options)), iso(nextPeriodStart(ms, options))];
};

/** Instants whose years are known in all calendars. */
const instant = fc.integer({ min: Date.UTC(1885, 0), max: Date.UTC(2170, 0) });
const options: fc.Arbitrary<PeriodOptions> = fc.record({
  period: fc.constantFrom("hour", "day", "week", "month", "quarter", "year"),
  timeZone: anyZone,
  weekStartsOn: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
  calendar: fc.constantFrom("gregory", "persian", "islamic-umalqura", "4-4-5", "4-5-4", "5-4-4"),
  yearStartsIn: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  yearEnds: fc.constantFrom("nearest", "last"),
});

describe("periods of a calendar", () => {
  test.each<[string, PeriodOptions, string, string]>([
    // Nowruz at midnight in Tehran, which had daylight saving time from the next midnight on.
    [
      "2022-03-25",
      { period: "month", calendar: "persian", timeZone: "Asia/Tehran" },
      "2022-03-20T20:30",
      "2022-04-20T19:30",
    ],
    ["2025-03-20", { period: "month", calendar: "persian" }, "2025-02-19", "2025-03-21"],
    ["2025-03-20", { period: "quarter", calendar: "persian" }, "2024-12-21", "2025-03-21"],
    ["2025-03-20", { period: "year", calendar: "persian" }, "2024-03-20", "2025-03-21"],
    ["2025-03-20", { period: "year", calendar: "persian", yearStartsIn: 7 }, "2024-09-22", "2025-09-23"],
    // Ramadan 1446 in Riyadh.
    [
      "2025-03-10",
      { period: "month", calendar: "islamic-umalqura", timeZone: "Asia/Riyadh" },
      "2025-02-28T21:00",
      "2025-03-29T21:00",
    ],
    ["2025-06-26", { period: "year", calendar: "islamic-umalqura" }, "2025-06-26", "2026-06-16"],
    ["2025-06-26", { period: "quarter", calendar: "islamic-umalqura", yearStartsIn: 9 }, "2025-05-28", "2025-08-24"],
    ["2025-03-20", { period: "year", yearStartsIn: 4 }, "2024-04-01", "2025-04-01"],
    ["2025-04-01", { period: "year", yearStartsIn: 4 }, "2025-04-01", "2026-04-01"],
    ["2025-01-31", { period: "quarter", yearStartsIn: 2 }, "2024-11-01", "2025-02-01"],
    ["2025-03-20", { period: "month", yearStartsIn: 4 }, "2025-03-01", "2025-04-01"],
    [
      "2024-02-03",
      { period: "month", calendar: "4-5-4", yearStartsIn: 2, weekStartsOn: 0 },
      "2023-12-31",
      "2024-02-04",
    ],
    [
      "2024-02-03",
      { period: "quarter", calendar: "4-5-4", yearStartsIn: 2, weekStartsOn: 0 },
      "2023-10-29",
      "2024-02-04",
    ],
    ["2024-02-03", { period: "year", calendar: "4-5-4", yearStartsIn: 2, weekStartsOn: 0 }, "2023-01-29", "2024-02-04"],
    ["2024-12-31", { period: "year", calendar: "4-4-5" }, "2024-12-30", "2025-12-29"],
    ["2024-12-31", { period: "year", calendar: "4-4-5", yearEnds: "last" }, "2024-12-30", "2025-12-29"],
    [
      "2026-01-01",
      { period: "year", calendar: "4-4-5", weekStartsOn: 5, yearEnds: "nearest" },
      "2026-01-02",
      "2027-01-01",
    ],
  ])("that of %s in %j", (text, calendar, start, next) => {
    const full = (each: string) => iso(parseTimestamp(each));
    if (text === "2026-01-01") return expect(zoned("2026-01-02", calendar)).toEqual([full(start), full(next)]);
    expect(zoned(text, calendar)).toEqual([full(start), full(next)]);
  });

  test("weeks, days and hours are the same in all", () => {
    fc.assert(
      fc.property(
        instant,
        options,
        fc.constantFrom("hour" as const, "day" as const, "week" as const),
        (ms, all, period) => {
          const { timeZone, weekStartsOn } = all;
          expect(periodStart(ms, { ...all, period })).toBe(periodStart(ms, { period, timeZone, weekStartsOn }));
        },
      ),
    );
  });

  test("each instant lies in exactly one", () => {
    fc.assert(
      fc.property(instant, options, (ms, all) => {
        const start = periodStart(ms, all);
        const next = nextPeriodStart(ms, all);
        expect(start).toBeLessThanOrEqual(ms);
        expect(next).toBeGreaterThan(ms);
        expect([periodStart(start, all), periodStart(next - 1, all)]).toEqual([start, start]);
        expect(nextPeriodStart(start, all)).toBe(next);
        const { least, most } = periodLength(all);
        expect(next - start).toBeLessThanOrEqual(most);
        if (all.period !== "hour") expect(next - start).toBeGreaterThanOrEqual(least);
        if (all.period !== "hour") expect(parseTimestamp(periodLabel(ms, all), all.timeZone)).toBe(start);
      }),
    );
  });

  test("the boundaries of a range rise, and each is a start", () => {
    const years = fc.integer({ min: 0, max: 3 * 366 * 86_400_000 });
    fc.assert(
      fc.property(instant, years, options, fc.constantFrom("month", "quarter", "year"), (from, span, all, period) => {
        const calendar = { ...all, period } as PeriodOptions;
        const starts = periodStarts(from, from + span, calendar);
        expect(starts[0]).toBe(periodStart(from, calendar));
        for (let i = 1; i < starts.length; i++) {
          expect(starts[i]).toBe(nextPeriodStart(starts[i - 1] as number, calendar));
          expect(periodIndex(starts, (starts[i] as number) - 1)).toBe(i - 1);
        }
      }),
    );
  });

  test("starts lead to starts, there and back", () => {
    const n = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1930, 0), max: Date.UTC(2130, 0) }), n, options, (ms, count, all) => {
        if (all.period === "hour") return;
        const start = periodStart(ms, all);
        const moved = addPeriods(start, count, all);
        expect(periodStart(moved, all)).toBe(moved);
        expect(addPeriods(moved, -count, all)).toBe(start);
      }),
    );
  });

  test("a day moves to the same day of another month, or to its last", () => {
    const to = (text: string, n: number, calendar: PeriodOptions) =>
      iso(addPeriods(Date.parse(text), n, calendar)).slice(0, 10);
    // 31 Khordad 1404 and five months later 30 Aban; 30 Esfand 1403 and a year later 29 Esfand.
    expect(to("2025-06-21", 5, { period: "month", calendar: "persian" })).toBe("2025-11-21");
    expect(to("2025-03-20", 1, { period: "year", calendar: "persian" })).toBe("2026-03-20");
    expect(to("2025-06-26", 1, { period: "quarter", calendar: "islamic-umalqura" })).toBe("2025-09-23");
    // The last day of a month of 5 weeks, and a month of 4 weeks.
    expect(to("2025-03-30", 1, { period: "month", calendar: "4-4-5" })).toBe("2025-04-27");
  });

  test("years that are not known are refused", () => {
    const persian = { period: "month", calendar: "persian" } as const;
    const ummAlQura = { period: "year", calendar: "islamic-umalqura", yearStartsIn: 9 } as const;
    expect(() => periodStart(Date.UTC(1700, 0), persian)).toThrow("the years 1178 to 1633 of the Persian calendar");
    expect(() => addPeriods(Date.UTC(2025, 0), 10_000, persian)).toThrow(TimeError);
    expect(() => addPeriods(Date.UTC(2025, 0), Number.MAX_SAFE_INTEGER, persian)).toThrow(TimeError);
    expect(iso(nextPeriodStart(Date.UTC(2255, 2, 20), persian))).toBe("2255-03-21T00:00:00.000Z");
    expect(() => periodStart(Date.UTC(1883, 0), ummAlQura)).toThrow(
      "the years 1300 to 1600 of the Umm al-Qura calendar",
    );
    expect(() => periodStarts(Date.UTC(2025, 0), Date.UTC(2175, 0), ummAlQura)).toThrow(TimeError);
  });

  test("options that are none", () => {
    const resolve = (more: object) => () => resolvePeriodOptions({ period: "month", ...more });
    expect(resolve({})()).toEqual({
      period: "month",
      timeZone: "UTC",
      weekStartsOn: 1,
      calendar: "gregory",
      yearStartsIn: 1,
      yearEnds: "nearest",
    });
    expect(resolve({ calendar: "jalali" })).toThrow("a calendar, one of gregory, persian, islamic-umalqura, 4-4-5");
    for (const yearStartsIn of [0, 13, 1.5, "1"]) expect(resolve({ yearStartsIn })).toThrow("a month from 1 to 12");
    expect(resolve({ yearEnds: "first" })).toThrow('"nearest" or "last"');
  });
});

describe("dates of a calendar", () => {
  test.each([
    ["1404-01-01", "persian", "2025-03-21T00:00:00.000Z"],
    ["14040131T1200", "persian", "2025-04-20T12:00:00.000Z"],
    ["1404-02-31 10:30+03:30", "persian", "2025-05-21T07:00:00.000Z"],
    ["2025-03-21", "persian", "2025-03-21T00:00:00.000Z"],
    ["1447-01-01", "islamic-umalqura", "2025-06-26T00:00:00.000Z"],
    ["1404-01-01", "gregory", "1404-01-01T00:00:00.000Z"],
  ] as const)("%s (%s) is %s", (text, calendar, expected) => {
    expect(iso(parseTimestamp(text, "UTC", calendar))).toBe(expected);
  });

  test.each([
    ["1404-12-30", "persian"],
    ["1404-07-31", "persian"],
    ["1177-01-01", "persian"],
    ["1699-01-01", "persian"],
    ["1404-02-31", "gregory"],
    ["1447-01-31", "islamic-umalqura"],
    ["1404-01-00", "persian"],
  ] as const)("%s (%s) is none", (text, calendar) => {
    expect(() => parseTimestamp(text, "UTC", calendar)).toThrow(TimeError);
  });
});
