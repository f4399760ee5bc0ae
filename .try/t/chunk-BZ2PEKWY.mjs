import {
  issueAt
} from "./chunk-DDRB6N6R.mjs";
import {
  MOST_BAD_ITEMS,
  boolean,
  customField,
  isList,
  withFacts,
  zodError
} from "./chunk-J5IQHBUV.mjs";
import {
  rareKind
} from "./chunk-IQ4LGOZS.mjs";

// src/validation/flags.ts
function flag() {
  const facts = rareKind("boolean");
  return withFacts(boolean({ error: zodError(facts) }), facts);
}
function flagsOf(list) {
  const items = rareKind("boolean");
  const facts = {
    kind: "list",
    items,
    jsonSchema: { type: "array", items: { enum: [0, 1, false, true] }, sameLengthAs: list }
  };
  const checked = customField(isList, facts).check(({ value, issues }) => {
    const { length } = value;
    for (let i = 0, bad = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
      const each = value[i];
      if (each === 0 || each === 1 || each === true || each === false) continue;
      bad++;
      issues.push(issueAt([i], each, "wrongType", { expected: "boolean" }));
    }
  });
  return withFacts(checked, facts);
}

export {
  flag,
  flagsOf
};
