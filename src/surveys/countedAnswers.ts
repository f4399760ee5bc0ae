/** One answer, and how often it was given. */
export interface CountedAnswer {
  /** The answer; `null` where none was given. */
  readonly answer: unknown;
  /** How often. */
  readonly count: number;
  /** The sum of the weights of these answers; `count` where there are no weights. */
  readonly weight: number;
  /** The sum of the squares of these weights; `count` where there are no weights. */
  readonly squares: number;
}

/** Answers that were counted elsewhere, such as in a database: what scores a list of answers takes them too. */
export class CountedAnswers {
  readonly rows: readonly CountedAnswer[];

  constructor(rows: readonly CountedAnswer[]) {
    this.rows = rows;
  }
}
