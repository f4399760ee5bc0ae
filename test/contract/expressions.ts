import type { Metric } from "../../src/metric/metric";
import { parsedArguments } from "./calls";

/** Evaluates an expression of a metric's facts: over its input, or its arguments by their names, and `result`. */
export function evaluate(expression: string, metric: Metric, call: readonly unknown[], result?: unknown): unknown {
  const scope = { ...parsedArguments(metric, call), result };
  return new Function(...Object.keys(scope), `"use strict"; return (${expression});`)(...Object.values(scope));
}

/** The main number of a result; `null` if the result as a whole is, `undefined` without one. */
export function mainOf(metric: Metric, result: unknown): unknown {
  if (metric.main === null) return undefined;
  if (metric.main.path === null || result === null) return result;
  return metric.main.path
    .split(".")
    .reduce<unknown>((value, key) => (value ? (value as Record<string, unknown>)[key] : value), result);
}
