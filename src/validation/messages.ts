import { englishValues, quoted, showValue, type ValueTexts } from "./showValue";

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
  /** A field that may only be given together with another. `{other}` */
  readonly needs: string;
  /** Two numbers that are equal. `{other}` */
  readonly notDifferent: string;
  /** Two lists, each of one number again and again. `{other}` */
  readonly noSpread: string;
  /** Weights of which none is above 0. */
  readonly noWeight: string;
  /** No point in time. */
  readonly notATime: string;
  /** No time zone. */
  readonly notATimeZone: string;
  /** No customer's id, or one of another type than in the rows before. */
  readonly notACustomer: string;
  /** What may occur once has occurred in an earlier row. */
  readonly duplicate: string;
  /** The number of bad rows that are not told about one by one: `{value}`. */
  readonly moreRows: string;
  /** A property that throws when it is read. */
  readonly unreadable: string;
  /** Names of the kinds that `{expected}` stands for; a choice has `{choices}`. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Names of the values that `{value}` stands for, where the value does not speak for itself. */
  readonly values: ValueTexts;
  /** The input as a whole, where a field is named otherwise. */
  readonly input: string;
}

/** The kinds of values that fields are made of. */
export type Kind =
  | "number"
  | "wholeNumber"
  | "choice"
  | "list"
  | "numberOrList"
  | "object"
  | "boolean"
  | "text"
  | "timestamp"
  | "timeZone"
  | "accessor"
  | "rows"
  | "languageTag"
  | "currencyCode";

/** What can be wrong with an input. */
export type ErrorCode = Exclude<keyof ErrorTexts, "kinds" | "values" | "input">;

/** The English sentences. */
export const englishErrors: ErrorTexts = {
  missing: "{field} is missing: {expected} is needed",
  wrongType: "{field} must be {expected}, but got {value}",
  unknownField: "{field} is not a field of this function: leave it out",
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
  needs: "{field} needs {other}: give {other} too, or leave {field} out",
  notDifferent: "{field} and {other} must differ, but both are {value}",
  noSpread: "{field} and {other} have no spread to compare by: the values of each are all the same",
  noWeight: "{field} must not all be 0 where there are answers",
  notATime: '{field} must be a Date, epoch milliseconds or ISO-8601 text such as "2025-03-31", but got {value}',
  notATimeZone: '{field} must be an IANA time zone such as "Asia/Tehran", but got {value}',
  notACustomer: "{field} must be the id of a customer, a string or a number as in the other rows, but got {value}",
  duplicate: "{field} must not occur twice, but {value} has occurred in an earlier row",
  moreRows: "and {value} more bad rows",
  unreadable: "{field} could not be read: reading it threw an error",
  kinds: {
    number: "a number",
    wholeNumber: "a whole number",
    choice: "one of {choices}",
    list: "a list",
    numberOrList: "a number or a list of numbers",
    object: "an object with named fields",
    boolean: "true or false",
    text: "a string",
    timestamp: "a point in time",
    timeZone: "a time zone",
    accessor: "a key or a function of the row",
    rows: "an iterable of rows, such as an array",
    languageTag: 'a language tag such as "fa-IR"',
    currencyCode: 'a currency code such as "USD"',
  },
  values: englishValues,
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
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "field") return path.length > 0 ? isolate(fieldName(path)) : texts.input;
      if (name === "value") return showValue(value, texts.values, isolate);
      if (name === "expected") return fill(texts.kinds[details["expected"] as Kind]);
      return isolate(String(details[name]));
    });
  return fill(texts[code]);
}

/** A name that needs no quotes, and is not too long to show. */
const PLAIN_NAME = /^[\p{ID_Continue}$]{1,60}$/u;

/** A path as it is written in code: `margins[3]`, `treated.customers`; an odd name of the caller's in quotes. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => {
      if (typeof key === "number") return `[${key}]`;
      return PLAIN_NAME.test(String(key)) ? `.${String(key)}` : `[${quoted(String(key))}]`;
    })
    .join("")
    .replace(/^\./, "");
}
