/** The longest time: as long as the periods that functions of models take. */
export const LATEST = 1e15;

/** When somebody who is still a customer buys next: a distribution of times from now on. */
export interface NextPurchaseTime {
  /** The probability that it is within a time. */
  readonly within: (time: number) => number;
  /** The time within which it is with a probability; infinite where it never is, or later than numbers go. */
  readonly timeFor: (probability: number) => number;
}
