import { getDaysInMonth } from "date-fns/getDaysInMonth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOfDay, dayOfDate, daysInMonth, textOfDay } from "../../src/time";

const DAY = 86_400_000;
const anyDay = fc.integer({ min: -719_163, max: 2_932_897 });

describe("dayOfDate and dateOfDay", () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [1900, 3, 1, -25_508],
    [1, 1, 1, -719_162],
    [9999, 12, 31, 2_932_896],
    [10_000, 1, 1, 2_932_897],
  ])("%i-%i-%i", (year, month, day, number) => {
    expect(dayOfDate(year, month, day)).toBe(number);
    expect(dateOfDay(number)).toEqual({ year, month, day });
  });

  test("agree with Date on every day", () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * DAY);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateOfDay(number)).toEqual(expected);
        expect(dayOfDate(expected.year, expected.month, expected.day)).toBe(number);
      }),
    );
  });
});

describe("daysInMonth", () => {
  test("agrees with date-fns in every month of 400 years", () => {
    for (let year = 1800; year < 2200; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(getDaysInMonth(new Date(year, month - 1)));
      }
    }
  });
});

describe("textOfDay", () => {
  test("writes what Date writes", () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const text = new Date(number * DAY).toISOString();
        expect(textOfDay(number)).toBe(text.slice(0, text.indexOf("T")));
      }),
    );
  });

  test("pads the year, and marks years of more than four digits", () => {
    expect(textOfDay(-719_162)).toBe("0001-01-01");
    expect(textOfDay(2_932_897)).toBe("+010000-01-01");
  });
});
