import type { AnyMetric, MetricFacts } from "../../src/metric/definition";
import { fieldsOf } from "./inputs";

/** Evaluates an expression of a metric's facts on a parsed input, and its result where that matters; absent fields are `undefined`. */
export function evaluate(
  metric: AnyMetric,
  expression: string,
  input: Readonly<Record<string, unknown>>,
  result?: unknown,
): unknown {
  const names = fieldsOf(metric).map(([name]) => name);
  const known = names.map((name) => input[name]);
  return new Function(...names, "result", `"use strict"; return (${expression});`)(...known, result);
}

/** Evaluates an expression of the facts of a metric on a log: over the fields of its result, or its `rows` where that is a list. */
export function evaluateResult(expression: string, result: unknown): unknown {
  const fields: object = Array.isArray(result) ? { rows: result } : (result as object);
  return new Function(...Object.keys(fields), `"use strict"; return (${expression});`)(...Object.values(fields));
}

/** The main number of a result; `null` where the result as a whole is, `undefined` where a list has no such row. */
export function headlineOf(metric: MetricFacts, result: unknown): unknown {
  if (metric.headline === null || result === null) return result;
  return metric.headline
    .split(".")
    .reduce<unknown>((value, key) => (value ? (value as Record<string, unknown>)[key] : value), result);
}
