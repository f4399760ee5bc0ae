import { type ChartOptions, chartColors } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { segmentLayers } from "./segmentLayers";

/** The counts of a net promoter score, as returned by `nps` and `npsFromCounts`. */
export interface NpsCounts {
  /** Answers of 9 and 10. */
  readonly promoters: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers from 0 to 6. */
  readonly detractors: number;
  /** All answers. */
  readonly answered: number;
  /** Score, in points; `null` without answers. */
  readonly score: number | null;
}

const DETRACTORS = chartColors[4];
const PASSIVES = chartColors[2];
const PROMOTERS = chartColors[0];

/**
 * Draws a net promoter score as a bar of detractors, passives and promoters, or several bars.
 *
 * Detractors lie before 0, the others after it, so that you can compare the bars of several surveys.
 *
 * @param results - The result of `nps` or `npsFromCounts`, or several results by name.
 * @param options - Title and language. Default title: the score.
 * @returns A Vega-Lite specification; `data` has one row per part: `name`, `part`, `answers`, `share`, `from`, `until`,
 * `middle`, `text` and `ink`.
 *
 * @example
 * ```ts
 * const spec = npsBar(npsFromCounts({ promoters: 15, passives: 9, detractors: 6 }));
 * spec.title; // => "Net promoter score: +30"
 * spec.data.values[0].text; // => "20%"
 * ```
 */
export function npsBar(
  results: NpsCounts | Readonly<Record<string, NpsCounts>>,
  options: ChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const named: Readonly<Record<string, NpsCounts>> = isCounts(results) ? { "": results } : results;
  const values = Object.entries(named).flatMap(([name, { promoters, passives, detractors, answered }]) => {
    if (answered === 0) return [];
    const part = (label: string, answers: number, from: number, ink: string) => {
      const share = answers / answered;
      const text = share < 0.04 ? "" : format.percent(share);
      return { name, part: label, answers, share, from, until: from + share, middle: from + share / 2, text, ink };
    };
    return [
      part(texts.detractors, detractors, 0 - detractors / answered, "white"),
      part(texts.passives, passives, 0, "black"),
      part(texts.promoters, promoters, passives / answered, "white"),
    ];
  });
  const counts = Object.values(named).filter(({ answered }) => answered > 0);
  const last = counts[counts.length - 1];
  const score = last?.score === null || last === undefined ? "–" : format.points(last.score);
  return chartSpec(
    {
      kind: "npsBar",
      title: counts.length === 1 ? `${texts.npsBar}: ${score}` : texts.npsBar,
      description: fill(texts.says.nps, {
        promoters: format.count(last?.promoters ?? 0),
        passives: format.count(last?.passives ?? 0),
        detractors: format.count(last?.detractors ?? 0),
        score,
      }),
      values,
      height: { step: 52 },
      ...segmentLayers(
        {
          axis: {
            values: [-1, -0.5, 0, 0.5, 1],
            text: (value) => format.percent(Math.abs(value)),
            title: texts.answers,
          },
          labels: [texts.detractors, texts.passives, texts.promoters],
          colors: [DETRACTORS, PASSIVES, PROMOTERS],
        },
        context,
      ),
    },
    options,
    context,
  );
}

function isCounts(results: NpsCounts | Readonly<Record<string, NpsCounts>>): results is NpsCounts {
  return typeof (results as NpsCounts).answered === "number";
}
