import type { RevenueMovementsRow } from "../subscription";
import { type ChartOptions, chartColors } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { columnLayers } from "./columnLayers";
import { movementOf } from "./movementOf";

/** The options of {@link revenueMovementsChart}. */
export interface RevenueMovementsChartOptions extends ChartOptions {
  /** Length of the periods, for their names. Default: `"month"`. */
  readonly period?: "week" | "month" | "quarter" | "year" | undefined;
}

const GAINS = ["new", "expansion", "reactivation"] as const;
const LOSSES = ["contraction", "churned"] as const;
const COLORS = [chartColors[0], chartColors[1], chartColors[2], chartColors[3], chartColors[4]];

/**
 * Draws the movements of recurring revenue: gains above 0, losses below, one bar per period.
 *
 * @param rows - The result of `revenueMovements`.
 * @param options - Title, language, currency, and the length of the periods.
 * @returns A Vega-Lite specification; `data` has one row per period and movement: `period`, `series`, `amount` (losses
 * below 0), `from` and `until`.
 *
 * @example
 * ```ts
 * const log = subscriptionLog([{ customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 }]);
 * const spec = revenueMovementsChart(revenueMovements(log, { period: "month", asOf: "2025-02-01" }));
 * spec.data.values[0]; // => { period: "Jan 2025", series: "New", amount: 100, from: 0, until: 100 }
 * ```
 */
export function revenueMovementsChart(
  rows: readonly RevenueMovementsRow[],
  options: RevenueMovementsChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const values = rows.flatMap((row) => {
    const period = format.period(row.start, options.period ?? "month");
    const bars: { period: string; series: string; amount: number; from: number; until: number }[] = [];
    let top = 0;
    for (const name of GAINS) {
      const amount = movementOf(row, name);
      bars.push({ period, series: texts.movements[name], amount, from: top, until: top + amount });
      top += amount;
    }
    let bottom = 0;
    for (const name of LOSSES) {
      const amount = movementOf(row, name);
      bars.push({ period, series: texts.movements[name], amount: 0 - amount, from: bottom - amount, until: bottom });
      bottom -= amount;
    }
    return bars.filter(({ amount }) => amount !== 0);
  });
  return chartSpec(
    {
      kind: "revenueMovements",
      title: texts.revenueMovements,
      description: fill(texts.says.movements, {
        starting: format.money(rows[0]?.starting ?? 0),
        ending: format.money(rows[rows.length - 1]?.ending ?? 0),
        periods: format.count(rows.length),
      }),
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
          series: { labels: [...GAINS, ...LOSSES].map((name) => texts.movements[name]), colors: COLORS },
        },
        context,
      ),
    },
    options,
    context,
  );
}
