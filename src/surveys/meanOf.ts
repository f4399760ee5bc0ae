import type { Tally } from "../validation/answers";

/** The mean of the answers, and the variance of an answer around it (divisor: their number). */
export function meanOf({ weights }: Tally, min: number): { readonly mean: number; readonly variance: number } {
  let total = 0;
  let steps = 0;
  for (let step = 0; step < weights.length; step++) {
    total += weights[step] as number;
    steps += step * (weights[step] as number);
  }
  const middle = steps / total;
  let squares = 0;
  for (let step = 0; step < weights.length; step++) squares += (weights[step] as number) * (step - middle) ** 2;
  return { mean: min + middle, variance: squares / total };
}
