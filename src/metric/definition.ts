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

/** A metric of any input and result: what a list of metrics holds. */
export interface AnyMetric {
  /** The name of the exported function; also the key of its texts and of its page. */
  readonly id: string;
  /**
   * The exported function.
   *
   * @param input - One object with the fields of the metric.
   */
  readonly compute: (input: never) => unknown;
  /** The schema of its input. */
  readonly input: SchemaOf<unknown>;
  /** Where the main number stands in a result that has several, such as `"score"`; `null`: the result is that number. */
  readonly headline: string | null;
  /** What the main number measures. */
  readonly unit: Unit;
  /** The least and the greatest value that the main number can take. */
  readonly range: readonly [least: number, greatest: number];
  /** Which way is good; `null` where it depends. */
  readonly better: "higher" | "lower" | null;
  /** The main number as a JavaScript expression over the fields of the parsed input; `null` where there is no closed form. */
  readonly formula: string | null;
  /** An expression that is true exactly where the main number is `null`; `null` where it never is. */
  readonly undefinedWhen: string | null;
  /** Keys into the bibliography, `docs/sources.md`. */
  readonly sources: readonly string[];
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
