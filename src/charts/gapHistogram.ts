import type { OrderLog } from "../logs";
import { purchaseGaps } from "../purchases";
import type { ChartSpec } from "./chartSpec";
import { gapCounts } from "./gapCounts";
import { type GapHistogramOptions, gapHistogramOf } from "./gapHistogramOf";

export type { GapHistogramOptions };

/**
 * Draws the time between consecutive purchases of the same customer, in weeks, with its median.
 *
 * As in `purchaseGaps`, orders of one day are one purchase, and refunds are not orders.
 *
 * @param log - An order log.
 * @param options - Title, language, and the width and number of the bars.
 * @returns A Vega-Lite specification; `data` has one row per bar: `from`, `until` (in days) and `count` (repeat
 * purchases).
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-13", amount: 15 },
 * ]);
 * const spec = gapHistogram(log);
 * spec.data.values[1]; // => { from: 7, until: 14, count: 1 }
 * ```
 */
export function gapHistogram(log: OrderLog, options: GapHistogramOptions = {}): ChartSpec {
  const { days = 7, bars = 26 } = options;
  return gapHistogramOf(purchaseGaps(log).median, gapCounts(log, days, bars).counts, options);
}
