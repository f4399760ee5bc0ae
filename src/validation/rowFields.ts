import { customField, type Field, isList } from "./fields";
import { wrongLength } from "./rareErrors";
import { rareKind } from "./rareKinds";
import { type Rule, rule } from "./rules";

/** Where to find a value in a row: a key, or a function of the row. */
export function accessor<Value>(): Field<Value> {
  return customField<Value>((value) => typeof value === "string" || typeof value === "function", rareKind("accessor"));
}

/** Same, or `null` for a value absent from all rows. */
export function accessorOrNull<Value>(): Field<Value> {
  const fits = (value: unknown) => value === null || typeof value === "string" || typeof value === "function";
  return customField<Value>(fits, rareKind("accessor"));
}

/** A column of a table: an array or a typed array of any values. */
export function column(): Field<ArrayLike<unknown>> {
  return customField<ArrayLike<unknown>>(isList, { kind: "list" });
}

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
