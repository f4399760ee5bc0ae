/** Descriptions of received values that are not shown as such; `{value}` is the value as in code. */
export interface ValueTexts {
  /** A string. */
  readonly string: string;
  /** A date. */
  readonly date: string;
  /** An invalid date. */
  readonly invalidDate: string;
  /** A function. */
  readonly function: string;
}

/**
 * The sentences of input errors, one per code, with `{field}`, `{value}` and further details in braces.
 *
 * English is here, other languages in `locales/`.
 */
export interface ErrorTexts {
  /** A required field is missing. `{expected}` */
  readonly missing: string;
  /** A value of the wrong kind. `{expected}` */
  readonly wrongType: string;
  /** A field unknown to the function. */
  readonly unknownField: string;
  /** An unknown field with a name similar to a known one. `{suggestion}` */
  readonly misspelledField: string;
  /** A fraction in place of a whole number. */
  readonly notWhole: string;
  /** Below the least value. `{bound}` */
  readonly tooSmall: string;
  /** Above the greatest value. `{bound}` */
  readonly tooLarge: string;
  /** A percentage in place of a fraction. `{bound}`, `{percent}`, `{suggestion}` */
  readonly notAFraction: string;
  /** Not 0, but too close to 0. `{bound}` */
  readonly nearZero: string;
  /** Not one of the choices. `{choices}` */
  readonly notAChoice: string;
  /** A list with too few or too many items. `{bound}`, `{length}` */
  readonly wrongLength: string;
  /** A field, or a sum of fields, above another. `{sum}`, `{other}`, `{otherValue}` */
  readonly notAbove: string;
  /** Two fields that exclude each other. `{other}` */
  readonly conflict: string;
  /** A field that requires another. `{other}` */
  readonly needs: string;
  /** Two equal numbers that must differ. `{other}` */
  readonly notDifferent: string;
  /** Two lists of constants. `{other}` */
  readonly noSpread: string;
  /** Weights without one above 0. */
  readonly noWeight: string;
  /** A number that must be 0 because another is 0. `{other}` */
  readonly mustBeZero: string;
  /** A list without an item above a bound. `{bound}` */
  readonly noneAbove: string;
  /** A result too large for a number. */
  readonly unrepresentable: string;
  /** Not an instant. */
  readonly notATime: string;
  /** Not a time zone. */
  readonly notATimeZone: string;
  /** Not a customer id, or an id of another type than in earlier rows. */
  readonly notACustomer: string;
  /** A customer of the log who is not in a table. */
  readonly lacksCustomer: string;
  /** A duplicate of a unique value. */
  readonly duplicate: string;
  /** A time before another. `{other}`, `{otherValue}` */
  readonly tooEarly: string;
  /** A time not after another, which makes an empty window. `{other}`, `{otherValue}` */
  readonly notAfter: string;
  /** A time outside the known years of a calendar. `{low}`, `{high}` */
  readonly outsideCalendar: string;
  /** A table above the size limit. `{rows}`, `{columns}` */
  readonly tooManyCells: string;
  /** A number not below another. `{bound}` */
  readonly notBelow: string;
  /** A field or a main number that is not a single number. */
  readonly notNumeric: string;
  /** No value of a field gives the target. `{low}`, `{high}`, `{target}` */
  readonly noRoot: string;
  /** Labels of too many groups. `{bound}` */
  readonly tooManyLabels: string;
  /** A column with the same value in every row. */
  readonly constantColumn: string;
  /** A column that is a combination of others. `{others}` */
  readonly collinear: string;
  /** A key missing from a row. */
  readonly missingKey: string;
  /** A key missing from a row that has a similar one. `{suggestion}` */
  readonly misnamedKey: string;
  /** Milliseconds that are probably seconds. `{year}` */
  readonly looksLikeSeconds: string;
  /** A date probably of the Jalali calendar. `{year}` */
  readonly looksLikeJalali: string;
  /** A date probably of the Hijri calendar. `{year}` */
  readonly looksLikeHijri: string;
  /** An implausibly early or late time. `{low}`, `{high}` */
  readonly outsideYears: string;
  /** A row that overlaps an earlier row of the same subscription. `{other}` */
  readonly overlap: string;
  /** A currency different from an earlier row. `{other}`, `{otherValue}` */
  readonly severalCurrencies: string;
  /** Rows in place of a log. `{suggestion}` */
  readonly rowsForLog: string;
  /** Number of bad rows not reported in detail: `{value}`. */
  readonly moreRows: string;
  /** A fit of a model for which other functions exist. `{choices}`, `{functions}` */
  readonly otherModel: string;
  /** A field of another function. `{suggestion}` */
  readonly otherFunction: string;
  /** A schema of an incompatible zod version. */
  readonly olderZod: string;
  /** A unit of time that differs from another. `{bound}`, `{other}` */
  readonly otherUnit: string;
  /** A choice that is close to one there is. `{choices}`, `{suggestion}` */
  readonly misspelledChoice: string;
  /** An engine that is known and not supported. `{choice}` */
  readonly unsupported: string;
  /** A choice that an engine does not have. `{choice}`, `{engine}`, `{choices}` */
  readonly notInEngine: string;
  /** A field that belongs to another model. `{choice}` */
  readonly notOfModel: string;
  /** A field that is of no use in an engine. `{engine}` */
  readonly engineLacks: string;
  /** The number of rows of a table that are no rows of a log: `{value}`. `{low}`, `{high}` */
  readonly badTableRows: string;
  /** The number of customers of a table, of which a query would return each: `{value}`. `{bound}`, `{suggestion}` */
  readonly tooManyCustomers: string;
  /** The number of periods of a calendar that a query would hold: `{value}`. */
  readonly calendarTooLong: string;
  /** The length of a query in bytes: `{value}`. `{engine}`, `{bound}` */
  readonly queryTooLong: string;
  /** A part of the customers, of which quantiles are asked. */
  readonly quantilesOfPart: string;
  /** A property that throws on reading. */
  readonly unreadable: string;
  /** Names of the kinds in `{expected}`; a choice has `{choices}`. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Descriptions in `{value}` of values that are not shown as such. */
  readonly values: ValueTexts;
  /** Name of the input as a whole. */
  readonly input: string;
}

/** The most common kinds of values. */
export type CommonKind = "number" | "wholeNumber" | "choice" | "list" | "object";

/** The kinds of values of fields. */
export type Kind = CommonKind | RareKind;

/** The codes of problems of an input. */
export type ErrorCode = Exclude<keyof ErrorTexts, "kinds" | "values" | "input">;

/** The codes used by only some functions, see `rareErrors`. */
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
  | "lacksCustomer"
  | "duplicate"
  | "tooEarly"
  | "notAfter"
  | "outsideCalendar"
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
  | "otherUnit"
  | "misspelledChoice"
  | "unsupported"
  | "notInEngine"
  | "notOfModel"
  | "engineLacks"
  | "badTableRows"
  | "tooManyCustomers"
  | "calendarTooLong"
  | "queryTooLong"
  | "quantilesOfPart";

/** The kinds of values used by only some functions. */
export type RareKind =
  | "numberOrList"
  | "numberOrFit"
  | "survivalFit"
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
  | "currencyCode"
  | "dialect"
  | "tableName"
  | "columnNames"
  | "columnName"
  | "orderTable"
  | "subscriptionTable"
  | "surveyTable"
  | "eventTable"
  | "tableSpan";
