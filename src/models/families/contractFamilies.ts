import { betaDiscreteWeibull } from "./betaDiscreteWeibull/betaDiscreteWeibull";
import type { ContractFamily, ContractModel } from "./family";
import type { ContractFit } from "./fittedModels";
import { shiftedBetaGeometric } from "./shiftedBetaGeometric";

/** The families of contract models by model name. */
export const contractFamilies: {
  readonly [Model in ContractFit["model"]]: ContractFamily<
    Extract<ContractFit, { readonly model: Model }>["parameters"]
  >;
} = { shiftedBetaGeometric, betaDiscreteWeibull };

/** Returns the model of a fit. */
export function contractModelOf(fit: ContractFit): ContractModel {
  return contractFamilies[fit.model].modelOf(fit.parameters as never);
}
