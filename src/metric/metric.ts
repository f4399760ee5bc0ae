import type { SchemaOf } from "../validation/inputSchema";
import type { Unit } from "../validation/unit";

export type { Unit };

/** Kind of log that a function takes; `"either"` is an order log or a subscription log. */
export type LogKind = "orders" | "subscriptions" | "either";

/** An argument with a schema of its own. */
export interface SchemaArgument {
  /** Name of the parameter. */
  readonly name: string;
  /** Schema of the argument. */
  readonly schema: SchemaOf<unknown>;
}

/** One of several arguments with a common schema, because rules relate them. */
export interface MemberArgument {
  /** Name of the parameter. */
  readonly name: string;
  /** Schema of all these arguments as one object; this argument is the field of the same name. */
  readonly of: SchemaOf<unknown>;
  /** Kind of log, if the argument is one. */
  readonly log?: LogKind;
}

/** A log as an argument. */
export interface LogArgument {
  /** Name of the parameter. */
  readonly name: string;
  /** Kind of log. */
  readonly log: LogKind;
}

/** One argument of a function. */
export type Argument = SchemaArgument | MemberArgument | LogArgument;

/** The main number of a result, and facts about it. */
export interface MainNumber {
  /** Path in the result, such as `"score"` or `"model.meanAbsoluteError"`; `null` if the result is the number. */
  readonly path: string | null;
  /** Unit. */
  readonly unit: Unit;
  /** Least and greatest possible value. */
  readonly range: readonly [least: number, greatest: number];
  /** Direction of improvement; `null` if it depends. */
  readonly better: "higher" | "lower" | null;
  /**
   * The number as a JavaScript expression; `null` if there is no closed form.
   *
   * Names are the fields of a single parsed input, or the arguments; `fit` stands for the parameters of a fit, and
   * `result` for the result of the function.
   */
  readonly formula: string | null;
  /** An expression over the same names that is true exactly if the number is `null`; `null` if it never is. */
  readonly undefinedWhen: string | null;
}

/** The rows of an order log, as an argument of an example. */
export interface OrderRows {
  /** Rows with the default keys of an order log. */
  readonly orders: readonly object[];
}

/** The rows of a subscription log, as an argument of an example. */
export interface SubscriptionRows {
  /** Rows with the default keys of a subscription log. */
  readonly subscriptions: readonly object[];
}

/** A log of one kind. */
export interface LogOfKind<Kind extends string> {
  /** Kind of the log. */
  readonly kind: Kind;
}

/** An argument of an example; rows stand for a log. */
export type ExampleArgument<Argument> =
  Argument extends LogOfKind<"orders">
    ? OrderRows
    : Argument extends LogOfKind<"subscriptions">
      ? SubscriptionRows
      : Argument;

/** A worked example. */
export interface Example<Arguments extends readonly unknown[] = never, Result = unknown> {
  /** Arguments of the call; logs as `{ orders: rows }` or `{ subscriptions: rows }`. */
  readonly arguments: [Arguments] extends [never]
    ? readonly unknown[]
    : { readonly [Place in keyof Arguments]: ExampleArgument<Arguments[Place]> };
  /** Result of the call. */
  readonly result: Result;
}

/**
 * The facts about a metric, from which docs, catalogue, spreadsheet functions and most tests are made.
 *
 * `Metric` without type arguments is a metric of any kind.
 */
export interface Metric<Arguments extends readonly unknown[] = never, Result = unknown> {
  /** Name of the exported function; also the key of its texts and its page. */
  readonly id: string;
  /** Summary in one English sentence: the first sentence of the function's comment. */
  readonly summary: string;
  /** Arguments in order, optional ones last. */
  readonly arguments: readonly Argument[];
  /**
   * The exported function.
   *
   * @param args - The arguments, in order.
   */
  readonly compute: (...args: Arguments) => Result;
  /** Main number of the result; `null` for a table or a fit. */
  readonly main: MainNumber | null;
  /** Keys in the bibliography, `docs/sources.md`. */
  readonly sources: readonly string[];
  /** Worked examples; the tests run them. */
  readonly examples: readonly Example<Arguments, Result>[];
}
