/** A named group of customers with similar scores. */
export interface RfmSegmentRule {
  /** The name of the segment, for programs. */
  readonly id: string;
  /** The least and the greatest score of recency, from 1 (long ago) to 5 (just now). */
  readonly recency: readonly [least: number, greatest: number];
  /** The least and the greatest score of frequency, from 1 (seldom) to 5 (often). */
  readonly frequency: readonly [least: number, greatest: number];
  /** The least and the greatest score of money, from 1 (little) to 5 (much). */
  readonly monetary: readonly [least: number, greatest: number];
}

/**
 * The segments that {@link rfm} names: a customer is in the first one whose three rules hold.
 *
 * The names and the bounds are those of the R package `rfm` (Hebbali, version 0.2), which are also those of many blogs
 * and shop systems. There, three of them come after wider ones and are never reached; here they come before: new
 * customers and promising ones before potential loyalists, those not to lose before those at risk. What no rule fits is
 * in `others`.
 *
 * @source hebbaliRfm
 *
 * @example
 * ```ts
 * rfmSegments[0]; // => { id: "champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }
 * ```
 */
export const rfmSegments: readonly RfmSegmentRule[] = [
  { id: "champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
  { id: "loyalCustomers", recency: [2, 5], frequency: [3, 5], monetary: [3, 5] },
  { id: "newCustomers", recency: [4, 5], frequency: [1, 1], monetary: [1, 1] },
  { id: "promising", recency: [3, 4], frequency: [1, 1], monetary: [1, 1] },
  { id: "potentialLoyalists", recency: [3, 5], frequency: [1, 3], monetary: [1, 3] },
  { id: "needAttention", recency: [2, 3], frequency: [2, 3], monetary: [2, 3] },
  { id: "aboutToSleep", recency: [2, 3], frequency: [1, 2], monetary: [1, 2] },
  { id: "cannotLose", recency: [1, 1], frequency: [4, 5], monetary: [4, 5] },
  { id: "atRisk", recency: [1, 2], frequency: [2, 5], monetary: [2, 5] },
  { id: "lost", recency: [1, 2], frequency: [1, 2], monetary: [1, 2] },
  { id: "others", recency: [1, 5], frequency: [1, 5], monetary: [1, 5] },
];
