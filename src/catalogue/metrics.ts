import * as churn from "../churn";
import * as cohorts from "../cohorts";
import * as experiments from "../experiments";
import * as impact from "../impact";
import type { AnyLogMetric, AnyMetric, AnyModelMetric } from "../metric/definition";
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

/** A metric of any kind: on an input, on a log with options, or of several arguments. */
export type CataloguedMetric = AnyMetric | AnyLogMetric | AnyModelMetric;

/** The metrics of a domain by its name, each list in the order of their ids. */
export const metricsByDomain: Readonly<Record<Domain, readonly CataloguedMetric[]>> = /* @__PURE__ */ collect();

/** All metrics that take one input, domain by domain. */
export const metrics: readonly AnyMetric[] = /* @__PURE__ */ all().filter(takesInput);

/** All metrics that take a log and options, domain by domain. */
export const logMetrics: readonly AnyLogMetric[] = /* @__PURE__ */ all().filter(takesLog);

/** All functions of several arguments, such as a fitted model and customers, domain by domain. */
export const modelMetrics: readonly AnyModelMetric[] = /* @__PURE__ */ all().filter(takesArguments);

function collect(): Record<Domain, readonly CataloguedMetric[]> {
  const lists = Object.entries(modules).map(([domain, module]) => {
    const names = Object.keys(module).filter((name) => name.endsWith("Metric"));
    // Sorted, since a module's exports come in another order from ESM than from CommonJS.
    const ids = names.map((name) => name.replace(/Metric$/, "")).sort();
    return [domain, ids.map((id) => (module as Readonly<Record<string, unknown>>)[`${id}Metric`] as CataloguedMetric)];
  });
  return Object.fromEntries(lists);
}

function takesLog(metric: CataloguedMetric): metric is AnyLogMetric {
  return "log" in metric;
}

function takesInput(metric: CataloguedMetric): metric is AnyMetric {
  return !takesLog(metric) && !takesArguments(metric);
}

function takesArguments(metric: CataloguedMetric): metric is AnyModelMetric {
  return "argumentNames" in metric;
}

function all(): CataloguedMetric[] {
  return Object.values(metricsByDomain).flat();
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
export function metricById(id: MetricId): CataloguedMetric;
export function metricById(id: string): CataloguedMetric | undefined;
export function metricById(id: string): CataloguedMetric | undefined {
  return all().find((metric) => metric.id === id);
}
