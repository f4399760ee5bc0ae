import type { Interval, ProportionMethod } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { optional, step, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { type Rule, rule } from "../validation/rules";
import { above, within } from "../validation/scaleRules";
import { meanOf } from "./meanOf";
import { parseAnswers, scored } from "./parseAnswers";
import { noScore, responseCounts, weightBetween } from "./responseCounts";
import { shareInterval, shareMethod } from "./shareInterval";
import type { NoScoreReason, ResponseCounts, SurveyAnswers } from "./surveyAnswers";
import { type SurveyDefaults, surveyFields, WIDEST } from "./surveyFields";

/** The input of {@link csat}. */
export interface CsatInput extends SurveyAnswers {
  /** Least answer of the scale, a whole number from -10 to 100. Default: 1. */
  readonly scaleMin?: number | undefined;
  /** Greatest answer of the scale, a whole number up to 100, above `scaleMin`. Default: 5. */
  readonly scaleMax?: number | undefined;
  /**
   * Least satisfied answer, above `scaleMin`. Default: the best answer of 2 or 3, the best 2 of 4 to 7, the best 3 of
   * 10; required for other scales.
   */
  readonly satisfiedFrom?: number | undefined;
  /** Interval method: Wilson, Clopper–Pearson (exact), Jeffreys or Agresti–Coull. Default: `"wilson"`. */
  readonly method?: ProportionMethod | undefined;
}

/** Number of satisfied answers at the good end, by the length of the scale. */
const TOP_BOXES: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 10: 3 };

interface Scale {
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly satisfiedFrom?: number | undefined;
}

/** Least satisfied answer; `undefined` if there is no convention for the scale. */
function satisfiedFromOf({ scaleMin, scaleMax, satisfiedFrom }: Scale): number | undefined {
  const boxes = TOP_BOXES[scaleMax - scaleMin + 1];
  return satisfiedFrom ?? (boxes === undefined ? undefined : scaleMax - boxes + 1);
}

type Defaulted = SurveyDefaults | "scaleMin" | "scaleMax" | "method";

const fields = () => ({
  ...surveyFields(WIDEST),
  scaleMin: withDefault(step(WIDEST.min, WIDEST.max), 1),
  scaleMax: withDefault(step(WIDEST.min, WIDEST.max), 5),
  satisfiedFrom: optional(step(WIDEST.min, WIDEST.max)),
  method: shareMethod(),
});

const scaleRules = (): Rule<Parsed<CsatInput, Defaulted>>[] => [
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
];

const scaleOf = ({ scaleMin, scaleMax }: Scale) => ({ min: scaleMin, max: scaleMax });
const shape = /* @__PURE__ */ inputSchema<CsatInput, Defaulted>(() => ({ fields: fields(), rules: scaleRules() }));

/** The schema of {@link CsatInput}. */
export const csatInput: InputSchema<CsatInput, Defaulted> = /* @__PURE__ */ inputSchema<CsatInput, Defaulted>(() => ({
  fields: fields(),
  rules: [...scaleRules(), scored(["scaleMin", "scaleMax", "satisfiedFrom"], scaleOf)],
}));

/** A satisfaction score, or why there is none. */
export type CsatScore =
  | {
      /** Share of satisfied answers, a fraction from 0 to 1. */
      readonly share: number;
      /** Absent if there is a share. */
      readonly reason?: undefined;
      /** Mean answer, in steps of the scale. */
      readonly mean: number;
      /** Position of the mean on the scale, from 0 (all least answers) to 1 (all greatest). */
      readonly shareOfRange: number;
      /** Interval of the share. */
      readonly interval: Interval<ProportionMethod>;
    }
  | {
      /** No share. */
      readonly share: null;
      /** Why there is no share. */
      readonly reason: NoScoreReason;
      /** No mean. */
      readonly mean: null;
      /** No mean. */
      readonly shareOfRange: null;
      /** No interval. */
      readonly interval: null;
    };

/** What {@link csat} returns. */
export type CsatResult = CsatScore &
  ResponseCounts & {
    /** Satisfied answers, unweighted. */
    readonly satisfied: number;
    /** The scale and its least satisfied answer. */
    readonly scale: {
      /** Least answer. */
      readonly min: number;
      /** Greatest answer. */
      readonly max: number;
      /** The least answer that counts as satisfied. */
      readonly satisfiedFrom: number;
    };
  };

/**
 * The share of satisfied customers, from answers on a scale.
 *
 * The customer satisfaction score (CSAT). On a scale from 1 to 5, answers 4 and 5 are satisfied. Neutral answers stay
 * in the base: leaving them out turns 60% into 75%. Missing answers are in neither. High is good; reverse a scale on
 * which 1 is best. Scores on scales of different lengths are not comparable, nor is the share with the mean, which
 * other tools call by the same name and which the result includes. For effort see {@link ces}, for recommendation
 * {@link nps}.
 *
 * @param input - The answers and their scale.
 * @returns The share, a fraction from 0 to 1, with its interval; `null`, with a `reason`, if there are no valid
 * answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} if the input breaks {@link csatInput}; answers not on the scale are named by their
 * index, from 0.
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
 * attempt(csat, { answers: [5, 11] }).error?.message; // => "csat: answers[1] must be at most 5, but got 11"
 * ```
 */
export function csat(input: CsatInput): CsatResult {
  const { parsed, tally } = parseAnswers("csat", shape, csatInput, input, scaleOf);
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
  summary: "The share of satisfied customers, from answers on a scale.",
  arguments: [{ name: "input", schema: csatInput }],
  compute: csat,
  main: {
    path: "share",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen:
      "Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= scaleMin && answer <= " +
      "scaleMax).length < minimumAnswers",
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
