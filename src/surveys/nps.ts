import type { Metric } from "../metric/metric";
import type { Elsewhere } from "../validation/fieldFacts";
import { oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { otherFunction } from "../validation/rareErrors";
import { netResult, ZERO_TO_TEN } from "./netScore";
import type { NpsMethod, NpsResult } from "./npsResult";
import { parseAnswers, scored } from "./parseAnswers";
import type { SurveyAnswers } from "./surveyAnswers";
import { type SurveyDefaults, surveyFields } from "./surveyFields";

/** The input of {@link nps}: the answers are whole numbers from 0 to 10. */
export interface NpsInput extends SurveyAnswers {
  /** Interval method: adjusted Wald, Wald or score (Tango). Default: `"adjustedWald"`. */
  readonly method?: NpsMethod | undefined;
}

type Defaulted = SurveyDefaults | "method";

const fields = () => ({
  ...surveyFields(ZERO_TO_TEN),
  method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald"),
});
const scaleOf = () => ZERO_TO_TEN;
const elsewhere: Elsewhere = (field) =>
  /^(?:promoters|passives|detractors)$/.test(field) ? [otherFunction, { suggestion: "npsFromCounts" }] : undefined;
const shape = /* @__PURE__ */ inputSchema<NpsInput, Defaulted>(() => ({ fields: fields(), elsewhere }));

/** The schema of {@link NpsInput}. */
export const npsInput: InputSchema<NpsInput, Defaulted> = /* @__PURE__ */ inputSchema<NpsInput, Defaulted>(() => ({
  fields: fields(),
  rules: [scored([], scaleOf)],
  elsewhere,
}));

/**
 * The percentage of promoters minus the percentage of detractors among the answers.
 *
 * The net promoter score (NPS). The question is how likely customers are to recommend, from 0 to 10: 9 and 10 make a
 * promoter, 7 and 8 a passive, 0 to 6 a detractor. Passives stay in the base; missing answers are in none of the
 * groups. Answers on other scales, such as 1 to 10 or 1 to 5, give a different number and are rejected. For employees
 * see {@link enps}.
 *
 * With 30 answers the interval reaches 27 points on either side, so read it first. The default is the adjusted Wald
 * interval of Rocks, which adds three answers and is cut at -100 and 100.
 * `"wald"` adds none and is too narrow for few answers; `"score"` is Tango's. Weights change the score and its
 * interval, but not the counts.
 *
 * @param input - The answers.
 * @returns The score from -100 (all detractors) to 100 (all promoters), with its interval; `null`, with a `reason`,
 * if there are no valid answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} if the input breaks {@link npsInput}; answers not on the scale are named by their
 * index, from 0.
 *
 * @source reichheld2003
 * @source rocks2016
 * @source tango1998
 *
 * @example
 * ```ts
 * const { score, promoters, detractors, missing } = nps({ answers: [10, 9, 9, 8, 7, 6, 2, null] });
 * score; // => 14.28…
 * [promoters, detractors, missing]; // => [3, 2, 1]
 * nps({ answers: [10, 9, 11, 8.5], invalid: "exclude" }).invalid; // => 2
 * nps({ answers: [null, null] }).reason; // => "noAnswers"
 * ```
 */
export function nps(input: NpsInput): NpsResult {
  const { parsed, tally } = parseAnswers("nps", shape, npsInput, input, scaleOf);
  return netResult(tally, ZERO_TO_TEN, parsed);
}

/** {@link nps} as data. */
export const npsMetric: Metric<[input: NpsInput], NpsResult> = {
  id: "nps",
  summary: "The percentage of promoters minus the percentage of detractors among the answers.",
  arguments: [{ name: "input", schema: npsInput }],
  compute: nps,
  main: {
    path: "score",
    unit: "points",
    range: [-100, 100],
    better: "higher",
    formula: null,
    undefinedWhen:
      "Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 10).length < " +
      "minimumAnswers",
  },
  sources: ["reichheld2003", "rocks2016", "tango1998"],
  examples: [
    {
      arguments: [{ answers: [10, 9, 9, 8, 7, 6, 2, null] }],
      result: {
        score: 14.285714285714286,
        variance: 0.693877551020408,
        standardError: 0.31484180858247984,
        interval: { low: -39.58360258436491, high: 59.58360258436491, confidence: 0.95, method: "adjustedWald" },
        promoters: 3,
        passives: 2,
        detractors: 2,
        answered: 7,
        missing: 1,
        invalid: 0,
        effectiveAnswers: 7,
        counts: [
          { answer: 0, count: 0 },
          { answer: 1, count: 0 },
          { answer: 2, count: 1 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 1 },
          { answer: 7, count: 1 },
          { answer: 8, count: 1 },
          { answer: 9, count: 2 },
          { answer: 10, count: 1 },
        ],
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 },
      },
    },
    {
      arguments: [{ answers: [null, ""] }],
      result: {
        score: null,
        reason: "noAnswers",
        variance: null,
        standardError: null,
        interval: null,
        promoters: 0,
        passives: 0,
        detractors: 0,
        answered: 0,
        missing: 2,
        invalid: 0,
        effectiveAnswers: 0,
        counts: [
          { answer: 0, count: 0 },
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 0 },
          { answer: 7, count: 0 },
          { answer: 8, count: 0 },
          { answer: 9, count: 0 },
          { answer: 10, count: 0 },
        ],
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 },
      },
    },
  ],
};
