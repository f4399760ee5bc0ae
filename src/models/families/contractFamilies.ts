import { betaDiscreteWeibull } from "./betaDiscreteWeibull/betaDiscreteWeibull";
import type { ContractFamily, ContractModel } from "./family";
import type { ContractFit } from "./fittedModels";
import { shiftedBetaGeometric } from "./shiftedBetaGeometric";

/** The families of models of contracts by the name of the model. */
export const contractFamilies: {
  readonly [Model in ContractFit["model"]]: ContractFamily<
    Extract<ContractFit, { readonly model: Model }>["parameters"]
  >;
} = { shiftedBetaGeometric, betaDiscreteWeibull };

/** The answers of the model of a fit. */
export function contractModelOf(fit: ContractFit): ContractModel {
  return contractFamilies[fit.model].modelOf(fit.parameters as never);
}
