import * as z from "zod/mini";
import { type AnswerRange, type Answers, answerJsonSchema, isOnScale, issueAt, offScale } from "./answers";
import { type FieldFacts, withFacts } from "./fieldFacts";
import { customField, type Field, isList, MOST_BAD_ITEMS } from "./fields";
import { wrongLength } from "./rareErrors";
import { type Rule, whenValid } from "./rules";

/** Rows of answers, as many in each as there are items in the field `columns`. */
export function answerRows(range: AnswerRange, columns: string): Field<readonly Answers[]> {
  const row: FieldFacts = { kind: "list", unit: "scale" };
  const facts: FieldFacts = {
    ...row,
    items: row,
    jsonSchema: { type: "array", items: { type: "array", items: answerJsonSchema(range), sameLengthAs: columns } },
  };
  return withFacts(
    customField<readonly Answers[]>((value) => Array.isArray(value), facts),
    facts,
  );
}

/** What {@link scoredRows} needs to find in an input. */
interface ScoredRows {
  readonly invalid?: "throw" | "exclude" | undefined;
}

/**
 * A rule that names the rows that have not an answer an item, and the answers that are not on the scale unless they are to be left out.
 *
 * @param rows - The field with the rows; it may be left out.
 * @param columns - The field with the items.
 * @param range - The scale of all items.
 * @param invited - The field with the number of people asked, which must not be below those who answered.
 */
export function scoredRows<Input extends ScoredRows>(
  rows: keyof Input & string,
  columns: keyof Input & string,
  range: AnswerRange,
  invited?: keyof Input & string,
): Rule<Input> {
  const check = ({ value, issues }: z.core.ParsePayload<Input>): void => {
    const given = (value[rows] ?? []) as unknown as readonly Answers[];
    const { length } = value[columns] as unknown as ArrayLike<unknown>;
    const found = [...given.keys()].flatMap((row) => rowIssues(given[row], [rows, row], length, range, value.invalid));
    issues.push(...found.slice(0, MOST_BAD_ITEMS));
    const asked = invited === undefined ? undefined : (value[invited] as unknown as number | undefined);
    if (asked === undefined || found.length > 0) return;
    const answered = given.filter((row) =>
      Array.from(row).some((each) => isOnScale(each, range.min, range.max)),
    ).length;
    if (asked < answered) issues.push(issueAt([invited as string], asked, "tooSmall", { bound: answered }));
  };
  const fields = [rows, columns, "invalid", ...(invited ? [invited] : [])];
  return z.check(check as never, { when: whenValid(fields) } as never) as never;
}

function rowIssues(
  row: unknown,
  path: readonly (string | number)[],
  length: number,
  range: AnswerRange,
  invalid: "throw" | "exclude" | undefined,
): readonly z.core.$ZodRawIssue[] {
  if (!isList(row)) return [issueAt(path, row, "wrongType", { expected: "list" })];
  const answers = row as Answers;
  if (answers.length !== length) return [issueAt(path, row, wrongLength, { bound: length, length: answers.length })];
  return invalid === "exclude" ? [] : offScale(answers, path, range);
}
