import { orderLog } from "../logs/orderLog";
import { subscriptionLog } from "../logs/subscriptionLog";
import type { Argument, Metric } from "../metric/metric";

/**
 * Builds the arguments of a metric from JSON and from options of the command line.
 *
 * JSON is the single argument, a list of all arguments, or an object with one field per argument. Options are fields of
 * the last argument, unless one has the name of an argument. Logs are written as `{ "orders": rows }` or
 * `{ "subscriptions": rows }`.
 */
export function metricArguments(metric: Metric, json: unknown, fields: Readonly<Record<string, string>>): unknown[] {
  const places = metric.arguments;
  const names = places.map(({ name }) => name);
  const [first] = places;
  // The schema of an argument that shares rules with others is an object with that field.
  const isWrapped = places.length === 1 && first !== undefined && "of" in first && onlyKey(json) === first.name;
  const given = argumentsOf(names, isWrapped ? Object.values(json as object)[0] : json);
  for (const [name, text] of Object.entries(fields)) {
    const field = camelCase(name);
    const place = names.indexOf(field);
    if (place >= 0 && places.length > 1) given[place] = fieldValue(text);
    else given[places.length - 1] = { ...(given[places.length - 1] as object | undefined), [field]: fieldValue(text) };
  }
  return given.map((value, i) => withLog(places[i], value));
}

const LOGS = ["orders", "subscriptions"];

function onlyKey(json: unknown): string | undefined {
  const [key, ...more] = typeof json === "object" && json !== null ? Object.keys(json) : [];
  return more.length === 0 ? key : undefined;
}

function argumentsOf(names: readonly string[], json: unknown): unknown[] {
  if (json === undefined) return [];
  if (names.length === 1) return [json];
  if (Array.isArray(json)) return [...json];
  const object = Object(json) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(object).filter((name) => !names.includes(name));
  // Other names are fields of the last argument: rows and options in one object.
  const logs = unknown.filter((name) => LOGS.includes(name));
  const rest = unknown.filter((name) => !LOGS.includes(name));
  const given = names.map((name) => object[name]);
  if (logs.length > 0) given[0] = Object.fromEntries(logs.map((name) => [name, object[name]]));
  if (rest.length > 0)
    given[names.length - 1] = {
      ...(given[names.length - 1] as object | undefined),
      ...Object.fromEntries(rest.map((name) => [name, object[name]])),
    };
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  return given;
}

/** Fields from options of the command line, by their names in code. */
export function fieldsOf(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [camelCase(name), fieldValue(text)]));
}

/** A value from the text of an option: a number, a percentage, JSON, or the text itself. */
function fieldValue(text: string): unknown {
  const [, percent] = /^(-?\d*\.?\d+)\s*%$/u.exec(text) ?? [];
  if (percent !== undefined) return Number(percent) / 100;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function withLog(argument: Argument | undefined, value: unknown): unknown {
  if (argument === undefined || !("log" in argument) || typeof value !== "object" || value === null) return value;
  const { orders, subscriptions } = value as { readonly orders?: never; readonly subscriptions?: never };
  if (orders !== undefined) return orderLog(orders);
  if (subscriptions !== undefined) return subscriptionLog(subscriptions);
  // Rows alone, if only one kind is possible.
  return argument.log === "subscriptions" ? subscriptionLog(value as never) : orderLog(value as never);
}

/** Converts `customers-at-start` to `customersAtStart`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}
