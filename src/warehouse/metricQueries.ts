import { metrics } from "../catalogue";
import type { Metric } from "../metric/metric";
import * as warehouse from "./index";
import type { Query } from "./query";

/** What a query reads. */
export type TableKind = "orders" | "subscriptions" | "survey";

/** The query of a metric. */
export interface MetricQuery {
  /** Which tables it can be asked of. */
  readonly tables: readonly TableKind[];
  /** Makes it. */
  readonly query: (table: object, options: object, span?: object) => Query<unknown>;
}

/**
 * The metrics that have a query, by id, in the order of the catalogue: those with a function of the same name and
 * `Query`.
 */
export const metricQueries: Readonly<Record<string, MetricQuery>> = Object.fromEntries(
  metrics.flatMap((metric) => {
    const query = (warehouse as Readonly<Record<string, unknown>>)[`${metric.id}Query`];
    if (query === undefined) return [];
    return [[metric.id, { tables: tablesOf(metric), query: query as MetricQuery["query"] }]];
  }),
);

/** What a metric is made of, as its arguments say. */
function tablesOf(metric: Metric): readonly TableKind[] {
  for (const argument of metric.arguments)
    if ("log" in argument) return argument.log === "either" ? ["orders", "subscriptions"] : [argument.log];
  return ["survey"];
}
