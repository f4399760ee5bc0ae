import { callback } from "../../validation/callback";
import { checkThat } from "../../validation/checkThat";
import { count, type Field, numberBetween, oneOf, optional, weightsOf } from "../../validation/fields";
import { group } from "../../validation/inputSchema";
import { noWeight, wrongLength } from "../../validation/rareErrors";
import { type Rule, whenValid } from "../../validation/rules";
import type { ParameterShapes } from "../families/family";
import { parametersField } from "./fitField";
import type { FitInput } from "./fitInput";
import { agreeingUnits } from "./fitRules";

/** The default of `maxIterations`. */
export const MAX_ITERATIONS = 500;

/** Unit of time, as an optional field. */
export function timeUnitField() {
  return optional(oneOf("day", "week", "month", "year"));
}

/** Lower bound of the parameter `q` of the Gamma-Gamma model, as an optional field. */
export function minimumQField() {
  return optional(numberBetween("scale", 1e-9, 1000));
}

/** Fields of the options of a fit. */
export function fitInputFields<Parameters extends object>(
  shapes: ParameterShapes<Parameters>,
): { readonly [Key in keyof FitInput<Parameters>]-?: Field<FitInput<Parameters>[Key]> } {
  return {
    weights: optional(weightsOf("customers")),
    initialParameters: optional(parametersField<Parameters>(shapes)),
    maxIterations: optional(count(1, 1e6)),
    timeUnit: timeUnitField(),
    onProgress: optional(callback()),
  };
}

/** Options of a fit, as an optional field. */
export function fitInputField<Parameters extends object>(
  shapes: ParameterShapes<Parameters>,
): Field<FitInput<Parameters> | undefined> {
  return optional(group<FitInput<Parameters>>(fitInputFields(shapes)));
}

/** Arguments examined by {@link weightRules}. */
interface Weighted {
  readonly customers: { readonly frequency: ArrayLike<number> };
  readonly options?: { readonly weights?: ArrayLike<number> | undefined } | undefined;
}

/** There must be one weight per row of customers, not all 0. */
export function weightRules<Input extends Weighted>(): readonly Rule<Input>[] {
  const rows = (input: Input) => input.customers.frequency.length;
  const weights = (input: Input) => input.options?.weights;
  const blamed = { path: ["options", "weights"], when: whenValid(["options", "customers"]) };
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

/** The rules of a fit to customers: weights, and one unit of time. */
export function fitRules<Input extends Weighted>(): readonly Rule<Input>[] {
  return [...weightRules<Input>(), ...agreeingUnits<Input>(["customers", "timeUnit"], ["options", "timeUnit"])];
}
