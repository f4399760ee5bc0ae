import { points } from "../validation/fields";
import type { Band } from "./band";
import { bandOf } from "./bandOf";

/** The names of the bands of a net promoter score. */
export type NpsBandId = "negative" | "good" | "excellent" | "worldClass";

/**
 * The bands of {@link npsBand} where none are given.
 *
 * @source fuzzyMathNps
 */
export const npsBands: readonly Band<NpsBandId>[] = [
  { id: "negative", from: -100, to: 0 },
  { id: "good", from: 0, to: 50 },
  { id: "excellent", from: 50, to: 70 },
  { id: "worldClass", from: 70, to: 100 },
];

/**
 * The band of a net promoter score, from more detractors than promoters to world class.
 *
 * A rule of thumb, and not for every country and trade: compare with your own score of last year first, and look at the interval of {@link nps}
 * before celebrating a band.
 *
 * @param score - A score from −100 to 100 points, or `null` where there is none.
 * @param bands - Bands of one's own: the lower end belongs to a band, the upper end too unless another band begins there; {@link npsBands} when left out.
 * @returns The band, or `null` where there is no score, or no band for it.
 * @throws {@link MetricInputError} when the score or an end of a band is out of range.
 *
 * @source fuzzyMathNps
 *
 * @example
 * ```ts
 * npsBand(70); // => { id: "worldClass", from: 70, to: 100 }
 * npsBand(-3)?.id; // => "negative"
 * npsBand(null); // => null
 * ```
 */
export function npsBand<Id extends string = NpsBandId>(
  score: number | null,
  bands: readonly Band<Id>[] = npsBands as readonly Band<never>[],
): Band<Id> | null {
  return bandOf("npsBand", score, bands, () => points(-100, 100));
}
