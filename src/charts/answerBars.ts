import type { AnswerCount } from "../surveys";
import type { ChartOptions } from "./chartOptions";
import { chartContext, chartSpec } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { columnLayers } from "./columnLayers";

/**
 * Draws the number of answers for each step of a scale.
 *
 * @param counts - The `counts` of `nps`, `csat` or `ces`.
 * @param options - Title and language.
 * @returns A Vega-Lite specification; `data` has one row per answer: `answer`, `from` (0) and `until` (number of
 * answers).
 *
 * @example
 * ```ts
 * const spec = answerBars(csat({ answers: [5, 4, 5] }).counts);
 * spec.data.values[4]; // => { answer: "5", from: 0, until: 2 }
 * spec.description; // => "3 answers, most often 5."
 * ```
 */
export function answerBars(counts: readonly AnswerCount[], options: ChartOptions = {}): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const values = counts.map(({ answer, count }) => ({ answer: format.count(answer), from: 0, until: count }));
  const most = Math.max(1, ...values.map(({ until }) => until));
  return chartSpec(
    {
      kind: "answerBars",
      title: texts.answerBars,
      description: fill(texts.says.answers, {
        answers: format.count(counts.reduce((sum, { count }) => sum + count, 0)),
        mode: values.find(({ until }) => until === most)?.answer ?? "–",
      }),
      values,
      ...columnLayers(
        {
          x: { field: "answer", title: texts.answer },
          y: { title: texts.answers, least: 0, most, text: format.decimal },
        },
        context,
      ),
    },
    options,
    context,
  );
}
