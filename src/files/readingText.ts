import type { Detail, ReadingQuestion, Told } from "./reading";
import { ar } from "./texts/ar";
import { en } from "./texts/en";
import { fa } from "./texts/fa";
import { englishWords, words } from "./texts/reasons";

/** The options of {@link readingText}. */
export interface ReadingTextOptions {
  /** Language tag; languages other than Arabic and Persian fall back to English. Default: `"en"`. */
  readonly locale?: string | undefined;
  /** Whether options are named as flags of the command (`--date-format dmy`) or as in code. Default: `"flags"`. */
  readonly options?: "flags" | "names" | undefined;
}

const TEXTS = { en, ar, fa } as const;
const ANSWER = {
  en: "Answer with {option}.",
  ar: "أجب بالخيار {option}.",
  fa: "با گزینهٔ {option} پاسخ دهید.",
} as const;
const CHANGE = { en: "Change with {option}.", ar: "للتغيير: {option}.", fa: "برای تغییر: {option}." } as const;
const OR = { en: " or ", ar: " أو ", fa: " یا " } as const;
const COMMA = { en: ", ", ar: "، ", fa: "، " } as const;
/** Details that are our own words rather than content of the file. */
const TRANSLATED = new Set(["mark", "reason", "field", "timeUnit", "order", "numbers", "calendar", "delimiter"]);
/** Decisions that are hardly ever wrong; their option is not named. */
const UNSAID = new Set(["column", "delimiter", "format", "format-plain"]);
/** Options whose values are passed one by one as flags. */
const SHORTER: Readonly<Record<string, string>> = { columns: "column", attributes: "attribute" };
/** Maximum number of answers listed. */
const MOST_ANSWERS = 6;

/**
 * Returns the sentence of a decision or a question about a file.
 *
 * @param issue - An item of `told` or `questions` of a reading.
 * @param options - Language, and how options are named.
 * @returns One or two sentences on one line; values are in Unicode isolates in languages written from right to left.
 *
 * @example
 * ```ts
 * readingText({ code: "empty", option: null, answers: [], details: {} }); // => "The file is empty."
 * ```
 */
export function readingText(issue: Told | ReadingQuestion, options: ReadingTextOptions = {}): string {
  const locale = languageOf(options.locale);
  const isolate = locale === "en" ? (text: string) => text : (text: string) => `\u2068${text}\u2069`;
  const template: string = TEXTS[locale][issue.code as keyof typeof en] ?? issue.code;
  const sentence = template
    .replace(/\{(\w+)\}/gu, (_, name: string) =>
      isolate(wordsFor(name, issue.details[name] ?? "", locale, String(issue.details["zone"] ?? "UTC"))),
    )
    .replaceAll("\u2068\u2069", "")
    .trimEnd();
  const option = optionOf(issue, options.options ?? "flags", locale, isolate);
  if (option === undefined) return sentence;
  const more = ("answers" in issue ? ANSWER : CHANGE)[locale];
  return `${sentence} ${more.replace("{option}", () => option)}`;
}

function languageOf(locale: string | undefined): keyof typeof TEXTS {
  const language = String(locale ?? "en")
    .split(/[-_]/u, 1)[0]
    ?.toLowerCase();
  return language === "ar" || language === "fa" ? language : "en";
}

function wordsFor(name: string, value: Detail, locale: keyof typeof TEXTS, zone: string): string {
  if (typeof value === "number") return new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-latn" : locale).format(value);
  if (typeof value !== "string") return value.join(COMMA[locale]);
  if (name === "first" || name === "last") return dateOf(value, zone, locale);
  if (!TRANSLATED.has(name)) return value.replace(/\s+/gu, " ");
  return (locale === "en" ? englishWords[value] : words[locale][value]) ?? value;
}

/** The option with its answers; `undefined` if there is none. */
function optionOf(
  issue: Told | ReadingQuestion,
  style: "flags" | "names",
  locale: keyof typeof TEXTS,
  isolate: (text: string) => string,
): string | undefined {
  const { option } = issue;
  if (option === null || UNSAID.has(issue.code) || ("certainty" in issue && issue.certainty === "certain"))
    return undefined;
  const flag = `--${(SHORTER[option] ?? option).replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
  const name = style === "flags" ? flag : option;
  const answers = "answers" in issue ? issue.answers.slice(0, MOST_ANSWERS) : [];
  if (answers.length === 0) return isolate(name);
  const key = option === "columns" ? issue.details["field"] : option === "status" ? issue.details["word"] : undefined;
  const written = (answer: string) => {
    const value = key === undefined ? quoted(answer) : `${quoted(String(key))}=${quoted(answer)}`;
    return isolate(style === "flags" ? `${flag} ${value}` : `${option}: ${value}`);
  };
  return answers.map(written).join(OR[locale]);
}

/** A date in words, in the time zone of the file. */
function dateOf(iso: string, timeZone: string, locale: keyof typeof TEXTS): string {
  const tag = locale === "ar" ? "ar-u-nu-latn-ca-gregory" : locale === "fa" ? "fa-u-ca-persian" : "en-GB";
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone }).format(new Date(iso));
}

function quoted(text: string): string {
  return /^[\p{L}\p{N}._-]+$/u.test(text) ? text : JSON.stringify(text);
}
