import type { RevenueMovementsRow } from "../subscription";
import { type ChartOptions, chartColors } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { columnLayers } from "./columnLayers";
import { movementOf } from "./movementOf";

const STEPS = [
  ["new", 1],
  ["expansion", 1],
  ["reactivation", 1],
  ["contraction", -1],
  ["churned", -1],
] as const;

/**
 * Draws the change of recurring revenue from start to end: each movement is a bar from the level before it to the level
 * after it.
 *
 * Several rows are combined, from the start of the first to the end of the last.
 *
 * @param rows - Rows of `revenueMovements`, or one of them.
 * @param options - Title, language and currency.
 * @returns A Vega-Lite specification; `data` has one row per step: `step`, `series`, `amount`, `from` and `until`.
 *
 * @example
 * ```ts
 * const log = subscriptionLog([{ customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 }]);
 * const [january] = revenueMovements(log, { period: "month", asOf: "2025-02-01" });
 * const spec = revenueWaterfall(january);
 * spec.data.values[1]; // => { step: "New", series: "New", amount: 100, from: 0, until: 100 }
 * spec.description; // => "Recurring revenue went from 0.00 to 100.00."
 * ```
 */
export function revenueWaterfall(
  rows: RevenueMovementsRow | readonly RevenueMovementsRow[],
  options: ChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const list: readonly RevenueMovementsRow[] = Array.isArray(rows) ? rows : [rows as RevenueMovementsRow];
  const starting = list[0]?.starting ?? 0;
  const ending = list[list.length - 1]?.ending ?? 0;
  const label = texts.movements;
  let level = starting;
  const bar = (step: string, amount: number, from: number, until: number) => ({
    step,
    series: step,
    amount,
    from,
    until,
  });
  const values = [
    bar(label.starting, starting, 0, starting),
    ...STEPS.map(([name, sign]) => {
      const amount = sign * list.reduce((sum, row) => sum + movementOf(row, name), 0) + 0;
      const before = level;
      level += amount;
      return bar(label[name], amount, Math.min(before, level), Math.max(before, level));
    }),
    bar(label.ending, ending, 0, ending),
  ];
  const [first, second, third, fourth, fifth] = chartColors;
  return chartSpec(
    {
      kind: "revenueWaterfall",
      title: texts.revenueWaterfall,
      description: fill(texts.says.waterfall, { starting: format.money(starting), ending: format.money(ending) }),
      values: list.length === 0 ? [] : values,
      ...columnLayers(
        {
          x: { field: "step", title: "" },
          y: {
            title: texts.revenue,
            least: 0,
            most: Math.max(...values.map(({ until }) => until)),
            text: format.shortMoney,
          },
          series: {
            labels: values.map(({ step }) => step),
            colors: ["#55636f", first, second, third, fourth, fifth, "#55636f"],
            legend: false,
          },
        },
        context,
      ),
    },
    options,
    context,
  );
}
