import type { Metric } from "../metric/metric";
import { oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { netResult, ZERO_TO_TEN } from "./netScore";
import type { NpsMethod, NpsResult, NpsScale } from "./npsResult";
import { parseAnswers, scored } from "./parseAnswers";
import type { SurveyAnswers } from "./surveyAnswers";
import { type SurveyDefaults, surveyFields } from "./surveyFields";

/** The input of {@link enps}. */
export interface EnpsInput extends SurveyAnswers {
  /** Scale of the answers: `"0-10"`, or `"1-10"`, on which 0 is invalid. Default: `"0-10"`. */
  readonly scale?: "0-10" | "1-10" | undefined;
  /** Interval method: adjusted Wald, Wald or score (Tango). Default: `"adjustedWald"`. */
  readonly method?: NpsMethod | undefined;
}

const scaleOf = ({ scale }: { readonly scale: "0-10" | "1-10" }): NpsScale =>
  scale === "1-10" ? { ...ZERO_TO_TEN, min: 1 } : ZERO_TO_TEN;

type Defaulted = SurveyDefaults | "scale" | "method";

const fields = () => ({
  ...surveyFields(ZERO_TO_TEN),
  scale: withDefault(oneOf("0-10", "1-10"), "0-10"),
  method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald"),
});
const shape = /* @__PURE__ */ inputSchema<EnpsInput, Defaulted>(() => ({ fields: fields() }));

/** The schema of {@link EnpsInput}. */
export const enpsInput: InputSchema<EnpsInput, Defaulted> = /* @__PURE__ */ inputSchema<EnpsInput, Defaulted>(() => ({
  fields: fields(),
  rules: [scored(["scale"], scaleOf)],
}));

/**
 * The percentage of promoters minus the percentage of detractors among employees.
 *
 * The question is how likely employees are to recommend the company as a place to work. 9 and 10 make a promoter, 7
 * and 8 a passive, lower answers a detractor, on the scale from 0 to 10 as in {@link nps}. Some texts use 1 to 10:
 * `scale: "1-10"` accepts such answers, but the scores are not comparable, since 0 is missing. Teams are small: a
 * `minimumAnswers` of 5, for example, keeps single answers from being guessed.
 *
 * @param input - The answers and their scale.
 * @returns The score from -100 (all detractors) to 100 (all promoters), with its interval; `null`, with a `reason`,
 * if there are no valid answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} if the input breaks {@link enpsInput}; answers not on the scale are named by their
 * index, from 0.
 *
 * @source markeyReichheldEnps
 * @source rocks2016
 * @source tango1998
 *
 * @example
 * ```ts
 * enps({ answers: [10, 9, 8, 7, 7, 6, 3] }).score; // => 0
 * enps({ answers: [10, 9, 8], minimumAnswers: 5 }).reason; // => "belowMinimum"
 * attempt(enps, { answers: [10, 0], scale: "1-10" }).error?.message;
 * // => "enps: answers[1] must be at least 1, but got 0"
 * ```
 */
export function enps(input: EnpsInput): NpsResult {
  const { parsed, tally } = parseAnswers("enps", shape, enpsInput, input, scaleOf);
  return netResult(tally, scaleOf(parsed), parsed);
}

/** {@link enps} as data. */
export const enpsMetric: Metric<[input: EnpsInput], NpsResult> = {
  id: "enps",
  summary: "The percentage of promoters minus the percentage of detractors among employees.",
  arguments: [{ name: "input", schema: enpsInput }],
  compute: enps,
  main: {
    path: "score",
    unit: "points",
    range: [-100, 100],
    better: "higher",
    formula: null,
    undefinedWhen:
      'Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= (scale === "1-10" ? 1 : 0) && ' +
      "answer <= 10).length < minimumAnswers",
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
