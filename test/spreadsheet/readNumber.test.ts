import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPercent, numberOf, twoReadings } from "../../src/spreadsheet/readNumber";

describe("the number of a cell", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234.5", 1234.5],
    ["12,345,678", 12345678],
    ["1 234 567.25", 1234567.25],
    ["1\u00a0234", 1234],
    ["1\u202f234", 1234],
    ["1\u2009234\u2009567", 1234567],
    ["-3", -3],
    ["+3", 3],
    ["\u22123", -3],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1.5E-7", 1.5e-7],
    [" 7\n", 7],
    ["5%", 0.05],
    ["5 %", 0.05],
    ["%5", 0.05],
    ["-5%", -0.05],
    ["3.5%", 0.035],
    ["0.29%", 0.0029],
    ["1,250%", 12.5],
    ["۱۲۳۴٫۵", 1234.5],
    ["١٬٢٣٤٫٥", 1234.5],
    ["٪۵", 0.05],
    ["\u200f۵٪\u200f", 0.05],
    ["\u20665\u2069", 5],
    ["0,500", 0.5],
    ["0,035", 0.035],
    ["-0,035", -0.035],
    ["0,5", 0.5],
    ["0,5%", 0.005],
    ["%0,500", 0.005],
    ["۰,۵۰۰", 0.5],
    ["١٬٢٣٤٬٥٦٧", 1234567],
    ["۳/۵٪", 0.035],
    ["۳/۵%", 0.035],
    ["٪۳/۵", 0.035],
    ["3/5٪", 0.035],
    ["۳٫۵%", 0.035],
    ["3.5٪", 0.035],
    ["3.5％", 0.035],
    ["۱۲/۲۵ ٪", 0.1225],
    ["５", 5],
  ])("%j is %d", (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it.each([
    "",
    "-",
    ".",
    "%",
    "abc",
    "5 apples",
    "$5",
    "1,23",
    "1,2345",
    "1,234,5",
    "1.234,5",
    "1.234.567",
    "12 34",
    "12\n345",
    "5\t000",
    "1 234,567.5",
    "1 234,567",
    "10 9",
    "5%%",
    "%5%",
    "1e",
    "1e999",
    "0x10",
    "Infinity",
    "NaN",
    "TRUE",
    "(5)",
    "2025-01-01",
    "0 500",
    "00,500",
    "0,500,000",
    "0,500.5",
    "012,345",
    "۰٬۵۰۰",
    "1,234٬567",
    "3/5%",
    "3/5",
    "۳/۵",
    "۳/۵/۲٪",
  ])("%j is none", (text) => {
    expect(numberOf(text)).toBeUndefined();
  });

  it("is none of what is neither a number nor a text", () => {
    for (const cell of [true, false, null, undefined, new Date(0), {}, [], Number.NaN, Infinity, -Infinity, 5n])
      expect(numberOf(cell)).toBeUndefined();
  });

  it("is the number that was written, to the last digit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(numberOf(number)).toBe(number);
        expect(numberOf(String(number))).toBe(Number(String(number)));
        expect(numberOf(` ${persian(String(number))}`)).toBe(Number(String(number)));
      }),
    );
  });

  it("is what is written before the sign of percent, in hundredths", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const text = (thousandths / 1000).toFixed(3);
        expect(numberOf(`${text}%`)).toBe(Number(`${text}e-2`));
      }),
    );
  });

  it.each([
    ["1,234", false, ["1234", "1.234"]],
    ["-1,234", false, ["-1234", "-1.234"]],
    ["1,250%", false, ["1250%", "1.250%"]],
    ["۱,۲۳۴", false, ["1234", "1.234"]],
    ["3/5%", false, ["3.5%", "3/5%"]],
    ["۳/۵", true, ["3.5", "3/5"]],
  ])("can be read in two ways in %j", (text, counts, readings) => {
    expect(twoReadings(text, counts)).toEqual(readings);
  });

  it("can be read in one way", () => {
    for (const text of ["0,500", "1,234.5", "1,234,567", "1234", "١٬٢٣٤", "1 234", "۳/۵٪", "3/5", "1.234"])
      expect(twoReadings(text, false), text).toBeUndefined();
    // Nobody writes three decimals of a count.
    expect(twoReadings("4,000", true)).toBeUndefined();
    expect(twoReadings(1234, false)).toBeUndefined();
  });

  it("is told to be a percentage by its sign", () => {
    for (const text of ["5%", "% 5", "۵٪"]) expect(isPercent(text)).toBe(true);
    for (const cell of ["5", 0.05, null]) expect(isPercent(cell)).toBe(false);
  });
});

function persian(text: string): string {
  return text
    .replace(/\d/gu, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
    .replace(".", "٫")
    .replaceAll("-", "−");
}
