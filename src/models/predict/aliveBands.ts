import type { Band } from "../../metric/band";

/** The ids of the bands of the probability of being active. */
export type AliveBandId = "probablyGone" | "atRisk" | "active";

/**
 * The default bands of {@link segmentByProbabilityAlive}: below 0.3, from 0.3, and from 0.7.
 *
 * A convention, not a finding: nothing happens at 0.3 or at 0.7. The cost and the return of a win-back say where it pays.
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
