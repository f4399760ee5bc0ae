import { normalUpper, normalUpperQuantile } from "../../math";
import type { OpenInterval } from "../curves/curveInterval";
import { finiteOrNull } from "../rows/finiteOrNull";

/** What the standard error of a coefficient says. */
export interface Wald {
  readonly standardError: number | null;
  readonly interval: OpenInterval<"wald"> | null;
  readonly z: number | null;
  readonly pValue: number | null;
}

/** Nothing is known of a coefficient that is not finite. */
export const NO_WALD: Wald = { standardError: null, interval: null, z: null, pValue: null };

/** The test of a coefficient, and the interval of its exponential; nothing where the error is lost in rounding. */
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
