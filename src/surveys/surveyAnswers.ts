import type { Answers } from "../validation/answers";

export type { Answers };

/** What the surveys of one question have in common in their input. */
export interface SurveyAnswers {
  /** One whole number an answer, as an array or a typed array; `null`, `undefined`, `""` and holes count as not answered. */
  readonly answers: Answers;
  /** One weight an answer, each 0 or more and as many as there are answers; all answers count alike when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out. */
  readonly invalid?: "throw" | "exclude" | undefined;
  /** The fewest valid answers to give a score for, a whole number from 1; 1 when left out. */
  readonly minimumAnswers?: number | undefined;
  /** How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** An answer of a scale, and how many gave it. */
export interface AnswerCount {
  /** The answer, in steps of the scale. */
  readonly answer: number;
  /** How many gave it, whatever their weights. */
  readonly count: number;
}

/** Who answered: what every result of a survey carries. */
export interface ResponseCounts {
  /** Valid answers: the base of every share and mean. */
  readonly answered: number;
  /** Answers that were not given; they count nowhere else. */
  readonly missing: number;
  /** Answers that are not on the scale; above 0 only with `invalid: "exclude"`. */
  readonly invalid: number;
  /** How many answers of equal weight would say as much: (Σw)² / Σw²; without weights as many as were answered. */
  readonly effectiveAnswers: number;
  /** How many gave each answer of the scale, the least first. */
  readonly counts: readonly AnswerCount[];
}

/** Why there is no score: no valid answer at all, or fewer than `minimumAnswers`. */
export type NoScoreReason = "noAnswers" | "belowMinimum";
