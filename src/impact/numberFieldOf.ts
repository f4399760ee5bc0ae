import type { Metric } from "../metric/metric";

/** The input of a metric that takes one; of a metric that is not known before the program runs, any object. */
export type InputOf<Facts extends Metric> = [Parameters<Facts["compute"]>] extends [never]
  ? Readonly<Record<string, unknown>>
  : Parameters<Facts["compute"]> extends readonly [infer Input]
    ? Input
    : never;

/**
 * The names of the fields of a metric that are single numbers; of a metric that is not known before the program runs,
 * any name.
 */
export type NumberFieldOf<Facts extends Metric> = string extends keyof InputOf<Facts>
  ? string
  : {
      [Name in keyof InputOf<Facts>]-?: Exclude<InputOf<Facts>[Name], undefined> extends number ? Name : never;
    }[keyof InputOf<Facts>] &
      string;
