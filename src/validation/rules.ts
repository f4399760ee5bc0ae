import type * as z from "zod/mini";
import { checkThat } from "./checkThat";
import type { IssuePath } from "./errors";
import type { Broken } from "./issues";
import { conflict, noSpread, notDifferent } from "./rareErrors";

/** A rule between the fields of an input. */
export type Rule<Input> = z.core.$ZodCheck<Input>;

/** The input as seen by a `rule`: fields are read by name. */
type Fields = Readonly<Record<string, unknown>>;

/** Tolerance for rounding of money: 0.1 + 0.2 must be allowed to equal 0.3. */
const MONEY_SLACK = 1e-9;

/**
 * A rule that `holds` for an input whose `fields` are valid on their own; the first field is named in the error.
 *
 * It is checked even if other fields are invalid, so that all problems are reported together.
 */
export function rule<Input>(
  fields: readonly (keyof Input & string)[],
  holds: (input: Input) => boolean,
  broken: Broken<Input>,
): Rule<Input> {
  return checkThat(holds, broken, { path: [fields[0] as string], when: whenValid(fields) });
}

/** Whether these fields have no issues so far. */
export function whenValid(fields: readonly string[]): (payload: z.core.ParsePayload) => boolean {
  return ({ issues }) =>
    !issues.some(
      ({ code, path = [] }) => code !== "unrecognized_keys" && (path.length === 0 || fields.includes(path[0] as never)),
    );
}

/** Paths as known to the caller: `events` of the group `treated` is `treated.events`. */
function pathsOf(names: readonly string[], group: IssuePath): readonly IssuePath[] {
  return names.map((name) => [...group, name]);
}

/** A field, or a sum of several, must not be above another field or sum: counts exactly, money to 1e-9. */
function ordered<Input>(
  small: readonly (keyof Input & string)[],
  large: readonly (keyof Input & string)[],
  slack: number,
): Rule<Input> {
  const total = (input: Input, names: readonly (keyof Input & string)[]) =>
    names.reduce((sum, name) => sum + ((input as Fields)[name] as number), 0);
  return rule(
    [...small, ...large],
    (input) => total(input, small) <= total(input, large) * (1 + slack),
    (input, group) => ({
      code: "notAbove",
      value: total(input, small),
      details: { sum: pathsOf(small, group), other: pathsOf(large, group), otherValue: total(input, large) },
    }),
  );
}

/** A count, or a sum of counts, must not be above another. */
export function notAbove<Input>(small: keyof Input & string, ...large: readonly (keyof Input & string)[]): Rule<Input> {
  return ordered([small], large, 0);
}

/** A sum of money must not be above another, except for rounding. */
export function sumNotAbove<Input>(
  small: readonly (keyof Input & string)[],
  large: readonly (keyof Input & string)[],
): Rule<Input> {
  return ordered(small, large, MONEY_SLACK);
}

/** At most one of two optional fields. */
export function notBoth<Input>(one: keyof Input & string, other: keyof Input & string): Rule<Input> {
  return rule(
    [one, other],
    (input) => input[one] === undefined || input[other] === undefined,
    (input, group) => ({ code: conflict, value: input[one], details: { other: pathsOf([other], group) } }),
  );
}

/** Two numbers that must not be equal. */
export function different<Input>(one: keyof Input & string, other: keyof Input & string): Rule<Input> {
  return rule(
    [one, other],
    (input) => input[one] !== input[other],
    (input, group) => ({ code: notDifferent, value: input[one], details: { other: pathsOf([other], group) } }),
  );
}

/** Two lists, at least one of which must contain different values: otherwise their spread is unknown. */
export function spread<Input>(one: keyof Input & string, other: keyof Input & string): Rule<Input> {
  return rule(
    [one, other],
    (input) => [one, other].some((name) => varies((input as Fields)[name] as ArrayLike<number>)),
    (input, group) => ({ code: noSpread, value: input[one], details: { other: pathsOf([other], group) } }),
  );
}

function varies(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return true;
  return false;
}
