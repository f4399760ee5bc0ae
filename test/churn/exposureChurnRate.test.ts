import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertChurnRate, exposureChurnRate } from "../../src/index";
import { expectNear } from "../near";

const losses = fc.integer({ min: 0, max: 1e6 });
const time = fc.double({ min: 1, max: 1e9, noNaN: true });

describe("exposureChurnRate", () => {
  it("is the losses per customer-day times the days, where they are few", () => {
    expectNear((exposureChurnRate({ customersLost: 1, customerDays: 1e9, daysPerPeriod: 1 }) as number) * 1e9, 1, 1e-8);
  });

  it("stays a share where losses are many, and is 0 over no time", () => {
    expect(exposureChurnRate({ customersLost: 1000, customerDays: 1 })).toBe(1);
    expect(exposureChurnRate({ customersLost: 5, customerDays: 100, daysPerPeriod: 0 })).toBe(0);
    expect(exposureChurnRate({ customersLost: 0, customerDays: 100 })).toBe(0);
  });

  it("depends on losses per customer-day only", () => {
    fc.assert(
      fc.property(losses, time, fc.integer({ min: 1, max: 1000 }), (customersLost, customerDays, k) => {
        const once = exposureChurnRate({ customersLost, customerDays }) as number;
        expectNear(
          exposureChurnRate({ customersLost: customersLost * k, customerDays: customerDays * k }),
          once,
          1e-14,
        );
      }),
    );
  });

  it("compounds: the rate of a year is that of a day, converted", () => {
    fc.assert(
      fc.property(losses, time, (customersLost, customerDays) => {
        const churnRate = exposureChurnRate({ customersLost, customerDays, daysPerPeriod: 1 }) as number;
        const year = exposureChurnRate({ customersLost, customerDays, daysPerPeriod: 365 }) as number;
        // A day on which everybody leaves keeps no trace of how fast.
        fc.pre(churnRate === 0 || (churnRate >= 1e-12 && churnRate < 0.99));
        expectNear(convertChurnRate({ churnRate, from: "day", to: "year" }), year, 1e-12);
      }),
    );
  });
});
