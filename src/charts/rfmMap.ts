import type { RfmResult } from "../purchases";
import type { ChartOptions } from "./chartOptions";
import { axisOf, chartContext, chartSpec, mirrored, startSide, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";

/**
 * Draws customers by recency and frequency scores: the color shows their revenue, the number their count.
 *
 * The best customers are in the last column of the top row.
 *
 * @param result - The result of `rfm`.
 * @param options - Title, language and currency.
 * @returns A Vega-Lite specification; `data` has one row per pair of scores with customers: `recency`, `frequency`,
 * `customers`, `revenue` and `text`.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * rfmMap(rfm(log, { asOf: "2025-02-01" })).data.values[0].customers; // => 1
 * ```
 */
export function rfmMap(result: Pick<RfmResult, "customers">, options: ChartOptions = {}): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill, rtl } = context;
  const cells = new Map<string, { recency: number; frequency: number; customers: number; revenue: number }>();
  for (const { recency, frequency, revenue } of result.customers) {
    const key = `${recency} ${frequency}`;
    const cell = cells.get(key) ?? { recency, frequency, customers: 0, revenue: 0 };
    cell.customers++;
    cell.revenue += revenue;
    cells.set(key, cell);
  }
  const values = [...cells.values()]
    .sort((a, b) => a.recency - b.recency || a.frequency - b.frequency)
    .map((cell) => ({ ...cell, text: format.count(cell.customers) }));
  const scores = [...new Set(values.flatMap(({ recency, frequency }) => [recency, frequency]))].sort((a, b) => a - b);
  const most = Math.max(0, ...values.map(({ revenue }) => revenue));
  const bestScore = Math.max(0, ...values.map(({ recency, frequency }) => Math.max(recency, frequency)));
  const best = cells.get(`${bestScore} ${bestScore}`)?.customers ?? 0;
  return chartSpec(
    {
      kind: "rfmMap",
      title: texts.rfmMap,
      description: fill(texts.says.rfm, { customers: format.count(result.customers.length), best: format.count(best) }),
      values,
      width: { step: 60 } as never,
      height: { step: 40 },
      encoding: {
        x: {
          field: "recency",
          type: "ordinal",
          title: texts.recencyScore,
          axis: { ...axisOf(scores, format.count), labelAngle: 0 },
          scale: mirrored(context),
        },
        y: {
          field: "frequency",
          type: "ordinal",
          sort: "descending",
          title: texts.frequencyScore,
          axis: { ...axisOf(scores, format.count), ...startSide(context) },
        },
      },
      layer: [
        {
          mark: { type: "rect" },
          encoding: {
            color: {
              field: "revenue",
              type: "quantitative",
              scale: { scheme: "tealblues", zero: true },
              legend: {
                ...axisOf(ticks(most, 4), format.shortMoney),
                title: texts.revenue,
                orient: rtl ? "left" : "right",
              },
            },
          },
        },
        {
          mark: { type: "text" },
          encoding: {
            text: { field: "text" },
            color: { condition: { test: `datum.revenue > ${0.6 * most}`, value: "white" }, value: "black" },
          },
        },
      ],
    },
    options,
    context,
  );
}
