import { customField, type Field } from "./fields";
import { rareKind } from "./rareKinds";

/** A function passed by the caller. */
export function callback<Callback>(): Field<Callback> {
  return customField<Callback>((value) => typeof value === "function", rareKind("callback"));
}
