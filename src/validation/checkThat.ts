import * as z from "zod/mini";
import { type Broken, metricIssues } from "./issues";

/** Where an issue belongs, and when to check. */
export interface CheckOptions {
  /** The field to name. Default: the value as a whole. */
  readonly path?: readonly string[];
  /** Whether to check a value that already has issues. Default: `false`. */
  readonly when?: (payload: z.core.ParsePayload) => boolean;
}

/** A custom check; `broken` describes what violates it. zod's own `refine` does the same with twice the code. */
export function checkThat<Value>(
  holds: (value: Value) => boolean,
  broken: Broken<Value>,
  { path = [], when }: CheckOptions = {},
): z.core.$ZodCheck<Value> {
  const check: z.core.$ZodCheck<Value> = z.check<Value>(
    ({ value, issues }) => {
      if (holds(value)) return;
      issues.push({ code: "custom", input: value, inst: check, path: [...path], params: { broken }, continue: true });
    },
    {
      ...(when && { when }),
      error: (issue: z.core.$ZodRawIssue) => metricIssues(issue, undefined)[0]?.message,
    } as object,
  ) as never;
  return check;
}
