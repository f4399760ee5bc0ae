import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMeans, meanInterval } from "../../src/experiments";
import { tTwoSided } from "../../src/math";
import { expectNear } from "../near";

const number = fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100);
const varied = (minLength = 2, maxLength = 30) =>
  fc.array(number, { minLength, maxLength }).filter((values) => new Set(values).size > 1);

describe("meanInterval", () => {
  it("contains the mean in its middle, and shrinks when all values come four times", () => {
    fc.assert(
      fc.property(varied(), (values) => {
        const once = meanInterval({ values });
        const often = meanInterval({ values: [...values, ...values, ...values, ...values] });
        if (!once || !often) throw new Error("two values are enough");
        expectNear((once.interval.low + once.interval.high) / 2, once.estimate, 1e-12);
        expectNear(often.estimate, once.estimate, 1e-12);
        expect(often.interval.high - often.interval.low).toBeLessThan((once.interval.high - once.interval.low) / 2);
      }),
    );
  });

  it("moves and stretches with its values, and does not care for their order or kind of list", () => {
    fc.assert(
      fc.property(varied(), number, fc.integer({ min: 1, max: 50 }), (values, shift, factor) => {
        const plain = meanInterval({ values });
        const moved = meanInterval({ values: Float64Array.from(values, (value) => shift + factor * value).reverse() });
        if (!plain || !moved) throw new Error("two values are enough");
        expectNear(moved.estimate, shift + factor * plain.estimate, 1e-9);
        expectNear(moved.interval.low, shift + factor * plain.interval.low, 1e-9);
        expectNear(moved.interval.high, shift + factor * plain.interval.high, 1e-9);
        expectNear(moved.standardError, factor * plain.standardError, 1e-9);
      }),
    );
  });

  it("has no width where every value is the same, however it rounds", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), fc.integer({ min: 2, max: 50 }), (value, n) => {
        const interval = { low: value, high: value, confidence: 0.95, method: "t" };
        const result = { estimate: value, interval, standardError: 0, degreesOfFreedom: n - 1 };
        expect(meanInterval({ values: new Array(n).fill(value) })).toEqual(result);
      }),
    );
    expect(meanInterval({ values: [-0, -0] })?.estimate).toBe(0);
  });

  it("is undefined for no value and for one", () => {
    expect(meanInterval({ values: [] })).toBeNull();
    expect(meanInterval({ values: new Float64Array([3]) })).toBeNull();
  });

  it("names a value that is no number by its index", () => {
    expect(() => meanInterval({ values: [1, Number.NaN, 3] })).toThrow("meanInterval: values[1] must be a number");
  });
});

describe("compareMeans", () => {
  it("turns its sign when the groups change places", () => {
    fc.assert(
      fc.property(varied(), varied(), (a, b) => {
        const there = compareMeans({ a, b });
        const back = compareMeans({ a: b, b: a });
        expect(back.difference).toBe(0 - there.difference);
        expect(back.interval.low).toBe(0 - there.interval.high);
        expect(back.t).toBe(0 - there.t);
        expect(back.pValue).toBe(there.pValue);
        expect(back.degreesOfFreedom).toBe(there.degreesOfFreedom);
      }),
    );
  });

  it("does not notice another zero, and stretches with the unit", () => {
    fc.assert(
      fc.property(varied(), varied(), number, fc.integer({ min: 1, max: 50 }), (a, b, shift, factor) => {
        const plain = compareMeans({ a, b });
        const move = (values: number[]) => values.map((value) => shift + factor * value);
        const moved = compareMeans({ a: move(a), b: move(b) });
        expectNear(moved.difference, factor * plain.difference, 1e-8);
        expectNear(moved.interval.low, factor * plain.interval.low, 1e-8);
        expectNear(moved.t, plain.t, 1e-6);
        expectNear(moved.degreesOfFreedom, plain.degreesOfFreedom, 1e-6);
        expectNear(moved.pValue, plain.pValue, 1e-6);
      }),
    );
  });

  it("is Student's t for groups of equal size and spread", () => {
    fc.assert(
      fc.property(varied(), number, (a, shift) => {
        const result = compareMeans({ a, b: a.map((value) => value + shift) });
        const n = a.length;
        const center = a.reduce((sum, value) => sum + value, 0) / n;
        const pooled = a.reduce((sum, value) => sum + (value - center) ** 2, 0) / (n - 1);
        const t = -shift / Math.sqrt((2 * pooled) / n);
        expectNear(result.degreesOfFreedom, 2 * n - 2, 1e-6);
        expectNear(result.t, t, 1e-6);
        expectNear(result.pValue, tTwoSided(t, 2 * n - 2), 1e-6);
      }),
    );
  });

  it("is the interval of one mean where the other group does not vary", () => {
    fc.assert(
      fc.property(varied(), number, fc.integer({ min: 2, max: 20 }), (a, constant, n) => {
        const result = compareMeans({ a, b: new Array(n).fill(constant) });
        const alone = meanInterval({ values: a });
        expectNear(result.interval.low, (alone?.interval.low as number) - constant, 1e-9);
        expectNear(result.interval.high, (alone?.interval.high as number) - constant, 1e-9);
        expectNear(result.degreesOfFreedom, a.length - 1, 1e-9);
      }),
    );
  });

  it("has 0 at the edge of its interval exactly where the p-value is what the confidence leaves", () => {
    fc.assert(
      fc.property(varied(3), varied(3), (a, b) => {
        const { pValue } = compareMeans({ a, b });
        fc.pre(pValue > 2e-4 && pValue < 0.5);
        const { low, high } = compareMeans({ a, b, confidence: 1 - pValue }).interval;
        const edge = Math.min(Math.abs(low), Math.abs(high));
        expect(edge / (high - low)).toBeLessThan(1e-7);
      }),
    );
  });

  it("refuses a group of one, and groups without any spread", () => {
    expect(() => compareMeans({ a: [1], b: [1, 2] })).toThrow("compareMeans: a must have ≥ 2 items, but got 1");
    expect(() => compareMeans({ a: [4, 4], b: [5, 5, 5] })).toThrow(
      "compareMeans: a and b cannot be compared: all values within each are equal",
    );
  });
});
