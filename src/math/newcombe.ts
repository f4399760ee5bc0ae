import { wilson } from "./proportionIntervals";

/** One of two independent proportions. */
export interface Proportion {
  /** Number with the event; fractional if weighted. */
  readonly events: number;
  /** Total number. */
  readonly trials: number;
}

/**
 * Newcombe's interval (method 10) of the difference of two independent proportions, from their Wilson intervals.
 *
 * @param difference - The first proportion minus the second, as exactly as the caller knows it.
 * @param first - The first proportion.
 * @param second - The second proportion.
 * @param z - The upper quantile of the normal distribution, such as 1.96.
 * @returns The ends, within −1 and 1.
 */
export function newcombe(
  difference: number,
  first: Proportion,
  second: Proportion,
  z: number,
): { readonly low: number; readonly high: number } {
  const [below, above] = reaches(first, z);
  const [belowSecond, aboveSecond] = reaches(second, z);
  return {
    low: Math.max(-1, difference - Math.sqrt(below ** 2 + aboveSecond ** 2)),
    high: Math.min(1, difference + Math.sqrt(above ** 2 + belowSecond ** 2)),
  };
}

/** Distances of the ends of the interval of a proportion from the estimate. */
function reaches({ events, trials }: Proportion, z: number): [below: number, above: number] {
  const { low, high } = wilson(events, trials, z);
  return [events / trials - low, high - events / trials];
}
