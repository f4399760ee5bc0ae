import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMetric } from "../../src/locales";
import type { Unit } from "../../src/metric/metric";

const units: Unit[] = ["fraction", "multiple", "money", "count", "points", "scale", "periods", "days"];

/**
 * Without marks of direction, and with plain spaces and minus signs: these differ between versions of the locale data.
 */
function plain(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f]/gu, "")
    .replace(/[\u00a0\u202f]/gu, " ")
    .replace(/\u2212/gu, "-");
}

const letters = (text: string) => Array.from(text.replaceAll(" ", "")).sort();

/** Value, unit, currency, and the text in en, ar-EG, fa-IR and de. */
const table: [number, Unit, string | undefined, en: string, ar: string, fa: string, de: string][] = [
  [0.035, "fraction", undefined, "3.5%", "٣٫٥٪", "۳٫۵٪", "3,5 %"],
  [0.45964, "fraction", undefined, "45.96%", "٤٥٫٩٦٪", "۴۵٫۹۶٪", "45,96 %"],
  [0, "fraction", undefined, "0%", "٠٪", "۰٪", "0 %"],
  [1, "fraction", undefined, "100%", "١٠٠٪", "۱۰۰٪", "100 %"],
  [-0.02, "fraction", undefined, "-2%", "-٢٪", "-۲٪", "-2 %"],
  [1234.5, "money", "USD", "$1,234.50", "US$ ١٬٢٣٤٫٥٠", "$ ۱٬۲۳۴٫۵۰", "1.234,50 $"],
  [1234.5, "money", "eur", "€1,234.50", "€ ١٬٢٣٤٫٥٠", "€ ۱٬۲۳۴٫۵۰", "1.234,50 €"],
  [1234.5, "money", "JPY", "¥1,235", "", "", "1.235 ¥"],
  [1234.567, "money", undefined, "1,234.57", "١٬٢٣٤٫٥٧", "۱٬۲۳۴٫۵۷", "1.234,57"],
  [1e15, "money", undefined, "1,000,000,000,000,000", "", "", "1.000.000.000.000.000"],
  [-7, "money", undefined, "-7", "-٧", "-۷", "-7"],
  [12345, "count", undefined, "12,345", "١٢٬٣٤٥", "۱۲٬۳۴۵", "12.345"],
  [1.756, "count", undefined, "1.76", "١٫٧٦", "۱٫۷۶", "1,76"],
  [27.3, "points", undefined, "+27", "+٢٧", "+۲۷", "+27"],
  [-27.5, "points", undefined, "-28", "-٢٨", "-۲۸", "-28"],
  [0.4, "points", undefined, "0", "٠", "۰", "0"],
  [4, "scale", undefined, "4.0", "٤٫٠", "۴٫۰", "4,0"],
  [4.256, "scale", undefined, "4.26", "٤٫٢٦", "۴٫۲۶", "4,26"],
  [2.5, "periods", undefined, "2.5", "٢٫٥", "۲٫۵", "2,5"],
  [12.55, "days", undefined, "12.6 days", "١٢٫٦ يوم", "۱۲٫۶ روز", "12,6 Tage"],
  [1, "days", undefined, "1 day", "يوم", "۱ روز", "1 Tag"],
];

describe("formatMetric", () => {
  it.each(table)("writes %s as %s (currency: %s)", (value, unit, currency, ...texts) => {
    for (const [i, locale] of ["en", "ar-EG", "fa-IR", "de"].entries()) {
      if (texts[i] === "") continue;
      const text = plain(formatMetric(value, unit, { locale, currency }));
      // On which side a foreign currency stands, and how far off, depends on the version of the locale data.
      if (currency) expect(letters(text), locale).toEqual(letters(texts[i] as string));
      else expect(text, locale).toBe(texts[i]);
    }
  });

  it.each([
    ["ar", "latn"],
    ["ar-u-nu-arab", "arab"],
    ["ar-EG", "arab"],
    ["ar-EG-u-nu-latn", "latn"],
    ["fa", "arabext"],
    ["fa-u-nu-latn", "latn"],
    ["FA-ir", "arabext"],
  ])("writes %s with the digits of %s", (locale, system) => {
    const zero = { latn: "0", arab: "٠", arabext: "۰" }[system] as string;
    const digits = Array.from("0123456789", (digit) =>
      String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
    );
    const text = formatMetric(1234567890, "count", { locale });
    expect(text.match(/\p{Nd}/gu)).toEqual([...digits.slice(1), digits[0]]);
  });

  it("writes an unknown language in English, whatever the machine speaks", () => {
    expect(formatMetric(0.035, "fraction", { locale: "tlh" })).toBe("3.5%");
    expect(formatMetric(12.5, "days", { locale: "qaa-Arab-IR" })).toBe("12.5 days");
  });

  it.each([
    [[Number.NaN, "fraction", { locale: "en" }], "formatMetric: value must be a number, but got NaN"],
    [[Infinity, "count", { locale: "en" }], "formatMetric: value must be a number, but got Infinity"],
    [["1", "count", { locale: "en" }], 'formatMetric: value must be a number, but got the string "1"'],
    [[1n, "count", { locale: "en" }], "formatMetric: value must be a number, but got 1n"],
    [
      [1, "percent", { locale: "en" }],
      'formatMetric: unit must be one of "fraction", "multiple", "money", "count", "points", "scale", "periods", ' +
        '"days", but got the string "percent"',
    ],
    [[1, "toString", { locale: "en" }], /unit must be one of/u],
    [[1, undefined, { locale: "en" }], /unit must be one of .* but got undefined/u],
    [
      [1, "count", { locale: "en_US" }],
      'formatMetric: locale must be a language tag such as "fa-IR", but got the string "en_US"',
    ],
    [[1, "count", { locale: "" }], /locale must be a language tag/u],
    [[1, "count", { locale: ["en"] }], /locale must be a language tag/u],
    [[1, "count", { locale: null }], /locale must be a language tag/u],
    [[1, "count", {}], 'formatMetric: locale is missing: a language tag such as "fa-IR" is needed'],
    [[1, "count"], /options must be an object with named fields/u],
    [[1, "count", null], /options must be an object with named fields/u],
    [[1, "count", "en"], /options must be an object with named fields/u],
    [
      [1, "money", { locale: "en", currency: "dollar" }],
      'formatMetric: currency must be a currency code such as "USD", but got the string "dollar"',
    ],
    [[1, "money", { locale: "en", currency: "" }], /currency must be a currency code/u],
    [[1, "money", { locale: "en", currency: null }], /currency must be a currency code .* but got null/u],
    [[1, "money", { locale: "en", currency: ["USD"] }], /currency must be a currency code/u],
    [[1, "money", { locale: "en", currency: "\u212aes" }], /currency must be a currency code/u],
    [[1, "money", { locale: "en", curency: "USD" }], /curency is not a field .* did you mean currency\?/u],
    [[1, "money", { locale: "en", digits: 3 }], /digits is not a field/u],
    [[null, "money", { locale: "x" }], /locale must be a language tag/u],
  ])("refuses %s", (call, message) => {
    const format = formatMetric as (...call: unknown[]) => string;
    const refusal = expect.objectContaining({ name: "MetricInputError", metric: "formatMetric" });
    expect(() => format(...call)).toThrow(refusal);
    expect(() => format(...call)).toThrow(message);
  });

  it("reports all problems together", () => {
    expect(() => formatMetric(Number.NaN, "x" as never, { locale: "_", currency: "_" })).toThrow(
      /value must .*; unit must .*; locale must .*; currency must /u,
    );
  });

  const locales = ["en", "ar", "ar-EG", "fa-IR", "de", "fr", "hi-u-nu-deva"];
  const options = fc.record(
    { locale: fc.constantFrom(...locales), currency: fc.constantFrom("USD", "IRR", "KWD") },
    { requiredKeys: ["locale"] },
  );

  it("writes nothing as a dash, for every unit and language", () => {
    fc.assert(
      fc.property(fc.constantFrom(null, undefined), fc.constantFrom(...units), options, (value, unit, given) => {
        expect(formatMetric(value, unit, given)).toBe("—");
      }),
    );
  });

  it("can be read back, to the last decimal shown", () => {
    const decimals = { fraction: 4, multiple: 2, money: 2, count: 2, points: 0, scale: 2, periods: 2, days: 1 };
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(...units),
        fc.constantFrom("en", "ar", "ar-EG", "fa-IR", "de"),
        (value, unit, locale) => {
          // "one day" and "two days" have words of their own in Arabic.
          fc.pre(!(unit === "days" && locale.startsWith("ar") && Math.abs(value) < 3));
          const read = readBack(formatMetric(value, unit, { locale }), locale) / (unit === "fraction" ? 100 : 1);
          const step = 10 ** -decimals[unit];
          expect(Math.abs(read - value)).toBeLessThanOrEqual(step / 2 + 1e-15 * Math.abs(value) + 1e-12);
        },
      ),
    );
  });

  it("has a minus below 0 and none at 0, a plus above 0 for points alone", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(...units),
        options,
        (value, unit, given) => {
          const text = plain(formatMetric(value, unit, given));
          const zero = !/[^0٠۰०]/u.test(text.match(/\p{Nd}/gu)?.join("") ?? "1");
          expect(text.includes("-")).toBe(value < 0 && !zero);
          expect(text.includes("+")).toBe(value > 0 && !zero && unit === "points");
        },
      ),
    );
  });

  it.each(units)("writes negative zero, and what is rounded to it, as zero %s", (unit) => {
    for (const value of [-0, -1e-9]) {
      expect(formatMetric(value, unit, { locale: "en" })).toBe(formatMetric(0, unit, { locale: "en" }));
      expect(formatMetric(value, unit, { locale: "fa", currency: "USD" })).toBe(
        formatMetric(0, unit, { locale: "fa", currency: "USD" }),
      );
    }
  });

  it("remembers no more than it should: many currencies later it still writes the same", () => {
    const before = formatMetric(1.5, "money", { locale: "en", currency: "USD" });
    const sixteen = Array.from("ABCDEFGHIJKLMNOP");
    for (const a of sixteen)
      for (const b of sixteen) expect(formatMetric(1, "money", { locale: "en", currency: `X${a}${b}` })).toContain("1");
    expect(formatMetric(1.5, "money", { locale: "en", currency: "USD" })).toBe(before);
  });
});

function readBack(text: string, locale: string): number {
  const parts = new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-latn" : locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const digits = [...text].map((each) => {
    if (each === decimal) return ".";
    if (/\p{Nd}/u.test(each)) return String((each.codePointAt(0) ?? 0) & 0xf);
    return "";
  });
  return Number(digits.join("")) * (plain(text).includes("-") ? -1 : 1);
}
