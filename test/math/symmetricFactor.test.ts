import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseForm, inverseOfFactored, solveFactored, symmetricFactor } from "../../src/math";

/** A symmetric matrix without negative eigenvalues: B Bᵀ. */
const matrices = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([size, width]) =>
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size * width, maxLength: size * width }).map((b) => {
    const at = (i: number, k: number) => b[i * width + k] as number;
    const matrix = Array.from({ length: size * size }, (_, ij) => {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += at(Math.floor(ij / size), k) * at(ij % size, k);
      return sum;
    });
    return { size, width, matrix, column: Array.from({ length: size }, (_, i) => at(i, 0)) };
  }),
);

const times = (matrix: readonly number[], vector: ArrayLike<number>) =>
  Array.from({ length: vector.length }, (_, i) =>
    Array.from(
      { length: vector.length },
      (_each, j) => (matrix[i * vector.length + j] as number) * (vector[j] as number),
    ).reduce((a, b) => a + b, 0),
  );

describe("symmetricFactor", () => {
  it("solves for what lies in the matrix's range, however many rows depend on others", () => {
    fc.assert(
      fc.property(matrices, ({ size, width, matrix, column }) => {
        const factored = symmetricFactor(matrix, size);
        expect(factored.rank).toBeLessThanOrEqual(Math.min(size, width));
        expect(factored.rank).toBe(factored.kept.reduce((sum, each) => sum + each, 0));
        // A column of B is in the range of B Bᵀ.
        for (const [i, each] of times(matrix, solveFactored(factored, column)).entries())
          expect(Math.abs(each - (column[i] as number))).toBeLessThan(1e-9);
        // And is at most of length 1 there.
        expect(inverseForm(factored, column)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("inverts what is kept", () => {
    fc.assert(
      fc.property(matrices, ({ size, matrix }) => {
        const factored = symmetricFactor(matrix, size);
        const inverse = inverseOfFactored(factored);
        for (let j = 0; j < size; j++) {
          const column = Array.from({ length: size }, (_, i) => inverse[i * size + j] as number);
          if (!factored.kept[j]) expect(column).toEqual(column.map(() => 0));
          else
            for (const [i, each] of times(matrix, column).entries())
              if (factored.kept[i]) expect(Math.abs(each - (i === j ? 1 : 0))).toBeLessThan(1e-8);
        }
      }),
    );
  });

  it("leaves out the later of two rows that say the same", () => {
    const { kept, rank } = symmetricFactor([1, 2, 0, 2, 4, 0, 0, 0, 3], 3);
    expect([...kept]).toEqual([1, 0, 1]);
    expect(rank).toBe(2);
    expect(symmetricFactor([], 0).rank).toBe(0);
    expect([...symmetricFactor([-1], 1).kept]).toEqual([0]);
  });
});
