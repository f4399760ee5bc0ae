import { normalUpper, normalUpperQuantile } from "../../math";
import type { OpenInterval } from "../curves/curveInterval";
import { finiteOrNull } from "../rows/finiteOrNull";

/** Numbers derived from the standard error of a coefficient. */
export interface Wald {
  readonly standardError: number | null;
  readonly interval: OpenInterval<"wald"> | null;
  readonly z: number | null;
  readonly pValue: number | null;
}

/** All `null`, for a coefficient that is not finite. */
export const NO_WALD: Wald = { standardError: null, interval: null, z: null, pValue: null };

/** Test of a coefficient, and interval of its exponential; `null` if the standard error is lost in rounding. */
export function waldOf(coefficient: number, standardError: number, confidence: number): Wald {
  if (!(standardError > 0 && standardError < Number.POSITIVE_INFINITY)) return NO_WALD;
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const z = coefficient / standardError + 0;
  return {
    standardError,
    interval: {
      low: finiteOrNull(Math.exp(coefficient - reach)),
      high: finiteOrNull(Math.exp(coefficient + reach)),
      confidence,
      method: "wald",
    },
    z,
    pValue: Math.min(1, 2 * normalUpper(Math.abs(z))),
  };
}
