import type { KaplanMeierResult } from "../survival";
import { bandLayers } from "./bandLayers";
import { tagOf } from "./chartFormat";
import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { curveColumns } from "./curveColumns";
import { seriesColors } from "./seriesColors";
import { thinned } from "./thinned";

/** The options of {@link survivalCurve}. */
export interface SurvivalCurveOptions extends ChartOptions {
  /** Unit of the times. Default: `"day"`. */
  readonly timeUnit?: "day" | "week" | "month" | "year" | undefined;
  /** Title of the time axis. Default: "Time since the start". */
  readonly timeTitle?: string | undefined;
  /** Longest time to show. Default: the last one of the curves. */
  readonly until?: number | undefined;
  /** Whether to draw 1 − survival: the share with the event so far, such as a second order. Default: `false`. */
  readonly complement?: boolean | undefined;
}

/** Approximate number of steps drawn per curve. */
const MOST_STEPS = 600;

/**
 * Draws a Kaplan–Meier curve, or several, with the bands of their intervals.
 *
 * The curve starts at time 0 and is constant between two times. Curves with very many times are drawn with about 600 of
 * them.
 *
 * @param curves - The result of `kaplanMeier`, or several results by name.
 * @param options - Title, language, unit of time, and whether to draw 1 − survival.
 * @returns A Vega-Lite specification; `data` has one row per step: `group`, `time`, `share`, `low` and `high`.
 *
 * @example
 * ```ts
 * const spec = survivalCurve(kaplanMeier({ durations: [1, 2, 2, 3], churned: [1, 1, 0, 0] }), { timeUnit: "month" });
 * spec.data.values[1].share; // => 0.75
 * spec.description; // => "After 3 months, 50% of customers are still there."
 * ```
 */
export function survivalCurve(
  curves: KaplanMeierResult | Readonly<Record<string, KaplanMeierResult>>,
  options: SurvivalCurveOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill, locale } = context;
  const { complement = false, timeUnit = "day" } = options;
  const named = isCurve(curves) ? { "": curves } : curves;
  const longest = Math.max(0, ...Object.values(named).map(({ time }) => time[time.length - 1] ?? 0));
  const until = options.until ?? longest;
  const values = Object.entries(named).flatMap(([group, curve]) =>
    steps(curve, until, complement).map((step) => ({ group, ...step })),
  );
  const last = values[values.length - 1];
  const several = Object.keys(named).length > 1;
  const top = complement ? Math.max(0.01, ...values.map(({ high }) => high)) : 1;
  const inUnits = new Intl.NumberFormat(tagOf(locale), {
    style: "unit",
    unit: timeUnit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  });
  return chartSpec(
    {
      kind: "survivalCurve",
      title: complement ? texts.returnCurve : texts.survivalCurve,
      description: fill(complement ? texts.says.returns : texts.says.survival, {
        time: inUnits.format(last?.time ?? 0),
        share: format.percent(last?.share ?? 0),
      }),
      values,
      ...bandLayers(
        {
          x: {
            field: "time",
            title: options.timeTitle ?? texts.time,
            values: ticks(until, 6).filter((value) => value <= until),
            text: format.decimal,
            from: 0,
            until: until || 1,
          },
          y: { field: "share", title: complement ? texts.returned : texts.stillThere, top },
          step: true,
          points: false,
          color: several ? seriesColors(Object.keys(named)) : undefined,
        },
        context,
      ),
    },
    options,
    context,
  );
}

function isCurve(curves: object): curves is KaplanMeierResult {
  return Array.isArray((curves as KaplanMeierResult).time);
}

interface Step {
  readonly time: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

function steps(curve: KaplanMeierResult, until: number, complement: boolean): Step[] {
  const { time, survival, low, high } = curveColumns(curve);
  const all: Step[] = [{ time: 0, share: 1, low: 1, high: 1 }];
  for (let i = 0; i < time.length && (time[i] as number) <= until; i++) {
    const share = survival[i] as number;
    // The interval ends where the curve reaches 0.
    all.push({ time: time[i] as number, share, low: low[i] ?? share, high: high[i] ?? share });
  }
  const last = all[all.length - 1] as Step;
  if (last.time < until) all.push({ ...last, time: until });
  const kept = thinned(all, MOST_STEPS);
  return complement
    ? kept.map(({ time: t, share, low: l, high: h }) => ({ time: t, share: 1 - share, low: 1 - h, high: 1 - l }))
    : kept;
}
