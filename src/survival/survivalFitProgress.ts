/** How far a fit of a survival model has come. */
export interface SurvivalFitProgress {
  /** How many iterations are done. */
  readonly iteration: number;
  /** How many there may be. */
  readonly maxIterations: number;
  /** The logarithm of the likelihood so far. */
  readonly logLikelihood: number;
}

/**
 * Is told how far a fit of a survival model has come.
 *
 * @param progress - The iterations done, and the likelihood so far.
 */
export type SurvivalFitListener = (progress: SurvivalFitProgress) => void;
