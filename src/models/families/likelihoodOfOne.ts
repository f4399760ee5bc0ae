/**
 * The log-likelihood of one customer with parameters of their own.
 *
 * @param gradient - Receives the derivatives.
 */
export type LikelihoodOfOne = (
  frequency: number,
  recency: number,
  age: number,
  parameters: Float64Array,
  gradient: Float64Array,
) => number;
