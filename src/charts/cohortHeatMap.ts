import type { CohortTable } from "../cohorts";
import type { ChartOptions } from "./chartOptions";
import { axisOf, chartContext, chartSpec, mirrored, startSide, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";

/** The options of {@link cohortHeatMap}. */
export interface CohortHeatMapOptions extends ChartOptions {
  /** Oldest age to show, in periods. Default: all. */
  readonly maximumAge?: number | undefined;
}

/**
 * Draws the retention of each cohort at each age as a heat map.
 *
 * Each cohort with customers has a row. Age 0, which is always 100%, and unfinished periods are omitted.
 *
 * @param table - A cohort table of customers.
 * @param options - Title, language, and the oldest age. Default of the calendar: that of the table.
 * @returns A Vega-Lite specification; `data` has one row per cell: `cohort`, `size`, `age`, `customers`, `rate` (a
 * fraction) and `text`.
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-02-04", amount: 15 },
 * ]);
 * const spec = cohortHeatMap(cohortTable(log, { period: "month", asOf: "2025-03-01" }));
 * spec.data.values; // => [{ cohort: "Jan 2025", size: 1, age: 1, customers: 1, rate: 1, text: "100%" }]
 * ```
 */
export function cohortHeatMap(table: CohortTable, options: CohortHeatMapOptions = {}): ChartSpec {
  const context = chartContext(options, table.calendar);
  const { texts, format, fill, rtl } = context;
  const oldest = options.maximumAge ?? Number.POSITIVE_INFINITY;
  const shown = table.cohorts.filter(({ size }) => size > 0);
  const values = shown.flatMap(({ start, size, cells }) =>
    cells.flatMap((customers, age) => {
      if (age === 0 || age > oldest || customers === null) return [];
      const rate = customers / size;
      return [{ cohort: format.period(start, table.period), size, age, customers, rate, text: format.percent(rate) }];
    }),
  );
  const rates = values.map(({ rate }) => rate);
  const [low, high] = [Math.min(1, ...rates), Math.max(0, ...rates)];
  const customers = shown.reduce((sum, { size }) => sum + size, 0);
  return chartSpec(
    {
      kind: "cohortHeatMap",
      title: texts.cohortHeatMap,
      description: fill(texts.says.heatMap, {
        customers: format.count(customers),
        cohorts: format.count(shown.length),
        low: format.percent(low),
        high: format.percent(high),
      }),
      values,
      width: { step: 40 } as never,
      height: { step: 26 },
      encoding: {
        x: {
          field: "age",
          type: "ordinal",
          title: texts.age,
          axis: { ...axisOf([...new Set(values.map(({ age }) => age))], format.count), orient: "top", labelAngle: 0 },
          scale: mirrored(context),
        },
        y: { field: "cohort", type: "ordinal", sort: null, title: texts.cohort, axis: startSide(context) },
      },
      layer: [
        {
          mark: { type: "rect" },
          encoding: {
            color: {
              field: "rate",
              type: "quantitative",
              scale: { scheme: "tealblues", zero: true },
              legend: {
                ...axisOf(ticks(high, 4), (value) => format.percent(value)),
                title: texts.retained,
                orient: rtl ? "left" : "right",
              },
            },
          },
        },
        {
          mark: { type: "text" },
          encoding: {
            text: { field: "text" },
            color: { condition: { test: `datum.rate > ${0.6 * high}`, value: "white" }, value: "black" },
          },
        },
      ],
    },
    options,
    context,
  );
}
