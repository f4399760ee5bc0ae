import { checkThat } from "../validation/checkThat";
import { count, type Field, oneOf, optional, weightsOf } from "../validation/fields";
import { group } from "../validation/inputSchema";
import { type ParameterShapes, parametersField } from "../validation/modelField";
import { noWeight, wrongLength } from "../validation/rareErrors";
import { type Rule, whenValid } from "../validation/rules";
import { callback } from "../validation/tableField";
import type { FitOptions } from "./fitOptions";

/** The most iterations, where nothing is said. */
export const MAX_ITERATIONS = 500;

/** The options of a fit as a field that may be left out. */
export function fitOptions<Parameters extends object>(
  parameters: ParameterShapes<Parameters>,
): Field<FitOptions<Parameters> | undefined> {
  return optional(
    group<FitOptions<Parameters>>({
      weights: optional(weightsOf("summary")),
      start: optional(parametersField<Parameters>(parameters)),
      maxIterations: optional(count(1, 1e6)),
      unit: optional(oneOf("day", "week", "month", "year")),
      onProgress: optional(callback()),
    }),
  );
}

/** What {@link fitWeights} needs to find. */
interface Weighted {
  readonly options?: { readonly weights?: ArrayLike<number> | undefined } | undefined;
}

/** Weights, where they are given, must be as many as there are rows in a column of the table, and not all 0. */
export function fitWeights<Input extends Weighted>(
  tableName: keyof Input & string,
  column: string,
): readonly Rule<Input>[] {
  const rows = (input: Input) =>
    (input[tableName] as Readonly<Record<string, ArrayLike<number> | undefined>>)[column]?.length as number;
  const weights = (input: Input) => input.options?.weights;
  const blamed = { path: ["options", "weights"], when: whenValid(["options", tableName]) };
  return [
    checkThat<Input>(
      (input) => (weights(input)?.length ?? rows(input)) === rows(input),
      (input) => ({
        code: wrongLength,
        value: weights(input),
        details: { bound: rows(input), length: weights(input)?.length as number },
      }),
      blamed,
    ),
    checkThat<Input>(
      (input) => Array.from(weights(input) ?? [1]).some((each) => each > 0),
      (input) => ({ code: noWeight, value: weights(input), details: {} }),
      blamed,
    ),
  ];
}
