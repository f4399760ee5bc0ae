import * as z from "zod/mini";
import { customField } from "./fields";
import type { Problem } from "./makeIssue";
import { type Rule, whenValid } from "./rules";

/** One problem of a field that is checked together with others. */
export interface FoundProblem {
  /** Where it is. */
  readonly path: readonly (string | number)[];
  /** The value there. */
  readonly value: unknown;
  /** What is wrong. */
  readonly code: Problem;
  /** What fills its sentence. */
  readonly details?: Readonly<Record<string, string | number>>;
}

// Only its error text is used.
const item = /* @__PURE__ */ customField<unknown>(Boolean, { kind: "wholeNumber", unit: "scale" });

/** One issue of a field that is checked together with others. */
export function issueAt(
  path: readonly (string | number)[],
  value: unknown,
  code: Problem,
  details: Readonly<Record<string, string | number>> = {},
): z.core.$ZodRawIssue {
  const broken = () => ({ code, value, details });
  return { code: "custom", input: value, inst: item, path: [...path], continue: true, params: { broken } };
}

/**
 * A rule that reports any number of problems.
 *
 * @param fields - The fields that must be valid by themselves.
 * @param problemsOf - The problems of an input.
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
