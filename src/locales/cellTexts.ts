/** Sentences for problems of calls from cells, in addition to those of inputs. */
export interface CellErrorTexts {
  /** Too many arguments. `{function}`, `{bound}`, `{given}` */
  readonly tooManyArguments: string;
  /** Ranges of different sizes, each given for a single cell. `{function}`, `{size}`, `{otherSize}` */
  readonly differentSizes: string;
  /** A range instead of a single cell. `{size}` */
  readonly notOneCell: string;
  /** A range with several columns and rows. `{size}` */
  readonly notOneLine: string;
  /** Ranges of different heights that are read row by row. `{rows}`, `{other}`, `{otherRows}` */
  readonly differentHeights: string;
  /** A blank cell. */
  readonly empty: string;
  /** A blank range needed by a choice. `{other}`, `{choice}` */
  readonly neededByChoice: string;
  /** A cell with an error. */
  readonly cellError: string;
  /** A text that can be read as two numbers. `{reading}`, `{otherReading}` */
  readonly twoReadings: string;
  /** A text on top of a column of answers: a title or an answer. */
  readonly titleOrAnswer: string;
  /** No result, for an unknown reason. `{function}` */
  readonly noResult: string;
  /** No result. `{function}`, `{condition}` */
  readonly noResultIf: string;
  /** A blank date that does not fit, read as the first date. */
  readonly blankFirst: string;
  /** A blank date that does not fit, read as the day after the last date. */
  readonly blankDayAfterLast: string;
}

/** Codes of problems of calls from cells, in addition to those of inputs. */
export type CellErrorCode = keyof CellErrorTexts;

/** Why a function has no result, if no short expression states it. */
export type NoResultReason =
  | "nothingToDivideBy"
  | "neverPaidBack"
  | "noAnswers"
  | "noStartingCustomers"
  | "noStartingRevenue"
  | "noRepeatPurchases"
  | "noEligibleOrders"
  | "noOrdersBetween"
  | "noOrdersInMonth"
  | "fewerThanTwoNumbers"
  | "nothingToCompare"
  | "noSpreadInGroups"
  | "nothingDetectable"
  | "medianNotReached"
  | "shareNotReached"
  | "noCustomers"
  | "tooFewValuesKnown"
  | "allAlike";

/** The texts of cell functions. */
export interface CellTexts {
  /** Sentences for problems of calls. */
  readonly errors: CellErrorTexts;
  /** Sentences for problems of inputs that read differently in cells, which have no options. */
  readonly insteadOf: Readonly<Record<"outsideYears" | "looksLikeJalali" | "looksLikeHijri", string>>;
  /** Reasons for a missing result; each follows "if". */
  readonly reasons: Readonly<Record<NoResultReason, string>>;
  /** Kinds of values expected in a cell. */
  readonly kinds: Readonly<Record<"number" | "noPercentage" | "date" | "flag" | "id" | "text", string>>;
  /** Kinds of values found in a cell. `{value}` */
  readonly values: Readonly<Record<"text" | "date" | "invalidDate" | "timeOfDay" | "unreadable", string>>;
  /** A cell of a range. `{argument}`, `{row}` */
  readonly place: string;
  /** Replaces the problems after the third. */
  readonly more: string;
}
