import type { Domain } from "../catalogue/metrics";
import { cells as english } from "../locales/en/cells";
import { orderLogFromColumns, subscriptionLogFromColumns } from "../logs";
import { inputOf, takesLog } from "../metric/inputOf";
import type { MainNumber, Metric } from "../metric/metric";
import type { CellEntry, LogColumn } from "./cellEntry";
import type { CellFunction, ResultCell } from "./cellFunction";
import { cellName } from "./cellName";
import type { CellParameter, LeftOutTime } from "./cellParameter";
import { unusable } from "./cellProblem";
import { formulas } from "./formulas.generated";
import { columnParameter, parameterOf } from "./parameterOf";
import { dayAfter } from "./readDate";
import { tableRows, tableTitles, valueAt } from "./tables/tableRows";

/** The function of a metric, or one of several, as its entry says. */
export function functionOf(metric: Metric, entry: CellEntry, domain: Domain): CellFunction {
  let parameters: CellFunction["parameters"] | undefined;
  const { table, noResult, shows } = entry;
  const known = formulas[metric.id];
  const name = entry.name ?? cellName(metric.id).toUpperCase();
  return {
    name,
    metric: metric.id,
    domain,
    // Created on first use: if each call starts anew, only one function's schema is built.
    get parameters() {
      parameters ??= parametersOf(metric, entry);
      return parameters;
    },
    returns: table ? "table" : "value",
    ...(table && { columns: tableTitles(table) }),
    ...(shows !== undefined && { shows }),
    unit: table ? null : (metric.main as MainNumber).unit,
    formula: table ? null : (known?.formula ?? null),
    undefinedWhen: noResult ? english.reasons[noResult] : (known?.undefinedWhen ?? null),
    ...(noResult && { reason: noResult }),
    run: (input) => {
      const result = takesLog(metric) ? onLog(metric, entry, input) : onInput(metric, input);
      if (result === null || table === undefined) return mainNumber(metric, result);
      return tableRows(table, result);
    },
  };
}

/** Required arguments first, optional columns last, unless their position is given. */
function parametersOf(metric: Metric, entry: CellEntry): readonly CellParameter[] {
  const { columns = [], arguments: fields, ranges, blanks, leftOut = {}, columnUnless = [] } = entry;
  const isList = ({ range, group }: CellParameter) => range && group === undefined;
  const ofFields = fields.map((field): CellParameter => {
    if (field.endsWith("?")) return columnParameter(field.slice(0, -1) as LogColumn, true);
    const parameter = parameterOf(inputOf(metric), field);
    const time = leftOut[field];
    if (time) return { ...parameter, optional: true, leftOut: time };
    if (!isList(parameter)) return parameter;
    const apart = ranges === "apart" || parameter.matrix || takesLog(metric);
    return { ...parameter, group: apart ? field : "together", ...(blanks === "kept" && { keepsBlanks: true }) };
  });
  const [column, field, value] = columnUnless;
  return [...columns.map((each) => columnParameter(each)), ...ofFields].map((parameter) =>
    parameter.field === column ? { ...parameter, unless: [cellName(field as string), value as string] } : parameter,
  );
}

/** The main number of a result. */
function mainNumber({ main }: Metric, result: unknown): ResultCell {
  return main?.path ? valueAt(result, main.path) : (result as ResultCell);
}

/** Computes a metric with one input from its fields by path. */
function onInput({ compute }: Metric, input: Readonly<Record<string, unknown>>): unknown {
  const nested: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(input)) put(nested, path.split(/\.|(?=\[\])/), value);
  return (compute as (input: object) => unknown)(nested);
}

/** Sets the value at a path; a list below `[]` sets that field of each object. */
function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path as readonly [string, ...string[]];
  if (rest.length === 0) into[name] = value;
  else if (rest[0] === "[]") {
    const objects = (into[name] ?? (value as readonly unknown[]).map(() => ({}))) as Record<string, unknown>[];
    // A field omitted in a row is undefined there, as if it were not given.
    for (const [item, object] of objects.entries()) put(object, rest.slice(1), (value as readonly unknown[])[item]);
    into[name] = objects;
  } else {
    into[name] ??= {};
    put(into[name] as Record<string, unknown>, rest, value);
  }
}

/** Dates in cells are never numbers of seconds, so dates before March 1973 are accepted. */
const BOUNDS = { earliest: Date.UTC(1900, 0) } as const;

type Times = readonly (number | null)[];

/** Computes a metric on a log from the columns of the log and the options. */
function onLog(metric: Metric, entry: CellEntry, input: Readonly<Record<string, unknown>>): unknown {
  const { customerId, orderedAt, amount, startedAt, endedAt, mrr, trial, reason, ...given } = input;
  const options: Record<string, unknown> = given;
  const { leftOut = {}, columnUnless } = entry;
  const times = (orderedAt ?? startedAt) as Times;
  if (columnUnless && times.length > 0) {
    const [column, field, value] = columnUnless;
    const { name, defaultValue } = parameterOf(inputOf(metric), field);
    const chosen = options[field] ?? defaultValue;
    if (input[column] === undefined && chosen !== value)
      throw unusable(
        "neededByChoice",
        { argument: columnParameter(column).name },
        { other: [{ argument: name }], choice: JSON.stringify(chosen) },
      );
  }
  // Without amounts, orders count as 0; without revenue, subscriptions still count as paid.
  const all = (value: number) => new Float64Array(times.length).fill(value);
  const log = orderedAt
    ? orderLogFromColumns({ customerId, orderedAt, amount: amount ?? all(0) } as never, BOUNDS)
    : subscriptionLogFromColumns(
        { customerId, startedAt, endedAt, mrr: mrr ?? all(1), trial, reason } as never,
        BOUNDS,
      );
  for (const [field, which] of Object.entries(leftOut)) options[field] ??= timeOf(which, times, endedAt as Times);
  return (metric.compute as (log: unknown, options: object) => unknown)(log, options);
}

/** A time of a log; for an empty log, the earliest possible. */
function timeOf(which: LeftOutTime, times: Times, ends: Times = []): number {
  const known = [...times, ...ends].filter((time) => time !== null);
  if (known.length === 0) return 0;
  if (which === "first") return known.reduce((first, time) => Math.min(first, time));
  return dayAfter(known.reduce((last, time) => Math.max(last, time)));
}
