/** A test of whether the effect of a covariate changes with tenure. */
export interface ProportionalHazardsTest {
  /** The statistic; `null` where the data cannot tell. */
  readonly chiSquare: number | null;
  /** Its degrees of freedom. */
  readonly degreesOfFreedom: number;
  /** How often chance alone would bring an effect that does not change at least as far, as a fraction; `null` with `chiSquare`. */
  readonly pValue: number | null;
}
