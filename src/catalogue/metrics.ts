import type { Metric } from "../metric/metric";
import { factsByDomain } from "./facts.generated";

/** The names of the domains. */
export type Domain = keyof typeof factsByDomain;

/** The ids of the metrics of a domain. */
export type IdOf<Name extends Domain> = keyof (typeof factsByDomain)[Name] & string;

/** The ids of all metrics. */
export type MetricId = { [Name in Domain]: IdOf<Name> }[Domain];

/** The metrics of a domain by its name, each list in the order of their ids. */
export const metricsByDomain: Readonly<Record<Domain, readonly Metric[]>> = /* @__PURE__ */ collect();

/** All metrics, domain by domain. */
export const metrics: readonly Metric[] = /* @__PURE__ */ Object.values(metricsByDomain).flat();

function collect(): Readonly<Record<Domain, readonly Metric[]>> {
  const lists = Object.entries(factsByDomain).map(([domain, facts]) => [domain, Object.values<Metric>(facts)]);
  return Object.fromEntries(lists);
}

/**
 * Returns the facts of a metric by its id alone.
 *
 * @param id - The id, such as `"churnRate"`.
 * @returns The facts; `undefined` if there is no such metric.
 */
export function metricOf(id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}
