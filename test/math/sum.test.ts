import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum, sumOf } from "../../src/math";

/** Whole numbers of very different sizes, exact as doubles. */
const mixed = fc
  .tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.integer({ min: 0, max: 80 }))
  .map(([digits, power]) => digits * 2 ** power);

describe("sum", () => {
  test("adds what plain addition loses", () => {
    expect(0.1 + 0.2 + 0.3).not.toBe(0.6);
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(1000).fill(0.1))).toBe(100);
  });

  test("adds terms that are no array", () => {
    expect(sumOf(4, (i) => 0.1 * 2 ** i)).toBe(1.5);
    expect(sumOf(0, () => 1)).toBe(0);
  });

  test("takes a part of the values, and nothing as 0", () => {
    expect(sum([1, 2, 4, 8], 1, 3)).toBe(6);
    expect(sum([1, 2, 4, 8], 2)).toBe(12);
    expect(sum([])).toBe(0);
    expect(sum([1, 2], 1, 1)).toBe(0);
  });

  test("keeps its stated error against exact integers, whatever cancels", () => {
    fc.assert(
      fc.property(fc.array(mixed, { maxLength: 60 }), (values) => {
        const exact = Number(values.reduce((total, value) => total + BigInt(value), 0n));
        const size = values.reduce((total, value) => total + Math.abs(value), 0);
        const bound = 2 ** -52 * Math.abs(exact) + values.length ** 2 * 2 ** -106 * size;
        expect(Math.abs(sum(values) - exact)).toBeLessThanOrEqual(bound);
      }),
    );
  });

  test("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), { minLength: 1 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        expect(Math.abs(sum(values) / sum(sorted) - 1)).toBeLessThan(3e-16);
      }),
    );
  });

  test("does not depend on the order of ten million values of both signs", { timeout: 60_000 }, () => {
    const values = new Float64Array(10_000_000);
    for (let i = 0; i < values.length; i++) {
      values[i] = (i % 3 === 0 ? -1 : 1) * ((i * 7919) % 1000003) * 10 ** ((i % 13) - 6);
    }
    const forward = sum(values);
    expect(Math.abs(sum(values.reverse()) / forward - 1)).toBeLessThan(1e-15);
    expect(Math.abs(sum(values.sort()) / forward - 1)).toBeLessThan(1e-15);
  });

  test("gives NaN where a term is NaN or infinite", () => {
    expect(sum([1, Number.NaN])).toBeNaN();
    expect(sum([1, Infinity])).toBeNaN();
  });
});
