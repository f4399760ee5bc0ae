import type { Band } from "../metric/band";

/** The names of the bands of a risk score. */
export type RiskBandId = "low" | "medium" | "high";

/**
 * The default bands of {@link churnRisk}: thirds of the scale.
 *
 * They divide the scale, not your customers: replace them with bands that contain as many customers as you can contact.
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
