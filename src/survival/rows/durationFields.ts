import { type FieldFacts, withFacts } from "../../validation/fieldFacts";
import { customField, type Field, isList, MOST_BAD_ITEMS, numbersWithin } from "../../validation/fields";
import { issueAt } from "../../validation/issueAt";
import { looked, type RawIssue } from "../../validation/looked";
import { notBelow, wrongLength } from "../../validation/rareErrors";
import type { Rule } from "../../validation/rules";

/** Longest duration, and greatest absolute value of a covariate. */
const LONGEST = 1e15;
/** Shortest duration other than 0. */
const SHORTEST = 1e-9;

/** Columns of numbers by name. */
export type NamedColumns = Readonly<Record<string, ArrayLike<number>>>;

/** A list of durations, in any one unit, as an array or a typed array: each 0, or from 1e-9 to 1e15. */
export function durations(): Field<ArrayLike<number>> {
  return numbersWithin("periods", SHORTEST, LONGEST);
}

/** A list of times at which observation of each row began. */
export function entriesOf(list: string): Field<ArrayLike<number>> {
  return numbersWithin("periods", SHORTEST, LONGEST, list);
}

/** Columns of numbers by name, each as long as the list in another field: arrays or typed arrays. */
export function columnsOf(list: string, mostColumns: number): Field<NamedColumns> {
  const items = { type: "number", minimum: -LONGEST, maximum: LONGEST, unit: "scale" };
  const facts: FieldFacts = {
    kind: "object",
    items: { kind: "number", unit: "scale" },
    jsonSchema: {
      type: "object",
      additionalProperties: { type: "array", items, sameLengthAs: list },
      minProperties: 1,
      maxProperties: mostColumns,
    },
  };
  const isColumns = (value: unknown) => Object.prototype.toString.call(value) === "[object Object]";
  const checked = customField<NamedColumns>(isColumns, facts).check((payload) => {
    const { issues } = payload;
    // Columns are read once: what they hold the next time may be something else.
    const columns: (readonly [name: string, column: unknown])[] = Object.entries(payload.value);
    if (columns.length === 0 || columns.length > mostColumns) {
      const bound = columns.length === 0 ? "≥ 1" : `≤ ${mostColumns}`;
      issues.push(issueAt([], payload.value, wrongLength, { bound, length: columns.length }));
    }
    let bad = 0;
    const read = (name: string, column: ArrayLike<unknown>) => {
      const { length } = column;
      const numbers = new Float64Array(length);
      for (let i = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
        const each = column[i];
        if (typeof each === "number" && each >= -LONGEST && each <= LONGEST) {
          numbers[i] = each;
          continue;
        }
        bad++;
        issues.push(numberIssue([name, i], each));
      }
      return numbers;
    };
    payload.value = Object.fromEntries(
      columns.map(([name, column]) => {
        if (isList(column)) return [name, read(name, column as ArrayLike<unknown>)];
        issues.push(issueAt([name], column ?? null, "wrongType", { expected: "list" }));
        return [name, []];
      }),
    );
  });
  return withFacts(checked, facts);
}

function numberIssue(path: readonly (string | number)[], each: unknown): RawIssue {
  if (typeof each !== "number" || Number.isNaN(each))
    return issueAt(path, each ?? null, "wrongType", { expected: "number" });
  if (each > LONGEST) return issueAt(path, each, "tooLarge", { bound: LONGEST });
  return issueAt(path, each, "tooSmall", { bound: -LONGEST });
}

/** A rule: columns must have the length of the list in another field. */
export function columnsAsLong<Input extends object>(
  columns: keyof Input & string,
  list: keyof Input & string,
): Rule<Input> {
  return looked<Input>([columns, list], (input, report) => {
    const { length } = input[list] as ArrayLike<number>;
    for (const [name, column] of Object.entries((input[columns] ?? {}) as NamedColumns))
      if (column.length !== length)
        report(issueAt([columns, name], column, wrongLength, { bound: length, length: column.length }));
  });
}

/** Durations within this relative difference are equal; 2^-26 is the value of R's `timefix`. */
export const NEAR = 2 ** -26;

/** A rule: every item of one list must be 0, or below that of another by more than rounding. */
export function belowOrZero<Input extends object>(
  small: keyof Input & string,
  large: keyof Input & string,
): Rule<Input> {
  return looked<Input>([small, large], (input, report) => {
    const smaller = input[small] as ArrayLike<number> | undefined;
    const larger = input[large] as ArrayLike<number>;
    if (smaller === undefined) return;
    const length = Math.min(smaller.length, larger.length);
    for (let i = 0, bad = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
      const each = smaller[i] as number;
      if (each === 0 || each * (1 + NEAR) < (larger[i] as number)) continue;
      bad++;
      report(issueAt([small, i], each, notBelow, { bound: larger[i] as number }));
    }
  });
}

/** A rule: items must not be 0. */
export function aboveZero<Input extends object>(list: keyof Input & string): Rule<Input> {
  return looked<Input>([list], (input, report) => {
    const items = input[list] as ArrayLike<number>;
    for (let i = 0, bad = 0; i < items.length && bad < MOST_BAD_ITEMS; i++) {
      if (items[i] !== 0) continue;
      bad++;
      report(issueAt([list, i], 0, "tooSmall", { bound: SHORTEST }));
    }
  });
}

/** A rule: weights must be whole if another field has a given value. */
export function wholeWeights<Input extends object>(
  weights: keyof Input & string,
  where?: { readonly field: keyof Input & string; readonly is: unknown },
): Rule<Input> {
  return looked<Input>([weights], (input, report) => {
    const items = input[weights] as ArrayLike<number> | undefined;
    if (items === undefined || (where && input[where.field] !== where.is)) return;
    for (let i = 0, bad = 0; i < items.length && bad < MOST_BAD_ITEMS; i++) {
      if (Number.isSafeInteger(items[i])) continue;
      bad++;
      report(issueAt([weights, i], items[i], "notWhole"));
    }
  });
}
