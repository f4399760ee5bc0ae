import * as churn from "../churn";
import * as cohorts from "../cohorts";
import * as experiments from "../experiments";
import * as impact from "../impact";
import type { Metric } from "../metric/metric";
import * as models from "../models";
import * as purchases from "../purchases";
import * as risk from "../risk";
import * as subscription from "../subscription";
import * as surveys from "../surveys";
import * as survival from "../survival";
import * as value from "../value";

/** The modules of all domains, in the order of the documentation. */
const modules = {
  churn,
  subscription,
  purchases,
  value,
  surveys,
  experiments,
  impact,
  risk,
  cohorts,
  models,
  survival,
};

/** The names of the domains. */
export type Domain = keyof typeof modules;

type IdsOf<Module> = { [Name in keyof Module]: Name extends `${infer Id}Metric` ? Id : never }[keyof Module];

/** The ids of all metrics: every `xMetric` that a domain exports makes `"x"` one of them. */
export type MetricId = { [Name in Domain]: IdsOf<(typeof modules)[Name]> }[Domain];

/** The metrics of a domain by its name, each list in the order of their ids. */
export const metricsByDomain: Readonly<Record<Domain, readonly Metric[]>> = /* @__PURE__ */ collect();

/** All metrics, domain by domain. */
export const metrics: readonly Metric[] = /* @__PURE__ */ Object.values(metricsByDomain).flat();

function collect(): Record<Domain, readonly Metric[]> {
  const lists = Object.entries(modules).map(([domain, module]) => {
    const names = Object.keys(module).filter((name) => name.endsWith("Metric"));
    // Sorted, since a module's exports come in another order from ESM than from CommonJS.
    const ids = names.map((name) => name.replace(/Metric$/, "")).sort();
    return [domain, ids.map((id) => (module as Readonly<Record<string, unknown>>)[`${id}Metric`] as Metric)];
  });
  return Object.fromEntries(lists);
}

/** The facts of a metric by its id alone; `undefined` if there is no such metric. */
export function metricOf(id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}
