import type { factsByDomain } from "../catalogue/facts.generated";
import type { Domain } from "../catalogue/metrics";
import type { OrderLog, SubscriptionLog } from "../logs";
import type { LeftOutTime } from "./cellParameter";

/**
 * How a metric looks in a spreadsheet as one function: the only thing that is written for it by hand.
 *
 * Everything else is read off the schema of its input: the kind of each argument, which may be left out, the choices.
 */
export interface CellEntry<Input = never, Result = never> {
  /** Its name, where it is not that of the metric in capitals. */
  readonly name?: string;
  /**
   * The fields in the order of the arguments, those that may be left out last.
   *
   * `"treated.customers"` is a field of a field, `"factors[].weight"` a column that fills the objects of a list,
   * `"amount?"` the place of a column of the log that may be left out.
   */
  readonly arguments: readonly (FieldPath<Input> | OptionalColumn)[];
  /** Whether the ranges of a call are rows that belong together (when left out), or lists of their own lengths. */
  readonly ranges?: "together" | "apart";
  /**
   * What a blank cell between others is: left out of the list (when left out), an item without a value, or a mistake.
   */
  readonly blanks?: "dropped" | "kept" | "refused";
  /** Of a metric on a log: the columns that the log is made of, in front of the other arguments. */
  readonly columns?: readonly LogColumn[];
  /** Points in time that the metric needs, but a cell may leave out: which time of the log they are then. */
  readonly leftOut?: Readonly<Record<string, LeftOutTime>>;
  /** The one value of a field with which a column of the log may be left out: with any other it is needed. */
  readonly columnUnless?: readonly [column: LogColumn, field: FieldPath<Input>, value: string];
  /**
   * Why there may be no result, where no short expression tells it: `"REPEAT_WITHIN has no result: "` comes before it.
   */
  readonly noResult?: string;
  /** Which number is the main one, where the first sentence of the metric speaks of several: a sentence. */
  readonly shows?: string;
  /** What the function shows in place of the main number. */
  readonly table?: CellTable<Result>;
}

/** A table with a row of titles. */
export interface CellTable<Result = never> {
  /** The rows, where the result is neither a list of them nor the only one. */
  readonly rows?: (result: Result) => readonly object[];
  /**
   * What each column shows: the way to it from a row, which in snake_case is its title.
   *
   * `["cells", "period"]` makes a column an item of a list: `period_0`, `period_1` …
   */
  readonly columns: readonly (string | readonly [list: string, title: string])[];
}

/** A column of a log. */
export type LogColumn = "customerId" | "orderedAt" | "amount" | "startedAt" | "endedAt" | "mrr" | "trial";

/** A column of a log that may be left out. */
export type OptionalColumn = "amount?" | "mrr?" | "trial?";

/** The name of a field, or the way to one below it. */
export type FieldPath<Input> = [Input] extends [never]
  ? string
  : {
      [Name in keyof Input & string]: Name | `${Name}.${string}` | `${Name}[].${string}`;
    }[keyof Input & string];

/**
 * An entry for every function of every metric of a domain; `null` for a metric that has nothing to show in cells.
 *
 * A metric on one input or on a log with options does not compile without one. A function of other arguments has none:
 * it takes a fitted model, which is no cell.
 */
export type CellEntries<Name extends Domain> = EntriesOf<(typeof factsByDomain)[Name]>;

type EntriesOf<Facts> = {
  readonly [Id in keyof Facts as [InputOf<Facts[Id]>] extends [never] ? never : Id]: Facts[Id] extends {
    readonly compute: (...given: never) => infer Result;
  }
    ? CellEntry<InputOf<Facts[Id]>, Result> | readonly CellEntry<InputOf<Facts[Id]>, Result>[] | null
    : never;
};

/** What a metric takes besides a log; `never` for other arguments. */
type InputOf<Facts> = Facts extends { readonly compute: (...given: infer Given) => unknown }
  ? Given extends readonly [infer Input]
    ? Input
    : Given extends readonly [OrderLog | SubscriptionLog, infer Options]
      ? Options
      : never
  : never;
