import { type Rule, rule } from "./rules";

type Numbers = Readonly<Record<string, number>>;

/** A whole number that must be above another. */
export function above<Input extends object>(large: keyof Input & string, small: keyof Input & string): Rule<Input> {
  const of = (input: Input) => input as unknown as Numbers;
  return rule(
    [large, small],
    (input) => (of(input)[large] as number) > (of(input)[small] as number),
    (input) => ({
      code: "tooSmall",
      value: of(input)[large],
      details: { bound: (of(input)[small] as number) + 1 },
    }),
  );
}

/** An optional number whose bounds depend on `others`. */
export function within<Input extends object>(
  field: keyof Input & string,
  others: readonly (keyof Input & string)[],
  boundsOf: (input: Input) => { readonly min?: number; readonly max?: number },
): Rule<Input> {
  const numberIn = (input: Input) => input[field] as unknown as number | undefined;
  return rule(
    [field, ...others],
    (input) => {
      const { min = -Infinity, max = Infinity } = boundsOf(input);
      const value = numberIn(input);
      return value === undefined || (value >= min && value <= max);
    },
    (input) => {
      const value = numberIn(input) as number;
      const { min = -Infinity, max } = boundsOf(input);
      return value < min
        ? { code: "tooSmall", value, details: { bound: min } }
        : { code: "tooLarge", value, details: { bound: max as number } };
    },
  );
}
