import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratePower, rateSampleSize } from "../../src/experiments";
import { expectNear } from "../near";

const rate = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const rates = fc.tuple(rate, rate).filter(([a, b]) => a !== b);
const confidence = fc.integer({ min: 500, max: 9999 }).map((each) => Math.max(0.5, each / 10_000));
const power = confidence;

describe("rateSampleSize", () => {
  it("reaches the power asked for, and with one customer less does not", () => {
    fc.assert(
      fc.property(rates, confidence, power, ([controlRate, treatedRate], level, wanted) => {
        const { perGroup, total } = rateSampleSize({ controlRate, treatedRate, confidence: level, power: wanted });
        expect(total).toBe(2 * perGroup);
        const reached = (customersPerGroup: number) =>
          ratePower({ controlRate, treatedRate, customersPerGroup, confidence: level });
        expect(reached(perGroup)).toBeGreaterThanOrEqual(wanted - 1e-9);
        if (perGroup > 1) expect(reached(perGroup - 1)).toBeLessThan(wanted);
      }),
    );
  });

  it("is the same when the rates change places, and when events and others do", () => {
    fc.assert(
      fc.property(rates, ([controlRate, treatedRate]) => {
        const { perGroup } = rateSampleSize({ controlRate, treatedRate });
        expect(rateSampleSize({ controlRate: treatedRate, treatedRate: controlRate }).perGroup).toBe(perGroup);
        const others = rateSampleSize({ controlRate: 1 - controlRate, treatedRate: 1 - treatedRate }).perGroup;
        expect(Math.abs(others - perGroup)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("grows with power, with confidence, and about fourfold with half the difference", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 5, max: 98 }), ([controlRate, treatedRate], percent) => {
        const level = Math.max(0.5, percent / 100);
        const size = (change: object) => rateSampleSize({ controlRate, treatedRate, ...change }).perGroup;
        expect(size({ power: level + 0.01 })).toBeGreaterThanOrEqual(size({ power: level }));
        expect(size({ confidence: level + 0.01 })).toBeGreaterThanOrEqual(size({ confidence: level }));
      }),
    );
    const near = rateSampleSize({ controlRate: 0.5, treatedRate: 0.49 }).perGroup;
    const nearer = rateSampleSize({ controlRate: 0.5, treatedRate: 0.495 }).perGroup;
    expectNear(nearer / near, 4, 0.001);
  });

  it("needs at least one customer a group, also for rates next to each other at the ends", () => {
    expect(rateSampleSize({ controlRate: 0, treatedRate: 1, confidence: 0.5, power: 0.5 }).perGroup).toBe(1);
    const nearest = 1 - 2 ** -53;
    expect(rateSampleSize({ controlRate: 1, treatedRate: nearest, power: 0.5 }).perGroup).toBeGreaterThan(1e15);
    expect(rateSampleSize({ controlRate: 0, treatedRate: 1e-12 }).perGroup).toBeGreaterThan(1e12);
  });

  it("refuses equal rates, which no number of customers tells apart", () => {
    expect(() => rateSampleSize({ controlRate: 0.1, treatedRate: 0.1 })).toThrow(
      "rateSampleSize: controlRate and treatedRate must differ, but both are 0.1",
    );
  });
});

describe("ratePower", () => {
  it("grows with the customers, and falls with the confidence", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 1e6 }), ([controlRate, treatedRate], customersPerGroup) => {
        const at = (change: object) => ratePower({ controlRate, treatedRate, customersPerGroup, ...change });
        expect(at({ customersPerGroup: 2 * customersPerGroup })).toBeGreaterThanOrEqual(at({}));
        expect(at({ confidence: 0.99 })).toBeLessThanOrEqual(at({}));
        expect(at({ controlRate: treatedRate, treatedRate: controlRate })).toBe(at({}));
      }),
    );
  });

  it("is 0 or 1 for nobody against everybody", () => {
    const at = (customersPerGroup: number) => ratePower({ controlRate: 1, treatedRate: 0, customersPerGroup });
    expect([1, 2, 3].map(at)).toEqual([0, 1, 1]);
  });
});
