import type { Interval } from "../metric/interval";
import type { NoScoreReason, ResponseCounts } from "./surveyAnswers";

/** Interval method of a net promoter score. */
export type NpsMethod = "adjustedWald" | "wald" | "score";

/** The scale of a net promoter score, and the limits of its groups. */
export interface NpsScale {
  /** Least answer. */
  readonly min: number;
  /** Greatest answer. */
  readonly max: number;
  /** Least passive answer. */
  readonly passivesFrom: number;
  /** Least promoter answer. */
  readonly promotersFrom: number;
}

/** A net promoter score, or why there is none. */
export type NpsScore =
  | {
      /** Promoters minus detractors per 100 answers, from -100 to 100 points. */
      readonly score: number;
      /** Absent if there is a score. */
      readonly reason?: undefined;
      /** Variance of an answer coded 1, 0 or -1: p + d − (p − d)², a fraction. */
      readonly variance: number;
      /** Standard error of the score, a fraction; times 100 in points. */
      readonly standardError: number;
      /** Interval of the score, in points. */
      readonly interval: Interval<NpsMethod>;
    }
  | {
      /** No score. */
      readonly score: null;
      /** Why there is no score. */
      readonly reason: NoScoreReason;
      /** No variance. */
      readonly variance: null;
      /** No standard error. */
      readonly standardError: null;
      /** No interval. */
      readonly interval: null;
    };

/** The groups of a net promoter score, in respondents, and the score. */
export type NpsFromCountsResult = NpsScore &
  Omit<ResponseCounts, "counts"> & {
    /** Promoters, unweighted. */
    readonly promoters: number;
    /** Passives, unweighted. */
    readonly passives: number;
    /** Detractors, unweighted. */
    readonly detractors: number;
    /** The scale and its groups. */
    readonly scale: NpsScale;
  };

/** {@link NpsFromCountsResult} with the number of each answer. */
export type NpsResult = NpsFromCountsResult & Pick<ResponseCounts, "counts">;
