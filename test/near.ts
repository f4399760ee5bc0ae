import { expect } from "vitest";

/** Expects two numbers to agree to `tolerance`, relative where they are above 1 and absolute below. */
export function expectNear(got: unknown, expected: number, tolerance: number): void {
  expect(got).toBeTypeOf("number");
  expect(Math.abs((got as number) - expected), `${got} instead of ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}
