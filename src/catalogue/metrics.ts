import * as churn from "../churn";
import type { AnyMetric } from "../metric/definition";
import * as subscription from "../subscription";

/** The modules of all domains, in the order of the documentation. */
const modules = { churn, subscription };

/** The names of the domains. */
export type Domain = keyof typeof modules;

type IdsOf<Module> = { [Name in keyof Module]: Name extends `${infer Id}Metric` ? Id : never }[keyof Module];

/** The ids of all metrics: every `xMetric` that a domain exports makes `"x"` one of them. */
export type MetricId = { [Name in Domain]: IdsOf<(typeof modules)[Name]> }[Domain];

/** The metrics of a domain by its name, each list in the order of their ids. */
export const metricsByDomain: Readonly<Record<Domain, readonly AnyMetric[]>> = /* @__PURE__ */ collect();

/** All metrics, domain by domain. */
export const metrics: readonly AnyMetric[] = /* @__PURE__ */ Object.values(metricsByDomain).flat();

function collect(): Record<Domain, readonly AnyMetric[]> {
  const lists = Object.entries(modules).map(([domain, module]) => {
    const found = Object.entries(module).filter(([name]) => name.endsWith("Metric"));
    // Sorted, since a module's exports come in another order from ESM than from CommonJS.
    return [domain, found.map(([, metric]) => metric as AnyMetric).sort((a, b) => (a.id < b.id ? -1 : 1))];
  });
  return Object.fromEntries(lists);
}

/**
 * A metric's facts by its id, which is the name of its function; `undefined` where there is no such metric.
 *
 * @param id - The id, such as `"churnRate"`.
 * @returns The facts: function, schema, unit, range, formula, sources and examples.
 *
 * @example
 * ```ts
 * metricById("churnRate").formula; // => "customersLost / customersAtStart"
 * ```
 */
export function metricById(id: MetricId): AnyMetric;
export function metricById(id: string): AnyMetric | undefined;
export function metricById(id: string): AnyMetric | undefined {
  return metrics.find((metric) => metric.id === id);
}
