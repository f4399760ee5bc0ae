import type { GroupIncidence } from "../survival";
import { bandLayers } from "./bandLayers";
import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { seriesColors } from "./seriesColors";
import { thinned } from "./thinned";

/** The options of {@link incidenceCurve}. */
export interface IncidenceCurveOptions extends ChartOptions {
  /** Title of the time axis. Default: "Time since the start". */
  readonly timeTitle?: string | undefined;
  /** Longest time to show. Default: the last one. */
  readonly until?: number | undefined;
}

/** Approximate number of steps drawn, of all curves together. */
const MOST_STEPS = 400;

/**
 * Draws the share of customers who churned for each reason so far, with the bands of the intervals.
 *
 * The curves of all reasons add up to all churn; each has a step per time at which customers left for its reason, and
 * about 400 steps are drawn. More than four of them are hard to tell apart: give rare reasons one
 * name before they are counted.
 *
 * @param group - A group of the result of `cumulativeIncidence`.
 * @param options - Title, language, and the longest time.
 * @returns A Vega-Lite specification; `data` has one row per step: `group` (the reason), `time`, `share`, `low` and
 * `high`.
 *
 * @example
 * ```ts
 * const { groups } = cumulativeIncidence({ durations: [1, 2, 3], reasons: ["price", null, "payment failed"] });
 * const [spec] = groups.map((group) => incidenceCurve(group));
 * spec?.data.values[3]?.share; // => 0.333…
 * ```
 */
export function incidenceCurve(group: GroupIncidence, options: IncidenceCurveOptions = {}): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const until = options.until ?? group.time[group.time.length - 1] ?? 0;
  const shown = group.time.filter((time) => time <= until).length;
  const values = group.reasons.flatMap(({ reason, events, incidence, interval }) => {
    const steps = [{ group: String(reason), time: 0, share: 0, low: 0, high: 0 }];
    // The curve is constant between the customers who left for this reason; so is its interval, but for the variance.
    for (let i = 0; i < shown; i++)
      if ((events[i] as number) > 0 || i === shown - 1)
        steps.push({
          group: String(reason),
          time: group.time[i] as number,
          share: incidence[i] as number,
          low: interval.low[i] as number,
          high: interval.high[i] as number,
        });
    return thinned(steps, MOST_STEPS / group.reasons.length);
  });
  const names = group.reasons.map(({ reason }) => String(reason));
  const largest = group.reasons.reduce<{ reason: string; share: number }>(
    (most, { reason, incidence }) => {
      const share = incidence[shown - 1] ?? 0;
      return share > most.share ? { reason: String(reason), share } : most;
    },
    { reason: names[0] ?? "", share: 0 },
  );
  return chartSpec(
    {
      kind: "incidenceCurve",
      title: texts.incidenceCurve,
      description: fill(texts.says.incidence, { reason: largest.reason, share: format.percent(largest.share) }),
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
          y: { field: "share", title: texts.left, top: Math.max(0.01, ...values.map(({ high }) => high)) },
          step: true,
          points: false,
          color: seriesColors(names),
        },
        context,
      ),
    },
    options,
    context,
  );
}
