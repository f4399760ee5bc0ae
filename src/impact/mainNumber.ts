import type { AnyMetric } from "../metric/definition";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { nearestName } from "../validation/nearestName";
import { fieldNames, type NumberField, numberField } from "../validation/numberField";
import { notNumeric } from "../validation/rareErrors";
import { rareKinds } from "../validation/rareKinds";

/** The main number of a metric for an input; `null` where it is undefined. */
export function mainNumber(caller: string, metric: AnyMetric, input: object): number | null {
  const result = (metric.compute as (input: unknown) => unknown)(input);
  const path = metric.headline === null ? [] : metric.headline.split(".");
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key] ?? null, result);
  if (value === null || (typeof value === "number" && Number.isFinite(value))) return value;
  throw new MetricInputError(caller, [makeIssue(notNumeric, ["metric", "headline"], value)]);
}

/** Refuses what is no metric on an input, such as the function itself. */
export function checkMetric(caller: string, metric: AnyMetric): void {
  const { compute, input } = Object(metric) as Partial<AnyMetric>;
  const takesInput = typeof metric === "object" && typeof compute === "function" && typeof input === "object";
  if (takesInput && !("log" in metric) && !("argumentNames" in metric)) return;
  const issue = makeIssue("wrongType", ["metric"], metric, { expected: "metric" }, rareKinds.metric);
  throw new MetricInputError(caller, [issue]);
}

/** The numbers that a field takes; refuses what is no field, or no single number. */
export function checkField(caller: string, metric: AnyMetric, field: string): NumberField {
  const numbers = numberField(metric.input, field);
  if (numbers) return numbers;
  throw new MetricInputError(caller, [problemOf(field, fieldNames(metric.input))]);
}

function problemOf(field: string, names: readonly string[]) {
  if (names.includes(field)) return makeIssue(notNumeric, [field], field);
  const suggestion = nearestName(field, names);
  if (suggestion === undefined) return makeIssue("unknownField", [field], field);
  return makeIssue("misspelledField", [field], field, { suggestion });
}
