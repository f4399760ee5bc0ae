import type { Interval } from "../metric/interval";
import type { ChartOptions } from "./chartOptions";
import { axisOf, type ChartContext, chartContext, chartSpec, mirrored, startSide, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";

/** A rate or a score of one period, or of one wave of a survey. */
export interface TrendPoint {
  /** Local date on which the period starts, or name of the wave. */
  readonly start: string;
  /** Rate as a fraction, or score in points; `null` omits the period. */
  readonly estimate: number | null;
  /** Its confidence interval; `null` without one. */
  readonly interval: Pick<Interval, "low" | "high"> | null;
}

/** The options of {@link rateTrend}. */
export interface RateTrendOptions extends ChartOptions {
  /** Kind of number: a rate, a score in points, or a mean. Default: `"fraction"`. */
  readonly unit?: "fraction" | "points" | "scale" | undefined;
  /** Length of the periods, for their names. Default: `start` is the name. */
  readonly period?: "week" | "month" | "quarter" | "year" | undefined;
  /** Title of the period axis. Default: "Period". */
  readonly periodTitle?: string | undefined;
}

/**
 * Draws a rate or a score over time: a point per period, with a whisker for its confidence interval.
 *
 * @param points - A point per period, oldest first.
 * @param options - Title, language, unit, and the length of the periods.
 * @returns A Vega-Lite specification; `data` has one row per period: `period`, `estimate`, `low`, `high` and `text`.
 *
 * @example
 * ```ts
 * const january = { start: "2025-01-01", ...proportionInterval({ events: 30, trials: 100 }) };
 * const spec = rateTrend([january], { period: "month" });
 * spec.data.values[0]?.["text"]; // => "30%"
 * ```
 */
export function rateTrend(points: readonly TrendPoint[], options: RateTrendOptions = {}): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const { unit = "fraction", period } = options;
  const write = { fraction: (value: number) => format.percent(value), points: format.points, scale: format.decimal }[
    unit
  ];
  const values = points.flatMap(({ start, estimate, interval }) => {
    if (estimate === null) return [];
    const { low, high } = interval ?? { low: estimate, high: estimate };
    const name = period === undefined ? start : format.period(start, period);
    return [{ period: name, estimate, low, high, text: write(estimate) }];
  });
  const [first, last] = [values[0], values[values.length - 1]];
  return chartSpec(
    {
      kind: unit === "fraction" ? "rateTrend" : "scoreTrend",
      title: unit === "fraction" ? texts.rateTrend : texts.scoreTrend,
      description: fill(texts.says.trend, {
        first: first?.text ?? "",
        from: first?.period ?? "",
        last: last?.text ?? "",
        until: last?.period ?? "",
      }),
      values,
      ...whiskers(
        options.periodTitle ?? texts.period,
        unit === "fraction" ? texts.rate : texts.score,
        ticks(
          Math.max(unit === "fraction" ? 0.01 : 1, ...values.map(({ high }) => high)),
          5,
          Math.min(0, ...values.map(({ low }) => low)),
        ),
        write,
        context,
      ),
    },
    options,
    context,
  );
}

function whiskers(
  xTitle: string,
  yTitle: string,
  marks: readonly number[],
  write: (value: number) => string,
  context: ChartContext,
): Record<string, unknown> {
  const color = "#0b6b74";
  return {
    encoding: {
      x: {
        field: "period",
        type: "ordinal",
        sort: null,
        title: xTitle,
        axis: { labelAngle: 0, labelOverlap: "greedy" },
        scale: mirrored(context),
      },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 2, color },
        encoding: {
          y: {
            field: "low",
            type: "quantitative",
            title: yTitle,
            axis: { ...axisOf(marks, write), ...startSide(context) },
            scale: { domain: [marks[0], marks[marks.length - 1]], nice: false },
          },
          y2: { field: "high" },
        },
      },
      {
        mark: { type: "point", filled: true, size: 60, opacity: 1, color },
        encoding: { y: { field: "estimate", type: "quantitative" } },
      },
    ],
  };
}
