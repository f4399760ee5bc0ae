import { confidenceLevel, type Field, oneOf, optional } from "../../validation/fields";
import type { IntervalInput, ParameterInput } from "./intervalInput";

/** The fields of {@link ParameterInput}. */
export function parameterFields(): { readonly [Key in keyof ParameterInput]-?: Field<ParameterInput[Key]> } {
  return { confidence: optional(confidenceLevel()), parameters: optional(oneOf("uncertain", "known")) };
}

/** The fields of {@link IntervalInput}. */
export function intervalFields(): { readonly [Key in keyof IntervalInput]-?: Field<IntervalInput[Key]> } {
  return { ...parameterFields(), interval: optional(oneOf("prediction", "mean")) };
}
