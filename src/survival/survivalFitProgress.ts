/** How far a fit of a survival model has come. */
export interface SurvivalFitProgress {
  /** How many iterations are done. */
  readonly iteration: number;
  /** How many there may be. */
  readonly maxIterations: number;
  /** The logarithm of the likelihood so far. */
  readonly logLikelihood: number;
}
