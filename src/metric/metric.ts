import type { SchemaOf } from "../validation/inputSchema";
import type { Unit } from "../validation/unit";

export type { Unit };

/** The logs that a function takes; `"either"`: an order log or a subscription log. */
export type LogKind = "orders" | "subscriptions" | "either";

/** An argument with a schema of its own. */
export interface SchemaArgument {
  /** The name of the parameter. */
  readonly name: string;
  /** The schema of the argument. */
  readonly schema: SchemaOf<unknown>;
}

/** One of several arguments whose schemas stand in one, since rules hold between them. */
export interface MemberArgument {
  /** The name of the parameter. */
  readonly name: string;
  /** The schema of all such arguments as one object, in which this one is the field of its name. */
  readonly of: SchemaOf<unknown>;
  /** The log that it is, where it is one. */
  readonly log?: LogKind;
}

/** A log as an argument. */
export interface LogArgument {
  /** The name of the parameter. */
  readonly name: string;
  /** Which log. */
  readonly log: LogKind;
}

/** What a function takes in one place. */
export type Argument = SchemaArgument | MemberArgument | LogArgument;

/** The number of a result that stands for it, and what is known of it. */
export interface MainNumber {
  /** Where it stands, such as `"score"` or `"model.meanAbsoluteError"`; `null` if the result is the number. */
  readonly path: string | null;
  /** What it measures. */
  readonly unit: Unit;
  /** The least and the greatest value that it can take. */
  readonly range: readonly [least: number, greatest: number];
  /** Which way is good; `null` if it depends. */
  readonly better: "higher" | "lower" | null;
  /**
   * The number as a JavaScript expression; `null` if there is no closed form.
   *
   * It is over the fields of a single parsed input, or else over the arguments by their names, where `fit` stands for
   * the parameters of a fit; `result` is what the function returns.
   */
  readonly formula: string | null;
  /** An expression over the same names that is true exactly where the number is `null`; `null` if it never is. */
  readonly undefinedWhen: string | null;
}

/** The rows of a log of orders, as an argument of an example. */
export interface OrderRows {
  /** The rows, with the usual keys of an order log. */
  readonly orders: readonly object[];
}

/** The rows of a log of subscriptions, as an argument of an example. */
export interface SubscriptionRows {
  /** The rows, with the usual keys of a subscription log. */
  readonly subscriptions: readonly object[];
}

/** A log of a kind. */
export interface LogOfKind<Kind extends string> {
  /** Which kind it is. */
  readonly kind: Kind;
}

/** An argument as an example writes it: rows for a log. */
export type ExampleArgument<Argument> =
  Argument extends LogOfKind<"orders">
    ? OrderRows
    : Argument extends LogOfKind<"subscriptions">
      ? SubscriptionRows
      : Argument;

/** A worked example. */
export interface Example<Arguments extends readonly unknown[] = never, Result = unknown> {
  /** The arguments of the call; logs as `{ orders: rows }` or `{ subscriptions: rows }`. */
  readonly arguments: [Arguments] extends [never]
    ? readonly unknown[]
    : { readonly [Place in keyof Arguments]: ExampleArgument<Arguments[Place]> };
  /** What the call returns. */
  readonly result: Result;
}

/**
 * The facts about a metric, beside its prose: docs, catalogue, spreadsheets and most tests are made from them.
 *
 * `Metric` without type arguments is a metric of any kind.
 */
export interface Metric<Arguments extends readonly unknown[] = never, Result = unknown> {
  /** The name of the exported function; also the key of its texts and of its page. */
  readonly id: string;
  /** What it is, in one English sentence: the first sentence of the comment of the function. */
  readonly summary: string;
  /** What the function takes, in order; what may be left out comes last. */
  readonly arguments: readonly Argument[];
  /**
   * The exported function.
   *
   * @param args - The arguments, in order.
   */
  readonly compute: (...args: Arguments) => Result;
  /** The main number of the result; `null` for a table or a fit, which has none. */
  readonly main: MainNumber | null;
  /** Keys into the bibliography, `docs/sources.md`. */
  readonly sources: readonly string[];
  /** Worked examples; the tests run them. */
  readonly examples: readonly Example<Arguments, Result>[];
}
