import { describe, expect, it } from "vitest";
import { sandwich } from "../../src/survival/regression/sandwich";

describe("the sandwich", () => {
  // By hand: with S the sum of s sᵀ over units, and M the covariance of the model, it is M S M.
  const model = Float64Array.of(2, 1, 1, 3);

  it("is of customers, each a unit", () => {
    const { add, squares, covariance } = sandwich(2, undefined);
    add(0, Float64Array.of(1, 2), 2);
    add(1, Float64Array.of(3, -1), 1);
    // 2 · 1 + 9, 2 · 2 − 3 and 2 · 4 + 1; above the diagonal there is nothing.
    expect([...squares()]).toEqual([11, 0, 1, 9]);
    expect(covariance(model)).toEqual({ covariance: Float64Array.of(57, 56, 56, 98), units: 3 });
  });

  it("is of clusters, whose scores are added up before they are squared", () => {
    const { add, squares, covariance } = sandwich(2, Uint32Array.of(7, 5, 7));
    add(0, Float64Array.of(1, 2), 2);
    add(1, Float64Array.of(3, -1), 1);
    add(2, Float64Array.of(0, 4), 0.5);
    // (2, 6) and (3, −1).
    expect([...squares()]).toEqual([13, 0, 9, 37]);
    // [2 1; 1 3] [13 9; 9 37] = [35 55; 40 120].
    expect(covariance(model)).toEqual({ covariance: Float64Array.of(125, 200, 200, 400), units: 2 });
  });

  it("of three covariates is the same product", () => {
    const { add, covariance } = sandwich(3, undefined);
    for (const [i, score] of [
      [1, 0, 2],
      [0, 1, -1],
    ].entries())
      add(i, Float64Array.from(score), 1);
    // By NumPy: S = [1 0 2; 0 1 −1; 2 −1 5], times the model on both sides.
    const { covariance: found, units } = covariance(Float64Array.of(1, 2, 0, 2, 1, 3, 0, 3, 1));
    expect([...found]).toEqual([5, 4, 6, 4, 68, 12, 6, 12, 8]);
    expect(units).toBe(2);
  });
});
