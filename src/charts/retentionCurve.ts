import type { CohortTable } from "../cohorts";
import { proportionInterval } from "../experiments";
import { bandLayers } from "./bandLayers";
import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { seriesColors } from "./seriesColors";

/** The options of {@link retentionCurve}. */
export interface RetentionCurveOptions extends ChartOptions {
  /** Oldest age to show, in periods. Default: all. */
  readonly maximumAge?: number | undefined;
  /** Title of the age axis. Default: "Periods after the first". */
  readonly ageTitle?: string | undefined;
}

/**
 * Draws the pooled retention of all cohorts by age, or of several groups of customers, with the bands of 95% intervals.
 *
 * Each age includes the cohorts old enough for it. Intervals are Wilson's, each for its age alone.
 *
 * @param tables - A cohort table of customers, or several tables by name.
 * @param options - Title, language, and the oldest age.
 * @returns A Vega-Lite specification; `data` has one row per age: `age`, `eligible`, `retained`, `rate`, `low` and
 * `high`; with several tables also `group`.
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-02-04", amount: 15 },
 * ]);
 * const spec = retentionCurve(cohortTable(log, { period: "month", asOf: "2025-03-01" }));
 * spec.data.values[0].rate; // => 0.5
 * ```
 */
export function retentionCurve(
  tables: CohortTable | Readonly<Record<string, CohortTable>>,
  options: RetentionCurveOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const oldest = options.maximumAge ?? Number.POSITIVE_INFINITY;
  const rowsOf = (table: CohortTable) =>
    table.pooled.flatMap(({ age, eligible, retained, rate }) => {
      if (age === 0 || age > oldest || rate === null) return [];
      const { low, high } = proportionInterval({ events: retained, trials: eligible }).interval;
      return [{ age, eligible, retained, rate, low, high }];
    });
  const named = isTable(tables) ? undefined : tables;
  const curves = isTable(tables) ? [rowsOf(tables)] : Object.values(tables).map(rowsOf);
  const names = Object.keys(named ?? {});
  const values = curves.flatMap((rows, i) => rows.map((row) => (named ? { group: names[i] as string, ...row } : row)));
  const until = values.reduce((most, { age }) => Math.max(most, age), 1);
  const [first, last] = [curves[0]?.[0], curves[0]?.[curves[0].length - 1]];
  const ages = ticks(until, 8).filter((age) => Number.isInteger(age) && age >= 1 && age <= until);
  return chartSpec(
    {
      kind: "retentionCurve",
      title: texts.retentionCurve,
      description: fill(texts.says.retention, {
        first: format.percent(first?.rate ?? 0),
        from: format.count(first?.age ?? 0),
        last: format.percent(last?.rate ?? 0),
        until: format.count(last?.age ?? 1),
      }),
      values,
      ...bandLayers(
        {
          x: {
            field: "age",
            title: options.ageTitle ?? texts.age,
            values: ages[0] === 1 ? ages : [1, ...ages],
            text: format.count,
            from: 1,
            until: Math.max(2, until),
          },
          y: { field: "rate", title: texts.retained, top: Math.max(0.01, ...values.map(({ high }) => high)) },
          step: false,
          points: true,
          color: named && seriesColors(names),
        },
        context,
      ),
    },
    options,
    context,
  );
}

function isTable(tables: object): tables is CohortTable {
  return Array.isArray((tables as CohortTable).pooled);
}
