import { MetricInputError } from "../validation/errors";
import type { InputSchema, Parsed } from "../validation/inputSchema";
import { type FoundProblem, problemRule } from "../validation/issueAt";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { noWeight, wrongLength } from "../validation/rareErrors";
import type { Rule } from "../validation/rules";
import { type AnswerRange, type Answers, offScale } from "./answers";
import { type CountedAnswer, CountedAnswers } from "./countedAnswers";
import { addedUp, counted, type Tally, weighted } from "./tally";

/** The fields used by the parser. */
interface Scored {
  readonly answers: Answers;
  readonly weights?: ArrayLike<number> | undefined;
  readonly invalid?: "throw" | "exclude" | undefined;
}

/** A valid input, and its counted answers. */
export interface ParsedAnswers<Input, Defaulted extends keyof Input> {
  readonly parsed: Parsed<Input, Defaulted>;
  readonly tally: Tally;
}

/**
 * Parses the input of a survey and counts its answers in a single pass.
 *
 * @param metric - The name of the function.
 * @param shape - The schema without the rule {@link scored}.
 * @param schema - The schema with that rule.
 * @param input - The input.
 * @param scaleOf - Returns the scale of a parsed input.
 */
export function parseAnswers<Input extends Scored, Defaulted extends keyof Input>(
  metric: string,
  shape: InputSchema<Input, Defaulted>,
  schema: InputSchema<Input, Defaulted>,
  input: Input,
  scaleOf: (parsed: Parsed<Input, Defaulted>) => AnswerRange,
): ParsedAnswers<Input, Defaulted> {
  const parsed = parsedShape(metric, shape, schema, input);
  const { tally, problems } = tallyOf(parsed as unknown as Scored, scaleOf(parsed));
  if (problems.length === 0) return { parsed, tally };
  throw new MetricInputError(
    metric,
    problems.map(({ path, value, code, details }) => makeIssue(code, path, value, details)),
  );
}

/** All problems are reported together, including those of the answers. */
function parsedShape<Input, Defaulted extends keyof Input>(
  metric: string,
  shape: InputSchema<Input, Defaulted>,
  schema: InputSchema<Input, Defaulted>,
  input: Input,
): Parsed<Input, Defaulted> {
  try {
    return parseInput(metric, shape, input);
  } catch {
    return parseInput(metric, schema, input);
  }
}

/**
 * A rule: all answers are on the scale, unless they are to be excluded.
 *
 * @param fields - Fields that must be valid to know the scale.
 * @param scaleOf - Returns the scale of an input.
 */
export function scored<Input extends object>(
  fields: readonly (keyof Input & string)[],
  scaleOf: (input: Input) => AnswerRange,
): Rule<Input> {
  const all = ["answers", "weights", "invalid", ...fields] as (keyof Input & string)[];
  return problemRule(all, (input) => tallyOf(input as Input & Scored, scaleOf(input)).problems);
}

/** Counts the answers and finds their problems. */
function tallyOf(
  { answers, weights, invalid }: Scored,
  scale: AnswerRange,
): { readonly tally: Tally; readonly problems: readonly FoundProblem[] } {
  if (answers instanceof CountedAnswers) return tallyOfCounts(answers.rows, invalid, scale);
  const { length } = answers;
  if (weights && weights.length !== length) {
    const details = { bound: length, length: weights.length };
    return { tally: counted([], scale), problems: [{ path: ["weights"], value: weights, code: wrongLength, details }] };
  }
  const tally = weights ? weighted(answers, weights, scale) : counted(answers, scale);
  if (tally.invalid > 0 && invalid !== "exclude") return { tally, problems: offScale(answers, ["answers"], scale) };
  const weightless = tally.answered > 0 && tally.effective === 0;
  return { tally, problems: weightless ? [{ path: ["weights"], value: weights, code: noWeight }] : [] };
}

/** Same for answers counted elsewhere, which have no position in a list. */
function tallyOfCounts(
  rows: readonly CountedAnswer[],
  invalid: Scored["invalid"],
  scale: AnswerRange,
): { readonly tally: Tally; readonly problems: readonly FoundProblem[] } {
  const tally = addedUp(rows, scale);
  if (tally.invalid > 0 && invalid !== "exclude") {
    const problems = offScale(rows.map(({ answer }) => answer) as unknown as Answers, [], scale);
    return { tally, problems: problems.map((each) => ({ ...each, path: ["answers"] })) };
  }
  const weightless = tally.answered > 0 && tally.effective === 0;
  return { tally, problems: weightless ? [{ path: ["weights"], value: 0, code: noWeight }] : [] };
}
