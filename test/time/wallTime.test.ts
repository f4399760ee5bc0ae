import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOfWall, localDay, startOfLocalDay, zoneOffset } from "../../src/time/wallTime";
import { anyInstant, anyZone, iso, modernInstant, zones } from "./zones";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Local time minus UTC by the parts that Intl writes: slow, and another way than that of the library. */
function offsetByParts(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(ms);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(ms / 1000) * 1000;
}

describe("zoneOffset", () => {
  test.each([
    ["Asia/Kathmandu", "2025-01-01T00:00Z", 5.75],
    ["Asia/Tehran", "2022-07-01T00:00Z", 4.5],
    ["Asia/Tehran", "2023-07-01T00:00Z", 3.5],
    ["Australia/Lord_Howe", "2025-01-01T00:00Z", 11],
    ["Australia/Lord_Howe", "2025-07-01T00:00Z", 10.5],
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", -10],
    ["Pacific/Apia", "2011-12-30T10:00Z", 14],
    ["Africa/Casablanca", "2025-02-23T01:59:59.999Z", 1],
    ["Africa/Casablanca", "2025-02-23T02:00Z", 0],
    ["Africa/Casablanca", "2025-04-06T02:00Z", 1],
    ["America/Recife", "2000-10-12T00:00Z", -2],
    ["America/Recife", "2000-10-18T00:00Z", -3],
    ["Africa/Monrovia", "1971-01-01T00:00Z", -(44 * 60 + 30) / 3600],
    ["Europe/London", "1840-01-01T00:00Z", -75 / 3600],
    ["America/New_York", "1850-01-01T00:00Z", -(4 * 3600 + 56 * 60 + 2) / 3600],
    ["America/New_York", "9999-07-01T00:00Z", -4],
    ["UTC", "2025-07-01T00:00Z", 0],
  ])("%s at %s is %d h", (zone, text, hours) => {
    expect(zoneOffset(Date.parse(text), zone)).toBe(hours * HOUR);
  });

  test("agrees with the local time that Intl writes", () => {
    fc.assert(
      fc.property(modernInstant, anyZone, (ms, zone) => {
        expect(zoneOffset(ms, zone)).toBe(offsetByParts(ms, zone));
      }),
    );
  });
});

describe("instantOfWall", () => {
  test.each([
    ["New York skips 02:30", "America/New_York", "2025-03-09T02:30Z", "2025-03-09T07:30:00.000Z"],
    ["New York jumps to 03:00", "America/New_York", "2025-03-09T03:00Z", "2025-03-09T07:00:00.000Z"],
    ["New York repeats 01:30", "America/New_York", "2025-11-02T01:30Z", "2025-11-02T05:30:00.000Z"],
    ["New York is past it at 02:00", "America/New_York", "2025-11-02T02:00Z", "2025-11-02T07:00:00.000Z"],
    ["Lord Howe skips 02:15", "Australia/Lord_Howe", "2025-10-05T02:15Z", "2025-10-04T15:45:00.000Z"],
    ["Lord Howe repeats 01:45", "Australia/Lord_Howe", "2025-04-06T01:45Z", "2025-04-05T14:45:00.000Z"],
    ["Apia skips a day", "Pacific/Apia", "2011-12-30T12:00Z", "2011-12-30T22:00:00.000Z"],
    ["Tehran skips midnight", "Asia/Tehran", "2022-03-22T00:10Z", "2022-03-21T20:40:00.000Z"],
  ])("%s", (_, zone, wall, expected) => {
    expect(iso(instantOfWall(Date.parse(wall), zone))).toBe(expected);
  });

  test("goes back to an instant that shows the same time, the first one of two", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (ms, zone) => {
        const wall = ms + zoneOffset(ms, zone);
        const back = instantOfWall(wall, zone);
        expect(back).toBeLessThanOrEqual(ms);
        expect(back + zoneOffset(back, zone)).toBe(wall);
      }),
    );
  });
});

describe("startOfLocalDay", () => {
  test.each([
    ["America/New_York", "2025-03-09", "2025-03-09T05:00:00.000Z"],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
    ["Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00.000Z"],
    ["Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00.000Z"],
    ["America/Havana", "2025-11-02", "2025-11-02T04:00:00.000Z"],
    ["America/St_Johns", "2010-11-07", "2010-11-07T02:30:00.000Z"],
    ["America/Toronto", "1919-03-31", "1919-03-31T04:30:00.000Z"],
    ["Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00.000Z"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z"],
    ["Asia/Kathmandu", "2025-01-01", "2024-12-31T18:15:00.000Z"],
  ])("%s %s", (zone, date, expected) => {
    expect(iso(startOfLocalDay(Date.parse(date) / DAY, zone))).toBe(expected);
  });

  test("is the first instant of the day", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (ms, zone) => {
        const day = localDay(ms, zone);
        const start = startOfLocalDay(day, zone);
        expect(start).toBeLessThanOrEqual(ms);
        expect(localDay(start, zone)).toBe(day);
        expect(localDay(start - 1, zone)).toBeLessThan(day);
      }),
    );
  });
});

describe("localDay", () => {
  test("never goes back, not even when the clock does", () => {
    const midnight = Date.parse("2010-11-07T02:30Z");
    const day = Date.parse("2010-11-07") / DAY;
    expect(localDay(midnight - 1, "America/St_Johns")).toBe(day - 1);
    expect(localDay(midnight, "America/St_Johns")).toBe(day);
    // 23:30 on the sixth, for the second time.
    expect(localDay(midnight + 30 * 60_000, "America/St_Johns")).toBe(day);
    for (const zone of zones) {
      let last = -Infinity;
      for (let ms = Date.UTC(2009, 0); ms < Date.UTC(2013, 0); ms += 30 * 60_000) {
        const reached = localDay(ms, zone);
        if (reached < last) expect.fail(`${zone} goes back at ${iso(ms)}`);
        last = reached;
      }
      expect(last).toBe(Math.floor((Date.UTC(2013, 0) - 1 + zoneOffset(Date.UTC(2013, 0) - 1, zone)) / DAY));
    }
  });
});
