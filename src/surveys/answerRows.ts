import type { FieldFacts } from "../validation/fieldFacts";
import { type Field, isList, listField, MOST_BAD_ITEMS } from "../validation/fields";
import { type FoundProblem, problemRule } from "../validation/issueAt";
import { wrongLength } from "../validation/rareErrors";
import type { Rule } from "../validation/rules";
import { type AnswerRange, type Answers, answerJsonSchema, isOnScale, offScale } from "./answers";

/** Rows of answers, each with as many answers as the field `columns` has items. */
export function answerRows(range: AnswerRange, columns: string): Field<readonly Answers[]> {
  const row: FieldFacts = { kind: "list", unit: "scale" };
  const facts: FieldFacts = {
    ...row,
    items: row,
    jsonSchema: { type: "array", items: { type: "array", items: answerJsonSchema(range), sameLengthAs: columns } },
  };
  return listField<readonly Answers[]>(facts, Array.isArray);
}

/** The fields used by {@link scoredRows}. */
interface ScoredRows {
  readonly invalid?: "throw" | "exclude" | undefined;
}

/**
 * A rule: every row has one answer per item, and all answers are on the scale, unless they are to be excluded.
 *
 * @param rows - The field with the rows; may be optional.
 * @param columns - The field with the items.
 * @param range - The scale of all items.
 * @param invited - The field with the number of people invited, at least the number of respondents.
 */
export function scoredRows<Input extends ScoredRows>(
  rows: keyof Input & string,
  columns: keyof Input & string,
  range: AnswerRange,
  invited?: keyof Input & string,
): Rule<Input> {
  const fields = [rows, columns, "invalid", ...(invited ? [invited] : [])] as (keyof Input & string)[];
  return problemRule(fields, (value) => {
    const given = (value[rows] ?? []) as unknown as readonly Answers[];
    const { length } = value[columns] as unknown as ArrayLike<unknown>;
    const found = [...given.keys()].flatMap((row) =>
      rowProblems(given[row], [rows, row], length, range, value.invalid),
    );
    if (found.length > 0) return found.slice(0, MOST_BAD_ITEMS);
    const asked = invited === undefined ? undefined : (value[invited] as unknown as number | undefined);
    if (asked === undefined) return [];
    const isAnswered = (row: Answers) => Array.from(row).some((each) => isOnScale(each, range.min, range.max));
    const answered = given.filter(isAnswered).length;
    if (asked >= answered) return [];
    return [{ path: [invited as string], value: asked, code: "tooSmall", details: { bound: answered } }];
  });
}

function rowProblems(
  row: unknown,
  path: readonly (string | number)[],
  length: number,
  range: AnswerRange,
  invalid: "throw" | "exclude" | undefined,
): readonly FoundProblem[] {
  if (!isList(row)) return [{ path, value: row, code: "wrongType", details: { expected: "list" } }];
  const answers = row as Answers;
  const details = { bound: length, length: answers.length };
  if (answers.length !== length) return [{ path, value: row, code: wrongLength, details }];
  return invalid === "exclude" ? [] : offScale(answers, path, range);
}
