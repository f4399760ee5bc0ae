import { isList } from "../../validation/fields";

/** A list of strings and finite numbers. */
export function isIdList(value: unknown): value is ArrayLike<string | number> {
  return (
    isList(value) &&
    Array.from(value as ArrayLike<unknown>).every((each) => typeof each === "string" || Number.isFinite(each))
  );
}
