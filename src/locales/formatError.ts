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
 * Returns the text of an input error in English, Arabic or Persian.
 *
 * One line per problem, each a complete sentence: the function, the problem and the rule. Names and values are as in
 * code, with Latin letters and digits. In right-to-left languages, they are in Unicode isolates, so that they do not
 * change the order of the sentence.
 *
 * @param error - A {@link MetricInputError}, or any copy with its `metric` and `issues`.
 * @param locale - A language tag such as `"fa"` or `"ar-EG"`. Other languages than Arabic and Persian fall back to
 * English.
 * @returns At least one line, without a line break at the end.
 *
 * @example
 * ```ts
 * const { error } = attempt(churnRate, { customersAtStart: "400", customersLost: -1 });
 * error && formatError(error, "en").split("\n");
 * // => ["churnRate: customersAtStart must be a whole number, but got the string \"400\"",
 * //   "churnRate: customersLost must be at least 0, but got -1"]
 * error && formatError(error, "fa-IR").split("\n").length; // => 2
 * ```
 */
export function formatError(error: Pick<MetricInputError, "metric" | "issues">, locale: string): string {
  // Any value is allowed as locale: reporting an error must not fail.
  const language = String(locale).split(/[-_]/, 1)[0]?.toLowerCase();
  const rtl = rightToLeft.get(language);
  const texts = rtl ?? english;
  const isolate = rtl ? (text: string) => `\u2068${text}\u2069` : (text: string) => text;
  return error.issues
    .map((issue) => `${isolate(error.metric)}: ${fillSentence(texts[issue.code], issue, texts, isolate)}`)
    .join("\n");
}
