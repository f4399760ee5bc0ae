import { customField, type Field } from "../validation/fields";
import { rareKind } from "../validation/rareKinds";

/** The code of a currency, or another name that tells the currencies of a log apart. */
export function currencyCode(): Field<string> {
  return customField<string>((value) => typeof value === "string" && value.trim() !== "", {
    ...rareKind("currencyCode"),
    jsonSchema: { type: "string", minLength: 1 },
  });
}
