import * as z from "zod/mini";
import { type Rule, whenValid } from "./rules";

/** What a rule finds, before it is put into words. */
export type RawIssue = z.core.$ZodRawIssue;

/** A rule that looks at fields that are valid each by itself, and reports what it finds. */
export function looked<Input extends object>(
  fields: readonly (keyof Input & string)[],
  look: (input: Input, report: (issue: RawIssue) => void) => void,
): Rule<Input> {
  const check = ({ value, issues }: z.core.ParsePayload<Input>): void => {
    look(value, (issue) => issues.push(issue));
  };
  return z.check(check as never, { when: whenValid(fields) } as never) as never;
}
