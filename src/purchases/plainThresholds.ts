import type { RfmThresholds } from "./rfm";

/** Returns thresholds as plain lists, without −0. */
export function plainThresholds(given: RfmThresholds): RfmThresholds {
  const plain = (list: readonly number[]) => Array.from(list, (each) => each + 0);
  return { recency: plain(given.recency), frequency: plain(given.frequency), monetary: plain(given.monetary) };
}
