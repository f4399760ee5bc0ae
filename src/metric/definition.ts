import type { SchemaOf } from "../validation/inputSchema";
import type { Unit } from "../validation/unit";

export type { Unit };

/** A worked example of a metric. */
export interface MetricExample<Input, Result> {
  /** What the function is called with. */
  readonly input: Input;
  /** What it returns. */
  readonly result: Result;
}

/** What is known of any metric. */
export interface MetricFacts {
  /** The name of the exported function; also the key of its texts and of its page. */
  readonly id: string;
  /** Where the main number stands in a result that has several, such as `"score"`; `null`: the result is that number. Of a list, that of the first row: `"0.rate"`. */
  readonly headline: string | null;
  /** What the main number measures. */
  readonly unit: Unit;
  /** The least and the greatest value that the main number can take. */
  readonly range: readonly [least: number, greatest: number];
  /** Which way is good; `null` where it depends. */
  readonly better: "higher" | "lower" | null;
  /**
   * The main number as a JavaScript expression; `null` where there is no closed form.
   *
   * It is over the fields of the parsed input, for a metric on a log over the fields of its result.
   */
  readonly formula: string | null;
  /**
   * An expression that is true exactly where the main number is `null`; `null` where it never is.
   *
   * It is over the fields of the parsed input, and `result` where only what comes out tells; for a metric on a log over the fields of its
   * result: `rows`, where that is a list.
   */
  readonly undefinedWhen: string | null;
  /** Keys into the bibliography, `docs/sources.md`. */
  readonly sources: readonly string[];
}

/** A metric of any input and result: what a list of metrics holds. */
export interface AnyMetric extends MetricFacts {
  /**
   * The exported function.
   *
   * @param input - One object with the fields of the metric.
   */
  readonly compute: (input: never) => unknown;
  /** The schema of its input. */
  readonly input: SchemaOf<unknown>;
  /** Worked examples; the tests run them. */
  readonly examples: readonly MetricExample<unknown, unknown>[];
}

/** What is known of a metric besides its prose: docs, catalogue, spreadsheets and most tests are made from it. */
export interface MetricDefinition<Input, Result = number | null> extends AnyMetric {
  /**
   * The exported function.
   *
   * @param input - One object with the fields of the metric.
   */
  readonly compute: (input: Input) => Result;
  /** The schema of its input. */
  readonly input: SchemaOf<Input>;
  /** Worked examples; the tests run them. */
  readonly examples: readonly MetricExample<Input, Result>[];
}

/** A worked example of a metric on a log. */
export interface LogMetricExample<Options, Result> {
  /** The rows of the log, with the usual keys. */
  readonly rows: readonly object[];
  /** What the function is called with beside the log. */
  readonly options: Options;
  /** What it returns. */
  readonly result: Result;
}

/** A worked example of a function of several arguments. */
export interface ModelMetricExample<Arguments extends readonly unknown[], Result> {
  /** What the function is called with. */
  readonly arguments: Arguments;
  /** What it returns. */
  readonly result: Result;
}

/** A function of several arguments, such as a fitted model and customers, of any arguments and result. */
export interface AnyModelMetric extends MetricFacts {
  /** The names of the arguments in their order; those that may be left out come last. */
  readonly argumentNames: readonly string[];
  /**
   * The exported function.
   *
   * @param args - The arguments in the order of `argumentNames`.
   */
  readonly compute: (...args: never) => unknown;
  /** The schema of the arguments as one object with a field an argument. */
  readonly input: SchemaOf<unknown>;
  /** Worked examples; the tests run them. */
  readonly examples: readonly ModelMetricExample<readonly unknown[], unknown>[];
}

/**
 * What is known of a function of several arguments besides its prose.
 *
 * The main number, its formula and where it is undefined are told of a call, by the names of the arguments, where `fit` stands for
 * the parameters of a fit. In columns, each number is undefined by itself.
 */
export interface ModelMetricDefinition<Input, Arguments extends readonly unknown[], Result> extends AnyModelMetric {
  /** The names of the arguments in their order; those that may be left out come last. */
  readonly argumentNames: readonly (keyof Input & string)[];
  /**
   * The exported function.
   *
   * @param args - The arguments in the order of `argumentNames`.
   */
  readonly compute: (...args: Arguments) => Result;
  /** The schema of the arguments as one object with a field an argument. */
  readonly input: SchemaOf<Input>;
  /** Worked examples; the tests run them. */
  readonly examples: readonly ModelMetricExample<Arguments, Result>[];
}

/** A metric on a log, of any options and result. */
export interface AnyLogMetric extends MetricFacts {
  /** The log that it takes. */
  readonly log: "orders" | "subscriptions" | "either";
  /**
   * The exported function.
   *
   * @param log - An order log or a subscription log.
   * @param options - One object with the fields of the options.
   */
  readonly compute: (log: never, options: never) => unknown;
  /** The schema of its options. */
  readonly input: SchemaOf<unknown>;
  /** Worked examples; the tests run them. */
  readonly examples: readonly LogMetricExample<unknown, unknown>[];
}

/** What is known of a metric on a log besides its prose. */
export interface LogMetricDefinition<Log, Options, Result> extends AnyLogMetric {
  /**
   * The exported function.
   *
   * @param log - An order log or a subscription log.
   * @param options - One object with the fields of the options.
   */
  readonly compute: (log: Log, options: Options) => Result;
  /** The schema of its options. */
  readonly input: SchemaOf<Options>;
  /** Worked examples; the tests run them. */
  readonly examples: readonly LogMetricExample<Options, Result>[];
}
