import type { Interval } from "../metric/interval";
import type { NoScoreReason, ResponseCounts } from "./surveyAnswers";

/** How the interval of a net promoter score is made. */
export type NpsMethod = "adjustedWald" | "wald" | "score";

/** The scale of a net promoter score, and where its groups begin. */
export interface NpsScale {
  /** The least answer. */
  readonly min: number;
  /** The greatest answer. */
  readonly max: number;
  /** The least answer of a passive. */
  readonly passivesFrom: number;
  /** The least answer of a promoter. */
  readonly promotersFrom: number;
}

/** A net promoter score, or why there is none. */
export type NpsScore =
  | {
      /** Promoters less detractors per 100 answers: from −100 to 100 points. */
      readonly score: number;
      /** Absent where there is a score. */
      readonly reason?: undefined;
      /** The variance of an answer that is coded 1, 0 or −1: p + d − (p − d)², as a fraction. */
      readonly variance: number;
      /** The standard error of the score as a fraction; 100 times that in points. */
      readonly standardError: number;
      /** The interval of the score, in points. */
      readonly interval: Interval<NpsMethod>;
    }
  | {
      /** There is no score. */
      readonly score: null;
      /** Why. */
      readonly reason: NoScoreReason;
      /** There is no variance without a score. */
      readonly variance: null;
      /** There is no standard error without a score. */
      readonly standardError: null;
      /** There is no interval without a score. */
      readonly interval: null;
    };

/** The groups of a net promoter score, in respondents, and the score. */
export type NpsFromCountsResult = NpsScore &
  Omit<ResponseCounts, "counts"> & {
    /** How many are promoters, whatever their weights. */
    readonly promoters: number;
    /** How many are passives. */
    readonly passives: number;
    /** How many are detractors. */
    readonly detractors: number;
    /** The scale that the groups stand on. */
    readonly scale: NpsScale;
  };

/** {@link NpsFromCountsResult} with the number of each answer. */
export type NpsResult = NpsFromCountsResult & Pick<ResponseCounts, "counts">;
