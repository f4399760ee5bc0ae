import { describe, expect, it } from "vitest";
import { metrics, metricsByDomain } from "../../src/catalogue";
import { ar, en, fa, type LocaleTexts } from "../../src/locales";
import { errors as englishErrors } from "../../src/locales/en/errors";

const translations: [string, LocaleTexts][] = [
  ["ar", ar],
  ["fa", fa],
];
const all: [string, LocaleTexts][] = [["en", en], ...translations];

/** The names in braces, each as often as it occurs first, in the order of the alphabet. */
function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/gu))].sort();
}

/** Every text of a language with its place, error sentences with their braces. */
function textsOf(locale: LocaleTexts): [place: string, text: string][] {
  const walk = (place: string, value: string | object): [string, string][] =>
    typeof value === "string"
      ? [[place, value]]
      : Object.entries(value).flatMap(([key, inner]) => walk(`${place}.${key}`, inner));
  const { domains, metrics, errors, cells } = locale;
  const inMetrics = [...walk("domains", domains), ...walk("metrics", metrics)];
  return [...inMetrics, ...walk("errors", errors), ...walk("cells", cells)];
}

describe.each(all)("%s", (tag, locale) => {
  it("has a text for every metric and domain of the catalogue, and for nothing else", () => {
    const ids = metrics.map(({ id }) => id);
    expect(Object.keys(locale.metrics).sort()).toEqual(ids.sort());
    expect(Object.keys(locale.domains).sort()).toEqual(Object.keys(metricsByDomain).sort());
  });

  it("says which language it is, and which way it is written", () => {
    expect(locale.locale).toBe(tag);
    expect(locale.direction).toBe(tag === "en" ? "ltr" : "rtl");
  });

  it("calls no two metrics the same", () => {
    const titles = Object.values(locale.metrics).map(({ title }) => title);
    const summaries = Object.values(locale.metrics).map(({ summary }) => summary);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(summaries).size).toBe(summaries.length);
  });

  it("explains every metric in one sentence", () => {
    for (const [id, { title, summary }] of Object.entries(locale.metrics)) {
      expect(title, id).not.toMatch(/[.:؛]$/u);
      expect(summary, id).toMatch(/^[^.]+\.$/u);
      expect(summary, id).not.toContain("|");
    }
  });

  it("has neither double spaces, nor spaces at the ends, nor stray invisible characters", () => {
    for (const [place, text] of textsOf(locale)) {
      expect(text, place).not.toMatch(/^\s|\s$|\s\s|\s[،؛؟:.]/u);
      // The zero-width non-joiner belongs to Persian spelling, and isolates hold examples in Latin letters.
      const visible = tag === "fa" ? text.replace(/(?<=\p{L}|\u0654)\u200c(?=\p{L})/gu, "") : text;
      expect(visible.replace(/\u2068[^\u2068\u2069]*\u2069/gu, ""), place).not.toMatch(/\p{Cf}/u);
    }
  });
});

describe.each(translations)("%s", (_, locale) => {
  it("uses in its error sentences the values that the English ones use", () => {
    const english = new Map(textsOf(en));
    const translated = textsOf(locale);
    expect(translated.map(([place]) => place).sort()).toEqual([...english.keys()].sort());
    for (const [place, text] of translated)
      expect(placeholders(text), place).toEqual(placeholders(english.get(place) ?? ""));
  });

  it("translates everything", () => {
    const english = new Map(textsOf(en));
    for (const [place, text] of textsOf(locale)) {
      expect(text, place).not.toBe(english.get(place));
      expect(text, place).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it("keeps Latin letters to abbreviations and terms in parentheses, in titles alone", () => {
    for (const [id, { title, summary }] of Object.entries(locale.metrics)) {
      expect(title.replace(/ \([A-Za-z:/ ]+\)$/u, ""), id).not.toMatch(/[A-Za-z]/u);
      expect(summary, id).not.toMatch(/[A-Za-z]/u);
    }
  });
});

describe("spelling", () => {
  it("has no Persian letters, digits or joiners in Arabic", () => {
    for (const [place, text] of textsOf(ar)) expect(text, place).not.toMatch(/[یکپچژگۀە۰-۹\u200c]/u);
  });

  it("has no Arabic letters or digits in Persian", () => {
    for (const [place, text] of textsOf(fa)) expect(text, place).not.toMatch(/[يىكةإ٠-٩]/u);
  });

  it("joins Persian prefixes and endings by a zero-width non-joiner, never by a space", () => {
    for (const [place, text] of textsOf(fa))
      expect(text, place).not.toMatch(/(?:^|\s)ن?می\s|\s(?:ها|های|هایی|اند)(?:\s|$)/u);
  });

  it("marks the ezafe of a silent he in Persian", () => {
    for (const [place, text] of textsOf(fa))
      expect(text, place).not.toMatch(
        /(?:دوره|هزینه|تکرارشونده|همه|حاشیه|فاصله|سالانه) (?:جذب|مشتری|ماهانه|سالانه|مشتریان|سود|بازگشت|آزمایشی|ضمنی|ابتدا)/u,
      );
  });
});

it("has the English error sentences of the core in its English texts", () => {
  expect(en.errors).toBe(englishErrors);
});

/** Words that a better one has replaced, so that one thing has one name in all texts. */
const rejected: Readonly<Record<string, readonly RegExp[]>> = {
  ar: [
    /حصة|حصص/u, // نسبة
    /مطروح/u, // بعد طرح
    /(?<!\p{L})تمت?(?!\p{L})/u, // a verb
    /قام بـ/u,
    /ينصرف|انصراف|الرحيل/u, // المغادرة
    /استبيان/u, // استطلاع
    /فتر(?:ة|ات) (?:ال)?ثقة/u, // مجال الثقة
    /المعالَجة/u, // التجريبية
    /وايبل|لوغ رانك/u, // ويبل، الرتب اللوغاريتمية
    /(?<!\p{L})كسب/u, // اكتساب
    /ربع سنة|أرباع سنة/u, // ربع سنوي
    /الإيراد المتكرر/u, // the plural
  ],
  fa: [
    /شمار(?!ش)/u, // تعداد
    /تازه(?!گی)/u, // جدید
    /آنان/u, // آن‌ها
    /برگزی/u, // انتخاب
    /سیاهه|پیشینه|تاریخچه/u, // سابقه
    /تناوب/u, // میانگین دفعات خرید
    /وایبول|لگ‌رنک/u, // وایبل، لگ‌رتبه‌ای
    /سطر(?!\p{L})/u, // ردیف
    /سنجه/u, // شاخص
    /این‌که/u, // اینکه
    /خرید تکراری/u, // خرید مجدد
    /اکسل/u, // Excel
    /[0-9]٪|[۰-۹]%/u, // one kind of digits in a number
  ],
};

describe.each(translations)("%s", (tag, locale) => {
  it("uses no word that a better one has replaced", () => {
    for (const [place, text] of textsOf(locale))
      for (const word of rejected[tag] as readonly RegExp[]) expect(text, place).not.toMatch(word);
  });

  it("asks no questions in summaries", () => {
    for (const [id, { summary }] of Object.entries(locale.metrics)) expect(summary, id).not.toMatch(/[؟?]|^هل |^آیا /u);
  });
});
