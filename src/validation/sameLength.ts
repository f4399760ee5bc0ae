import { wrongLength } from "./rareErrors";
import { type Rule, rule } from "./rules";

/** A rule: an optional column must have as many items as another. */
export function sameLength<Input>(one: keyof Input & string, other: keyof Input & string): Rule<Input> {
  // A coded column has the length of its codes.
  const lengthOf = (input: Input, name: keyof Input): number => {
    const column = input[name] as ArrayLike<unknown> | { readonly codes: ArrayLike<unknown> };
    return "codes" in column ? column.codes.length : column.length;
  };
  return rule(
    [one, other],
    (input) => input[one] === undefined || lengthOf(input, one) === lengthOf(input, other),
    (input) => ({
      code: wrongLength,
      value: input[one],
      details: { bound: lengthOf(input, other), length: lengthOf(input, one) },
    }),
  );
}
