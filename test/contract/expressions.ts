import type { AnyMetric } from "../../src/metric/definition";
import { fieldsOf } from "./inputs";

/** Evaluates an expression of a metric's facts on a parsed input; absent fields are `undefined`. */
export function evaluate(metric: AnyMetric, expression: string, input: Readonly<Record<string, unknown>>): unknown {
  const names = fieldsOf(metric).map(([name]) => name);
  return new Function(...names, `"use strict"; return (${expression});`)(...names.map((name) => input[name]));
}

/** The main number of a result; `null` where the result as a whole is. */
export function headlineOf(metric: AnyMetric, result: unknown): unknown {
  if (metric.headline === null || result === null) return result;
  return metric.headline.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], result);
}
