import { normalUpperQuantile, wilson } from "../math";
import type { Interval } from "../metric/interval";

/** What {@link repeatWithin} returns. */
export interface RepeatWithinResult {
  /** Returning customers divided by eligible customers, a fraction; `null` if there are no eligible customers. */
  readonly rate: number | null;
  /** Customers with a first order at least `days` before `asOf`. */
  readonly eligible: number;
  /** Eligible customers with a second order within `days`. */
  readonly repeated: number;
  /** Wilson's interval of the rate; `null` if there are no eligible customers. */
  readonly interval: Interval<"wilson"> | null;
}

/** Returns the rate of repeat purchase from its counts. */
export function repeatOf(eligible: number, repeated: number, confidence: number): RepeatWithinResult {
  if (eligible === 0) return { rate: null, eligible, repeated, interval: null };
  const ends = wilson(repeated, eligible, normalUpperQuantile((1 - confidence) / 2));
  return { rate: repeated / eligible, eligible, repeated, interval: { ...ends, confidence, method: "wilson" } };
}
