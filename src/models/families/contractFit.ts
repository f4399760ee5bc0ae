import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibull/betaDiscreteWeibullParameters";
import type { FittedModel } from "./fittedModel";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometric/shiftedBetaGeometricParameters";

/** A fit of a model of customers on a contract: shifted-beta-geometric or beta-discrete-Weibull. */
export type ContractFit =
  | FittedModel<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>
  | FittedModel<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;
