import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rootOf } from "../../src/math";

/** The root, and how many times the function was asked. */
function counted(f: (x: number) => number, low: number, high: number, tolerance?: number): [number, number] {
  let calls = 0;
  const root = rootOf(
    (x) => {
      calls++;
      return f(x);
    },
    low,
    high,
    tolerance,
  );
  return [root, calls];
}

describe("rootOf", () => {
  test("finds known roots in few steps", () => {
    const [root, calls] = counted((x) => x * x - 2, 0, 2);
    expect(root).toBeCloseTo(Math.SQRT2, 15);
    expect(calls).toBeLessThan(15);
    expect(rootOf(Math.cos, 3, 0)).toBeCloseTo(Math.PI / 2, 15);
    expect(rootOf((x) => Math.exp(x) - 1e10, -1000, 1000)).toBeCloseTo(10 * Math.LN10, 13);
  });

  test("takes an end that is a root, and refuses ends of one sign", () => {
    expect(rootOf((x) => x - 1, 1, 5)).toBe(1);
    expect(rootOf((x) => x - 5, 1, 5)).toBe(5);
    expect(rootOf((x) => x * x + 1, -1, 1)).toBeNaN();
    expect(rootOf((x) => -x * x - 1, -1, 1)).toBeNaN();
  });

  test("keeps its tolerance and stops earlier for it", () => {
    const [exact, many] = counted((x) => x ** 3 - 5, 0, 100);
    const [rough, few] = counted((x) => x ** 3 - 5, 0, 100, 0.01);
    expect(Math.abs(rough - exact)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(exact - Math.cbrt(5))).toBeLessThan(1e-15);
    expect(few).toBeLessThan(many);
  });

  test("ends on functions that jump, are flat, or infinite, and near 0", () => {
    expect(rootOf((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 15);
    expect(rootOf((x) => (x < 0.3 ? -Infinity : Infinity), 0, 1)).toBeCloseTo(0.3, 15);
    expect(rootOf((x) => 1 / (x - 0.7), 0, 1)).toBeCloseTo(0.7, 15);
    const [zero, calls] = counted((x) => x ** 9, -1, 1e300);
    expect(Math.abs(zero)).toBeLessThan(1e-35);
    expect(calls).toBeLessThan(4 * 2200);
  });

  test("bisects where the interpolation approaches the root from one side only", () => {
    const [root, calls] = counted((x) => x - 0.1 + (x - 0.1) ** 3, -10, 1);
    expect(root).toBeCloseTo(0.1, 15);
    expect(calls).toBeLessThan(20);
  });

  test("the sign changes beside the result, in at most four steps a halving", () => {
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const power = fc.constantFrom(1, 3, 7, 1 / 3, 1 / 7);
    fc.assert(
      fc.property(place, place, place, power, (a, b, c, power) => {
        const [low, root, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const f = (x: number) => Math.sign(x - root) * Math.abs(x - root) ** power;
        const [found, calls] = counted(f, low, high, 1e-9);
        expect(Math.abs(found - root)).toBeLessThanOrEqual(1e-9 + 4.5e-16 * Math.abs(root));
        expect(calls).toBeLessThan(4 * 55);
      }),
    );
  });
});
