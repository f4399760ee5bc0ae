import { describe, expect, it } from "vitest";
import { startsOf } from "../../src/logs/startsOf";
import { timeOf } from "../../src/logs/timestamp";
import { timeWindow } from "../../src/logs/timeWindow";

const log = { timeZone: "Asia/Tehran" };

describe("timeWindow", () => {
  it("is unbounded on a side without a value, and read in the zone of the options or of the log", () => {
    expect(timeWindow("x", log, {})).toEqual({ start: -Infinity, end: Infinity });
    const start = Date.UTC(2024, 11, 31, 20, 30);
    expect(timeWindow("x", log, { from: "2025-01-01" })).toEqual({ start, end: Infinity });
    expect(timeWindow("x", log, { until: "2025-01-01" })).toEqual({ start: -Infinity, end: start });
    expect(timeWindow("x", log, { until: "2025-01-01", timeZone: "UTC" }).end).toBe(Date.UTC(2025, 0));
  });

  it("is refused where it is empty, whatever the form of its ends", () => {
    expect(timeWindow("x", log, { from: 4, until: 5 })).toEqual({ start: 4, end: 5 });
    expect(() => timeWindow("x", log, { from: 5, until: 5 })).toThrow(
      "x: until must be after from (1970-01-01T00:00:00.005Z), but got 5",
    );
    expect(() => timeWindow("x", log, { from: "2025-01-02", until: new Date("2025-01-01") })).toThrow(
      "x: until must be after from (2025-01-02), but got",
    );
  });
});

describe("timeOf", () => {
  it("has no negative zero, and is NaN for what is no time", () => {
    expect(timeOf(-0, "UTC")).toBe(0);
    for (const value of [undefined, null, true, 1n, Symbol("time"), {}, () => 0, 0.5])
      expect(timeOf(value, "UTC")).toBe(Number.NaN);
  });
});

describe("startsOf", () => {
  it("has the first row of each customer among the rows in use", () => {
    expect(startsOf(Int32Array.of(1, 0, 1, 3, 0), 4, 4)).toEqual(Uint32Array.of(0, 1, 3, 3, 4));
    expect(startsOf(Int32Array.of(), 0, 0)).toEqual(Uint32Array.of(0));
  });
});
