import * as z from "zod/mini";
import type { IssueDetails, IssuePath } from "./errors";
import { customField } from "./fields";
import type { Problem } from "./makeIssue";
import { type Rule, whenValid } from "./rules";

/** One problem of a field checked together with others. */
export interface FoundProblem {
  /** Path of the field. */
  readonly path: IssuePath;
  /** Value of the field. */
  readonly value: unknown;
  /** The problem. */
  readonly code: Problem;
  /** Values of the placeholders in its sentence. */
  readonly details?: IssueDetails;
}

// Only its error text is used.
const item = /* @__PURE__ */ customField<unknown>(Boolean, { kind: "wholeNumber", unit: "scale" });

/** Creates an issue for a field checked together with others. */
export function issueAt(
  path: IssuePath,
  value: unknown,
  code: Problem,
  details: IssueDetails = {},
): z.core.$ZodRawIssue {
  const broken = () => ({ code, value, details });
  return { code: "custom", input: value, inst: item, path: [...path], continue: true, params: { broken } };
}

/**
 * A rule that may report several problems.
 *
 * @param fields - Fields that must be valid on their own.
 * @param problemsOf - Returns the problems of an input.
 */
export function problemRule<Input extends object>(
  fields: readonly (keyof Input & string)[],
  problemsOf: (input: Input) => readonly FoundProblem[],
): Rule<Input> {
  const check = ({ value, issues }: z.core.ParsePayload<Input>): void => {
    for (const { path, value: given, code, details } of problemsOf(value))
      issues.push(issueAt(path, given, code, details));
  };
  return z.check(check as never, { when: whenValid(fields) } as never) as never;
}
