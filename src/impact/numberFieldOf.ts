import type { AnyMetric } from "../metric/definition";

/** The input of a metric; of one that is not known before the program runs, any object. */
export type InputOf<Metric extends AnyMetric> = [Parameters<Metric["compute"]>[0]] extends [never]
  ? Readonly<Record<string, unknown>>
  : Parameters<Metric["compute"]>[0];

/** The names of the fields of a metric that are single numbers; of one that is not known before the program runs, any name. */
export type NumberFieldOf<Metric extends AnyMetric> = string extends keyof InputOf<Metric>
  ? string
  : {
      [Name in keyof InputOf<Metric>]-?: Exclude<InputOf<Metric>[Name], undefined> extends number ? Name : never;
    }[keyof InputOf<Metric>] &
      string;
