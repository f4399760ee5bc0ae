/**
 * Scale of answers: net promoter score from 0 to 10; satisfaction from 1 to 5, 7 or 10; effort as agreement with "it
 * was easy" from 1 to 7 or 1 to 5, or as effort from 1 to 5, where low is good.
 */
export type SurveyScore = "nps" | "csat" | "csat-7" | "csat-10" | "ces" | "ces-5" | "ces-1";

/** Question: recommendation, satisfaction or effort; the id of its metric. */
export type SurveyMetric = "nps" | "csat" | "ces";

/** A scale of answers, with limits of good and poor answers. */
export interface SurveyScale {
  /** Question. */
  readonly metric: SurveyMetric;
  /** Least answer. */
  readonly min: number;
  /** Greatest answer. */
  readonly max: number;
  /** Least good answer; greatest if low is good. */
  readonly good: number;
  /** Greatest poor answer; least if low is good. */
  readonly poor: number;
}

/** The scales by the values of the option `score`. */
export const surveyScales: Readonly<Record<SurveyScore, SurveyScale>> = Object.freeze({
  nps: { metric: "nps", min: 0, max: 10, good: 9, poor: 6 },
  csat: { metric: "csat", min: 1, max: 5, good: 4, poor: 2 },
  "csat-7": { metric: "csat", min: 1, max: 7, good: 6, poor: 2 },
  "csat-10": { metric: "csat", min: 1, max: 10, good: 8, poor: 3 },
  ces: { metric: "ces", min: 1, max: 7, good: 5, poor: 3 },
  "ces-5": { metric: "ces", min: 1, max: 5, good: 4, poor: 2 },
  "ces-1": { metric: "ces", min: 1, max: 5, good: 2, poor: 4 },
} as const);

/** The values of the option `score`. */
export const surveyScores = Object.freeze(Object.keys(surveyScales)) as readonly SurveyScore[];

/**
 * Returns whether an answer is good, poor or in between.
 *
 * @param score - Scale of the answers.
 * @param answer - An answer on that scale.
 * @returns `"good"`, `"middle"` or `"poor"`.
 *
 * @example
 * ```ts
 * answerSide("nps", 7); // => "middle"
 * answerSide("ces-1", 1); // => "good"
 * ```
 */
export function answerSide(score: SurveyScore, answer: number): "good" | "middle" | "poor" {
  const { good, poor } = surveyScales[score];
  const sign = good > poor ? 1 : -1;
  if (sign * (answer - good) >= 0) return "good";
  return sign * (answer - poor) <= 0 ? "poor" : "middle";
}
