import { wilson } from "./proportionIntervals";

/** One of two independent proportions. */
export interface Proportion {
  /** Those with the event; a fraction where they are weighted. */
  readonly events: number;
  /** All of them. */
  readonly trials: number;
}

/**
 * Newcombe's interval (method 10) of the difference of two independent proportions, made of their Wilson intervals.
 *
 * @param difference - the first proportion less the second, as exact as the caller has it
 * @param first - the first proportion
 * @param second - the second proportion
 * @param z - the upper quantile of the normal distribution, such as 1.96
 * @returns the ends, within −1 and 1
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

/** How far the interval of a proportion reaches to either side of it. */
function reaches({ events, trials }: Proportion, z: number): [below: number, above: number] {
  const { low, high } = wilson(events, trials, z);
  return [events / trials - low, high - events / trials];
}
