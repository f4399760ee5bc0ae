import type { Field } from "../validation/fields";
import { type FittedModel, fitOrParameters, type ParameterShapes, RATE, SHAPE } from "../validation/modelField";
import type { ParetoNbdParameters } from "./paretoNbdParameters";

/** The names of the parameters in the order of covariances. */
export const paretoNbdParameterNames = ["r", "alpha", "s", "beta"] as const;

/** What each parameter may be. */
export const paretoNbdParameterShapes: ParameterShapes<ParetoNbdParameters> = {
  r: SHAPE,
  alpha: RATE,
  s: SHAPE,
  beta: RATE,
};

/** A fit of the model, or just its parameters. */
export function paretoNbdField(): Field<FittedModel<"paretoNbd", ParetoNbdParameters> | ParetoNbdParameters> {
  return fitOrParameters("paretoNbd", paretoNbdParameterShapes);
}
