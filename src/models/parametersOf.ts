import type { FitOrParameters } from "./modelFit";

/** The parameters of a fit. */
export function parametersOf<Model extends string, Parameters extends object>(
  fit: FitOrParameters<Model, Parameters>,
): Parameters {
  return "parameters" in fit ? fit.parameters : fit;
}
