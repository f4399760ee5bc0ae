import { expect } from "vitest";

/** Expects |got − expected| ≤ tolerance · max(1, |expected|). */
export function expectNear(got: number | null, expected: number, tolerance: number): void {
  expect(got).toBeTypeOf("number");
  expect(Math.abs((got as number) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

/** Expects two numbers to differ by no more than a few roundings of the larger one. */
export function expectEqual(got: number | null, expected: number | null): void {
  const size = Math.max(Math.abs(got as number), Math.abs(expected as number));
  expect(got).toBeTypeOf("number");
  expect(Math.abs((got as number) - (expected as number))).toBeLessThanOrEqual(4e-15 * size);
}
