import type * as z from "zod/mini";
import type { MetricIssue } from "./errors";
import type { FieldFacts } from "./fieldFacts";
import { makeIssue, type Problem } from "./makeIssue";
import { nearestName } from "./nearestName";

type Details = MetricIssue["details"];

/** Describes a violation of a custom check; `group` is the path of the object with the fields. */
export type Broken<Value> = (
  value: Value,
  group: MetricIssue["path"],
) => {
  readonly code: Problem;
  readonly value: unknown;
  readonly details: Details;
};

/**
 * Returns the error text of a field, in the form expected by zod.
 *
 * Every schema here has one, so that messages are the same inside an application's own schemas.
 */
export function zodError(facts: FieldFacts): (issue: z.core.$ZodRawIssue) => string {
  return (issue) =>
    metricIssues(issue, facts)
      .map((each) => each.message)
      .join("; ");
}

/** Converts one zod issue into ours, possibly several. */
export function metricIssues(
  raw: z.core.$ZodRawIssue | z.core.$ZodIssue,
  facts: FieldFacts | undefined,
): MetricIssue[] {
  const path = (raw.path ?? []) as (string | number)[];
  const issue = (code: Problem, details: Details = {}, value: unknown = raw.input, at = path): MetricIssue =>
    makeIssue(code, at, value, details, facts?.kindWords);
  const expected = facts?.kind ?? "object";
  const choices =
    raw.code === "invalid_value"
      ? { choices: (raw.values as string[]).map((each) => JSON.stringify(each)).join(", ") }
      : {};
  if (raw.input === undefined && path.length > 0) return [issue("missing", { expected, ...choices })];
  switch (raw.code) {
    case "unrecognized_keys":
      return (raw.keys as string[]).map((key) => {
        const suggestion = nearestName(key, facts?.names ?? []);
        const value = (raw.input as Record<string, unknown>)[key];
        const other = facts?.elsewhere?.(key);
        if (other) return issue(...other, value, [...path, key]);
        if (suggestion === undefined) return issue("unknownField", {}, value, [...path, key]);
        return issue("misspelledField", { suggestion }, value, [...path, key]);
      });
    case "too_small":
      return [issue("tooSmall", { bound: Number(raw.minimum) })];
    case "too_big": {
      const value = Number(raw.input);
      const bound = Number(raw.maximum);
      const suggestion = rounded(value / 100);
      if (!facts?.fraction || value <= 1 || suggestion > bound) return [issue("tooLarge", { bound })];
      return [issue("notAFraction", { bound, percent: rounded(value * 100), suggestion })];
    }
    case "invalid_value":
      return [issue("notAChoice", choices)];
    case "custom": {
      const { code, value, details } = (raw.params as { broken: Broken<unknown> }).broken(raw.input, path.slice(0, -1));
      return [issue(code, details, value)];
    }
    default:
      return [
        Number.isFinite(raw.input) && expected === "wholeNumber" ? issue("notWhole") : issue("wrongType", { expected }),
      ];
  }
}

// 1.1 * 100 is 110.00000000000001; twelve digits are enough for a hint.
const rounded = (value: number) => Number(value.toPrecision(12));
