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
  const names = Object.keys(shapes);
  const values = names.map((name) => (fit.parameters as Readonly<Record<string, number>>)[name] as number);
  const size = names.length;
  const relative = names.flatMap((_, i) =>
    names.map(
      (_, j) => ((covariance[i] as readonly number[])[j] as number) / (values[i] as number) / (values[j] as number),
    ),
  );
  const { factor, kept } = symmetricFactor(relative, size);
  const points: Fit[] = [];
  for (let j = 0; j < size; j++) {
    const length = kept[j] ? Math.sqrt(size * (factor[j * size + j] as number)) : 0;
    for (const side of [length, -length]) {
      const moved = names.map((name, i) => {
        const along = i === j ? 1 : i > j ? (factor[i * size + j] as number) : 0;
        const { least, greatest } = shapes[name] as ParameterShape;
        return [name, Math.min(greatest, Math.max(least, (values[i] as number) * Math.exp(side * along)))];
      });
      points.push({ ...fit, parameters: Object.fromEntries(moved) });
    }
  }
  return { method: "information", points };
}
