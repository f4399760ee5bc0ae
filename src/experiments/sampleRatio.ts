import { binomialExact, chiSquareUpper } from "../math";

/** Below this p-value, group sizes are too unlikely to be chance. */
const SUSPICIOUS = 0.001;

/** A count expected below this makes the chi-square test inaccurate. */
const LEAST_EXPECTED = 5;

/** The test of the sizes of groups. */
export interface SampleRatio {
  /** Chi-square statistic of the sizes; its degrees of freedom are the groups less one. */
  readonly chiSquare: number;
  /** P-value of the sizes under the intended ratio. */
  readonly pValue: number;
  /**
   * Test of the p-value: `"binomial"` (exact) for two groups if the expected size of one is below 5, else
   * `"chiSquare"`.
   */
  readonly test: "chiSquare" | "binomial";
  /**
   * Whether the p-value is below 0.001: then customers were lost between assignment and count, and the results are
   * unreliable.
   */
  readonly suspicious: boolean;
}

/**
 * Tests the sizes of groups.
 *
 * @param sizes - At least one above 0.
 * @param shares - Intended shares; their sum is 1.
 */
export function sampleRatioOf(sizes: readonly number[], shares: readonly number[]): SampleRatio {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const expected = shares.map((share) => total * share);
  // One of two shares may be the rounded complement of the other: then the excess of the first group is exact.
  const excessOf = (size: number, i: number) =>
    sizes.length === 2 ? (sizes[0] as number) - (expected[0] as number) : size - (expected[i] as number);
  const chiSquare = sizes.reduce((sum, size, i) => {
    const excess = excessOf(size, i);
    return sum + (excess / (expected[i] as number)) * excess;
  }, 0);
  const test = sizes.length === 2 && Math.min(...expected) < LEAST_EXPECTED ? "binomial" : "chiSquare";
  const pValue =
    test === "binomial"
      ? binomialExact(...(sizes as [number, number]), ...(shares as [number, number]))
      : chiSquareUpper(chiSquare, sizes.length - 1);
  return { chiSquare, pValue, test, suspicious: pValue < SUSPICIOUS };
}
