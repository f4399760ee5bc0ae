import { mean, variance } from "../math";

/** The summary of a list of numbers needed for t methods. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Square of the standard error of the mean; 0 if all numbers are equal. */
  readonly errorVariance: number;
}

/** Describes a list of at least two numbers. */
export function sampleOf(values: ArrayLike<number>): Sample {
  const n = values.length;
  // Rounding makes the mean of 0.1, 0.1 and 0.1 differ from 0.1, and the variance from 0 in either direction; −0 is not
  // returned.
  const [least, greatest] = endsOf(values);
  if (least === greatest) return { n, mean: least + 0, errorVariance: 0 };
  return { n, mean: mean(values), errorVariance: variance(values) / n };
}

function endsOf(values: ArrayLike<number>): [least: number, greatest: number] {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}
