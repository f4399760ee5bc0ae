import * as z from "zod/mini";
import { type FieldFacts, withFacts } from "./fieldFacts";
import { type Field, listField, MOST_BAD_ITEMS } from "./fields";
import { issueAt } from "./issueAt";
import { zodError } from "./issues";
import { rareKind } from "./rareKinds";

/** Flags, one per item: booleans, or 1 and 0. */
export type Flags = ArrayLike<boolean | number>;

/** True or false. */
export function flag(): Field<boolean> {
  const facts: FieldFacts = rareKind("boolean");
  return withFacts(z.boolean({ error: zodError(facts) }), facts);
}

/** A list of flags as an array or a typed array, one per item of the list in another field. */
export function flagsOf(list: string): Field<Flags> {
  const items: FieldFacts = rareKind("boolean");
  const facts: FieldFacts = {
    kind: "list",
    items,
    jsonSchema: { type: "array", items: { enum: [0, 1, false, true] }, sameLengthAs: list },
  };
  const checked = listField<Flags>(facts).check(({ value, issues }) => {
    const { length } = value;
    for (let i = 0, bad = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
      const each: unknown = value[i];
      if (each === 0 || each === 1 || each === true || each === false) continue;
      bad++;
      issues.push(issueAt([i], each, "wrongType", { expected: "boolean" }));
    }
  });
  return withFacts(checked, facts);
}
