import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimumDetectableEffect, ratePower, rateSampleSize } from "../../src/experiments";
import { expectNear } from "../near";

const rate = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const rates = fc.tuple(rate, rate).filter(([a, b]) => a !== b);
const confidence = fc.integer({ min: 500, max: 9999 }).map((each) => Math.max(0.5, each / 10_000));
const power = confidence;

const customers = fc.integer({ min: 1, max: 1e7 });

describe("rateSampleSize", () => {
  it("divides the customers as asked, and reaches the power with unequal groups too", () => {
    const shares = fc.integer({ min: 1, max: 99 }).map((each) => each / 100);
    fc.assert(
      fc.property(rates, shares, power, ([controlRate, treatedRate], treatedShare, wanted) => {
        const sizes = rateSampleSize({ controlRate, treatedRate, power: wanted, treatedShare });
        const { treatedCustomers, controlCustomers } = sizes;
        expect(sizes.perGroup).toBe(Math.min(treatedCustomers, controlCustomers));
        expect(sizes.total).toBe(treatedCustomers + controlCustomers);
        // Both are rounded up, so the shares are met but for one customer in each group.
        expect(Math.abs(treatedCustomers - sizes.total * treatedShare)).toBeLessThanOrEqual(1 + 1e-9 * sizes.total);
        // Rounding up one of two tiny groups may raise the mean rate, and with it the error: not above 50 in each.
        fc.pre(sizes.perGroup > 50);
        const reached = ratePower({ controlRate, treatedRate, treatedCustomers, controlCustomers });
        expect(reached).toBeGreaterThanOrEqual(wanted - 1e-3);
      }),
    );
  });

  it("needs the fewest customers in equal groups, at rates close to each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
        const total = (treatedShare: number) =>
          rateSampleSize({ controlRate: 0.1, treatedRate: 0.0999, treatedShare }).total;
        expect(total(percent / 100)).toBeGreaterThanOrEqual(total(0.5) * 0.999);
        expectNear(total(percent / 100) / total(1 - percent / 100), 1, 0.01);
      }),
    );
  });

  it("reaches the power asked for, and with one customer less does not", () => {
    fc.assert(
      fc.property(rates, confidence, power, ([controlRate, treatedRate], level, wanted) => {
        const { perGroup, total } = rateSampleSize({ controlRate, treatedRate, confidence: level, power: wanted });
        expect(total).toBe(2 * perGroup);
        const reached = (treatedCustomers: number) =>
          ratePower({ controlRate, treatedRate, treatedCustomers, confidence: level });
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
      fc.property(rates, fc.integer({ min: 1, max: 1e6 }), ([controlRate, treatedRate], treatedCustomers) => {
        const at = (change: object) => ratePower({ controlRate, treatedRate, treatedCustomers, ...change });
        expect(at({ treatedCustomers: 2 * treatedCustomers })).toBeGreaterThanOrEqual(at({}));
        expect(at({ confidence: 0.99 })).toBeLessThanOrEqual(at({}));
        expect(at({ controlRate: treatedRate, treatedRate: controlRate })).toBe(at({}));
      }),
    );
  });

  it("is the same for groups of equal size, and when groups and rates change places together", () => {
    fc.assert(
      fc.property(rates, customers, customers, ([controlRate, treatedRate], treatedCustomers, controlCustomers) => {
        const equal = ratePower({ controlRate, treatedRate, treatedCustomers, controlCustomers: treatedCustomers });
        expect(equal).toBe(ratePower({ controlRate, treatedRate, treatedCustomers }));
        expectNear(
          ratePower({
            controlRate: treatedRate,
            treatedRate: controlRate,
            treatedCustomers: controlCustomers,
            controlCustomers: treatedCustomers,
          }),
          ratePower({ controlRate, treatedRate, treatedCustomers, controlCustomers }),
          1e-9,
        );
      }),
    );
  });

  it("is 0 or 1 for nobody against everybody", () => {
    const at = (treatedCustomers: number) => ratePower({ controlRate: 1, treatedRate: 0, treatedCustomers });
    expect([1, 2, 3].map(at)).toEqual([0, 1, 1]);
  });
});

describe("minimumDetectableEffect", () => {
  const control = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
  const direction = fc.constantFrom("decrease", "increase");

  it("is the inverse of ratePower: just enough for the power asked for", () => {
    fc.assert(
      fc.property(
        control,
        customers,
        customers,
        direction,
        confidence,
        power,
        (controlRate, treatedCustomers, controlCustomers, way, level, wanted) => {
          const input = { controlRate, treatedCustomers, controlCustomers, confidence: level };
          const { effect, treatedRate, relativeEffect } = minimumDetectableEffect({
            ...input,
            direction: way,
            power: wanted,
          });
          const extreme = way === "decrease" ? 0 : 1;
          if (effect === null) {
            expect([treatedRate, relativeEffect]).toEqual([null, null]);
            if (controlRate !== extreme)
              expect(ratePower({ ...input, treatedRate: extreme })).toBeLessThan(wanted + 1e-9);
            return;
          }
          const reached = ratePower({ ...input, treatedRate: treatedRate as number });
          expect(reached).toBeGreaterThanOrEqual(wanted - 1e-6);
          // Just below the effect, the power is not reached.
          const nearer = (treatedRate as number) + (controlRate - (treatedRate as number)) * 1e-3;
          expect(ratePower({ ...input, treatedRate: nearer })).toBeLessThan(wanted);
          expectNear(Math.abs(controlRate - (treatedRate as number)), effect, 1e-15);
          expect(relativeEffect).toBe(controlRate === 0 ? null : effect / controlRate);
        },
      ),
    );
  });

  it("finds the rate for which rateSampleSize gives these customers", () => {
    fc.assert(
      fc.property(rates, power, ([controlRate, treatedRate], wanted) => {
        const { perGroup } = rateSampleSize({ controlRate, treatedRate, power: wanted });
        fc.pre(perGroup > 100);
        const { effect } = minimumDetectableEffect({
          controlRate,
          treatedCustomers: perGroup,
          direction: treatedRate < controlRate ? "decrease" : "increase",
          power: wanted,
        });
        const difference = Math.abs(controlRate - treatedRate);
        expect(effect).toBeLessThanOrEqual(difference * (1 + 1e-9));
        expectNear((effect as number) / difference, 1, 0.02);
      }),
    );
  });

  it("shrinks with the customers, and grows with power and confidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), customers, direction, (rate, treatedCustomers, way) => {
        const at = (change: object) =>
          minimumDetectableEffect({ controlRate: rate / 1000, treatedCustomers, direction: way, ...change }).effect ??
          1;
        expect(at({ treatedCustomers: 2 * treatedCustomers })).toBeLessThanOrEqual(at({}));
        expect(at({ controlCustomers: 2 * treatedCustomers })).toBeLessThanOrEqual(at({}) * 1.3);
        expect(at({ power: 0.9 })).toBeGreaterThanOrEqual(at({}));
        expect(at({ confidence: 0.99 })).toBeGreaterThanOrEqual(at({}));
      }),
    );
  });

  it("is null where there is no room, or too little", () => {
    const none = { effect: null, relativeEffect: null, treatedRate: null };
    expect(minimumDetectableEffect({ controlRate: 0, treatedCustomers: 1e6 })).toEqual(none);
    expect(minimumDetectableEffect({ controlRate: 1, treatedCustomers: 1e6, direction: "increase" })).toEqual(none);
    expect(minimumDetectableEffect({ controlRate: 0.5, treatedCustomers: 1 })).toEqual(none);
    const fromNothing = minimumDetectableEffect({ controlRate: 0, treatedCustomers: 1000, direction: "increase" });
    expect(fromNothing.relativeEffect).toBeNull();
    expect(fromNothing.treatedRate).toBe(fromNothing.effect);
  });
});
