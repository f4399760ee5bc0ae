/** The progress of a fit. */
export interface FitProgress {
  /** Iterations done. */
  readonly iteration: number;
  /** Most iterations possible. */
  readonly maxIterations: number;
  /** Log-likelihood so far. */
  readonly logLikelihood: number;
}

/**
 * Called with the progress of a fit.
 *
 * @param progress - The iterations done, and the likelihood so far.
 */
export type FitListener = (progress: FitProgress) => void;
