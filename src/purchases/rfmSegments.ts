/** A named group of customers with similar scores. */
export interface RfmSegmentRule<Id extends string = string> {
  /** Identifier of the segment. */
  readonly id: Id;
  /** Lowest and highest recency score, from 1 (long ago) to the number of bins (most recent), here 5. */
  readonly recency: readonly [least: number, greatest: number];
  /** Lowest and highest frequency score, from 1 (few orders) to the number of bins (many). */
  readonly frequency: readonly [least: number, greatest: number];
  /** Lowest and highest monetary score, from 1 (little revenue) to the number of bins (much). */
  readonly monetary: readonly [least: number, greatest: number];
}

/** Name of the segment of customers who are in no other. */
export const OTHERS = "others";

/**
 * The segments of {@link rfm}: a customer is in the first segment whose three ranges match.
 *
 * Names and ranges are those of the R package `rfm` (Hebbali, version 0.2), also used by many blogs and shop systems.
 * In that order, three segments follow wider ones and are never reached. Here they come first: new and promising
 * customers before potential loyalists, and customers not to lose before those at risk. Customers without a match are
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
