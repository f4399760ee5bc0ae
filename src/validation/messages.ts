import { showValue } from "./showValue";

/**
 * The sentences of input errors, one a code, with `{field}`, `{value}` and the details of the code in braces.
 *
 * English stands here, other languages in `locales/`.
 */
export interface ErrorTexts {
  /** A required field is absent. `{expected}` */
  readonly missing: string;
  /** A value of another kind. `{expected}` */
  readonly wrongType: string;
  /** A field that the function does not have. */
  readonly unknownField: string;
  /** The same, where a field of a similar name exists. `{suggestion}` */
  readonly misspelledField: string;
  /** A fraction where a whole number is needed. */
  readonly notWhole: string;
  /** Below the least value. `{bound}` */
  readonly tooSmall: string;
  /** Above the greatest value. `{bound}` */
  readonly tooLarge: string;
  /** A percentage where a fraction is needed. `{bound}`, `{percent}`, `{suggestion}` */
  readonly notAFraction: string;
  /** Not 0, and nearer to 0 than can be computed with. `{bound}` */
  readonly nearZero: string;
  /** None of the choices. `{choices}` */
  readonly notAChoice: string;
  /** A list with too few or too many items. `{bound}`, `{length}` */
  readonly wrongLength: string;
  /** A field, or a sum of fields, above another. `{sum}`, `{other}`, `{otherValue}` */
  readonly notAbove: string;
  /** Two fields of which one may be given. `{other}` */
  readonly conflict: string;
  /** A field that another one needs. `{other}` */
  readonly needs: string;
  /** A property that throws when it is read. */
  readonly unreadable: string;
  /** Names of the kinds that `{expected}` stands for. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** A received text: `{value}` in quotes. */
  readonly text: string;
  /** The input as a whole, where a field is named otherwise. */
  readonly input: string;
}

/** The kinds of values that fields are made of. */
export type Kind = "number" | "wholeNumber" | "choice" | "list" | "object" | "boolean" | "text";

/** What can be wrong with an input. */
export type ErrorCode = Exclude<keyof ErrorTexts, "kinds" | "text" | "input">;

/** The English sentences. */
export const englishErrors: ErrorTexts = {
  missing: "{field} is missing: {expected} is needed",
  wrongType: "{field} must be {expected}, but got {value}",
  unknownField: "{field} is not a field of this function",
  misspelledField: "{field} is not a field of this function: did you mean {suggestion}?",
  notWhole: "{field} must be a whole number, but is {value}",
  tooSmall: "{field} must be at least {bound}, but is {value}",
  tooLarge: "{field} must be at most {bound}, but is {value}",
  notAFraction:
    "{field} must be at most {bound}, but is {value}: rates are fractions and {value} would be {percent} %, did you mean {suggestion}?",
  nearZero: "{field} must be 0 or at least {bound} away from it, but is {value}",
  notAChoice: "{field} must be one of {choices}, but got {value}",
  wrongLength: "{field} must have {bound} items, but has {length}",
  notAbove: "{sum} ({value}) must not be above {other} ({otherValue})",
  conflict: "{field} and {other} exclude one another: give one of them",
  needs: "{field} needs {other}",
  unreadable: "{field} could not be read: it threw an error",
  kinds: {
    number: "a number",
    wholeNumber: "a whole number",
    choice: "a choice",
    list: "a list",
    object: "an object with named fields",
    boolean: "true or false",
    text: "a text",
  },
  text: "the string {value}",
  input: "the input",
};

/** Fills the sentence of an issue. `isolate` wraps names and values, for texts that run from right to left. */
export function issueMessage(
  issue: {
    readonly path: readonly PropertyKey[];
    readonly code: ErrorCode;
    readonly value: unknown;
    readonly details: Readonly<Record<string, string | number>>;
  },
  texts: ErrorTexts = englishErrors,
  isolate: (text: string) => string = (text) => text,
): string {
  const { path, code, value, details } = issue;
  const expected = details["expected"] as Kind | undefined;
  const words: Record<string, unknown> = {
    ...details,
    field:
      path.length > 0
        ? path
            .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
            .join("")
            .replace(/^\./, "")
        : texts.input,
    value: typeof value === "string" ? texts.text.replace("{value}", () => showValue(value)) : showValue(value),
  };
  const shown = (name: string) =>
    name === "expected" && expected ? texts.kinds[expected] : isolate(String(words[name]));
  return texts[code].replace(/\{(\w+)\}/g, (_, name: string) => shown(name));
}
