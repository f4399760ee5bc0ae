import fc from "fast-check";
import { orderLog, subscriptionLog } from "../../src/logs";
import { isLog } from "../../src/logs/checkLog";
import { hasNamedArguments, takesLog } from "../../src/metric/inputOf";
import type { Example, Metric } from "../../src/metric/metric";
import { fitCox, fitWeibull } from "../../src/survival";
import { fieldsOf, isValid, parsed, possibleInputs, timeZones, validInputs } from "./inputs";
import { logsFor, optionsFor, orderRows } from "./logs";

type Fields = Readonly<Record<string, unknown>>;

/** Arguments that the schemas of a metric accept. What a log does not go with may still be refused. */
export function callsFor(metric: Metric): fc.Arbitrary<readonly unknown[]> {
  if (metric.id === "conditionalSurvival") return futures();
  if (metric.id === "splitByChanges") return changes();
  if (takesLog(metric)) return fc.tuple(logsFor(metric), optionsFor(metric));
  if (!hasNamedArguments(metric)) return validInputs(metric).map((input) => [input]);
  return withLogs(metric, possibleInputs(metric))
    .map((input) => (metric.id === "bootstrapFit" ? ofTwoDraws(repaired(input)) : repaired(input)))
    .filter((input) => isValid(metric, input))
    .map((input) => inOrder(metric, input));
}

/** A bootstrap of two data sets instead of 200, each of which is a fit. */
function ofTwoDraws(input: Fields): Fields {
  return { ...input, options: { ...(input["options"] as object | undefined), draws: 2 } };
}

/** Customers of fits of both survival models: a JSON Schema does not know the covariates of a fit. */
function futures(): fc.Arbitrary<readonly unknown[]> {
  const durations = [2, 3, 3, 5, 8, 13, 21, 21];
  const churned = [1, 1, 0, 1, 1, 1, 0, 1];
  const covariates = { plan: [0, 1, 0, 1, 1, 0, 0, 1] };
  const fits = [fitCox({ durations, churned, covariates }), fitWeibull({ durations, churned, covariates })];
  const time = fc.oneof(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), fc.integer({ min: 1, max: 30 }));
  const tenure = fc.oneof(fc.constant(0), time);
  return fc.integer({ min: 1, max: 5 }).chain((customers) => {
    const column = (item: fc.Arbitrary<number>) => fc.array(item, { minLength: customers, maxLength: customers });
    const options = fc.record(
      {
        from: fc.oneof(tenure, column(tenure)),
        times: fc.array(time, { minLength: 1, maxLength: 4 }),
        confidence: fc.constantFrom(0.5, 0.95),
      },
      { requiredKeys: ["from", "times"] },
    );
    const plan = column(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: -1e15, max: 1e15, noNaN: true })));
    return fc.tuple(fc.constantFrom(...fits), fc.record({ covariates: fc.record({ plan }) }), options);
  });
}

/** Customers of different ids, and changes of covariates that they have. */
function changes(): fc.Arbitrary<readonly unknown[]> {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e15, max: 1e15 }));
  const time = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 30 }),
    fc.double({ min: 1e-9, max: 1e15, noNaN: true }),
  );
  const ids = fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.string({ minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 5,
  });
  return ids.chain((customerId) => {
    const column = <Item>(item: fc.Arbitrary<Item>) =>
      fc.array(item, { minLength: customerId.length, maxLength: customerId.length });
    const change = fc.tuple(fc.constantFrom(...customerId, "other"), time, fc.constantFrom("plan", "seats"), number);
    return fc
      .record({
        durations: column(time),
        churned: column(fc.boolean()),
        covariates: fc.record({ plan: column(number), seats: column(number) }),
        changes: fc.array(change, { maxLength: 8 }).map((list) => ({
          customerId: list.map(([id]) => id),
          time: list.map(([, at]) => at),
          covariate: list.map(([, , name]) => name),
          value: list.map(([, , , value]) => value),
        })),
      })
      .map((columns) => [{ customerId, ...columns }]);
  });
}

/** The arguments of an example, with logs made of its rows. */
export function callOf({ arguments: given }: Pick<Example, "arguments">): readonly unknown[] {
  return given.map((each) => {
    if (!isFields(each)) return each;
    const { orders, subscriptions } = each as { readonly orders?: unknown; readonly subscriptions?: unknown };
    if (Array.isArray(orders) && Object.keys(each).length === 1) return orderLog(orders);
    if (Array.isArray(subscriptions) && Object.keys(each).length === 1) return subscriptionLog(subscriptions);
    return each;
  });
}

/** Such arguments with anything in the place of one of them, or of fields of one. */
export function almostCallsFor(metric: Metric): fc.Arbitrary<readonly unknown[]> {
  const junk = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.anything(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(0, -0, 1, 5e-324, Infinity, 1e308, -1, undefined),
    fc.constantFrom("2025-02-01", "9999-12-31", "0001-01-01", -62135596800000),
  );
  const named = hasNamedArguments(metric)
    ? ["frequency", "recency", "age", "r", "alpha", "model", "parameters", "weights"]
    : fieldsOf(metric).map(([name]) => name);
  const place = fc.nat({ max: metric.arguments.length - 1 });
  const fields = fc.dictionary(fc.constantFrom(...named), junk, { maxKeys: 2 });
  return fc.tuple(callsFor(metric), place, fc.option(fields), junk).map(([call, i, fields, value]) =>
    call.map((each, j) => {
      if (i !== j) return each;
      return fields !== null && !isLog(each) && typeof each === "object" && each !== null
        ? { ...each, ...fields }
        : value;
    }),
  );
}

/** What the expressions of the facts are over: the fields of a parsed input, or the arguments by their names. */
export function parsedArguments(metric: Metric, call: readonly unknown[]): Fields {
  const all: Record<string, unknown> = Object.fromEntries(
    metric.arguments.map(({ name }, i) => [name, name === "fit" ? parametersOf(call[i]) : call[i]]),
  );
  if (hasNamedArguments(metric) || takesLog(metric)) return all;
  const absent = Object.fromEntries(fieldsOf(metric).map(([name]) => [name, undefined]));
  return { ...absent, ...parsed(metric, call[0]) };
}

/** The parameters of a fit, or what are its parameters already. */
function parametersOf(fit: unknown): unknown {
  return (fit as { readonly parameters?: unknown }).parameters ?? fit;
}

/** With an order log, which JSON Schema has no form for, where one is an argument. */
function withLogs(metric: Metric, inputs: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> {
  if (!metric.arguments.some((argument) => "log" in argument)) return inputs;
  return fc
    .tuple(inputs, orderRows, timeZones())
    .map(([input, rows, timeZone]) => ({ ...input, log: orderLog(rows, {}, { timeZone }) }));
}

/** The arguments in their order; what comes last and is not given is left out. */
function inOrder(metric: Metric, input: Fields): readonly unknown[] {
  const call = metric.arguments.map(({ name }) => input[name]);
  while (call.length > 0 && call[call.length - 1] === undefined) call.pop();
  return call;
}

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
