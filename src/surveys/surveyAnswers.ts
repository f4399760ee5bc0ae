import type { Answers } from "./answers";

export type { Answers };

/** The input common to all single-question surveys. */
export interface SurveyAnswers {
  /**
   * One whole number per answer, as an array or typed array; `null`, `undefined`, `""` and holes are missing answers.
   */
  readonly answers: Answers;
  /** One weight per answer, each 0 or more. Default: equal weights. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Answers not on the scale: `"throw"` reports them, `"exclude"` counts them separately. Default: `"throw"`. */
  readonly invalid?: "throw" | "exclude" | undefined;
  /** Fewest valid answers for a score, a whole number, 1 or more. Default: 1. */
  readonly minimumAnswers?: number | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** An answer of a scale, and how many gave it. */
export interface AnswerCount {
  /** The answer, in steps of the scale. */
  readonly answer: number;
  /** Number of such answers, unweighted. */
  readonly count: number;
}

/** Counts of answers, common to all survey results. */
export interface ResponseCounts {
  /** Valid answers: the base of all shares and means. */
  readonly answered: number;
  /** Missing answers; not counted elsewhere. */
  readonly missing: number;
  /** Answers not on the scale; above 0 only with `invalid: "exclude"`. */
  readonly invalid: number;
  /** Number of equally weighted answers with the same information: (Σw)² / Σw²; without weights, the valid answers. */
  readonly effectiveAnswers: number;
  /** Number of answers for each step of the scale, in ascending order. */
  readonly counts: readonly AnswerCount[];
}

/** Why there is no score: no valid answer at all, or fewer than `minimumAnswers`. */
export type NoScoreReason = "noAnswers" | "belowMinimum";
