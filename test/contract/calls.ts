import fc from "fast-check";
import { orderLog } from "../../src/logs";
import type { AnyModelMetric } from "../../src/metric/definition";
import { isValid, possibleInputs, timeZones } from "./inputs";
import { orderRows } from "./logs";

/** Arguments that a function of several arguments accepts, made from its JSON Schema. */
export function callsFor(metric: AnyModelMetric): fc.Arbitrary<readonly unknown[]> {
  return withLogs(metric, possibleInputs(metric))
    .map((input) => repaired(input))
    .filter((input) => isValid(metric, input))
    .map((input) => argumentsOf(metric, input));
}

/** With an order log, which JSON Schema has no form for, where one is an argument. */
function withLogs(metric: AnyModelMetric, inputs: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> {
  if (!metric.argumentNames.includes("log")) return inputs;
  return fc
    .tuple(inputs, orderRows, timeZones())
    .map(([input, rows, timeZone]) => ({ ...input, log: orderLog(rows, {}, { timeZone }) }));
}

/** Such arguments with anything in the place of one of them, or of a field of one. */
export function almostCallsFor(metric: AnyModelMetric): fc.Arbitrary<readonly unknown[]> {
  const junk = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.anything(),
    fc.constantFrom(0, -0, 1, 5e-324, Infinity, 1e308, -1, undefined),
  );
  const place = fc.nat({ max: metric.argumentNames.length - 1 });
  const name = fc.constantFrom("frequency", "recency", "age", "r", "alpha", "model", "parameters", "weights", "start");
  return fc.tuple(callsFor(metric), place, fc.option(name), junk).map(([call, i, field, value]) =>
    call.map((each, j) => {
      if (i !== j) return each;
      return field !== null && typeof each === "object" && each !== null ? { ...each, [field]: value } : value;
    }),
  );
}

/** The arguments in their order; what comes last and is not given is left out. */
export function argumentsOf(metric: AnyModelMetric, input: Readonly<Record<string, unknown>>): readonly unknown[] {
  const call = metric.argumentNames.map((name) => input[name]);
  while (call.length > 0 && call[call.length - 1] === undefined) call.pop();
  return call;
}

type Fields = Readonly<Record<string, unknown>>;

/** Makes true what holds between the columns of a table, and between a table and the weights of its rows. */
function repaired(input: Fields): Fields {
  const tables = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, isFields(value) ? repairedTables(value) : value]),
  );
  const { options } = tables;
  const [table] = Object.values(tables).flatMap((each) => (isFields(each) ? [rowsOf(each)] : []));
  if (!isFields(options) || !Array.isArray(options["weights"]) || table === undefined) return tables;
  const { weights } = options as { readonly weights: readonly number[] };
  const cycled = Array.from({ length: table }, (_, i) => weights[i % weights.length] ?? 1);
  return { ...tables, options: { ...options, weights: cycled } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How many rows a table has. */
function rowsOf(table: Fields): number | undefined {
  const lengths = Object.values(table).flatMap((each) => (Array.isArray(each) ? [each.length] : []));
  return lengths.length > 0 && lengths.length === Object.keys(table).length ? Math.min(...lengths) : undefined;
}

/** A table, or an object of which two are parts: what was held out is of the same customers. */
function repairedTables(value: Fields): Fields {
  const { calibration, holdout } = value;
  if (!isFields(calibration) || !isFields(holdout)) return repairedTable(value);
  const table = repairedTable(calibration);
  const later = holdout as Readonly<Record<string, readonly number[]>>;
  const cycled = Object.entries(later).map(([name, column]) => [
    name,
    Array.from({ length: rowsOf(table) ?? 0 }, (_, i) => column[i % column.length] ?? 0),
  ]);
  return { ...value, calibration: table, holdout: Object.fromEntries(cycled) };
}

function repairedTable(table: Fields): Fields {
  const rows = rowsOf(table);
  if (rows === undefined) return repairedRow(table as Readonly<Record<string, number>>);
  const all = Array.from({ length: rows }, (_, i) =>
    repairedRow(
      Object.fromEntries(Object.entries(table).map(([name, column]) => [name, (column as number[])[i]])) as never,
    ),
  );
  return Object.fromEntries(Object.keys(table).map((name) => [name, all.map((row) => row[name])]));
}

function repairedRow(row: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const { frequency, recency, age } = row;
  if (frequency === undefined || recency === undefined || age === undefined) return row;
  return { ...row, recency: frequency === 0 ? 0 : Math.min(recency, age), age: Math.max(recency, age) };
}
