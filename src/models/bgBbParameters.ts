/** The parameters of the BG/BB model. */
export interface BgBbParameters {
  /** The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy. */
  readonly alpha: number;
  /** The second shape of that distribution. */
  readonly beta: number;
  /** The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average. */
  readonly gamma: number;
  /** The second shape of that distribution. */
  readonly delta: number;
}
