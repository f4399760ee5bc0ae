import { type FieldFacts, withFacts } from "../validation/fieldFacts";
import { customField, type Field, isList, MOST_BAD_ITEMS } from "../validation/fields";
import type { FoundProblem } from "../validation/issueAt";
import { CountedAnswers } from "./countedAnswers";

/**
 * Answers on a scale of whole numbers, as an array or a typed array.
 *
 * `null`, `undefined`, `""` and holes of an array are missing answers.
 */
export type Answers = ArrayLike<number | null | undefined | "">;

/** The least and the greatest answer of a scale. */
export interface AnswerRange {
  readonly min: number;
  readonly max: number;
}

/** The JSON Schema of an answer: `maxLength` is for blank text, the bounds are for numbers. */
export function answerJsonSchema({ min, max }: AnswerRange): FieldFacts["jsonSchema"] {
  return { type: ["integer", "null", "string"], minimum: min, maximum: max, maxLength: 0 };
}

/** A list of answers; the scale is checked when they are counted. */
export function answers(range: AnswerRange): Field<Answers> {
  const facts: FieldFacts = {
    kind: "list",
    unit: "scale",
    items: { kind: "wholeNumber", unit: "scale" },
    jsonSchema: { type: "array", items: answerJsonSchema(range) },
  };
  return withFacts(customField<Answers>(isAnswers, facts), facts);
}

function isAnswers(value: unknown): boolean {
  return isList(value) || value instanceof CountedAnswers;
}

/** Whether a value is a whole number on the scale. */
export function isOnScale(answer: unknown, min: number, max: number): answer is number {
  return typeof answer === "number" && (answer | 0) === answer && answer >= min && answer <= max;
}

/** Whether an answer is missing. */
export function isMissing(answer: unknown): boolean {
  return answer === null || answer === undefined || answer === "";
}

/** The problems of the first answers not on the scale. */
export function offScale(
  answers: Answers,
  path: readonly (string | number)[],
  { min, max }: AnswerRange,
): readonly FoundProblem[] {
  const problems: FoundProblem[] = [];
  for (let i = 0; i < answers.length && problems.length < MOST_BAD_ITEMS; i++) {
    const value: unknown = answers[i];
    if (isOnScale(value, min, max) || isMissing(value)) continue;
    const at = { path: [...path, i], value };
    if (typeof value !== "number" || Number.isNaN(value))
      problems.push({ ...at, code: "wrongType", details: { expected: "wholeNumber" } });
    else if (value < min) problems.push({ ...at, code: "tooSmall", details: { bound: min } });
    else if (value > max) problems.push({ ...at, code: "tooLarge", details: { bound: max } });
    else problems.push({ ...at, code: "notWhole" });
  }
  return problems;
}
