import { digammaDifference, log1pMinusX, stirlingError } from "../../math";
import type { DistinctRows } from "../../math/distinctRows";
import { type ParameterShapes, SHAPE } from "./family";
import type { GammaGammaParameters } from "./fittedModels";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const gammaGammaShapes: ParameterShapes<GammaGammaParameters> = {
  p: SHAPE,
  q: SHAPE,
  v: { least: 1e-18, greatest: 1e24 },
};

/**
 * The log-likelihood of mean purchase values.
 *
 * For one customer it is log(X^(p x) Y^q / B(p x, q)) − log m with X = x m / (v + x m) = 1 − Y, in the deviance form of
 * C. Loader (2000), in which huge p and q do not cancel.
 *
 * @param rows - Distinct rows of frequency and mean value, both above 0.
 * @param parameters - p, q and v.
 * @param gradient - Receives the derivatives.
 */
export function gammaGammaLikelihood(rows: DistinctRows, parameters: Float64Array, gradient: Float64Array): number {
  const { size, values, places, weights } = rows;
  const [p, q, v] = parameters as unknown as [number, number, number];
  const [frequencies, means] = values as unknown as [Float64Array, Float64Array];
  const [frequencyPlaces, meanPlaces] = places as unknown as [Int32Array, Int32Array];
  const ofFrequency = frequencies.map((x) => corrections(p * x, q));
  const slopes = {
    byP: frequencies.map((x) => digammaDifference(p * x, q)),
    byQ: frequencies.map((x) => digammaDifference(q, p * x)),
  };
  let total = 0;
  let byP = 0;
  let byQ = 0;
  let byV = 0;
  for (let row = 0; row < size; row++) {
    const place = frequencyPlaces[row] as number;
    const x = frequencies[place] as number;
    const mean = means[meanPlaces[row] as number] as number;
    const weight = weights[row] as number;
    const shape = p * x;
    const spent = x * mean;
    const all = v + spent;
    const lead = (x / all) * (p * v - q * mean);
    const deviance =
      shape * logRatio(((spent / all) * (shape + q)) / shape, -lead / shape) +
      q * logRatio(((v / all) * (shape + q)) / q, lead / q);
    total += weight * ((ofFrequency[place] as number) + deviance - Math.log(mean));
    byP += weight * x * ((slopes.byP[place] as number) - Math.log1p(v / spent));
    byQ += weight * ((slopes.byQ[place] as number) - Math.log1p(spent / v));
    byV -= weight * (lead / v);
  }
  gradient[0] = byP;
  gradient[1] = byQ;
  gradient[2] = byV;
  return total;
}

/** The part that depends on the shapes only. */
function corrections(a: number, b: number): number {
  return (
    0.5 * Math.log(((a / (a + b)) * b) / (2 * Math.PI)) + stirlingError(a + b) - stirlingError(a) - stirlingError(b)
  );
}

/** log(ratio) − offset, where ratio = 1 + offset. */
function logRatio(ratio: number, offset: number): number {
  return offset > -0.5 && offset < 1 ? log1pMinusX(offset) : Math.log(ratio) - offset;
}

/** Mean value of a customer's further purchases; `null` if it is infinite. */
export function gammaGamma({ p, q, v }: GammaGammaParameters, frequency: number, mean: number): number | null {
  const shape = p * frequency + q;
  if (shape <= 1) return null;
  return p * ((frequency * Math.max(0, mean) + v) / (shape - 1));
}
