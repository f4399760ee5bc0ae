import { type CataloguedMetric, type Domain, metricsByDomain } from "../catalogue/metrics";
import { orderLogFromColumns, subscriptionLogFromColumns } from "../logs";
import type { AnyLogMetric, AnyMetric } from "../metric/definition";
import type { CellEntry, LogColumn } from "./cellEntry";
import type { CellFunction, ResultCell } from "./cellFunction";
import { cellName, columnParameter, parameterOf } from "./cellParameter";
import { entries } from "./entries";
import { dayAfter } from "./readCell";

/** All functions for cells, in the order of the documentation. */
export const cellFunctions: readonly CellFunction[] = /* @__PURE__ */ collect();

function collect(): CellFunction[] {
  return Object.entries(metricsByDomain).flatMap(([domain, metrics]) =>
    metrics.flatMap((metric) => {
      const entry = entries[metric.id];
      return entry ? [functionOf(metric, entry, domain as Domain)] : [];
    }),
  );
}

function functionOf(metric: CataloguedMetric, entry: CellEntry, domain: Domain): CellFunction {
  let parameters: CellFunction["parameters"] | undefined;
  // Expressions that are too long for a person, or speak of the inside of a list, say nothing in a cell.
  const inCells = (expression: string | null) =>
    expression === null || /=>|\?|\.(?!\d)/.test(expression.replace(/Math\./g, "")) || expression.length > 120
      ? null
      : expression.replace(/[a-z]\w*/gi, (word) => (entry.arguments.includes(word as never) ? cellName(word) : word));
  return {
    name: cellName(metric.id).toUpperCase(),
    metric: metric.id,
    domain,
    // Made when first asked for: where each call starts anew, only one function's schema is built.
    get parameters() {
      parameters ??= parametersOf(metric, entry);
      return parameters;
    },
    returns: "value",
    unit: metric.unit,
    formula: inCells(metric.formula),
    undefinedWhen: inCells(metric.undefinedWhen),
    together: entry.ranges !== "apart",
    run: (input) => headline(metric, "log" in metric ? onLog(metric, entry, input) : onInput(metric, input)),
  };
}

/** What must be given first, and the columns that may be left out last. */
function parametersOf(metric: CataloguedMetric, { columns = [], arguments: fields, dayAfterLast = [] }: CellEntry) {
  const [needed, others] = [
    columns.filter((each) => !each.endsWith("?")),
    columns.filter((each) => each.endsWith("?")),
  ];
  return [
    ...needed.map(columnParameter),
    ...fields.map((field) => {
      const parameter = parameterOf(metric.input, field);
      return dayAfterLast.includes(field) ? { ...parameter, optional: true } : parameter;
    }),
    ...others.map(columnParameter),
  ];
}

/** The main number of a result. */
export function headline({ headline }: CataloguedMetric, result: unknown): ResultCell {
  if (headline === null) return result as ResultCell;
  const value = headline
    .split(".")
    .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[name], result);
  return (value ?? null) as ResultCell;
}

/** Computes a metric of one input from its fields by their paths. */
export function onInput({ compute }: AnyMetric, input: Readonly<Record<string, unknown>>): unknown {
  const nested: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(input)) put(nested, path.split(/\.|(?=\[\])/), value);
  return (compute as (input: object) => unknown)(nested);
}

/** Puts a value where a path leads; a list below `[]` fills that field of each of the objects. */
function put(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) into[name] = value;
  else if (rest[0] === "[]")
    into[name] = (value as readonly unknown[]).map((each, item) => {
      const object = (into[name] as Record<string, unknown>[] | undefined)?.[item] ?? {};
      // A blank cell is a field that is left out.
      if (each !== null) put(object, rest.slice(1), each);
      return object;
    });
  else {
    into[name] ??= {};
    put(into[name] as Record<string, unknown>, rest, value);
  }
}

/** Computes a metric on a log from the columns of the log and the options. */
export function onLog(metric: AnyLogMetric, entry: CellEntry, input: Readonly<Record<string, unknown>>): unknown {
  const { columns = [], dayAfterLast = [] } = entry;
  const fields = columns.map((column) => column.replace("?", "") as Exclude<LogColumn, `${string}?`>);
  const given = Object.fromEntries(fields.map((field) => [field, input[field]]));
  const options = Object.fromEntries(Object.entries(input).filter(([name]) => !(name in given)));
  const times = (given["orderedAt"] ?? given["startedAt"]) as readonly (number | null)[];
  // Amounts that are not given count for nothing; a subscription without one is still a paid one.
  const all = (value: number) => new Float64Array(times.length).fill(value);
  const log =
    "orderedAt" in given
      ? orderLogFromColumns({ ...given, amount: given["amount"] ?? all(0) } as never)
      : subscriptionLogFromColumns({ ...given, mrr: given["mrr"] ?? all(1) } as never);
  for (const name of dayAfterLast) {
    const ends = (given["endedAt"] ?? []) as readonly (number | null)[];
    let last = Number.NEGATIVE_INFINITY;
    for (const time of [...times, ...ends]) if (time !== null && time > last) last = time;
    options[name] ??= last > Number.NEGATIVE_INFINITY ? dayAfter(last) : 0;
  }
  return (metric.compute as (log: unknown, options: object) => unknown)(log, options);
}
