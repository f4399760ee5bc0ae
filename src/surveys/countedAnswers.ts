/** One answer and its number of occurrences. */
export interface CountedAnswer {
  /** The answer; `null` if missing. */
  readonly answer: unknown;
  /** Number of occurrences. */
  readonly count: number;
  /** Sum of the weights of these answers; `count` without weights. */
  readonly weight: number;
  /** Sum of the squares of these weights; `count` without weights. */
  readonly squares: number;
}

/** Answers counted elsewhere, such as in a database; accepted in place of a list of answers. */
export class CountedAnswers {
  readonly rows: readonly CountedAnswer[];

  constructor(rows: readonly CountedAnswer[]) {
    this.rows = rows;
  }
}
