import type { Metric } from "../metric/metric";
import { aliases } from "./aliases";
import type { Aliases } from "./aliasNames";
import { foldName } from "./foldName";
import { type MetricId, metricOf, metrics } from "./metrics";

/**
 * Returns the facts of a metric by its id, which is the name of its function, or by another name; `undefined` if there
 * is none.
 *
 * If several metrics share the other name, the first of the catalogue is returned; `findMetrics` of
 * `retention-metrics/locales` returns all of them, and searches titles too.
 *
 * @param name - The id, such as `"churnRate"`, an earlier id, or another name such as `"logo churn"` or `"نرخ ریزش"`.
 * @returns The facts: function, arguments, main number, sources and examples.
 *
 * @example
 * ```ts
 * metricById("churnRate").main?.formula; // => "customersLost / customersAtStart"
 * metricById("logo churn")?.id; // => "churnRate"
 * ```
 */
export function metricById(name: MetricId): Metric;
export function metricById(name: string): Metric | undefined;
export function metricById(name: string): Metric | undefined {
  const folded = foldName(name);
  return (
    metricOf(name) ??
    metrics.find(({ id }) =>
      Object.values(aliases[id] as Aliases)
        .flat()
        .some(isMeant),
    )
  );

  function isMeant(alias: string): boolean {
    return foldName(alias) === folded;
  }
}
