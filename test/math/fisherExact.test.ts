import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fisherExact, logHypergeometric } from "../../src/math";
import { relativeDifference, strays } from "./strays";
import table from "./values/fisher.json";

const cell = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 300 }));
const cells = fc.tuple(cell, cell, cell, cell);

/** The p-value from whole numbers without rounding, but for the comparison with R's 1e-7. */
function exact(a: number, b: number, c: number, d: number): number {
  const choose = (n: number, k: number) => {
    let value = 1n;
    for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i);
    return value;
  };
  const ways = (shift: number) => choose(a + b, a + shift) * choose(c + d, c - shift);
  const limit = Number(ways(0)) * (1 + 1e-7);
  let extreme = 0n;
  let all = 0n;
  for (let shift = -Math.min(a, d); shift <= Math.min(b, c); shift++) {
    all += ways(shift);
    if (Number(ways(shift)) <= limit) extreme += ways(shift);
  }
  return Number(extreme) / Number(all);
}

describe("logHypergeometric", () => {
  test("against mpmath", () => {
    const got = (a = 0, b = 0, c = 0, d = 0, want = 0) => [logHypergeometric(a, b, c, d), want] as const;
    expect(strays(table.rows, 1e-14, got, 1)).toEqual([]);
  });

  test("probabilities of all tables with the same margins make 1", () => {
    fc.assert(
      fc.property(cells, ([a, b, c, d]) => {
        let total = 0;
        for (let s = -Math.min(a, d); s <= Math.min(b, c); s++) {
          total += Math.exp(logHypergeometric(a + s, b - s, c - s, d + s));
        }
        expect(Math.abs(total - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("fisherExact", () => {
  test("against mpmath, for counts up to 1e7, and up to 2^52 where events are few", () => {
    const got = (a = 0, b = 0, c = 0, d = 0, _ = 0, p = 0) => [fisherExact(a, b, c, d), p] as const;
    expect(strays(table.rows, 1e-12, got)).toEqual([]);
  });

  test("Fisher's lady tasting tea, and the convicts of R's help page", () => {
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(34 / 70, 14);
    expect(fisherExact(2, 10, 15, 3)).toBeCloseTo(0.0005367241, 10);
  });

  test("is 1, exactly, when no other table is more probable", () => {
    for (const [a, b, c, d] of [
      [0, 0, 0, 0],
      [0, 5, 0, 7],
      [9, 0, 4, 0],
      [0, 0, 3, 8],
      [5, 5, 5, 5],
      [1e6, 1e6, 1e6, 1e6],
      [3, 4, 4, 5],
    ] as const) {
      expect(fisherExact(a, b, c, d)).toBe(1);
    }
  });

  test("against whole-number arithmetic", () => {
    const count = fc.nat({ max: 25 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        expect(relativeDifference(fisherExact(a, b, c, d), exact(a, b, c, d))).toBeLessThan(1e-12);
      }),
    );
  });

  test("does not depend on which group or outcome comes first", () => {
    fc.assert(
      fc.property(cells, ([a, b, c, d]) => {
        const p = fisherExact(a, b, c, d);
        expect(p).toBeLessThanOrEqual(1);
        for (const other of [fisherExact(b, a, d, c), fisherExact(c, d, a, b), fisherExact(a, c, b, d)]) {
          expect(relativeDifference(other, p)).toBeLessThan(1e-11);
        }
      }),
    );
  });

  test("a table nearer to the margins is not more significant", () => {
    fc.assert(
      fc.property(cells, ([a, b, c, d]) => {
        fc.pre(a > 0 && d > 0 && (a - 1) * (d - 1) >= (b + 1) * (c + 1));
        expect(fisherExact(a - 1, b + 1, c + 1, d - 1)).toBeGreaterThanOrEqual(fisherExact(a, b, c, d) * (1 - 1e-11));
      }),
    );
  });

  test("NaN for negative counts and NaN", () => {
    expect(fisherExact(-1, 2, 3, 4)).toBeNaN();
    expect(fisherExact(4, 3, 2, -1)).toBeNaN();
    expect(fisherExact(1, Number.NaN, 3, 4)).toBeNaN();
  });
});
