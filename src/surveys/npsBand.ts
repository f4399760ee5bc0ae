import type { Band } from "../metric/band";
import { points } from "../validation/fields";
import { bandOf } from "./bandOf";

/** The names of the bands of a net promoter score. */
export type NpsBandId = "negative" | "good" | "excellent" | "worldClass";

/**
 * The default bands of {@link npsBand}.
 *
 * @source fuzzyMathNps
 */
export const npsBands: readonly Band<NpsBandId>[] = [
  { id: "negative", from: -100, until: 0 },
  { id: "good", from: 0, until: 50 },
  { id: "excellent", from: 50, until: 70 },
  { id: "worldClass", from: 70, until: 100 },
];

/**
 * Returns the band of a net promoter score, from negative to world class.
 *
 * A rule of thumb that does not fit every country and industry: compare with your own score of last year first, and
 * read the interval of {@link nps} before you celebrate a band.
 *
 * @param score - A score from −100 to 100 points, or `null` if there is none.
 * @param bands - Custom bands; the end of a band is inclusive if no other band starts there. Default: {@link npsBands}.
 * @returns The band, or `null` if there is no score or no band for it.
 * @throws {@link MetricInputError} if the score or an end of a band is out of range.
 *
 * @source fuzzyMathNps
 *
 * @example
 * ```ts
 * npsBand(70); // => { id: "worldClass", from: 70, until: 100 }
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
