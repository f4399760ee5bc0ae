import type { Field } from "../validation/fields";
import { type FittedModel, fitOrParameters, type ParameterShapes, SHAPE } from "../validation/modelField";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";

/** The names of the parameters in the order of covariances. */
export const shiftedBetaGeometricNames = ["alpha", "beta"] as const;

/** What each parameter may be. */
export const shiftedBetaGeometricShapes: ParameterShapes<ShiftedBetaGeometricParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
};

/** A fit of the model, or just its parameters. */
export function shiftedBetaGeometricField(): Field<
  FittedModel<"shiftedBetaGeometric", ShiftedBetaGeometricParameters> | ShiftedBetaGeometricParameters
> {
  return fitOrParameters("shiftedBetaGeometric", shiftedBetaGeometricShapes);
}
