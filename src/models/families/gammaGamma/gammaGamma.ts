import type { GammaGammaParameters } from "./gammaGammaParameters";

/** The mean value of a customer's further purchases; `null` if it is infinite. */
export function gammaGamma({ p, q, v }: GammaGammaParameters, frequency: number, mean: number): number | null {
  const shape = p * frequency + q;
  if (shape <= 1) return null;
  return p * ((frequency * Math.max(0, mean) + v) / (shape - 1));
}
