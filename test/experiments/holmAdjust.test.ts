import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holmAdjust } from "../../src/experiments";
import { expectNear } from "../near";

const pValues = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.05, 5e-324)), {
  maxLength: 30,
});

describe("holmAdjust", () => {
  it("agrees with R's p.adjust(c(.01, .02, .03, .04, .05), method = 'holm')", () => {
    const adjusted = holmAdjust({ pValues: [0.01, 0.02, 0.03, 0.04, 0.05] });
    [0.05, 0.08, 0.09, 0.09, 0.09].forEach((expected, index) => {
      expectNear(adjusted[index], expected, 1e-15);
    });
  });

  it("stays between the p-value itself, Bonferroni's correction and 1, and keeps their order", () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = holmAdjust({ pValues: given });
        expect(adjusted).toHaveLength(given.length);
        given.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * given.length));
          given.forEach((other, j) => {
            if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          });
        });
      }),
    );
  });

  it("follows its p-values wherever they stand in the list", () => {
    const shuffled = pValues.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.keys()], { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, order]) => {
        const adjusted = holmAdjust({ pValues: given });
        const moved = holmAdjust({ pValues: Float64Array.from(order, (index) => given[index] as number) });
        expect(moved).toEqual(order.map((index) => adjusted[index]));
      }),
    );
  });

  it("changes a single p-value not at all, and takes an empty list", () => {
    expect(holmAdjust({ pValues: [0.03] })).toEqual([0.03]);
    expect(holmAdjust({ pValues: [] })).toEqual([]);
    expect(holmAdjust({ pValues: [-0] })).toEqual([0]);
  });

  it("leaves its input as it was", () => {
    const given = Object.freeze([0.2, 0.1]);
    expect(holmAdjust({ pValues: given })).toEqual([0.2, 0.2]);
  });

  it("names what is no p-value by its index, and refuses anything but an object with a list", () => {
    expect(() => holmAdjust({ pValues: [0.1, Number.NaN] })).toThrow("holmAdjust: pValues[1] must be a number");
    expect(() => holmAdjust({ pValues: [1.5] })).toThrow("holmAdjust: pValues[0] must be at most 1");
    expect(() => holmAdjust({ pValues: [-0.1] })).toThrow("holmAdjust: pValues[0] must be at least 0");
    expect(() => holmAdjust([0.1] as never)).toThrow("holmAdjust");
    expect(() => holmAdjust({ pvalues: [0.1] } as never)).toThrow("did you mean pValues?");
  });
});
