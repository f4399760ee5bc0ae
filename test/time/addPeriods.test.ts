import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addPeriods,
  daysBetween,
  nextPeriodStart,
  type Period,
  periodStart,
  periodStarts,
  TimeError,
} from "../../src/time";
import {
  anyInstant,
  anyPeriod,
  anyPeriodOptions,
  anyZone,
  iso,
  modernInstant,
  zonesWithoutRepeatedMidnight,
} from "./zones";

const moved = (text: string, n: number, period: Period, timeZone?: string) =>
  iso(addPeriods(Date.parse(text), n, { period, timeZone }));

describe("addPeriods", () => {
  test.each<[string, number, Period, string]>([
    ["2025-03-04T05:06:07.250Z", 1, "hour", "2025-03-04T06:06:07.250Z"],
    ["2025-03-04T05:06:07.250Z", 25, "day", "2025-03-29T05:06:07.250Z"],
    ["2025-03-04T05:06:07.250Z", -1, "week", "2025-02-25T05:06:07.250Z"],
    ["2024-01-31T12:00:00.000Z", 1, "month", "2024-02-29T12:00:00.000Z"],
    ["2024-02-29T12:00:00.000Z", -1, "month", "2024-01-29T12:00:00.000Z"],
    ["2025-01-31T12:00:00.000Z", 1, "month", "2025-02-28T12:00:00.000Z"],
    ["2025-01-31T12:00:00.000Z", 2, "month", "2025-03-31T12:00:00.000Z"],
    ["2025-03-31T12:00:00.000Z", -13, "month", "2024-02-29T12:00:00.000Z"],
    ["2024-11-30T12:00:00.000Z", 1, "quarter", "2025-02-28T12:00:00.000Z"],
    ["2024-02-29T12:00:00.000Z", 1, "year", "2025-02-28T12:00:00.000Z"],
    ["2024-02-29T12:00:00.000Z", -4, "year", "2020-02-29T12:00:00.000Z"],
    ["2025-03-04T00:00:00.000Z", 0, "month", "2025-03-04T00:00:00.000Z"],
    ["1970-01-01T00:00:00.000Z", -1, "month", "1969-12-01T00:00:00.000Z"],
    ["0001-01-01T00:00:00.000Z", 9998, "year", "9999-01-01T00:00:00.000Z"],
  ])("%s and %i %s is %s", (text, n, period, expected) => {
    expect(moved(text, n, period)).toBe(expected);
  });

  test.each<[string, string, string, number, Period, string]>([
    ["noon stays noon", "America/New_York", "2025-03-08T17:00Z", 1, "day", "2025-03-09T16:00:00.000Z"],
    ["a skipped time moves on", "America/New_York", "2025-03-08T07:30Z", 1, "day", "2025-03-09T07:30:00.000Z"],
    ["a repeated time is the first", "America/New_York", "2025-10-02T05:30Z", 1, "month", "2025-11-02T05:30:00.000Z"],
    ["an hour is an hour", "America/New_York", "2025-11-02T05:30Z", 1, "hour", "2025-11-02T06:30:00.000Z"],
    ["the month is the local one", "Asia/Tokyo", "2025-01-30T20:00Z", 1, "month", "2025-02-27T20:00:00.000Z"],
    ["to a day without midnight", "America/Sao_Paulo", "2018-11-03T03:00Z", 1, "day", "2018-11-04T03:00:00.000Z"],
    ["from a day without midnight", "America/Sao_Paulo", "2018-11-04T03:00Z", 1, "day", "2018-11-05T02:00:00.000Z"],
    [
      "one in the morning is another matter",
      "America/Sao_Paulo",
      "2018-11-05T03:00Z",
      1,
      "day",
      "2018-11-06T03:00:00.000Z",
    ],
    ["into the day that Apia skipped", "Pacific/Apia", "2011-12-29T22:00Z", 1, "day", "2011-12-30T22:00:00.000Z"],
  ])("%s in %s", (_, zone, text, n, period, expected) => {
    expect(moved(text, n, period, zone)).toBe(expected);
  });

  test("refuses what is no instant, no whole number, and results outside the calendar", () => {
    expect(() => addPeriods(Number.NaN, 1, { period: "day" })).toThrow("epoch milliseconds");
    for (const n of [0.5, Number.NaN, Infinity, 2 ** 53, "1", null, undefined]) {
      expect(() => addPeriods(0, n as number, { period: "day" })).toThrow("a whole number of periods");
    }
    for (const period of ["hour", "day", "week", "month", "quarter", "year"] as const) {
      for (const start of [0, 1]) {
        for (const n of [1e9 * (period === "hour" ? 24 : 1), -1e9 * (period === "hour" ? 24 : 1), 9e15, -9e15]) {
          expect(() => addPeriods(start, n, { period, timeZone: "Europe/Berlin" })).toThrow(TimeError);
          expect(() => addPeriods(start, n, { period })).toThrow(`stays within the years 1 to 9999; received ${n}`);
        }
      }
    }
    expect(() => addPeriods(0, 1, { period: "fortnight" as Period })).toThrow("a period");
  });

  test("leads from a start of a period to the starts after it", () => {
    fc.assert(
      fc.property(modernInstant, fc.integer({ min: 0, max: 40 }), anyPeriodOptions, (ms, n, options) => {
        fc.pre(options.period !== "hour" && options.timeZone !== "Pacific/Apia");
        const start = periodStart(ms, options);
        const end = addPeriods(start, n, options);
        expect(periodStarts(start, end, options).length - 2).toBe(n);
        expect(periodStart(end, options)).toBe(end);
        expect(addPeriods(end, -n, options)).toBe(start);
      }),
    );
  });

  test("never passes a later instant, nor falls behind an earlier one, in UTC", () => {
    const n = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(modernInstant, modernInstant, n, anyPeriod, (a, b, count, period) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
          addPeriods(ms - (ms % 86_400_000), count, { period }),
        );
        expect(earlier).toBeLessThanOrEqual(later as number);
      }),
    );
  });

  test("a month and back is the same day, or the clamped one", () => {
    fc.assert(
      fc.property(modernInstant, fc.integer({ min: -100, max: 100 }), (ms, n) => {
        const back = addPeriods(addPeriods(ms, n, { period: "month" }), -n, { period: "month" });
        const lost = new Date(ms).getUTCDate() - new Date(back).getUTCDate();
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThanOrEqual(3);
        expect(ms - back).toBe(lost * 86_400_000);
        if (new Date(ms).getUTCDate() <= 28) expect(lost).toBe(0);
      }),
    );
  });
});

describe("addDays", () => {
  test("goes by the calendar", () => {
    expect(iso(addDays(Date.parse("2025-03-08T17:00Z"), 30))).toBe("2025-04-07T17:00:00.000Z");
    expect(iso(addDays(Date.parse("2025-03-08T17:00Z"), 30, "America/New_York"))).toBe("2025-04-07T16:00:00.000Z");
    expect(() => addDays(0, 0.5)).toThrow("a whole number");
  });

  test("there and back is the same day, and for the start of a day the same instant", () => {
    const zone = fc.constantFrom(...zonesWithoutRepeatedMidnight.filter((name) => name !== "Pacific/Apia"));
    fc.assert(
      fc.property(modernInstant, fc.integer({ min: -10_000, max: 10_000 }), zone, (ms, n, timeZone) => {
        const there = addDays(ms, n, timeZone);
        expect(daysBetween(ms, there, timeZone)).toBe(n);
        expect(daysBetween(ms, addDays(there, -n, timeZone), timeZone)).toBe(0);
        const start = periodStart(ms, { period: "day", timeZone });
        expect(addDays(addDays(start, n, timeZone), -n, timeZone)).toBe(start);
      }),
    );
  });
});

describe("daysBetween", () => {
  test.each<[string, string, string, number]>([
    ["UTC", "2024-02-28T23:59Z", "2024-03-01T00:00Z", 2],
    ["UTC", "2024-03-01T00:00Z", "2024-02-28T23:59Z", -2],
    ["UTC", "2025-01-01T00:00Z", "2025-01-01T23:59Z", 0],
    ["America/New_York", "2025-03-09T04:59Z", "2025-03-09T05:00Z", 1],
    ["America/New_York", "2025-03-08T05:00Z", "2025-03-10T04:00Z", 2],
    ["Pacific/Apia", "2011-12-30T09:59Z", "2011-12-30T10:00Z", 2],
    ["Asia/Kathmandu", "2025-01-01T18:14Z", "2025-01-01T18:15Z", 1],
  ])("in %s from %s to %s", (zone, from, to, days) => {
    expect(daysBetween(Date.parse(from), Date.parse(to), zone)).toBe(days);
  });

  test("is in UTC unless told otherwise, and refuses what is no instant", () => {
    expect(daysBetween(Date.parse("2025-01-01T23:00Z"), Date.parse("2025-01-02T01:00Z"))).toBe(1);
    expect(() => daysBetween(Number.NaN, 0)).toThrow(TimeError);
    expect(() => daysBetween(0, Number.NaN)).toThrow(TimeError);
    expect(() => daysBetween(0, 0, "Europe/Berlln")).toThrow("perhaps");
  });

  test("adds up, and counts the day starts on the way", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyInstant, anyZone, (a, b, c, zone) => {
        expect(daysBetween(a, b, zone) + daysBetween(b, c, zone)).toBe(daysBetween(a, c, zone));
        expect(daysBetween(a, b, zone)).toBe(0 - daysBetween(b, a, zone));
        const next = nextPeriodStart(a, { period: "day", timeZone: zone });
        expect(daysBetween(a, next - 1, zone)).toBe(0);
        expect(daysBetween(a, next, zone)).toBeGreaterThan(0);
      }),
    );
  });
});
