import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPeriodStart, type PeriodOptions, periodIndex, periodStart, periodStarts, TimeError } from "../../src/time";
import { anyPeriodOptions, iso } from "./zones";

function startsOf(from: string, to: string, options: PeriodOptions): string[] {
  return [...periodStarts(Date.parse(from), Date.parse(to), options)].map(iso);
}

describe("periodStarts", () => {
  test("a span inside one period has two boundaries", () => {
    expect(startsOf("2025-01-10", "2025-01-20", { period: "month" })).toEqual([
      "2025-01-01T00:00:00.000Z",
      "2025-02-01T00:00:00.000Z",
    ]);
    expect(startsOf("2025-01-01", "2025-01-01", { period: "day" })).toEqual([
      "2025-01-01T00:00:00.000Z",
      "2025-01-02T00:00:00.000Z",
    ]);
  });

  test("the period of the end belongs to it", () => {
    const starts = startsOf("2024-11-15", "2025-02-01", { period: "month", timeZone: "America/New_York" });
    expect(starts).toEqual([
      "2024-11-01T04:00:00.000Z",
      "2024-12-01T05:00:00.000Z",
      "2025-01-01T05:00:00.000Z",
      "2025-02-01T05:00:00.000Z",
    ]);
    expect(startsOf("2025-01-06", "2025-01-13", { period: "week" })).toHaveLength(3);
    expect(startsOf("2025-01-06", "2025-01-12T23:59:59.999Z", { period: "week" })).toHaveLength(2);
  });

  test("the hours of an autumn night, and of a night with half an hour", () => {
    expect(
      startsOf("2025-11-02T04:00Z", "2025-11-02T06:00Z", { period: "hour", timeZone: "America/New_York" }),
    ).toEqual([
      "2025-11-02T04:00:00.000Z",
      "2025-11-02T05:00:00.000Z",
      "2025-11-02T06:00:00.000Z",
      "2025-11-02T07:00:00.000Z",
    ]);
    expect(
      startsOf("2025-04-05T14:00Z", "2025-04-05T15:30Z", { period: "hour", timeZone: "Australia/Lord_Howe" }),
    ).toEqual([
      "2025-04-05T14:00:00.000Z",
      "2025-04-05T15:00:00.000Z",
      "2025-04-05T15:30:00.000Z",
      "2025-04-05T16:30:00.000Z",
    ]);
  });

  test("a day that is skipped has no period", () => {
    expect(startsOf("2011-12-29T12:00Z", "2011-12-31T12:00Z", { period: "day", timeZone: "Pacific/Apia" })).toEqual([
      "2011-12-29T10:00:00.000Z",
      "2011-12-30T10:00:00.000Z",
      "2011-12-31T10:00:00.000Z",
      "2012-01-01T10:00:00.000Z",
    ]);
  });

  test("all days and all years of the calendar", () => {
    const [first, last] = [Date.parse("0001-01-01"), Date.parse("9999-12-31")];
    expect(periodStarts(first, last, { period: "day" })).toHaveLength(3_652_059 + 1);
    expect(periodStarts(first, last, { period: "year" })).toHaveLength(9999 + 1);
  });

  test("refuses what is no span, and more than ten million hours", () => {
    expect(() => periodStarts(1, 0, { period: "day" })).toThrow("an end that is not before the start; received 0.");
    expect(() => periodStarts(Number.NaN, 0, { period: "day" })).toThrow(TimeError);
    expect(() => periodStarts(0, Number.NaN, { period: "day" })).toThrow(TimeError);
    expect(() => periodStarts(0, 3.6e13 + 1, { period: "hour" })).toThrow("a span of at most ten million hours");
    expect(() => periodStarts(0, 1, { period: "hour", timeZone: "Europe/Berlln" })).toThrow("perhaps");
  });

  test("are the starts of one period after another", () => {
    fc.assert(
      fc.property(span(), anyPeriodOptions, ([from, to], options) => {
        const starts = periodStarts(from, to, options);
        expect(starts[0]).toBe(periodStart(from, options));
        for (let i = 1; i < starts.length; i++) {
          expect(starts[i]).toBe(nextPeriodStart(starts[i - 1] as number, options));
        }
        expect(starts.at(-2)).toBe(periodStart(to, options));
        expect(starts.at(-1)).toBeGreaterThan(to);
      }),
    );
  });
});

describe("periodIndex", () => {
  test("counts from the first boundary, the end excluded", () => {
    const starts = Float64Array.of(0, 10, 20, 1000);
    const expected: [number, number][] = [
      [-1, -1],
      [0, 0],
      [9, 0],
      [10, 1],
      [19, 1],
      [20, 2],
      [999, 2],
      [1000, -1],
      [Number.NaN, -1],
      [Infinity, -1],
    ];
    for (const [ms, index] of expected) expect(periodIndex(starts, ms), String(ms)).toBe(index);
    expect(periodIndex(Float64Array.of(0, 980, 990, 1000), 985)).toBe(1);
    expect(periodIndex(Float64Array.of(0), 0)).toBe(-1);
    expect(periodIndex(new Float64Array(), 0)).toBe(-1);
  });

  test("agrees with the start of the period of each instant", () => {
    fc.assert(
      fc.property(
        span(),
        anyPeriodOptions,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([from, to], options, share) => {
          const starts = periodStarts(from, to, options);
          const ms = from + Math.floor((to - from) * share);
          expect(starts[periodIndex(starts, ms)]).toBe(periodStart(ms, options));
          expect(periodIndex(starts, (starts[0] as number) - 1)).toBe(-1);
          expect(periodIndex(starts, starts.at(-1) as number)).toBe(-1);
          starts.forEach((start, i) => {
            if (i < starts.length - 1) expect(periodIndex(starts, start)).toBe(i);
          });
        },
      ),
    );
  });
});

/** Two instants up to forty days apart, so that the hours between them are not too many. */
function span(): fc.Arbitrary<[number, number]> {
  return fc
    .tuple(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2040, 0) }), fc.integer({ min: 0, max: 40 * 86_400_000 }))
    .map(([from, length]) => [from, from + length]);
}
