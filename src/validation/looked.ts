import * as z from "zod/mini";
import { type Rule, whenValid } from "./rules";

/** A finding of a rule, before it is put into words. */
export type RawIssue = z.core.$ZodRawIssue;

/** A rule that examines fields valid on their own, and reports findings. */
export function looked<Input extends object>(
  fields: readonly (keyof Input & string)[],
  look: (input: Input, report: (issue: RawIssue) => void) => void,
): Rule<Input> {
  const check = ({ value, issues }: z.core.ParsePayload<Input>): void => {
    look(value, (issue) => issues.push(issue));
  };
  return z.check(check as never, { when: whenValid(fields) } as never) as never;
}
