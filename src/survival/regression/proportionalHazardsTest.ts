/** A test of whether the effect of a covariate changes with tenure. */
export interface ProportionalHazardsTest {
  /** Test statistic; `null` if the data do not determine it. */
  readonly chiSquare: number | null;
  /** Degrees of freedom. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large if effects do not change, a fraction; `null` with `chiSquare`. */
  readonly pValue: number | null;
}
