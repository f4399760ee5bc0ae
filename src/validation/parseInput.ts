import type * as z from "zod/mini";
import { MetricInputError, type MetricIssue } from "./errors";
import { factsAt } from "./fieldFacts";
import { metricIssues } from "./issues";
import { makeIssue } from "./makeIssue";

/** Returns the checked input with defaults filled in, or throws a {@link MetricInputError} with all problems. */
export function parseInput<Parsed, Input>(metric: string, schema: z.ZodMiniType<Parsed, Input>, input: Input): Parsed {
  let issues: readonly MetricIssue[];
  try {
    // A date or a map has no fields and would pass if all fields are optional.
    if (Object.prototype.toString.call(input) !== "[object Object]")
      issues = [makeIssue("wrongType", [], input, { expected: "object" })];
    else {
      // Inherited fields do not count, and each field is read once. Unlike finished issues, raw ones have the value.
      const result = schema._zod.run({ value: { ...input }, issues: [] }, {}) as z.core.ParsePayload<Parsed>;
      if (result.issues.length === 0) return result.value;
      issues = issuesOf(schema, result.issues);
    }
  } catch {
    // Only reading the input can fail here: a getter or a proxy of the caller threw.
    issues = [makeIssue("unreadable", [], input)];
  }
  throw new MetricInputError(metric, issues);
}

/**
 * One issue per field and code: a number above the safe integers violates two bounds, and the later one is the field's
 * own.
 */
function issuesOf(schema: z.ZodMiniType, found: readonly z.core.$ZodRawIssue[]): readonly MetricIssue[] {
  const issues = new Map<string, MetricIssue>();
  for (const raw of found)
    for (const issue of metricIssues(raw, factsAt(schema, raw.path ?? [])))
      issues.set(`${issue.code} ${issue.path.join(".")}`, issue);
  return [...issues.values()];
}
