import { type ChartOptions, chartColors } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { columnLayers } from "./columnLayers";

/** Revenue of a calendar period by kind of order. */
export interface RepeatRevenueRow {
  /** Local date on which the period starts. */
  readonly start: string;
  /** Revenue of orders on the day of a customer's first order. */
  readonly firstOrders: number;
  /** Revenue of later orders. */
  readonly repeatOrders: number;
}

/** The options of {@link repeatRevenueChart}. */
export interface RepeatRevenueChartOptions extends ChartOptions {
  /** Length of the periods, for their names. Default: `"month"`. */
  readonly period?: "week" | "month" | "quarter" | "year" | undefined;
}

/**
 * Draws the revenue of each period, from first orders and from repeat orders.
 *
 * @param rows - One row per period.
 * @param options - Title, language, currency, and the length of the periods.
 * @returns A Vega-Lite specification; `data` has one row per period and kind: `period`, `series`, `amount`, `from` and
 * `until`.
 *
 * @example
 * ```ts
 * const spec = repeatRevenueChart([{ start: "2025-01-01", firstOrders: 60, repeatOrders: 40 }]);
 * spec.data.values[1]; // => { period: "Jan 2025", series: "Repeat orders", amount: 40, from: 60, until: 100 }
 * spec.description; // => "40% of the revenue of these periods comes from repeat orders."
 * ```
 */
export function repeatRevenueChart(
  rows: readonly RepeatRevenueRow[],
  options: RepeatRevenueChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const values = rows.flatMap(({ start, firstOrders, repeatOrders }) => {
    const period = format.period(start, options.period ?? "month");
    const base = firstOrders * repeatOrders < 0 ? 0 : firstOrders;
    const bar = (series: string, amount: number, from: number) => ({
      period,
      series,
      amount,
      from: Math.min(from, from + amount),
      until: Math.max(from, from + amount),
    });
    return [bar(texts.firstOrders, firstOrders, 0), bar(texts.repeatOrders, repeatOrders, base)];
  });
  const repeat = rows.reduce((sum, row) => sum + row.repeatOrders, 0);
  const all = rows.reduce((sum, row) => sum + row.firstOrders, repeat);
  return chartSpec(
    {
      kind: "monthlyRevenue",
      title: texts.repeatRevenue,
      description: fill(texts.says.repeatRevenue, { share: format.percent(all > 0 ? repeat / all : 0) }),
      values,
      ...columnLayers(
        {
          x: { field: "period", title: texts.period },
          y: {
            title: texts.revenue,
            least: Math.min(0, ...values.map(({ from }) => from)),
            most: Math.max(0, ...values.map(({ until }) => until)),
            text: format.shortMoney,
          },
          series: { labels: [texts.firstOrders, texts.repeatOrders], colors: [chartColors[0], chartColors[3]] },
        },
        context,
      ),
    },
    options,
    context,
  );
}
