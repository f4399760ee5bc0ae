import type { Band } from "../metric/band";

/** The names of the bands of a risk score. */
export type RiskBandId = "low" | "medium" | "high";

/**
 * The bands of {@link churnRisk} where none are given: thirds of the scale.
 *
 * They cut the scale and not your customers: replace them by bands that hold as many customers as you can call.
 *
 * @example
 * ```ts
 * riskBands[2]; // => { id: "high", from: 67, until: 100 }
 * ```
 */
export const riskBands: readonly Band<RiskBandId>[] = [
  { id: "low", from: 0, until: 33 },
  { id: "medium", from: 33, until: 67 },
  { id: "high", from: 67, until: 100 },
];
