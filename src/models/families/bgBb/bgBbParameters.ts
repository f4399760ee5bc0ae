/** The parameters of the BG/BB model. */
export interface BgBbParameters {
  /** First shape of the beta distribution of purchase probabilities: `alpha / (alpha + beta)` of active customers buy. */
  readonly alpha: number;
  /** Second shape of that distribution. */
  readonly beta: number;
  /** First shape of the beta distribution of dropout probabilities: `gamma / (gamma + delta)` leave per opportunity. */
  readonly gamma: number;
  /** Second shape of that distribution. */
  readonly delta: number;
}
