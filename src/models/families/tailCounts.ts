/** The weight of the customers with each frequency or a higher one. */
export function tailCounts(frequencies: Float64Array, frequencyAt: Int32Array, weights: Float64Array): Float64Array {
  const tails = new Float64Array(frequencies.length);
  for (let i = 0; i < frequencyAt.length; i++) {
    const at = frequencyAt[i] as number;
    tails[at] = (tails[at] as number) + (weights[i] as number);
  }
  for (let i = tails.length - 2; i >= 0; i--) tails[i] = (tails[i] as number) + (tails[i + 1] as number);
  return tails;
}
