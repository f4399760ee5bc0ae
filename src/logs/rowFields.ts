import { customField, type Field, isList } from "../validation/fields";
import { rareKind } from "../validation/rareKinds";

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
