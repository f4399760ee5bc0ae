import { meanInterval } from "../math";
import type { Interval, ProportionMethod } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { oneOf, optional, step } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { notBoth } from "../validation/rules";
import { above, within } from "../validation/scaleRules";
import { meanOf } from "./meanOf";
import { parseAnswers, scored } from "./parseAnswers";
import { noScore, responseCounts, weightBetween } from "./responseCounts";
import { shareInterval, shareMethod } from "./shareInterval";
import type { NoScoreReason, ResponseCounts, SurveyAnswers } from "./surveyAnswers";
import { type SurveyDefaults, surveyFields, WIDEST } from "./surveyFields";
import type { Tally } from "./tally";

/** An answer scale for effort or ease. */
export interface EffortScale {
  /** Least answer, a whole number from -10 to 100. */
  readonly min: number;
  /** Greatest answer, a whole number up to 100, above `min`. */
  readonly max: number;
  /** Which end is good: `"highIsGood"` if answers agree with "it was easy", `"lowIsGood"` if they state the effort. */
  readonly direction: "highIsGood" | "lowIsGood";
  /** First easy answer, counting toward the good end. */
  readonly easyFrom: number;
  /** First difficult answer, counting toward the bad end; not an easy one. */
  readonly difficultFrom: number;
}

/** The input of {@link ces}. */
export interface CesInput extends SurveyAnswers {
  /**
   * Version: `"2.0"` ("it was easy", 1 to 7), `"2.0-5"` (the same, 1 to 5) or
   * `"1.0"` (effort, 1 to 5, low is good). Default: `"2.0"`.
   */
  readonly version?: "2.0" | "2.0-5" | "1.0" | undefined;
  /** A custom scale instead of `version`. */
  readonly scale?: EffortScale | undefined;
  /**
   * Interval method: Wilson, Clopper–Pearson (exact), Jeffreys or Agresti–Coull. Default: `"wilson"`. Version 1.0
   * uses the t interval of the mean.
   */
  readonly method?: ProportionMethod | undefined;
}

const VERSIONS = {
  "2.0": { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 },
  "2.0-5": { min: 1, max: 5, direction: "highIsGood", easyFrom: 4, difficultFrom: 2 },
  "1.0": { min: 1, max: 5, direction: "lowIsGood", easyFrom: 2, difficultFrom: 4 },
} as const satisfies Readonly<Record<string, EffortScale>>;

const scaleOf = ({ version = "2.0", scale }: Pick<CesInput, "version" | "scale">): EffortScale =>
  scale ?? VERSIONS[version];

const scaleField = () =>
  group<EffortScale>(
    {
      min: step(WIDEST.min, WIDEST.max),
      max: step(WIDEST.min, WIDEST.max),
      direction: oneOf("highIsGood", "lowIsGood"),
      easyFrom: step(WIDEST.min, WIDEST.max),
      difficultFrom: step(WIDEST.min, WIDEST.max),
    },
    [
      above("max", "min"),
      within("easyFrom", ["min", "max"], ({ min, max }) => ({ min, max })),
      within("difficultFrom", ["min", "max"], ({ min, max }) => ({ min, max })),
      within("difficultFrom", ["direction", "easyFrom"], ({ direction, easyFrom }) =>
        direction === "highIsGood" ? { max: easyFrom - 1 } : { min: easyFrom + 1 },
      ),
    ],
  );

type Defaulted = SurveyDefaults | "method";

const fields = () => ({
  ...surveyFields(WIDEST),
  version: optional(oneOf("2.0", "2.0-5", "1.0")),
  scale: optional(scaleField()),
  method: shareMethod(),
});
const shape = /* @__PURE__ */ inputSchema<CesInput, Defaulted>(() => ({
  fields: fields(),
  rules: [notBoth("version", "scale")],
}));

/** The schema of {@link CesInput}. */
export const cesInput: InputSchema<CesInput, Defaulted> = /* @__PURE__ */ inputSchema<CesInput, Defaulted>(() => ({
  fields: fields(),
  rules: [notBoth("version", "scale"), scored(["version", "scale"], scaleOf)],
}));

/** A customer effort score, or why there is none. */
export type CesScore =
  | {
      /** Main number of the version: the easy share, in 1.0 the mean. */
      readonly score: number;
      /** Absent if there is a score. */
      readonly reason?: undefined;
      /** Share of easy answers, a fraction from 0 to 1. */
      readonly easyShare: number;
      /** Share of difficult answers, a fraction from 0 to 1. */
      readonly difficultShare: number;
      /** Easy share minus difficult share, from -1 to 1. */
      readonly netEasy: number;
      /** Mean answer, in steps of the scale. */
      readonly mean: number;
      /** Position of the mean on the scale, from 0 (most difficult) to 1 (easiest), in every version. */
      readonly shareOfRange: number;
      /** Interval of the score; `null` for the mean of fewer than two answers. */
      readonly interval: Interval<ProportionMethod | "t"> | null;
    }
  | {
      /** No score. */
      readonly score: null;
      /** Why there is no score. */
      readonly reason: NoScoreReason;
      /** No share. */
      readonly easyShare: null;
      /** No share. */
      readonly difficultShare: null;
      /** No share. */
      readonly netEasy: null;
      /** No mean. */
      readonly mean: null;
      /** No mean. */
      readonly shareOfRange: null;
      /** No interval. */
      readonly interval: null;
    };

/** What {@link ces} returns. */
export type CesResult = CesScore &
  ResponseCounts & {
    /** Easy answers, unweighted. */
    readonly easy: number;
    /** Difficult answers, unweighted. */
    readonly difficult: number;
    /** Which end of the scale is good. */
    readonly direction: "highIsGood" | "lowIsGood";
    /** The version. */
    readonly version: "2.0" | "2.0-5" | "1.0" | "custom";
    /** The scale, with the first easy and difficult answers. */
    readonly scale: EffortScale;
  };

/**
 * The share of customers with an easy experience, from answers about effort.
 *
 * The customer effort score (CES) has three versions, two of them with opposite directions. Version 2.0 states "it
 * was easy" and asks for agreement from 1 to 7: high is good, 5 to 7 count as easy, 1 to 3 as difficult.
 * `"2.0-5"` is the same on 1 to 5 (4 and 5, 1 and 2). Version 1.0 asked for effort from 1 to 5: low is good, the score
 * is the mean, easy is 1 and 2, difficult 4 and 5. All numbers are given for each version; only `easyShare` and
 * `shareOfRange` have the same direction in all. Neutral answers stay in the base. For the interval of the net easy
 * score, pass the easy, neutral and difficult counts to {@link npsFromCounts}. For satisfaction see {@link csat}.
 *
 * @param input - The answers and the version.
 * @returns `easyShare`, a fraction from 0 to 1 (all answers easy), `score`, which equals it except in version 1.0,
 * and the other numbers; `null`, with a `reason`, if there are no valid answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} if the input breaks {@link cesInput}; answers not on the scale are named by their
 * index, from 0.
 *
 * @source dixonFreemanToman2010
 * @source dixonTomanDelisi2013
 * @source wilson1927
 * @source student1908
 *
 * @example
 * ```ts
 * const easy = ces({ answers: [7, 6, 1] });
 * easy.score; // => 0.6666666666666666
 * easy.mean; // => 4.66…
 * const effort = ces({ answers: [1, 2, 1, 5], version: "1.0" });
 * effort.score; // => 2.25
 * effort.easyShare; // => 0.75
 * ces({ answers: [] }).reason; // => "noAnswers"
 * ```
 */
export function ces(input: CesInput): CesResult {
  const { parsed, tally } = parseAnswers("ces", shape, cesInput, input, scaleOf);
  const scale = scaleOf(parsed);
  const reason = noScore(tally, parsed.minimumAnswers);
  const respondents = sidesOf({ ...tally, weights: tally.counts }, scale);
  return {
    ...(reason ? noCesScore(reason) : cesScore(tally, scale, parsed)),
    easy: respondents.easy,
    difficult: respondents.difficult,
    direction: scale.direction,
    ...responseCounts(tally, scale.min),
    version: parsed.scale ? "custom" : (parsed.version ?? "2.0"),
    scale: { ...scale },
  };
}

/** The weights of the easy, the neutral and the difficult answers. */
function sidesOf(tally: Tally, { min, max, direction, easyFrom, difficultFrom }: EffortScale) {
  const [low, high] = direction === "highIsGood" ? [difficultFrom, easyFrom] : [easyFrom, difficultFrom];
  const lower = weightBetween(tally, min, min, low);
  const upper = weightBetween(tally, min, high, max);
  const all = lower + weightBetween(tally, min, low + 1, high - 1) + upper;
  return direction === "highIsGood" ? { easy: upper, difficult: lower, all } : { easy: lower, difficult: upper, all };
}

function cesScore(
  tally: Tally,
  scale: EffortScale,
  {
    version,
    confidence,
    method,
  }: { readonly version?: string | undefined; readonly confidence: number; readonly method: ProportionMethod },
): CesScore {
  const { easy, difficult, all } = sidesOf(tally, scale);
  const easyShare = easy / all;
  const { mean, variance } = meanOf(tally, scale.min);
  const fromGood = scale.direction === "highIsGood" ? mean - scale.min : scale.max - mean;
  const shares = {
    easyShare,
    difficultShare: difficult / all,
    netEasy: (easy - difficult) / all,
    mean,
    shareOfRange: fromGood / (scale.max - scale.min),
  };
  if (version !== "1.0")
    return { score: easyShare, ...shares, interval: shareInterval(easyShare, tally.effective, { confidence, method }) };
  return { score: mean, ...shares, interval: tInterval(mean, variance, tally.effective, scale, confidence) };
}

/** The t interval of a mean, cut at the ends of the scale; n is the effective number of answers. */
function tInterval(
  mean: number,
  variance: number,
  n: number,
  { min, max }: EffortScale,
  confidence: number,
): Interval<"t"> | null {
  if (n <= 1) return null;
  const { low, high } = meanInterval(n, mean, Math.sqrt(variance * (n / (n - 1))), (1 - confidence) / 2);
  return { low: Math.max(min, low), high: Math.min(max, high), confidence, method: "t" };
}

function noCesScore(reason: NoScoreReason): CesScore {
  return {
    score: null,
    reason,
    easyShare: null,
    difficultShare: null,
    netEasy: null,
    mean: null,
    shareOfRange: null,
    interval: null,
  };
}

/** {@link ces} as data. The direction and the unit of `score` depend on the version; those of the easy share do not. */
export const cesMetric: Metric<[input: CesInput], CesResult> = {
  id: "ces",
  summary: "The share of customers with an easy experience, from answers about effort.",
  arguments: [{ name: "input", schema: cesInput }],
  compute: ces,
  main: {
    path: "easyShare",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen:
      "Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= (scale === undefined ? 1 : " +
      'scale.min) && answer <= (scale !== undefined ? scale.max : version === "2.0-5" || version === "1.0" ? 5 : ' +
      "7)).length < minimumAnswers",
  },
  sources: ["dixonFreemanToman2010", "dixonTomanDelisi2013", "wilson1927", "student1908"],
  examples: [
    {
      arguments: [{ answers: [7, 6, 1] }],
      result: {
        score: 0.6666666666666666,
        easyShare: 0.6666666666666666,
        difficultShare: 0.3333333333333333,
        netEasy: 0.3333333333333333,
        mean: 4.666666666666666,
        shareOfRange: 0.611111111111111,
        interval: { low: 0.2076596008020478, high: 0.9385080552796038, confidence: 0.95, method: "wilson" },
        easy: 2,
        difficult: 1,
        direction: "highIsGood",
        answered: 3,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 3,
        counts: [
          { answer: 1, count: 1 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 1 },
          { answer: 7, count: 1 },
        ],
        version: "2.0",
        scale: { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 },
      },
    },
    {
      arguments: [{ answers: [1, 2, 1, 5], version: "1.0" }],
      result: {
        score: 2.25,
        easyShare: 0.75,
        difficultShare: 0.25,
        netEasy: 0.5,
        mean: 2.25,
        shareOfRange: 0.6875,
        interval: { low: 1, high: 5, confidence: 0.95, method: "t" },
        easy: 3,
        difficult: 1,
        direction: "lowIsGood",
        answered: 4,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 4,
        counts: [
          { answer: 1, count: 2 },
          { answer: 2, count: 1 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 1 },
        ],
        version: "1.0",
        scale: { min: 1, max: 5, direction: "lowIsGood", easyFrom: 2, difficultFrom: 4 },
      },
    },
    {
      arguments: [{ answers: [] }],
      result: {
        score: null,
        reason: "noAnswers",
        easyShare: null,
        difficultShare: null,
        netEasy: null,
        mean: null,
        shareOfRange: null,
        interval: null,
        easy: 0,
        difficult: 0,
        direction: "highIsGood",
        answered: 0,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 0,
        counts: [
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 0 },
          { answer: 7, count: 0 },
        ],
        version: "2.0",
        scale: { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 },
      },
    },
  ],
};
