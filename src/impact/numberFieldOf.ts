import type { Metric } from "../metric/metric";

/** The input of a metric with one input; any object if the metric is only known at run time. */
export type InputOf<Facts extends Metric> = [Parameters<Facts["compute"]>] extends [never]
  ? Readonly<Record<string, unknown>>
  : Parameters<Facts["compute"]> extends readonly [infer Input]
    ? Input
    : never;

/** The names of the fields that are single numbers; any name if the metric is only known at run time. */
export type NumberFieldOf<Facts extends Metric> = string extends keyof InputOf<Facts>
  ? string
  : {
      [Name in keyof InputOf<Facts>]-?: Exclude<InputOf<Facts>[Name], undefined> extends number ? Name : never;
    }[keyof InputOf<Facts>] &
      string;
