import { inputOf, takesInput } from "../metric/inputOf";
import type { MainNumber, Metric } from "../metric/metric";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { nearestName } from "../validation/nearestName";
import { fieldNames, type NumberField, numberField } from "../validation/numberField";
import { notNumeric, olderZod } from "../validation/rareErrors";
import { rareKinds } from "../validation/rareKinds";

/** The main number of a metric for an input; `null` if it is undefined. */
export function mainNumber(caller: string, metric: Metric, input: object): number | null {
  const result = (metric.compute as (input: unknown) => unknown)(input);
  const main = metric.main as MainNumber;
  const path = main.path === null ? [] : main.path.split(".");
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key] ?? null, result);
  if (value === null || (typeof value === "number" && Number.isFinite(value))) return value;
  throw new MetricInputError(caller, [makeIssue(notNumeric, ["metric", "main"], value)]);
}

/** Rejects anything but the facts of a metric with one input and a main number, such as the function itself. */
export function checkMetric(caller: string, metric: Metric): void {
  // A function has its own `arguments`, which must not be read.
  const { compute, main, arguments: takes } = Object(typeof metric === "object" ? metric : {}) as Partial<Metric>;
  if (typeof compute === "function" && Array.isArray(takes) && takesInput(metric) && main) {
    // A schema of zod 3 has no `_zod`.
    if (typeof inputOf(metric) === "object" && "_zod" in inputOf(metric)) return;
    throw new MetricInputError(caller, [makeIssue(olderZod, ["metric", "arguments", 0, "schema"], inputOf(metric))]);
  }
  const issue = makeIssue("wrongType", ["metric"], metric, { expected: "metric" }, rareKinds.metric);
  throw new MetricInputError(caller, [issue]);
}

/** The range of a field; rejects an unknown field, or one that is not a single number. */
export function checkField(caller: string, metric: Metric, field: string): NumberField {
  if (typeof field !== "string")
    throw new MetricInputError(caller, [
      makeIssue("wrongType", ["field"], field, { expected: "text" }, rareKinds.text),
    ]);
  const numbers = numberField(inputOf(metric), field);
  if (numbers) return numbers;
  throw new MetricInputError(caller, [problemOf(field, fieldNames(inputOf(metric)))]);
}

function problemOf(field: string, names: readonly string[]) {
  if (names.includes(field)) return makeIssue(notNumeric, [field], field);
  const suggestion = nearestName(field, names);
  if (suggestion === undefined) return makeIssue("unknownField", [field], field);
  return makeIssue("misspelledField", [field], field, { suggestion });
}
