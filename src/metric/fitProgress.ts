/** How far a fit has come. */
export interface FitProgress {
  /** How many iterations are done. */
  readonly iteration: number;
  /** How many there may be. */
  readonly maxIterations: number;
  /** The logarithm of the likelihood so far. */
  readonly logLikelihood: number;
}

/**
 * Is told how far a fit has come.
 *
 * @param progress - The iterations done, and the likelihood so far.
 */
export type FitListener = (progress: FitProgress) => void;
