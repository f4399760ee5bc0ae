import type { OrderLog } from "../logs";
import { purchaseGaps } from "../purchases";
import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { gapCounts } from "./gapCounts";
import { histogramLayers } from "./histogramLayers";

/** The options of {@link gapHistogram}. */
export interface GapHistogramOptions extends ChartOptions {
  /** Days per bar. Default: 7. */
  readonly days?: number | undefined;
  /** How many bars; longer gaps are not drawn. Default: 26, half a year of weeks. */
  readonly bars?: number | undefined;
}

/**
 * Draws the time between two consecutive purchases of the same customer, in weeks, with its median.
 *
 * Orders of one day are one purchase, and refunds are no orders, as in `purchaseGaps`.
 *
 * @param log - An order log.
 * @param options - Title, language, and the width and number of the bars.
 * @returns A Vega-Lite specification; `data` has a row per bar: `from`, `until` (in days) and `count` (repeat
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
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const { days = 7, bars = 26 } = options;
  const { median } = purchaseGaps(log);
  const { counts } = gapCounts(log, days, bars);
  const until = days * bars;
  const each = Math.max(1, Math.round(bars / 6));
  const marks = Array.from({ length: Math.floor(bars / each) + 1 }, (_, i) => i * each * days);
  return chartSpec(
    {
      kind: "gapHistogram",
      title: texts.gapHistogram,
      description: fill(texts.says.gaps, { median: format.count(median ?? 0) }),
      values:
        median === null ? [] : Array.from(counts, (count, i) => ({ from: i * days, until: (i + 1) * days, count })),
      ...histogramLayers(
        {
          x: { title: texts.gapDays, values: marks, text: format.decimal, until },
          y: { title: texts.repeatPurchases, most: Math.max(1, ...counts), text: format.decimal },
          line:
            median === null || median > until
              ? null
              : { at: median, text: fill(texts.half, { days: format.count(median) }) },
        },
        context,
      ),
    },
    options,
    context,
  );
}
