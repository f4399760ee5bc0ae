import { symmetricFactor } from "../../math";
import type { ParameterShape } from "../families/family";
import type { FittedModel } from "../families/fittedModels";
import type { ParameterInput, ParameterMethod } from "../fields/intervalInput";

/** Equally likely parameters that stand for what the data leave open. */
export interface ParameterPoints<Fit> {
  readonly method: ParameterMethod;
  /** Fits with these parameters; none if the parameters are known. */
  readonly points: readonly Fit[];
}

/**
 * Returns parameters that stand for the uncertainty of a fit; `null` if the fit does not tell it.
 *
 * Resamples of a bootstrap are such parameters. Otherwise they are chosen to have the mean and the covariances of the
 * logarithms of the parameters, which are closer to a normal distribution than the parameters: two points on each
 * column of the root of the covariance matrix, at the distance of the root of the number of parameters (the cubature
 * points of Arasaratnam and Haykin 2009).
 */
export function parameterPoints<Fit extends FittedModel<string, object>>(
  fit: Fit,
  shapes: Readonly<Record<string, ParameterShape>>,
  parameters: ParameterInput["parameters"],
): ParameterPoints<Fit> | null {
  if (parameters === "known") return { method: "known", points: [] };
  if (fit.resamples) return { method: "bootstrap", points: fit.resamples.map((own) => ({ ...fit, parameters: own })) };
  const { covariance } = fit;
  if (!covariance) return null;
  const values = namedValues(shapes, fit.parameters);
  const points = cubatureOffsets(covariance, values).map((offsets) => ({
    ...fit,
    parameters: movedParameters(shapes, values, offsets),
  }));
  return { method: "information", points };
}

/** The parameters in the order of their shapes. */
export function namedValues(shapes: Readonly<Record<string, ParameterShape>>, parameters: object): readonly number[] {
  return Object.keys(shapes).map((name) => (parameters as Readonly<Record<string, number>>)[name] as number);
}

/** Parameters whose logarithms are moved, within their ranges. */
export function movedParameters(
  shapes: Readonly<Record<string, ParameterShape>>,
  values: readonly number[],
  offsets: readonly number[],
): Readonly<Record<string, number>> {
  const entries = Object.entries(shapes).map(([name, { least, greatest }], i) => {
    const moved = (values[i] as number) * Math.exp(offsets[i] as number);
    return [name, Math.min(greatest, Math.max(least, moved))];
  });
  return Object.fromEntries(entries);
}

/**
 * Returns how far the points are from the estimates: in the logarithms of the first parameters, whose values are given,
 * and in the others as they are.
 */
export function cubatureOffsets(
  covariance: readonly (readonly number[])[],
  values: readonly number[],
): readonly (readonly number[])[] {
  const size = covariance.length;
  const unitOf = (i: number) => values[i] ?? 1;
  const relative = covariance.flatMap((row, i) => row.map((each, j) => each / unitOf(i) / unitOf(j)));
  const { factor } = symmetricFactor(relative, size);
  return covariance.flatMap((_, j) => {
    const length = Math.sqrt(size) * Math.sqrt(factor[j * size + j] as number);
    const along = covariance.map((_, i) => (i === j ? 1 : (factor[i * size + j] as number)));
    return [length, -length].map((side) => along.map((each) => side * each));
  });
}
