/** How received values are named that do not speak for themselves; `{value}` is the value as it is written in code. */
export interface ValueTexts {
  /** A string. */
  readonly string: string;
  /** A date. */
  readonly date: string;
  /** A date that is none. */
  readonly invalidDate: string;
  /** A function, which is not shown. */
  readonly function: string;
}

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
  /** A number that has to be 0 where another one is. `{other}` */
  readonly mustBeZero: string;
  /** A list of which no item is above a bound. `{bound}` */
  readonly noneAbove: string;
  /** A result that no number can hold. */
  readonly unrepresentable: string;
  /** No point in time. */
  readonly notATime: string;
  /** No time zone. */
  readonly notATimeZone: string;
  /** No customer's id, or one of another type than in the rows before. */
  readonly notACustomer: string;
  /** What may occur once has occurred in an earlier row. */
  readonly duplicate: string;
  /** A time before another. `{other}`, `{otherValue}` */
  readonly tooEarly: string;
  /** A time that is not after another: a window of no length. `{other}`, `{otherValue}` */
  readonly notAfter: string;
  /** A table that would be too large. `{rows}`, `{columns}` */
  readonly tooManyCells: string;
  /** A number that is not below another. `{bound}` */
  readonly notBelow: string;
  /** A field, or a main number, that is not one number. */
  readonly notNumeric: string;
  /** A number that no value of a field brings about. `{low}`, `{high}`, `{target}` */
  readonly noRoot: string;
  /** Labels of too many groups. `{bound}` */
  readonly tooManyLabels: string;
  /** A column of which every row says the same. */
  readonly constantColumn: string;
  /** A column that can be computed from others. `{others}` */
  readonly collinear: string;
  /** A key that a row does not have. */
  readonly missingKey: string;
  /** A key that a row does not have, while it has a similar one. `{suggestion}` */
  readonly misnamedKey: string;
  /** A number of milliseconds that is likely to be one of seconds. `{year}` */
  readonly looksLikeSeconds: string;
  /** A date that is likely to be one of the Jalali calendar. `{year}` */
  readonly looksLikeJalali: string;
  /** A date that is likely to be one of the Hijri calendar. `{year}` */
  readonly looksLikeHijri: string;
  /** A time before or after all that is plausible. `{low}`, `{high}` */
  readonly outsideYears: string;
  /** A row that overlaps with an earlier one of the same subscription. `{other}` */
  readonly overlap: string;
  /** A currency other than that of an earlier row. `{other}`, `{otherValue}` */
  readonly severalCurrencies: string;
  /** Rows in the place of a log. `{suggestion}` */
  readonly rowsForLog: string;
  /** The number of bad rows that are not told about one by one: `{value}`. */
  readonly moreRows: string;
  /** A fit of a model that other functions answer for. `{choices}`, `{functions}` */
  readonly otherModel: string;
  /** A field of another function. `{suggestion}` */
  readonly otherFunction: string;
  /** A schema of an older zod than ours. */
  readonly olderZod: string;
  /** A unit of time that differs from another. `{bound}`, `{other}` */
  readonly otherUnit: string;
  /** A property that throws when it is read. */
  readonly unreadable: string;
  /** Names of the kinds that `{expected}` stands for; a choice has `{choices}`. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Names of the values that `{value}` stands for, where the value does not speak for itself. */
  readonly values: ValueTexts;
  /** The input as a whole, where a field is named otherwise. */
  readonly input: string;
}

/** The kinds of values that most fields are made of. */
export type CommonKind = "number" | "wholeNumber" | "choice" | "list" | "object";

/** The kinds of values that fields are made of. */
export type Kind = CommonKind | RareKind;

/** What can be wrong with an input. */
export type ErrorCode = Exclude<keyof ErrorTexts, "kinds" | "values" | "input">;

/** What can be wrong with the inputs of only some functions: see `rareErrors`. */
export type RareErrorCode =
  | "conflict"
  | "needs"
  | "notDifferent"
  | "wrongLength"
  | "noSpread"
  | "noWeight"
  | "mustBeZero"
  | "noneAbove"
  | "unrepresentable"
  | "notATime"
  | "notATimeZone"
  | "notACustomer"
  | "duplicate"
  | "tooEarly"
  | "notAfter"
  | "tooManyCells"
  | "notBelow"
  | "notNumeric"
  | "noRoot"
  | "tooManyLabels"
  | "constantColumn"
  | "collinear"
  | "missingKey"
  | "misnamedKey"
  | "looksLikeSeconds"
  | "looksLikeJalali"
  | "looksLikeHijri"
  | "outsideYears"
  | "overlap"
  | "severalCurrencies"
  | "rowsForLog"
  | "moreRows"
  | "otherModel"
  | "otherFunction"
  | "olderZod"
  | "otherUnit";

/** The kinds of values that only some functions take. */
export type RareKind =
  | "numberOrList"
  | "numberOrFit"
  | "boolean"
  | "text"
  | "timestamp"
  | "timeZone"
  | "accessor"
  | "rows"
  | "id"
  | "orderLog"
  | "subscriptionLog"
  | "log"
  | "metric"
  | "languageTag"
  | "callback"
  | "label"
  | "currencyCode";
