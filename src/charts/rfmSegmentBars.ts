import type { RfmResult } from "../purchases";
import type { ChartOptions } from "./chartOptions";
import { axisOf, chartContext, chartSpec, mirrored, startSide, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";

/**
 * Draws the revenue of each segment of customers, largest first.
 *
 * @param result - The result of `rfm`.
 * @param options - Title, language and currency.
 * @returns A Vega-Lite specification; `data` has one row per segment with customers: `segment`, `customers`, `revenue`
 * and `text`.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * rfmSegmentBars(rfm(log, { asOf: "2025-02-01" })).data.values[0].customers; // => 1
 * ```
 */
export function rfmSegmentBars(
  result: { readonly segments: readonly Pick<RfmResult["segments"][number], "id" | "customers" | "revenue">[] },
  options: ChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const all = result.segments.reduce((sum, { revenue }) => sum + revenue, 0);
  const values = result.segments
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.revenue - a.revenue)
    .map(({ id, customers, revenue }) => ({
      segment: texts.segments[id] as string,
      customers,
      revenue,
      text: `${format.count(customers)}`,
    }));
  const revenues = values.map(({ revenue }) => revenue);
  const marks = ticks(Math.max(0, ...revenues), 5, Math.min(0, ...revenues));
  const first = values[0];
  return chartSpec(
    {
      kind: "rfmSegmentBars",
      title: texts.rfmSegmentBars,
      description: fill(texts.says.segments, {
        first: first?.segment ?? "",
        share: format.percent(first !== undefined && all > 0 ? first.revenue / all : 0),
      }),
      values,
      height: { step: 28 },
      mark: { type: "bar", color: "#0b6b74" },
      encoding: {
        y: { field: "segment", type: "nominal", sort: null, title: texts.segment, axis: startSide(context) },
        x: {
          field: "revenue",
          type: "quantitative",
          title: texts.revenue,
          axis: axisOf(marks, format.shortMoney),
          scale: { domain: [marks[0], marks[marks.length - 1]], nice: false, ...mirrored(context) },
        },
      },
    },
    options,
    context,
  );
}
