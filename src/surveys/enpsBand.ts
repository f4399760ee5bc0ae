import { points } from "../validation/fields";
import type { Band } from "./band";
import { bandOf } from "./bandOf";

/** The names of the bands of an employee net promoter score. */
export type EnpsBandId = "negative" | "fair" | "good" | "strong" | "exceptional";

/**
 * The bands of {@link enpsBand} where none are given.
 *
 * @source peoplePilotEnps
 */
export const enpsBands: readonly Band<EnpsBandId>[] = [
  { id: "negative", from: -100, to: 0 },
  { id: "fair", from: 0, to: 10 },
  { id: "good", from: 10, to: 30 },
  { id: "strong", from: 30, to: 50 },
  { id: "exceptional", from: 50, to: 100 },
];

/**
 * The band of an employee net promoter score, from more detractors than promoters to exceptional.
 *
 * Employees are harsher judges than customers: the same score stands in a higher band than in {@link npsBand}.
 *
 * @param score - A score from −100 to 100 points, on the scale from 0 to 10, or `null` where there is none.
 * @param bands - Bands of one's own: the lower end belongs to a band, the upper end too unless another band begins there; {@link enpsBands} when left out.
 * @returns The band, or `null` where there is no score, or no band for it.
 * @throws {@link MetricInputError} when the score or an end of a band is out of range.
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
