import { TZDate } from "@date-fns/tz/date";
import { startOfDay } from "date-fns/startOfDay";
import { startOfMonth } from "date-fns/startOfMonth";
import { startOfQuarter } from "date-fns/startOfQuarter";
import { startOfWeek } from "date-fns/startOfWeek";
import { startOfYear } from "date-fns/startOfYear";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPeriodStart, type Period, periodStart, TimeError, type Weekday } from "../../src/time";
import { anyInstant, anyPeriodOptions, iso, modernInstant, zonesWithoutRepeatedMidnight } from "./zones";

function bounds(text: string, period: Period, timeZone?: string, weekStartsOn?: Weekday): [string, string] {
  const options = { period, timeZone, weekStartsOn };
  return [iso(periodStart(Date.parse(text), options)), iso(nextPeriodStart(Date.parse(text), options))];
}

describe("periods in UTC", () => {
  test.each<[Period, string, string]>([
    ["hour", "2024-02-29T13:00:00.000Z", "2024-02-29T14:00:00.000Z"],
    ["day", "2024-02-29T00:00:00.000Z", "2024-03-01T00:00:00.000Z"],
    ["week", "2024-02-26T00:00:00.000Z", "2024-03-04T00:00:00.000Z"],
    ["month", "2024-02-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z"],
    ["quarter", "2024-01-01T00:00:00.000Z", "2024-04-01T00:00:00.000Z"],
    ["year", "2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"],
  ])("the %s of a leap day", (period, start, next) => {
    expect(bounds("2024-02-29T13:45:10.500Z", period)).toEqual([start, next]);
    expect(bounds(start, period)).toEqual([start, next]);
    expect(iso(periodStart(Date.parse(start) - 1, { period })) < start).toBe(true);
  });

  test.each<[string, Weekday, string]>([
    ["2021-01-03", 1, "2020-12-28"],
    ["2021-01-04", 1, "2021-01-04"],
    ["2024-12-31", 1, "2024-12-30"],
    ["2026-01-01", 1, "2025-12-29"],
    ["2020-06-10", 0, "2020-06-07"],
    ["2020-06-10", 6, "2020-06-06"],
    ["2020-06-10", 3, "2020-06-10"],
    ["1969-12-31", 1, "1969-12-29"],
  ])("the week of %s that starts on day %i starts on %s", (text, weekStartsOn, start) => {
    expect(bounds(text, "week", "UTC", weekStartsOn)[0]).toBe(`${start}T00:00:00.000Z`);
  });

  test("before 1970 and at the ends of the calendar", () => {
    expect(bounds("1969-12-31T23:59:59.999Z", "hour")).toEqual([
      "1969-12-31T23:00:00.000Z",
      "1970-01-01T00:00:00.000Z",
    ]);
    expect(bounds("1899-02-28T12:00Z", "month")).toEqual(["1899-02-01T00:00:00.000Z", "1899-03-01T00:00:00.000Z"]);
    expect(bounds("0001-01-01", "week")).toEqual(["0001-01-01T00:00:00.000Z", "0001-01-08T00:00:00.000Z"]);
    expect(bounds("0050-06-01", "year")).toEqual(["0050-01-01T00:00:00.000Z", "0051-01-01T00:00:00.000Z"]);
    expect(bounds("9999-12-31", "quarter")).toEqual(["9999-10-01T00:00:00.000Z", "+010000-01-01T00:00:00.000Z"]);
  });
});

describe("periods by the calendar of a zone", () => {
  const hours = ([start, next]: [string, string]) => (Date.parse(next) - Date.parse(start)) / 3_600_000;

  test.each<[string, string, number]>([
    ["America/New_York", "2025-03-09T12:00Z", 23],
    ["America/New_York", "2025-11-02T12:00Z", 25],
    ["Europe/Berlin", "2025-03-30T12:00Z", 23],
    ["Europe/Berlin", "2025-10-26T12:00Z", 25],
    ["Asia/Tehran", "2022-03-22T12:00Z", 23],
    ["Asia/Tehran", "2023-03-22T12:00Z", 24],
    ["Africa/Cairo", "2024-04-26T12:00Z", 23],
    ["Africa/Cairo", "2024-10-31T12:00Z", 25],
    ["Australia/Lord_Howe", "2025-10-05T00:00Z", 23.5],
    ["Australia/Lord_Howe", "2025-04-06T00:00Z", 24.5],
    ["Asia/Kathmandu", "2025-03-09T12:00Z", 24],
    ["Asia/Kathmandu", "1985-12-31T20:00Z", 23.75],
    ["Pacific/Apia", "2011-12-30T09:00Z", 24],
    ["America/St_Johns", "2010-11-07T12:00Z", 25],
  ])("the day of %s at %s has %d hours", (zone, text, length) => {
    expect(hours(bounds(text, "day", zone))).toBe(length);
  });

  test("the day starts at one where midnight is skipped", () => {
    expect(bounds("2018-11-04T12:00Z", "day", "America/Sao_Paulo")).toEqual([
      "2018-11-04T03:00:00.000Z",
      "2018-11-05T02:00:00.000Z",
    ]);
    expect(bounds("2024-03-31T12:00Z", "day", "Asia/Beirut")).toEqual([
      "2024-03-30T22:00:00.000Z",
      "2024-03-31T21:00:00.000Z",
    ]);
  });

  test("Apia had no 30 December 2011", () => {
    const zone = "Pacific/Apia";
    const [start, next] = bounds("2011-12-30T09:59Z", "day", zone);
    expect([start, next]).toEqual(["2011-12-29T10:00:00.000Z", "2011-12-30T10:00:00.000Z"]);
    expect(bounds(next, "day", zone)).toEqual([next, "2011-12-31T10:00:00.000Z"]);
    expect(hours(bounds(next, "week", zone))).toBe(6 * 24);
    expect(bounds(next, "week", zone, 5)).toEqual([next, "2012-01-05T10:00:00.000Z"]);
  });

  test("months start at local midnight", () => {
    expect(bounds("2025-01-01T04:59Z", "month", "America/New_York")).toEqual([
      "2024-12-01T05:00:00.000Z",
      "2025-01-01T05:00:00.000Z",
    ]);
    expect(bounds("2024-12-31T18:15Z", "year", "Asia/Kathmandu")).toEqual([
      "2024-12-31T18:15:00.000Z",
      "2025-12-31T18:15:00.000Z",
    ]);
  });

  test("hours end where the clock is changed", () => {
    expect(bounds("2025-11-02T05:30Z", "hour", "America/New_York")).toEqual([
      "2025-11-02T05:00:00.000Z",
      "2025-11-02T06:00:00.000Z",
    ]);
    expect(bounds("2025-11-02T06:30Z", "hour", "America/New_York")).toEqual([
      "2025-11-02T06:00:00.000Z",
      "2025-11-02T07:00:00.000Z",
    ]);
    expect(bounds("2025-04-05T14:59Z", "hour", "Australia/Lord_Howe")).toEqual([
      "2025-04-05T14:00:00.000Z",
      "2025-04-05T15:00:00.000Z",
    ]);
    expect(bounds("2025-04-05T15:00Z", "hour", "Australia/Lord_Howe")).toEqual([
      "2025-04-05T15:00:00.000Z",
      "2025-04-05T15:30:00.000Z",
    ]);
    expect(bounds("2025-10-04T15:45Z", "hour", "Australia/Lord_Howe")).toEqual([
      "2025-10-04T15:30:00.000Z",
      "2025-10-04T16:00:00.000Z",
    ]);
    expect(bounds("2010-11-07T02:30Z", "hour", "America/St_Johns")).toEqual([
      "2010-11-07T02:30:00.000Z",
      "2010-11-07T02:31:00.000Z",
    ]);
    expect(bounds("2010-11-07T02:31Z", "hour", "America/St_Johns")).toEqual([
      "2010-11-07T02:31:00.000Z",
      "2010-11-07T03:30:00.000Z",
    ]);
    expect(bounds("2025-01-01T00:00Z", "hour", "Asia/Kathmandu")).toEqual([
      "2024-12-31T23:15:00.000Z",
      "2025-01-01T00:15:00.000Z",
    ]);
  });
});

describe("refusals", () => {
  test("names what is wrong", () => {
    for (const f of [periodStart, nextPeriodStart]) {
      expect(() => f(Number.NaN, { period: "day" })).toThrow("epoch milliseconds");
      expect(() => f(0, { period: "decade" as Period })).toThrow(
        'Expected a period, one of hour, day, week, month, quarter, year; received "decade".',
      );
      expect(() => f(0, { period: "day", timeZone: "Mars/Olympus" })).toThrow("an IANA time zone");
      for (const weekStartsOn of [-1, 7, 0.5, Number.NaN, "1", null]) {
        expect(() => f(0, { period: "week", weekStartsOn: weekStartsOn as Weekday })).toThrow(TimeError);
        expect(() => f(0, { period: "week", weekStartsOn: weekStartsOn as Weekday })).toThrow(
          "from 0 (Sunday) to 6 (Saturday)",
        );
      }
    }
  });
});

describe("properties", () => {
  test("periods partition the line", () => {
    fc.assert(
      fc.property(anyInstant, anyPeriodOptions, (ms, options) => {
        const start = periodStart(ms, options);
        const next = nextPeriodStart(ms, options);
        expect(start).toBeLessThanOrEqual(ms);
        expect(next).toBeGreaterThan(ms);
        expect(periodStart(start, options)).toBe(start);
        expect(periodStart(next - 1, options)).toBe(start);
        expect(nextPeriodStart(start, options)).toBe(next);
        expect(periodStart(next, options)).toBe(next);
      }),
    );
  });

  test("longer periods start with shorter ones, but for weeks", () => {
    fc.assert(
      fc.property(anyInstant, anyPeriodOptions, (ms, options) => {
        const at = (period: Period, instant = ms) => periodStart(instant, { ...options, period });
        expect(at("hour", at("day"))).toBe(at("day"));
        expect(at("day", at("week"))).toBe(at("week"));
        expect(at("day", at("month"))).toBe(at("month"));
        expect(at("month", at("quarter"))).toBe(at("quarter"));
        expect(at("quarter", at("year"))).toBe(at("year"));
      }),
    );
  });

  test("agree with date-fns on the date of each start", () => {
    // Only the date: the instant that startOfDay gives for a TZDate varies with the zone of the machine in some nights.
    const firstDay: Record<Exclude<Period, "hour">, (date: Date, weekStartsOn: Weekday) => Date> = {
      day: (date) => startOfDay(date),
      week: (date, weekStartsOn) => startOfWeek(date, { weekStartsOn }),
      month: (date) => startOfMonth(date),
      quarter: (date) => startOfQuarter(date),
      year: (date) => startOfYear(date),
    };
    const dateOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
    const zone = fc.constantFrom(...zonesWithoutRepeatedMidnight);
    const period = fc.constantFrom("day", "week", "month", "quarter", "year");
    fc.assert(
      fc.property(
        modernInstant,
        zone,
        period,
        fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
        (ms, timeZone, name, weekStartsOn) => {
          const local = new TZDate(ms, timeZone);
          const noon = new TZDate(local.getFullYear(), local.getMonth(), local.getDate(), 12, "UTC");
          const expected = dateOf(firstDay[name](noon, weekStartsOn));
          const start = periodStart(ms, { period: name, timeZone, weekStartsOn });
          expect(dateOf(new TZDate(start - 1, timeZone))).toBeLessThan(expected);
          expect(dateOf(new TZDate(start, timeZone))).toBeGreaterThanOrEqual(expected);
          if (timeZone !== "Pacific/Apia") expect(dateOf(new TZDate(start, timeZone))).toBe(expected);
        },
      ),
    );
  });
});
