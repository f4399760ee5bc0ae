import { bgNbd, mbgNbd } from "./betaGeometric/betaGeometric";
import { bgBb } from "./bgBb/bgBb";
import type { PurchaseFamily, PurchaseModel } from "./family";
import type { PurchaseFit } from "./fittedModels";
import { paretoNbd } from "./paretoNbd/paretoNbd";

/** The families of models of purchases by the name of the model. */
export const purchaseFamilies: {
  readonly [Model in PurchaseFit["model"]]: PurchaseFamily<
    Extract<PurchaseFit, { readonly model: Model }>["parameters"]
  >;
} = { bgNbd, mbgNbd, paretoNbd, bgBb };

/** The answers of the model of a fit. */
export function purchaseModelOf(fit: PurchaseFit): PurchaseModel {
  return purchaseFamilies[fit.model].modelOf(fit.parameters as never);
}
