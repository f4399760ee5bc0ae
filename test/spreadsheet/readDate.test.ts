import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dateOf, dayAfter, shownDate, yearBeforeDates } from "../../src/spreadsheet/readDate";

const DAY_MS = 86_400_000;

describe("the date of a cell", () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env["TZ"];
    else process.env["TZ"] = TZ;
  });

  it.each([
    ["2025-03-31", "2025-03-31T00:00:00Z"],
    ["2025/03/31", "2025-03-31T00:00:00Z"],
    ["2025-3-1", "2025-03-01T00:00:00Z"],
    ["2025-03", "2025-03-01T00:00:00Z"],
    [" 2025-03-31 ", "2025-03-31T00:00:00Z"],
    ["2025-03-31 13:05", "2025-03-31T13:05:00Z"],
    ["2025-03-31T13:05:09", "2025-03-31T13:05:09Z"],
    ["2025-03-31T13:05:09.25Z", "2025-03-31T13:05:09.250Z"],
    ["2025-03-31 13:05:09.123456", "2025-03-31T13:05:09.123Z"],
    ["2025-01-03 10:00:00 UTC", "2025-01-03T10:00:00Z"],
    ["2025-01-03T10:00:00+03:30", "2025-01-03T06:30:00Z"],
    ["2025-01-03 10:00:00 +0330", "2025-01-03T06:30:00Z"],
    ["2025-01-03 10:00-05", "2025-01-03T15:00:00Z"],
    ["2025-01-03T10:00+02:59", "2025-01-03T07:01:00Z"],
    ["۲۰۲۵-۰۳-۳۱", "2025-03-31T00:00:00Z"],
    ["٢٠٢٥/٠٣/٣١", "2025-03-31T00:00:00Z"],
    ["2024-02-29", "2024-02-29T00:00:00Z"],
    ["1900-01-01", "1900-01-01T00:00:00Z"],
    ["9999-12-31", "9999-12-31T00:00:00Z"],
  ])("%j is %s", (text, time) => {
    expect(dateOf(text)).toBe(Date.parse(time));
  });

  it.each([
    "",
    "03/04/2025",
    "31.03.2025",
    "3 March 2025",
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-01-32",
    "2025-03/31",
    "2025-01-01 24:00",
    "2025-01-01 12:60",
    "2025-01-01 12:00:60",
    "2025-01-01T00:00+24:00",
    "2025-01-01T00:00+02:60",
    "2025-01-01 UTC",
    "2025-01-01T00:00 CET",
    "1403-05-12",
    "1899-12-31",
    "20250331",
    "2025",
    "today",
  ])("%j is none", (text) => {
    expect(dateOf(text)).toBeUndefined();
  });

  it("is what a serial number counts", () => {
    // The numbers that Excel and Google Sheets show for these dates.
    expect(dateOf(61)).toBe(Date.UTC(1900, 2, 1));
    expect(dateOf(25_569)).toBe(0);
    expect(dateOf(45_658)).toBe(Date.UTC(2025, 0, 1));
    expect(dateOf(45_658.5)).toBe(Date.UTC(2025, 0, 1, 12));
    expect(dateOf(2_958_465)).toBe(Date.UTC(9999, 11, 31));
    for (const number of [0, 1, 60, -5, 2_958_466, 1_735_689_600_000, Number.NaN, Infinity])
      expect(dateOf(number)).toBeUndefined();
  });

  it("is to the second, though a serial number is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61 * 86_400, max: 80_000 * 86_400 }), (seconds) => {
        expect(dateOf(seconds / 86_400)).toBe((seconds - 25_569 * 86_400) * 1000);
      }),
    );
  });

  it.each(["UTC", "Asia/Tehran", "America/St_Johns", "Pacific/Kiritimati"])(
    "is what a date object shows on the clock in %s",
    (timeZone) => {
      process.env["TZ"] = timeZone;
      expect(dateOf(new Date(2025, 2, 31))).toBe(Date.UTC(2025, 2, 31));
      expect(dateOf(new Date(2025, 11, 31, 23, 59, 59, 7))).toBe(Date.UTC(2025, 11, 31, 23, 59, 59, 7));
    },
  );

  it("is none of a time of day, which spreadsheets keep as a date of 1899", () => {
    expect(dateOf(new Date(1899, 11, 30, 12))).toBeUndefined();
    expect(dateOf(new Date(Number.NaN))).toBeUndefined();
    for (const cell of [true, null, undefined, {}, []]) expect(dateOf(cell)).toBeUndefined();
  });

  it("is one of 1900 at the earliest", () => {
    expect(dateOf(new Date(1900, 0, 1, 12))).toBe(Date.UTC(1900, 0, 1, 12));
    for (const text of ["1404-01-01", "۱۴۰۴/۰۱/۰۱ 10:00", "1404-07"]) expect(yearBeforeDates(text)).toBe(1404);
    expect(yearBeforeDates("1899-12-31")).toBe(1899);
    for (const cell of ["1900-01-01", "2025-01-01", "1404", "", 1404, new Date(0)])
      expect(yearBeforeDates(cell)).toBeUndefined();
  });

  it("can be shown and read again", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          expect(dateOf(shownDate(date.getTime()))).toBe(date.getTime());
        },
      ),
    );
    expect(shownDate(Date.UTC(2025, 2, 31))).toBe("2025-03-31");
    expect(shownDate(Date.UTC(2025, 2, 31, 9, 30))).toBe("2025-03-31 09:30:00");
  });

  it("has a day after it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e13 }), (time) => {
        const after = dayAfter(time);
        expect(after).toBeGreaterThan(time);
        expect(after - time).toBeLessThanOrEqual(DAY_MS);
        // No negative zero.
        expect(Math.abs(after % DAY_MS)).toBe(0);
      }),
    );
  });
});
