import type { Metric } from "../metric/metric";
import { scored, tallyOf } from "../validation/answers";
import { oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { netResult, ZERO_TO_TEN } from "./netScore";
import type { NpsMethod, NpsResult, NpsScale } from "./npsResult";
import type { SurveyAnswers } from "./surveyAnswers";
import { type SurveyDefaults, surveyFields } from "./surveyFields";

/** The input of {@link enps}. */
export interface EnpsInput extends SurveyAnswers {
  /** The scale of the answers: `"0-10"`, or `"1-10"`, on which a 0 is invalid; `"0-10"` when left out. */
  readonly scale?: "0-10" | "1-10" | undefined;
  /** How the interval is made: `"adjustedWald"`, `"wald"` or `"score"`; `"adjustedWald"` when left out. */
  readonly method?: NpsMethod | undefined;
}

const scaleOf = ({ scale }: { readonly scale: "0-10" | "1-10" }): NpsScale =>
  scale === "1-10" ? { ...ZERO_TO_TEN, min: 1 } : ZERO_TO_TEN;

/** The schema of {@link EnpsInput}. */
export const enpsInput: InputSchema<EnpsInput, SurveyDefaults | "scale" | "method"> = /* @__PURE__ */ inputSchema<
  EnpsInput,
  SurveyDefaults | "scale" | "method"
>(() => ({
  fields: {
    ...surveyFields(ZERO_TO_TEN),
    scale: withDefault(oneOf("0-10", "1-10"), "0-10"),
    method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald"),
  },
  rules: [scored(["scale"], scaleOf)],
}));

/**
 * The employee net promoter score: the percentage of promoters among the employees who answered, less that of detractors.
 *
 * The question is how likely one is to recommend the company as a place to work. 9 and 10 make a promoter, 7 and 8 a passive, all
 * below a detractor, on the scale from 0 to 10 as in {@link nps}. Some texts ask on 1 to 10: `scale: "1-10"` takes such answers, and its scores do
 * not compare with the others, since nobody can answer 0. Teams are small: with `minimumAnswers`, 5 say, nobody's answer
 * can be guessed from a score.
 *
 * @param input - The answers and their scale.
 * @returns The score from −100 (all are detractors) to 100 (all are promoters) with its interval; the score is `null`, with a `reason`,
 * where there are no valid answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} when the input breaks {@link enpsInput}: an answer that is not on the scale is named by its index, counted from 0.
 *
 * @source markeyReichheldEnps
 * @source rocks2016
 * @source tango1998
 *
 * @example
 * ```ts
 * enps({ answers: [10, 9, 8, 7, 7, 6, 3] }).score; // => 0
 * enps({ answers: [10, 9, 8], minimumAnswers: 5 }).reason; // => "belowMinimum"
 * attempt(enps, { answers: [10, 0], scale: "1-10" }).error.message; // => "enps: answers[1] must be at least 1, but is 0"
 * ```
 */
export function enps(input: EnpsInput): NpsResult {
  const parsed = parseInput("enps", enpsInput, input);
  return netResult(tallyOf(parsed), scaleOf(parsed), parsed);
}

/** {@link enps} as data. */
export const enpsMetric: Metric<[input: EnpsInput], NpsResult> = {
  id: "enps",
  summary:
    "The employee net promoter score: the percentage of promoters among the employees who answered, less that of detractors.",
  arguments: [{ name: "input", schema: enpsInput }],
  compute: enps,
  main: {
    path: "score",
    unit: "points",
    range: [-100, 100],
    better: "higher",
    formula: null,
    undefinedWhen:
      'Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= (scale === "1-10" ? 1 : 0) && answer <= 10).length < minimumAnswers',
  },
  sources: ["markeyReichheldEnps", "rocks2016", "tango1998"],
  examples: [
    {
      arguments: [{ answers: [10, 9, 8, 7, 7, 6, 3] }],
      result: {
        score: 0,
        variance: 0.5714285714285714,
        standardError: 0.2857142857142857,
        interval: { low: -45.96522980886496, high: 45.96522980886496, confidence: 0.95, method: "adjustedWald" },
        promoters: 2,
        passives: 3,
        detractors: 2,
        answered: 7,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 7,
        counts: [
          { answer: 0, count: 0 },
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 1 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 1 },
          { answer: 7, count: 2 },
          { answer: 8, count: 1 },
          { answer: 9, count: 1 },
          { answer: 10, count: 1 },
        ],
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 },
      },
    },
    {
      arguments: [{ answers: [10, 9, 8], scale: "1-10", minimumAnswers: 5 }],
      result: {
        score: null,
        reason: "belowMinimum",
        variance: null,
        standardError: null,
        interval: null,
        promoters: 2,
        passives: 1,
        detractors: 0,
        answered: 3,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 3,
        counts: [
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 0 },
          { answer: 7, count: 0 },
          { answer: 8, count: 1 },
          { answer: 9, count: 1 },
          { answer: 10, count: 1 },
        ],
        scale: { min: 1, max: 10, passivesFrom: 7, promotersFrom: 9 },
      },
    },
  ],
};
