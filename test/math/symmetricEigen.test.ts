import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../src/math";

const symmetric = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((numbers) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => numbers[Math.min(i, j) * size + Math.max(i, j)] as number),
        ),
      ),
  );

describe("symmetricEigen", () => {
  it("gives values in ascending order, and vectors of length 1 that the matrix stretches by them", () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        expect(values).toEqual(values.slice().sort());
        for (const [k, vector] of vectors.entries()) {
          expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
          for (const row of matrix) {
            const image = row.reduce((sum, each, j) => sum + each * (vector[j] as number), 0);
            const i = matrix.indexOf(row);
            expect(Math.abs(image - (values[k] as number) * (vector[i] as number))).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  it("knows the eigenvalues of the matrix of Hilbert (mpmath, 40 digits)", () => {
    const hilbert = Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (_, j) => 1 / (i + j + 1)));
    const expected = [9.67023040225868e-5, 0.00673827360576076, 0.16914122022145, 1.50021428005924];
    for (const [k, value] of symmetricEigen(hilbert).values.entries())
      expect(Math.abs(value - (expected[k] as number))).toBeLessThan(1e-14);
  });
});
