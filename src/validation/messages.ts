import type { IssuePath, MetricIssue } from "./errors";
import type { CommonKind, ErrorTexts, Kind, RareErrorCode } from "./errorTexts";
import { englishValues, quoted, showValue } from "./showValue";

/** The English sentences and kinds, except the rare ones. */
export const englishErrors: Omit<ErrorTexts, RareErrorCode | "kinds"> & {
  readonly kinds: Readonly<Record<CommonKind, string>>;
} = {
  missing: "{field} is missing: {expected} is needed",
  wrongType: "{field} must be {expected}, but got {value}",
  unknownField: "{field} is not a field of this function: remove it",
  misspelledField: "{field} is not a field of this function: did you mean {suggestion}?",
  notWhole: "{field} must be a whole number, but got {value}",
  tooSmall: "{field} must be at least {bound}, but got {value}",
  tooLarge: "{field} must be at most {bound}, but got {value}",
  notAFraction:
    "{field} must be at most {bound}, but got {value}: rates are fractions, and {value} is {percent}%; did you " +
    "mean {suggestion}?",
  nearZero: "{field} must be 0, or at least {bound} in absolute value, but got {value}",
  notAChoice: "{field} must be one of {choices}, but got {value}",
  notAbove: "{sum} ({value}) must be at most {other} ({otherValue})",
  unreadable: "{field} could not be read: reading it threw",
  kinds: {
    number: "a number",
    wholeNumber: "a whole number",
    choice: "one of {choices}",
    list: "a list",
    object: "an object with named fields",
  },
  values: englishValues,
  input: "the input",
};

/** Fills in the sentence of an issue. `isolate` wraps names and values, for right-to-left texts. */
export function fillSentence(
  sentence: string,
  { path, value, details }: Pick<MetricIssue, "path" | "value" | "details">,
  texts: Pick<ErrorTexts, "values" | "input"> & {
    readonly kinds: Readonly<Partial<Record<Kind, string>>>;
  } = englishErrors,
  isolate: (text: string) => string = (text) => text,
): string {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "field") return path.length > 0 ? isolate(fieldName(path)) : texts.input;
      if (name === "value") return showValue(value, texts.values, isolate);
      if (name === "expected") {
        const expected = details["expected"] as Kind;
        // A text that lacks a kind still names it.
        return fill(texts.kinds[expected] ?? expected);
      }
      const detail = details[name];
      return isolate(typeof detail === "object" ? detail.map(fieldName).join(" + ") : `${detail}`);
    });
  return fill(sentence);
}

/** A name that needs no quotes and is not too long to show. */
const PLAIN_NAME = /^[\p{ID_Continue}$]{1,60}$/u;

/** Formats a path as in code: `margins[3]`, `treated.customers`; unusual names of the caller's in quotes. */
export function fieldName(path: IssuePath): string {
  return path
    .map((key) => {
      if (typeof key === "number") return `[${key}]`;
      return PLAIN_NAME.test(key) ? `.${key}` : `[${quoted(key)}]`;
    })
    .join("")
    .replace(/^\./, "");
}
