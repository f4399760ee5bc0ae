import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { histogramLayers } from "./histogramLayers";

/** The options of {@link gapHistogram}. */
export interface GapHistogramOptions extends ChartOptions {
  /** Days per bar. Default: 7. */
  readonly days?: number | undefined;
  /** Number of bars; longer gaps are not drawn. Default: 26, half a year of weeks. */
  readonly bars?: number | undefined;
}

/** Draws a histogram of counted gaps. */
export function gapHistogramOf(median: number | null, counts: Float64Array, options: GapHistogramOptions): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const { days = 7, bars = 26 } = options;
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
