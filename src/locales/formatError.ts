import type { MetricInputError } from "../validation/errors";
import type { ErrorTexts } from "../validation/errorTexts";
import { fillSentence } from "../validation/messages";
import { errors as arabicErrors } from "./ar/errors";
import { errors as english } from "./en/errors";
import { errors as persianErrors } from "./fa/errors";

const rightToLeft: ReadonlyMap<string | undefined, ErrorTexts> = /* @__PURE__ */ new Map([
  ["ar", arabicErrors],
  ["fa", persianErrors],
]);

/**
 * The text of an input error in English, Arabic or Persian.
 *
 * One line a problem, each a sentence that stands by itself: the function, then what is wrong and what would be right.
 * Names and values are as in code, with Latin letters and digits; where the language runs from right to left, they are
 * in Unicode isolates, so that they do not scramble the sentence around them.
 *
 * @param error - A {@link MetricInputError}, or any copy of it that has its `metric` and its `issues`.
 * @param locale - A language tag such as `"fa"` or `"ar-EG"`; any other language than Arabic and Persian gets English.
 * @returns At least one line, without a line break at the end.
 *
 * @example
 * ```ts
 * const { error } = attempt(churnRate, { customersAtStart: "400", customersLost: -1 });
 * formatError(error, "en").split("\n"); // => ["churnRate: customersAtStart must be a whole number, but got the string \"400\"", "churnRate: customersLost must be at least 0, but got -1"]
 * formatError(error, "fa-IR").split("\n").length; // => 2
 * ```
 */
export function formatError(error: Pick<MetricInputError, "metric" | "issues">, locale: string): string {
  // Whatever comes as a locale: reporting an error must not fail.
  const language = String(locale).split(/[-_]/, 1)[0]?.toLowerCase();
  const rtl = rightToLeft.get(language);
  const texts = rtl ?? english;
  const isolate = rtl ? (text: string) => `\u2068${text}\u2069` : (text: string) => text;
  return error.issues
    .map((issue) => `${isolate(error.metric)}: ${fillSentence(texts[issue.code], issue, texts, isolate)}`)
    .join("\n");
}
