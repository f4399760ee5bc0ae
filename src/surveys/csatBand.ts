import type { Band } from "../metric/band";
import { fraction } from "../validation/fields";
import { bandOf } from "./bandOf";

/** The names of the bands of a satisfied share. */
export type CsatBandId = "belowAverage" | "good" | "excellent";

/**
 * The default bands of {@link csatBand}.
 *
 * @source lorikeetCsat
 * @source pegamentoCsat
 */
export const csatBands: readonly Band<CsatBandId>[] = [
  { id: "belowAverage", from: 0, until: 0.75 },
  { id: "good", from: 0.75, until: 0.85 },
  { id: "excellent", from: 0.85, until: 1 },
];

/**
 * Returns the band of a satisfied share, from below average to excellent.
 *
 * For the share of the best two of five answers; other scales and thresholds of {@link csat} give other shares for
 * the same customers. Usual values differ by industry.
 *
 * @param score - A share as a fraction from 0 to 1, or `null` if there is none.
 * @param bands - Custom bands; the end of a band is inclusive if no other band starts there. Default:
 * {@link csatBands}.
 * @returns The band, or `null` if there is no score or no band for it.
 * @throws {@link MetricInputError} if the score or an end of a band is out of range.
 *
 * @source lorikeetCsat
 * @source pegamentoCsat
 *
 * @example
 * ```ts
 * csatBand(0.8)?.id; // => "good"
 * csatBand(1)?.id; // => "excellent"
 * csatBand(0.5, [{ id: "low", from: 0, until: 0.6 }, { id: "high", from: 0.6, until: 1 }])?.id; // => "low"
 * ```
 */
export function csatBand<Id extends string = CsatBandId>(
  score: number | null,
  bands: readonly Band<Id>[] = csatBands as readonly Band<never>[],
): Band<Id> | null {
  return bandOf("csatBand", score, bands, () => fraction());
}
