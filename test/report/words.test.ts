// The words of reports: the same placeholders in all languages, counted nouns by the rules of each.
import { describe, expect, it } from "vitest";
import { ar } from "../../src/report/words/ar";
import { en } from "../../src/report/words/en";
import { fa } from "../../src/report/words/fa";
import { writerOf } from "../../src/report/words/writer";

function* leaves(value: unknown, path = ""): Generator<[path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else for (const [key, inner] of Object.entries(value as object)) yield* leaves(inner, `${path}.${key}`);
}
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name))].sort();
const withoutNouns = ({ nouns: _, ...rest }: typeof en) => Object.fromEntries(leaves(rest));

describe("the words of reports", () => {
  it.each([
    ["ar", ar],
    ["fa", fa],
  ] as const)("have the same placeholders in %s", (_, words) => {
    const [own, english] = [withoutNouns(words), withoutNouns(en)];
    expect(Object.keys(own)).toEqual(Object.keys(english));
    // A period is named by its word or not at all.
    for (const [path, text] of Object.entries(english)) {
      const more = names(own[path] as string).filter((name) => !names(text).includes(name));
      expect(more, path).toEqual([]);
    }
  });

  it("have the digits of their language", () => {
    for (const [path, text] of leaves(fa)) expect(text, path).not.toMatch(/[0-9]/u);
    for (const [path, text] of leaves(ar)) expect(text, path).not.toMatch(/[٠-٩۰-۹]/u);
    for (const [path, text] of leaves(fa)) expect(text, path).not.toMatch(/[يك]/u);
    for (const [path, text] of leaves(ar)) expect(text, path).not.toMatch(/[یکپچژگ]/u);
  });

  it("count by the rules of their language", () => {
    const counted = (locale: "en" | "ar" | "fa", n: number, oblique?: boolean) =>
      writerOf(locale, undefined).counted(n, "day", oblique);
    expect([1, 2].map((n) => counted("en", n))).toEqual(["1 day", "2 days"]);
    expect([1, 2, 3, 11, 100].map((n) => counted("ar", n))).toEqual([
      "يوم واحد",
      "يومان",
      "3 أيام",
      "11 يومًا",
      "100 يوم",
    ]);
    expect(counted("ar", 2, true)).toBe("يومين");
    expect([1, 2, 30].map((n) => counted("fa", n))).toEqual(["۱ روز", "۲ روز", "۳۰ روز"]);
  });

  it("write percentages that rounding would make 0% or 100% in words", () => {
    const { percent } = writerOf("en", undefined);
    expect([0, 0.001, 0.5, 0.999, 1].map((share) => percent(share))).toEqual([
      "0%",
      "less than 1%",
      "50%",
      "more than 99%",
      "100%",
    ]);
  });

  it("write money of any size and currency", () => {
    const money = (locale: "en" | "ar" | "fa", currency: string | undefined, value: number) =>
      writerOf(locale, currency)
        .format.money(value)
        .replace(/[\u200e\u200f\u00a0]/gu, "");
    expect(money("en", "USD", 12.5)).toBe("$12.50");
    expect(money("en", "JPY", 1234.4)).toBe("¥1,234");
    expect(money("en", "USD", 0.0123)).toBe("$0.0123");
    expect(money("en", "IRR", 2.5e12)).toBe("IRR2.5T");
    expect(money("en", "kr", 99)).toBe("99.00 kr");
    expect(money("en", "£", 99)).toBe("£99.00");
    expect(money("en", undefined, 99)).toBe("99.00");
    expect(money("fa", "تومان", 1500)).toBe("۱٬۵۰۰ تومان");
    expect(money("ar", "SAR", 1500)).toBe("1,500ر.س.");
  });
});
