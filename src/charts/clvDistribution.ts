import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { histogramLayers } from "./histogramLayers";

/**
 * Draws the distribution of expected customer values.
 *
 * Customers without a value are excluded. The last bar contains all customers above the 99th percentile, as its label
 * states.
 *
 * @param result - The result of `predictedClv`, or its `values`.
 * @param options - Title, language and currency.
 * @returns A Vega-Lite specification; `data` has one row per bar: `from`, `until` (in money) and `count` (customers).
 *
 * @example
 * ```ts
 * const spec = clvDistribution({ values: [1, 2, 2, 9] });
 * spec.data.values.length; // => 18
 * spec.data.values[4]; // => { from: 2, until: 2.5, count: 2 }
 * ```
 */
export function clvDistribution(
  result: { readonly values: readonly (number | null)[] },
  options: ChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const sorted = result.values.filter((value) => value !== null).sort((a, b) => a - b);
  const largest = sorted[Math.min(sorted.length - 1, Math.floor(0.99 * sorted.length))] ?? 1;
  const edges = ticks(largest, 20);
  const step = (edges[1] as number) - (edges[0] as number);
  const bars = Math.max(1, Math.floor(largest / step) + (largest % step === 0 ? 0 : 1));
  const counts = new Array<number>(bars).fill(0);
  for (const value of sorted) {
    const bar = Math.min(bars - 1, Math.floor(value / step));
    counts[bar] = (counts[bar] as number) + 1;
  }
  const place = (i: number) => Number((i * step).toPrecision(12));
  const until = place(bars);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const top = sorted.slice(Math.floor(0.9 * sorted.length)).reduce((sum, value) => sum + value, 0);
  const beyond = (sorted[sorted.length - 1] ?? 0) > until;
  const marks = ticks(until, 6).filter((value) => value <= until);
  return chartSpec(
    {
      kind: "clvDistribution",
      title: texts.clvDistribution,
      description: fill(texts.says.clv, {
        customers: format.count(sorted.length),
        share: format.percent(total > 0 ? top / total : 0),
      }),
      values: sorted.length === 0 ? [] : counts.map((count, i) => ({ from: place(i), until: place(i + 1), count })),
      ...histogramLayers(
        {
          x: {
            title: texts.expectedValue,
            values: marks,
            text: (value) =>
              beyond && value === marks[marks.length - 1]
                ? fill(texts.orMore, { value: format.shortMoney(value) })
                : format.shortMoney(value),
            until,
          },
          y: { title: texts.customers, most: Math.max(1, ...counts), text: format.decimal },
          line: null,
        },
        context,
      ),
    },
    options,
    context,
  );
}
