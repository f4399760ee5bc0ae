import * as z from "zod/mini";
import { MetricInputError, type MetricIssue } from "./errors";
import { factsAt } from "./fieldFacts";
import { metricIssues } from "./issues";
import { makeIssue } from "./makeIssue";

/** Returns the checked input with its defaults filled in, or throws a {@link MetricInputError} with all its problems. */
export function parseInput<Parsed, Input>(metric: string, schema: z.ZodMiniType<Parsed, Input>, input: Input): Parsed {
  let result: ReturnType<typeof z.safeParse<typeof schema>>;
  let isStrange: boolean;
  try {
    // A date or a map has no fields, and would pass where all may be left out.
    isStrange = Object.prototype.toString.call(input) !== "[object Object]";
    result = z.safeParse(schema, input);
    // Issues name the value received only when asked to, and being asked makes every call several times as long.
    if (!result.success) result = z.safeParse(schema, input, { reportInput: true });
  } catch {
    // Only reading the input can fail here: a getter or a proxy of the caller's threw.
    throw new MetricInputError(metric, [makeIssue("unreadable", [], input)]);
  }
  if (result.success && isStrange)
    throw new MetricInputError(metric, [makeIssue("wrongType", [], input, { expected: "object" })]);
  if (result.success) return result.data;
  // One issue a field and code: a number beyond the safe integers breaks two bounds, of which the later is the field's own.
  const issues = new Map<string, MetricIssue>();
  for (const raw of result.error.issues)
    for (const issue of metricIssues(raw, factsAt(schema, raw.path)))
      issues.set(`${issue.code} ${issue.path.join(".")}`, issue);
  throw new MetricInputError(metric, [...issues.values()]);
}
