import { effectsOf } from "../families/covariates";
import type { ParameterShape } from "../families/family";
import type { CovariateEffects, PurchaseFit } from "../families/fittedModels";
import { purchaseFamilies } from "../families/purchaseFamilies";
import type { ParameterInput } from "../fields/intervalInput";
import {
  cubatureOffsets,
  movedParameters,
  namedValues,
  type ParameterPoints,
  parameterPoints,
} from "./parameterPoints";

/**
 * Returns parameters that stand for the uncertainty of a fit of a model of purchases; `null` if the fit does not tell
 * it. With covariates, coefficients go with the parameters.
 */
export function purchasePoints(
  fit: PurchaseFit,
  parameters: ParameterInput["parameters"],
): ParameterPoints<PurchaseFit> | null {
  const shapes = purchaseFamilies[fit.model].shapes as never as Readonly<Record<string, ParameterShape>>;
  const effects = effectsOf(fit);
  if (effects === undefined || parameters === "known") return parameterPoints(fit, shapes, parameters);
  const pointOf = (own: object, coefficients: readonly number[]) =>
    ({ ...fit, parameters: own, covariates: withCoefficients(effects, coefficients) }) as PurchaseFit;
  if (fit.resamples) {
    const points = fit.resamples.map((own, i) => pointOf(own, effects.resamples?.[i] as readonly number[]));
    return { method: "bootstrap", points };
  }
  if (!effects.covariance) return null;
  const values = namedValues(shapes, fit.parameters);
  const points = cubatureOffsets(effects.covariance, values).map((offsets) => {
    const moved = effects.coefficients.map(
      ({ coefficient, limit }, k) => (coefficient ?? limit ?? 0) + (offsets[values.length + k] as number),
    );
    return pointOf(movedParameters(shapes, values, offsets), moved);
  });
  return { method: "information", points };
}

function withCoefficients(effects: CovariateEffects, coefficients: readonly number[]): CovariateEffects {
  return {
    ...effects,
    coefficients: effects.coefficients.map((effect, k) => ({ ...effect, coefficient: coefficients[k] as number })),
  };
}
