import { tzScan } from "@date-fns/tz/tzScan";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDayOf, TimeError, zoneTable } from "../../src/time";
import { localDay, zoneOffset } from "../../src/time/wallTime";
import { anyZone, iso, zones } from "./zones";

describe("zoneTable", () => {
  test("New York in 2025", () => {
    const table = zoneTable("America/New_York", Date.UTC(2025, 0), Date.UTC(2026, 0));
    expect([...table.starts].map(iso)).toEqual([
      "2025-01-01T00:00:00.000Z",
      "2025-03-09T07:00:00.000Z",
      "2025-11-02T06:00:00.000Z",
    ]);
    expect(table.offsets).toEqual(Float64Array.of(-5 * 3.6e6, -4 * 3.6e6, -5 * 3.6e6));
    expect([table.from, table.to]).toEqual([Date.UTC(2025, 0), Date.UTC(2026, 0)]);
  });

  test("Cairo changed the clock four times in 2014", () => {
    const table = zoneTable("Africa/Cairo", Date.UTC(2014, 0), Date.UTC(2015, 0));
    expect([...table.starts].map(iso)).toEqual([
      "2014-01-01T00:00:00.000Z",
      "2014-05-15T22:00:00.000Z",
      "2014-06-26T21:00:00.000Z",
      "2014-07-31T22:00:00.000Z",
      "2014-09-25T21:00:00.000Z",
    ]);
  });

  test("Recife had summer time for a week in 2000", () => {
    const table = zoneTable("America/Recife", Date.UTC(2000, 8), Date.UTC(2001, 0));
    expect([...table.starts].map(iso)).toEqual([
      "2000-09-01T00:00:00.000Z",
      "2000-10-08T03:00:00.000Z",
      "2000-10-15T02:00:00.000Z",
    ]);
  });

  test("a change at either end belongs to the span", () => {
    const change = Date.parse("2025-03-09T07:00Z");
    expect(zoneTable("America/New_York", change - 1, change).starts).toEqual(Float64Array.of(change - 1, change));
    expect(zoneTable("America/New_York", change, change).starts).toEqual(Float64Array.of(change));
    expect(zoneTable("America/New_York", change - 2, change - 1).starts).toEqual(Float64Array.of(change - 2));
  });

  test("finds all changes that the scan of date-fns finds, and those it misses", () => {
    const start = new Date(Date.UTC(1975, 0));
    const end = new Date(Date.UTC(2035, 0));
    for (const timeZone of zones) {
      // The scan goes by full hours and sees a change at one minute past too late.
      const found = [...zoneTable(timeZone, +start, +end).starts].map((ms) => Math.ceil(ms / 3.6e6) * 3.6e6);
      expect(found, timeZone).toEqual(
        expect.arrayContaining(tzScan(timeZone, { start, end }).map(({ date }) => +date)),
      );
    }
    // Cairo, September 2010: two changes within a month.
    const cairo = [...zoneTable("Africa/Cairo", Date.UTC(2010, 8), Date.UTC(2010, 11)).starts];
    expect(cairo.map(iso)).toEqual([
      "2010-09-01T00:00:00.000Z",
      "2010-09-09T22:00:00.000Z",
      "2010-09-30T21:00:00.000Z",
    ]);
  });

  test("a span of no length, of a thousand years, and at the ends of time", () => {
    expect(zoneTable("Europe/Berlin", 0, 0).starts).toEqual(Float64Array.of(0));
    expect(zoneTable("UTC", Date.UTC(2000, 0), Date.UTC(3000, 0)).offsets).toEqual(Float64Array.of(0));
    expect(zoneTable("Asia/Tokyo", Date.parse("0001-01-01"), Date.parse("1800-01-01")).starts).toHaveLength(1);
    expect(zoneTable("Asia/Tokyo", Date.parse("9990-01-01"), Date.parse("9999-12-31")).starts).toHaveLength(1);
  });

  test("refuses what is no span and no zone", () => {
    expect(() => zoneTable("UTC", 1, 0)).toThrow("an end that is not before the start; received 0.");
    expect(() => zoneTable("UTC", Number.NaN, 0)).toThrow(TimeError);
    expect(() => zoneTable("UTC", 0, Number.NaN)).toThrow(TimeError);
    expect(() => zoneTable("Europe/Berlln", 0, 1)).toThrow('perhaps "Europe/Berlin"');
  });
});

describe("localDayOf", () => {
  test("agrees with the day of each instant alone, whatever the span", () => {
    const start = fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2030, 0) });
    const distances = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyZone, start, distances, (zone, from, after) => {
        const table = zoneTable(zone, from, from + Math.max(...after));
        for (const distance of after) {
          expect(localDayOf(table, from + distance)).toBe(localDay(from + distance, zone));
        }
      }),
    );
  });

  test("knows the repeated hour before midnight even when the span starts in it", () => {
    const inIt = Date.parse("2010-11-07T03:00Z");
    expect(zoneOffset(inIt, "America/St_Johns")).toBe(-3.5 * 3.6e6);
    expect(localDayOf(zoneTable("America/St_Johns", inIt, inIt), inIt) * 86_400_000).toBe(Date.UTC(2010, 10, 7));
  });

  test.each([-1, 11, Number.NaN, Infinity])("refuses %d outside the span", (ms) => {
    expect(() => localDayOf(zoneTable("UTC", 0, 10), ms)).toThrow("an instant from 0 to 10, the span of the table");
  });
});
