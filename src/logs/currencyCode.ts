import { customField, type Field } from "../validation/fields";
import { rareKind } from "../validation/rareKinds";

/** A currency code, or another name for the currency of a log. */
export function currencyCode(): Field<string> {
  return customField<string>((value) => typeof value === "string" && value.trim() !== "", {
    ...rareKind("currencyCode"),
    jsonSchema: { type: "string", minLength: 1 },
  });
}
