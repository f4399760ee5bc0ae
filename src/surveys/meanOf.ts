import type { Tally } from "./tally";

/** The mean of the answers, and the variance of an answer around it (divisor: their number). */
export function meanOf({ weights }: Tally, min: number): { readonly mean: number; readonly variance: number } {
  let total = 0;
  let steps = 0;
  let least = weights.length;
  let greatest = 0;
  for (let step = 0; step < weights.length; step++) {
    const weight = weights[step] as number;
    total += weight;
    steps += step * weight;
    if (weight > 0) {
      least = Math.min(least, step);
      greatest = step;
    }
  }
  // Rounding may exceed the greatest answer: 6 times a weight of 0.1, divided by 0.1, is above 6.
  const middle = Math.max(least, Math.min(greatest, steps / total));
  let squares = 0;
  for (let step = 0; step < weights.length; step++) squares += (weights[step] as number) * (step - middle) ** 2;
  return { mean: min + middle, variance: squares / total };
}
