import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { churnHalfLife, convertChurnRate, expectedLifetime, retainedShare } from "../../src/index";
import { expectNear } from "../near";

const rate = fc.double({ min: 1e-9, max: 0.999, noNaN: true });

describe("expectedLifetime", () => {
  it("agrees with a guide to churn: 25 % a year is 4 years", () => {
    expect(expectedLifetime({ churnRate: 0.25 })).toBe(4);
  });

  it("agrees with math.stackexchange 2393883: 12.55 % a month is 7.97 months", () => {
    expectNear(expectedLifetime({ churnRate: 0.1255 }), 7.97, 0.005);
  });

  it("is 1, 0 and 0 where everybody leaves", () => {
    expect(expectedLifetime({ churnRate: 1 })).toBe(1);
    expect(expectedLifetime({ churnRate: 1, convention: "completed" })).toBe(0);
    expect(expectedLifetime({ churnRate: 1, convention: "continuous" })).toBe(0);
  });

  it("lies between completed and started periods in continuous time, and these are one apart", () => {
    fc.assert(
      fc.property(rate, (churnRate) => {
        const started = expectedLifetime({ churnRate }) as number;
        const completed = expectedLifetime({ churnRate, convention: "completed" }) as number;
        const continuous = expectedLifetime({ churnRate, convention: "continuous" }) as number;
        expectNear(started - completed, 1, 1e-15 * started);
        expect(continuous).toBeGreaterThanOrEqual(completed);
        expect(continuous).toBeLessThanOrEqual(started);
      }),
    );
  });

  it("does not depend on the length of the period in continuous time (7.456 months either way)", () => {
    const monthly = convertChurnRate({ churnRate: 0.8, from: "year", to: "month" });
    expectNear(expectedLifetime({ churnRate: monthly, convention: "continuous" }), 7.456, 1e-4);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.99, noNaN: true }), (churnRate) => {
        const years = expectedLifetime({ churnRate, convention: "continuous" }) as number;
        const month = convertChurnRate({ churnRate, from: "year", to: "month" });
        expectNear((expectedLifetime({ churnRate: month, convention: "continuous" }) as number) / 12 / years, 1, 1e-12);
      }),
    );
  });

  it("is the sum of what is left at the start of every period", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), (churnRate) => {
        let sum = 0;
        for (let periods = 0; periods < 800; periods++) sum += retainedShare({ churnRate, periods });
        expectNear(expectedLifetime({ churnRate }), sum, 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

describe("churnHalfLife", () => {
  it.each([
    [0.1, 7],
    [0.03, 23],
  ])("agrees with Hacker News 1632644: at %d a month half are gone after %d months", (churnRate, months) => {
    expect(Math.round(churnHalfLife({ churnRate }) as number)).toBe(months);
  });

  it("is the time at which half are left", () => {
    fc.assert(
      fc.property(rate, (churnRate) => {
        expectNear(retainedShare({ churnRate, periods: churnHalfLife({ churnRate }) as number }), 0.5, 1e-13);
      }),
    );
    expect(churnHalfLife({ churnRate: 1 })).toBe(0);
  });
});

describe("retainedShare", () => {
  it("keeps what a yearly rate keeps", () => {
    expectNear(retainedShare({ churnRate: 0.05, periods: 12 }), 0.95 ** 12, 1e-15);
  });

  it("is exact where nobody or everybody leaves", () => {
    expect(retainedShare({ churnRate: 0, periods: 1e15 })).toBe(1);
    expect(retainedShare({ churnRate: 1, periods: 0 })).toBe(1);
    expect(retainedShare({ churnRate: 1, periods: 0.5 })).toBe(0);
  });

  it("keeps its digits at tiny rates over many periods: (1 − 1e-12)^1e12 is 1/e", () => {
    expectNear(retainedShare({ churnRate: 1e-12, periods: 1e12 }), Math.exp(-1), 1e-12);
  });

  it("multiplies: n periods and then m are n + m", () => {
    const time = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(rate, time, time, (churnRate, n, m) => {
        const product = retainedShare({ churnRate, periods: n }) * retainedShare({ churnRate, periods: m });
        expectNear(retainedShare({ churnRate, periods: n + m }), product, 1e-13);
      }),
    );
  });

  it("falls with time and with churn", () => {
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 1, max: 50 }), (a, b, periods) => {
        const share = (churnRate: number, n: number) => retainedShare({ churnRate, periods: n });
        expect(share(a, periods + 1)).toBeLessThanOrEqual(share(a, periods));
        expect(share(Math.max(a, b), periods)).toBeLessThanOrEqual(share(Math.min(a, b), periods) * (1 + 1e-15));
      }),
    );
  });
});
