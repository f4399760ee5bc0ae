/**
 * How a metric looks in a spreadsheet: the only thing that is written for it by hand.
 *
 * Everything else is read off the schema of its input: the kind of each argument, which may be left out, the choices.
 */
export interface CellEntry<Input = never> {
  /**
   * The fields in the order of the arguments, those that may be left out last.
   *
   * `"treated.customers"` is a field of a field, `"factors[].weight"` a column that fills the objects of a list.
   */
  readonly arguments: readonly FieldPath<Input>[];
  /** Whether the ranges of a call are rows that belong together (when left out), or lists of their own lengths. */
  readonly ranges?: "together" | "apart";
  /** Of a metric on a log: the columns that the log is made of, those that may be left out with `?`. */
  readonly columns?: readonly LogColumn[];
  /** Fields of points in time that are needed, but in a cell may be left out: they are then the day after the last in the log. */
  readonly dayAfterLast?: readonly string[];
}

/** A column of a log. */
export type LogColumn =
  | "customerId"
  | "orderedAt"
  | "amount"
  | "amount?"
  | "startedAt"
  | "endedAt"
  | "mrr"
  | "mrr?"
  | "trial?";

/** The name of a field, or the way to one below it. */
export type FieldPath<Input> = [Input] extends [never]
  ? string
  : {
      [Name in keyof Input & string]: Name | `${Name}.${string}` | `${Name}[].${string}`;
    }[keyof Input & string];

/** An entry for every metric of a module; `null` for one that has no single number to show. A metric without one does not compile. */
export type CellEntries<Module> = {
  readonly [Name in keyof Module as Name extends `${infer Id}Metric` ? Id : never]: Module[Name] extends {
    readonly compute: (...given: infer Given) => unknown;
  }
    ? CellEntry<Given extends readonly [...unknown[], infer Input] ? Input : never> | null
    : never;
};
