import type { Field } from "../validation/fields";
import { type FittedModel, fitOrParameters, type ParameterShapes, SHAPE } from "../validation/modelField";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";

/** The names of the parameters in the order of covariances. */
export const betaDiscreteWeibullNames = ["alpha", "beta", "c"] as const;

/** What each parameter may be. */
export const betaDiscreteWeibullShapes: ParameterShapes<BetaDiscreteWeibullParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
  c: SHAPE,
};

/** A fit of the model, or just its parameters. */
export function betaDiscreteWeibullField(): Field<
  FittedModel<"betaDiscreteWeibull", BetaDiscreteWeibullParameters> | BetaDiscreteWeibullParameters
> {
  return fitOrParameters("betaDiscreteWeibull", betaDiscreteWeibullShapes);
}
