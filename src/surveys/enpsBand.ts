import type { Band } from "../metric/band";
import { points } from "../validation/fields";
import { bandOf } from "./bandOf";

/** The names of the bands of an employee net promoter score. */
export type EnpsBandId = "negative" | "fair" | "good" | "strong" | "exceptional";

/**
 * The default bands of {@link enpsBand}.
 *
 * @source peoplePilotEnps
 */
export const enpsBands: readonly Band<EnpsBandId>[] = [
  { id: "negative", from: -100, until: 0 },
  { id: "fair", from: 0, until: 10 },
  { id: "good", from: 10, until: 30 },
  { id: "strong", from: 30, until: 50 },
  { id: "exceptional", from: 50, until: 100 },
];

/**
 * Returns the band of an employee net promoter score, from negative to exceptional.
 *
 * Employees rate more harshly than customers, so the same score is in a higher band than in {@link npsBand}.
 *
 * @param score - A score from −100 to 100 points, on the scale from 0 to 10, or `null` if there is none.
 * @param bands - Custom bands; the end of a band is inclusive if no other band starts there. Default:
 * {@link enpsBands}.
 * @returns The band, or `null` if there is no score or no band for it.
 * @throws {@link MetricInputError} if the score or an end of a band is out of range.
 *
 * @source peoplePilotEnps
 *
 * @example
 * ```ts
 * enpsBand(12)?.id; // => "good"
 * enpsBand(30)?.id; // => "strong"
 * enpsBand(null); // => null
 * ```
 */
export function enpsBand<Id extends string = EnpsBandId>(
  score: number | null,
  bands: readonly Band<Id>[] = enpsBands as readonly Band<never>[],
): Band<Id> | null {
  return bandOf("enpsBand", score, bands, () => points(-100, 100));
}
