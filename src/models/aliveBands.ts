import type { Band } from "../metric/band";

/** The names of the bands of the probability of being alive. */
export type AliveBandId = "probablyGone" | "atRisk" | "active";

/**
 * The bands of {@link segmentByProbabilityAlive} where none are given: below 0.3, to 0.7, and above.
 *
 * A convention and no finding: nothing happens at 0.3 or at 0.7. What a win-back costs and what it brings says where it pays.
 *
 * @example
 * ```ts
 * aliveBands[2]; // => { id: "active", from: 0.7, until: 1 }
 * ```
 */
export const aliveBands: readonly Band<AliveBandId>[] = [
  { id: "probablyGone", from: 0, until: 0.3 },
  { id: "atRisk", from: 0.3, until: 0.7 },
  { id: "active", from: 0.7, until: 1 },
];
