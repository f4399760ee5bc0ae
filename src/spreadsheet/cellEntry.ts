import type { factsByDomain } from "../catalogue/facts.generated";
import type { Domain } from "../catalogue/metrics";
import type { NoResultReason } from "../locales/cellTexts";
import type { OrderLog, SubscriptionLog } from "../logs";
import type { LeftOutTime } from "./cellParameter";

/**
 * How a metric appears in a spreadsheet as one function: the only hand-written part.
 *
 * Everything else comes from the schema of its input: kinds of arguments, optional ones, choices.
 */
export interface CellEntry<Input = never, Result = never> {
  /** Name, if it differs from the metric's in capitals. */
  readonly name?: string;
  /**
   * Fields in the order of the arguments, optional ones last.
   *
   * `"treated.customers"` is a field of a field, `"factors[].weight"` a column for the objects of a list, `"amount?"`
   * the position of an optional column of the log.
   */
  readonly arguments: readonly (FieldPath<Input> | OptionalColumn)[];
  /** Whether the ranges of a call are rows that belong together, or lists of different lengths. Default: rows. */
  readonly ranges?: "together" | "apart";
  /**
   * Meaning of a blank cell between others: left out of the list, an item without a value, or a mistake. Default: left
   * out.
   */
  readonly blanks?: "dropped" | "kept" | "refused";
  /** For a metric on a log: the columns of the log, before the other arguments. */
  readonly columns?: readonly LogColumn[];
  /** Required instants that a cell may omit: the time of the log used instead. */
  readonly leftOut?: Readonly<Record<string, LeftOutTime>>;
  /** The only value of a field with which a column of the log may be omitted. */
  readonly columnUnless?: readonly [column: LogColumn, field: FieldPath<Input>, value: string];
  /** Why there may be no result, if no short expression states it; each language has a text for it. */
  readonly noResult?: NoResultReason;
  /** Which number is the main one, if the summary of the metric mentions several: a sentence. */
  readonly shows?: string;
  /** What the function shows instead of the main number. */
  readonly table?: CellTable<Result>;
}

/** A table with a row of titles. */
export interface CellTable<Result = never> {
  /** The rows, if the result is neither a list of rows nor a single one. */
  readonly rows?: (result: Result) => readonly object[];
  /**
   * Path of each column from a row; in snake_case it is the title of the column.
   *
   * `["cells", "period"]` makes one column per list item: `period_0`, `period_1` …
   */
  readonly columns: readonly (string | readonly [list: string, title: string])[];
}

/** A column of a log. */
export type LogColumn = "customerId" | "orderedAt" | "amount" | "startedAt" | "endedAt" | "mrr" | "trial" | "reason";

/** An optional column of a log. */
export type OptionalColumn = "amount?" | "mrr?" | "trial?" | "reason?";

/** The name of a field, or the path of a nested one. */
export type FieldPath<Input> = [Input] extends [never]
  ? string
  : {
      [Name in keyof Input & string]: Name | `${Name}.${string}` | `${Name}[].${string}`;
    }[keyof Input & string];

/**
 * An entry for every function of every metric of a domain; `null` for a metric with nothing to show in cells.
 *
 * A metric on one input, or on a log with options, does not compile without an entry. Functions of other arguments have
 * none: they take a fitted model, which does not fit in a cell.
 */
export type CellEntries<Name extends Domain> = EntriesOf<(typeof factsByDomain)[Name]>;

type EntriesOf<Facts> = {
  readonly [Id in keyof Facts as [InputOf<Facts[Id]>] extends [never] ? never : Id]: Facts[Id] extends {
    readonly compute: (...given: never) => infer Result;
  }
    ? CellEntry<InputOf<Facts[Id]>, Result> | readonly CellEntry<InputOf<Facts[Id]>, Result>[] | null
    : never;
};

/** Arguments of a metric besides a log; `never` for other arguments. */
type InputOf<Facts> = Facts extends { readonly compute: (...given: infer Given) => unknown }
  ? Given extends readonly [infer Input]
    ? Input
    : Given extends readonly [OrderLog | SubscriptionLog, infer Options]
      ? Options
      : never
  : never;
