import { describe, expect, test } from "vitest";
import { contains, TimeError, windowOf } from "../../src/time";

describe("windowOf", () => {
  test("runs from the start of one day to the start of another", () => {
    expect(windowOf("2025-01-01", "2025-02-01")).toEqual({ start: Date.UTC(2025, 0), end: Date.UTC(2025, 1) });
    expect(windowOf("2025-03-09", "2025-03-10", "America/New_York")).toEqual({
      start: Date.parse("2025-03-09T05:00Z"),
      end: Date.parse("2025-03-10T04:00Z"),
    });
  });

  test("takes every kind of timestamp", () => {
    expect(windowOf(0, new Date(5))).toEqual({ start: 0, end: 5 });
    expect(windowOf(new Date(0), "1970-01-01T00:00:01Z", "Asia/Tokyo")).toEqual({ start: 0, end: 1000 });
  });

  test("refuses an end that is not after the start, and what is no timestamp", () => {
    expect(() => windowOf("2025-01-01", "2025-01-01")).toThrow("an end after the start");
    expect(() => windowOf("2025-01-02", "2025-01-01")).toThrow('received "2025-01-01".');
    expect(() => windowOf("01/02/2025", 0)).toThrow(TimeError);
    expect(() => windowOf(0, "01/02/2025")).toThrow(TimeError);
    expect(() => windowOf(0, 1, "Europe/Berlln")).toThrow("perhaps");
  });
});

describe("contains", () => {
  test.each([
    [-1, false],
    [0, true],
    [9, true],
    [10, false],
    [Number.NaN, false],
  ])("%d in [0, 10): %s", (ms, expected) => {
    expect(contains({ start: 0, end: 10 }, ms)).toBe(expected);
  });
});
