import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Period, parseTimestamp, periodLabel, periodStart, periodStarts, TimeError } from "../../src/time";
import { anyInstant, anyPeriodOptions } from "./zones";

describe("periodLabel", () => {
  test.each<[Period, string]>([
    ["hour", "2025-08-20T13:00"],
    ["day", "2025-08-20"],
    ["week", "2025-08-18"],
    ["month", "2025-08-01"],
    ["quarter", "2025-07-01"],
    ["year", "2025-01-01"],
  ])("the %s in UTC", (period, label) => {
    expect(periodLabel(Date.parse("2025-08-20T13:59:59.999Z"), { period })).toBe(label);
  });

  test.each<[string, string, Period, string]>([
    ["America/New_York", "2025-01-01T04:59Z", "year", "2024-01-01"],
    ["America/Sao_Paulo", "2018-11-04T03:00Z", "day", "2018-11-04"],
    ["America/Sao_Paulo", "2018-11-04T03:00Z", "hour", "2018-11-04T01:00"],
    ["Asia/Kathmandu", "2025-01-01T00:20Z", "hour", "2025-01-01T06:00"],
    ["America/New_York", "2025-11-02T05:30Z", "hour", "2025-11-02T01:00-04:00"],
    ["America/New_York", "2025-11-02T06:30Z", "hour", "2025-11-02T01:00-05:00"],
    ["America/New_York", "2025-11-02T04:30Z", "hour", "2025-11-02T00:00"],
    ["America/New_York", "2025-11-02T07:30Z", "hour", "2025-11-02T02:00"],
    ["America/New_York", "2025-11-01T05:30Z", "hour", "2025-11-01T01:00"],
    ["Australia/Lord_Howe", "2025-04-05T14:30Z", "hour", "2025-04-06T01:00"],
    ["Australia/Lord_Howe", "2025-04-05T15:10Z", "hour", "2025-04-06T01:30+10:30"],
    ["Australia/Lord_Howe", "2025-10-04T15:45Z", "hour", "2025-10-05T02:30"],
    ["Pacific/Apia", "2011-12-30T10:00Z", "day", "2011-12-31"],
    ["Pacific/Apia", "2011-12-30T10:00Z", "hour", "2011-12-31T00:00"],
    ["America/St_Johns", "2010-11-07T02:30Z", "hour", "2010-11-07T00:00-02:30"],
    ["America/St_Johns", "2010-11-07T02:45Z", "hour", "2010-11-06T23:01-03:30"],
    ["America/New_York", "1883-11-18T16:59Z", "hour", "1883-11-18T12:00-04:56:02"],
    ["America/New_York", "1883-11-18T17:00Z", "hour", "1883-11-18T12:00-05:00"],
    ["Africa/Monrovia", "1972-01-07T00:50Z", "hour", "1972-01-07T00:44:30"],
  ])("%s at %s, %s: %s", (timeZone, text, period, label) => {
    expect(periodLabel(Date.parse(text), { period, timeZone })).toBe(label);
  });

  test("the ends of the calendar", () => {
    expect(periodLabel(Date.parse("0001-01-01"), { period: "year" })).toBe("0001-01-01");
    expect(periodLabel(Date.parse("0001-01-01"), { period: "week", weekStartsOn: 0 })).toBe("0000-12-31");
    expect(periodLabel(Date.parse("9999-12-31T23:59Z"), { period: "hour" })).toBe("9999-12-31T23:00");
    expect(periodLabel(Date.parse("+010000-01-01"), { period: "day" })).toBe("+010000-01-01");
  });

  test("refuses what is no instant and no period", () => {
    expect(() => periodLabel(0.5, { period: "day" })).toThrow("whole epoch milliseconds");
    expect(() => periodLabel(0, { period: "minute" as Period })).toThrow(TimeError);
  });

  test("no two periods of a year share a label", () => {
    for (const timeZone of [
      "America/New_York",
      "Australia/Lord_Howe",
      "Africa/Cairo",
      "Pacific/Apia",
      "America/St_Johns",
    ]) {
      for (const period of ["hour", "day"] as const) {
        const starts = periodStarts(Date.UTC(2011, 0), Date.UTC(2012, 0), { period, timeZone });
        const labels = [...starts].map((ms) => periodLabel(ms, { period, timeZone }));
        expect(new Set(labels).size, timeZone).toBe(starts.length);
      }
    }
  });

  test("is read back as the start of the period", () => {
    fc.assert(
      fc.property(anyInstant, anyPeriodOptions, (ms, options) => {
        expect(parseTimestamp(periodLabel(ms, options), options.timeZone)).toBe(periodStart(ms, options));
      }),
    );
  });
});
