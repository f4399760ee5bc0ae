import { bgNbd, mbgNbd } from "./betaGeometric/betaGeometric";
import { bgBb } from "./bgBb/bgBb";
import type { PurchaseFamily, PurchaseModel } from "./family";
import type { PurchaseFit } from "./fittedModels";
import { paretoNbd } from "./paretoNbd/paretoNbd";

/** The families of purchase models by model name. */
export const purchaseFamilies: {
  readonly [Model in PurchaseFit["model"]]: PurchaseFamily<
    Extract<PurchaseFit, { readonly model: Model }>["parameters"]
  >;
} = { bgNbd, mbgNbd, paretoNbd, bgBb };

/** Returns the model of a fit. */
export function purchaseModelOf(fit: PurchaseFit): PurchaseModel {
  return purchaseFamilies[fit.model].modelOf(fit.parameters as never);
}
