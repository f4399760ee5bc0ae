import { type FieldFacts, withFacts } from "./fieldFacts";
import { type Field, listField, MOST_BAD_ITEMS } from "./fields";
import { issueAt } from "./issueAt";
import { looked } from "./looked";
import { tooManyLabels } from "./rareErrors";
import { rareKind } from "./rareKinds";
import type { Rule } from "./rules";

/** A label of a row: text, a whole number, or a boolean. */
export type Label = string | number | boolean;

/** A list of labels, one per item of the list in another field. */
export function labelsOf(list: string): Field<ArrayLike<Label>> {
  return labelList(list, []) as Field<ArrayLike<Label>>;
}

/** The same, in which an item may be `null`. */
export function labelsOrNull(list: string): Field<ArrayLike<Label | null>> {
  return labelList(list, ["null"]);
}

function labelList(list: string, otherTypes: readonly string[]): Field<ArrayLike<Label | null>> {
  const items: FieldFacts = rareKind("label");
  const facts: FieldFacts = {
    kind: "list",
    items,
    jsonSchema: {
      type: "array",
      items: {
        type: ["string", "integer", "boolean", ...otherTypes],
        minimum: -Number.MAX_SAFE_INTEGER,
        maximum: Number.MAX_SAFE_INTEGER,
      },
      sameLengthAs: list,
    },
  };
  const checked = listField<ArrayLike<Label | null>>(facts).check(({ value: labels, issues }) => {
    for (let i = 0, bad = 0; i < labels.length && bad < MOST_BAD_ITEMS; i++) {
      const each = labels[i];
      if (typeof each === "string" || typeof each === "boolean" || Number.isSafeInteger(each)) continue;
      if (each === null && otherTypes.length > 0) continue;
      bad++;
      issues.push(issueAt([i], each, "wrongType", { expected: "label" }));
    }
  });
  return withFacts(checked, facts);
}

/** A rule: at most this many distinct labels. */
export function labelsAtMost<Input extends object>(labels: keyof Input & string, most: number): Rule<Input> {
  return looked<Input>([labels], (input, report) => {
    const items = (input[labels] ?? []) as ArrayLike<Label>;
    const seen = new Set<Label>();
    for (let i = 0; i < items.length && seen.size <= most; i++) seen.add(items[i] as Label);
    if (seen.size > most) report(issueAt([labels], items, tooManyLabels, { bound: most }));
  });
}
