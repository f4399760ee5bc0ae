import type { Interval, ProportionMethod } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { scored, tallyOf } from "../validation/answers";
import { optional, step, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { rule } from "../validation/rules";
import { above, within } from "../validation/scaleRules";
import { meanOf } from "./meanOf";
import { noScore, responseCounts, weightBetween } from "./responseCounts";
import { shareInterval, shareMethod } from "./shareInterval";
import type { NoScoreReason, ResponseCounts, SurveyAnswers } from "./surveyAnswers";
import { type SurveyDefaults, surveyFields, WIDEST } from "./surveyFields";

/** The input of {@link csat}. */
export interface CsatInput extends SurveyAnswers {
  /** The least answer of the scale, a whole number from −10 to 100; 1 when left out. */
  readonly scaleMin?: number | undefined;
  /** The greatest answer of the scale, a whole number up to 100, above `scaleMin`; 5 when left out. */
  readonly scaleMax?: number | undefined;
  /** The least answer of a satisfied customer, above `scaleMin`; when left out, the best 1 of 2 or 3 answers, 2 of 4 to 7, 3 of 10. Any other scale needs it. */
  readonly satisfiedFrom?: number | undefined;
  /** How the interval is made: `"wilson"`, `"clopperPearson"`, `"jeffreys"` or `"agrestiCoull"`; `"wilson"` when left out. */
  readonly method?: ProportionMethod | undefined;
}

/** How many of the best answers mean satisfied, by the number of answers to choose from. */
const TOP_BOXES: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 10: 3 };

interface Scale {
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly satisfiedFrom?: number | undefined;
}

/** Where satisfied begins; `undefined` where nothing says so. */
function satisfiedFromOf({ scaleMin, scaleMax, satisfiedFrom }: Scale): number | undefined {
  const boxes = TOP_BOXES[scaleMax - scaleMin + 1];
  return satisfiedFrom ?? (boxes === undefined ? undefined : scaleMax - boxes + 1);
}

/** The schema of {@link CsatInput}. */
export const csatInput: InputSchema<CsatInput, SurveyDefaults | "scaleMin" | "scaleMax" | "method"> =
  /* @__PURE__ */ inputSchema<CsatInput, SurveyDefaults | "scaleMin" | "scaleMax" | "method">(() => ({
    fields: {
      ...surveyFields(WIDEST),
      scaleMin: withDefault(step(WIDEST.min, WIDEST.max), 1),
      scaleMax: withDefault(step(WIDEST.min, WIDEST.max), 5),
      satisfiedFrom: optional(step(WIDEST.min, WIDEST.max)),
      method: shareMethod(),
    },
    rules: [
      above("scaleMax", "scaleMin"),
      within("satisfiedFrom", ["scaleMin", "scaleMax"], ({ scaleMin, scaleMax }) => ({
        min: scaleMin + 1,
        max: scaleMax,
      })),
      rule(
        ["satisfiedFrom", "scaleMax", "scaleMin"],
        (input) => satisfiedFromOf(input) !== undefined,
        () => ({ code: "missing", value: undefined, details: { expected: "wholeNumber" } }),
      ),
      scored(["scaleMin", "scaleMax", "satisfiedFrom"], ({ scaleMin, scaleMax }) => ({ min: scaleMin, max: scaleMax })),
    ],
  }));

/** A satisfaction score, or why there is none. */
export type CsatScore =
  | {
      /** The share of the satisfied, as a fraction. */
      readonly share: number;
      /** Absent where there is a share. */
      readonly reason?: undefined;
      /** The mean answer, in steps of the scale. */
      readonly mean: number;
      /** Where the mean lies on the scale: from 0, all gave the least answer, to 1, all the greatest. */
      readonly shareOfRange: number;
      /** The interval of the share. */
      readonly interval: Interval<ProportionMethod>;
    }
  | {
      /** There is no share. */
      readonly share: null;
      /** Why. */
      readonly reason: NoScoreReason;
      /** There is no mean. */
      readonly mean: null;
      /** There is no place on the scale. */
      readonly shareOfRange: null;
      /** There is no interval. */
      readonly interval: null;
    };

/** What {@link csat} returns. */
export type CsatResult = CsatScore &
  ResponseCounts & {
    /** How many are satisfied, whatever their weights. */
    readonly satisfied: number;
    /** The scale, and where satisfied begins. */
    readonly scale: {
      /** The least answer. */
      readonly min: number;
      /** The greatest answer. */
      readonly max: number;
      /** The least answer that counts as satisfied. */
      readonly satisfiedFrom: number;
    };
  };

/**
 * The customer satisfaction score: the share of those who answered that chose one of the best answers.
 *
 * On 1 to 5 these are 4 and 5. Neutral answers stay in the base: leaving them out is how 60 % becomes 75 %. Who did not answer is
 * in neither. High is good; a scale on which 1 is best must be turned around first. Scores on scales of different
 * length do not compare, nor does the share with the mean, which other tools call by the same name and which is in the result too. For effort
 * see {@link ces}, for recommendation {@link nps}.
 *
 * @param input - The answers and their scale.
 * @returns The share as a fraction from 0 (nobody) to 1 (everybody satisfied) with its interval; it is `null`, with a `reason`, where there are no
 * valid answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} when the input breaks {@link csatInput}: an answer that is not on the scale is named by its index, counted from 0.
 *
 * @source farris2010
 * @source formbricksRating
 * @source wilson1927
 *
 * @example
 * ```ts
 * const { share, mean, satisfied } = csat({ answers: [5, 4, 4, 3, 1, null] });
 * share; // => 0.6
 * mean; // => 3.4
 * satisfied; // => 3
 * csat({ answers: [1, 1, 0, 1], scaleMin: 0, scaleMax: 1 }).share; // => 0.75
 * attempt(csat, { answers: [5, 11] }).error.message; // => "csat: answers[1] must be at most 5, but is 11"
 * ```
 */
export function csat(input: CsatInput): CsatResult {
  const parsed = parseInput("csat", csatInput, input);
  const tally = tallyOf(parsed);
  const { scaleMin: min, scaleMax: max } = parsed;
  const satisfiedFrom = satisfiedFromOf(parsed) as number;
  const reason = noScore(tally, parsed.minimumAnswers);
  const score = (): CsatScore => {
    const satisfied = weightBetween(tally, min, satisfiedFrom, max);
    const share = satisfied / (weightBetween(tally, min, min, satisfiedFrom - 1) + satisfied);
    const { mean } = meanOf(tally, min);
    const shareOfRange = (mean - min) / (max - min);
    return { share, mean, shareOfRange, interval: shareInterval(share, tally.effective, parsed) };
  };
  return {
    ...(reason ? { share: null, reason, mean: null, shareOfRange: null, interval: null } : score()),
    satisfied: weightBetween({ ...tally, weights: tally.counts }, min, satisfiedFrom, max),
    ...responseCounts(tally, min),
    scale: { min, max, satisfiedFrom },
  };
}

/** {@link csat} as data. */
export const csatMetric: Metric<[input: CsatInput], CsatResult> = {
  id: "csat",
  summary: "The customer satisfaction score: the share of those who answered that chose one of the best answers.",
  arguments: [{ name: "input", schema: csatInput }],
  compute: csat,
  main: {
    path: "share",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen:
      "Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= scaleMin && answer <= scaleMax).length < minimumAnswers",
  },
  sources: ["farris2010", "formbricksRating", "wilson1927"],
  examples: [
    {
      arguments: [{ answers: [5, 4, 4, 3, 1, null] }],
      result: {
        share: 0.6,
        mean: 3.4,
        shareOfRange: 0.6,
        interval: { low: 0.23072428127601302, high: 0.882379225767352, confidence: 0.95, method: "wilson" },
        satisfied: 3,
        answered: 5,
        missing: 1,
        invalid: 0,
        effectiveAnswers: 5,
        counts: [
          { answer: 1, count: 1 },
          { answer: 2, count: 0 },
          { answer: 3, count: 1 },
          { answer: 4, count: 2 },
          { answer: 5, count: 1 },
        ],
        scale: { min: 1, max: 5, satisfiedFrom: 4 },
      },
    },
    {
      arguments: [{ answers: [null] }],
      result: {
        share: null,
        reason: "noAnswers",
        mean: null,
        shareOfRange: null,
        interval: null,
        satisfied: 0,
        answered: 0,
        missing: 1,
        invalid: 0,
        effectiveAnswers: 0,
        counts: [
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
        ],
        scale: { min: 1, max: 5, satisfiedFrom: 4 },
      },
    },
  ],
};
