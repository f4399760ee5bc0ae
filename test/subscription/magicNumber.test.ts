import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { magicNumber } from "../../src/subscription/magicNumber";
import { cents, money, someMoney } from "./money";
import { expectEqual, expectNear } from "./near";

describe("magicNumber, published values", () => {
  it("Leckie 2008: revenue of 1, 1.2 and 1.5 M after spending 800 K and 900 K, 1.0 and 1.33", () => {
    const [q1, q2, q3] = [1e6, 1.2e6, 1.5e6];
    expect(magicNumber({ revenue: q2, previousRevenue: q1, previousSalesAndMarketingSpend: 8e5 })).toBe(1);
    const third = magicNumber({ revenue: q3, previousRevenue: q2, previousSalesAndMarketingSpend: 9e5 });
    expect(Math.abs((third as number) - 1.33)).toBeLessThanOrEqual(0.005);
  });

  it("metrickittools.com, glossary: 2.0 for 1 M of net new ARR per 2 M annualizes twice, and is 0.5", () => {
    const previousSalesAndMarketingSpend = 2e6;
    const [arrBefore, arrAfter] = [10e6, 11e6];
    const quarters = { revenue: arrAfter / 4, previousRevenue: arrBefore / 4, previousSalesAndMarketingSpend };
    expect(magicNumber(quarters)).toBe(0.5);
    // Theirs comes out where annual revenue is passed for a quarter's.
    const theirs = magicNumber({ revenue: arrAfter, previousRevenue: arrBefore, previousSalesAndMarketingSpend });
    expectNear(theirs, 2, 1e-9);
  });
});

describe("magicNumber, rules", () => {
  it("is negative where revenue fell, and 0 where it stood still", () => {
    expect(magicNumber({ revenue: 90, previousRevenue: 100, previousSalesAndMarketingSpend: 20 })).toBe(-2);
    expect(magicNumber({ revenue: 100, previousRevenue: 100, previousSalesAndMarketingSpend: 20 })).toBe(0);
    expect(magicNumber({ revenue: 0, previousRevenue: 0, previousSalesAndMarketingSpend: 20 })).toBe(0);
  });

  it("refuses negative revenue", () => {
    expect(() => magicNumber({ revenue: -1, previousRevenue: 0, previousSalesAndMarketingSpend: 1 })).toThrow(
      "magicNumber: revenue must be at least 0, but got -1",
    );
  });

  it("is finite for the greatest revenue over the least spending", () => {
    expectEqual(magicNumber({ revenue: 1e15, previousRevenue: 0, previousSalesAndMarketingSpend: 1e-9 }), 4e24);
    expectEqual(magicNumber({ revenue: 0, previousRevenue: 1e15, previousSalesAndMarketingSpend: 1e-9 }), -4e24);
  });
});

describe("magicNumber, laws", () => {
  it("changes its sign where the quarters change places", () => {
    fc.assert(
      fc.property(money, money, someMoney, (a, b, previousSalesAndMarketingSpend) => {
        const up = magicNumber({ revenue: a, previousRevenue: b, previousSalesAndMarketingSpend }) as number;
        const down = magicNumber({ revenue: b, previousRevenue: a, previousSalesAndMarketingSpend }) as number;
        expect(down).toBe(0 - up);
      }),
    );
  });

  it("of two quarters in a row, weighted by their spending, is that of both", () => {
    fc.assert(
      fc.property(cents(1e9), cents(1e9), cents(1e9), (first, second, third) => {
        const spend = [40_000, 60_000] as const;
        const one = magicNumber({ revenue: second, previousRevenue: first, previousSalesAndMarketingSpend: spend[0] });
        const two = magicNumber({ revenue: third, previousRevenue: second, previousSalesAndMarketingSpend: spend[1] });
        const both = magicNumber({ revenue: third, previousRevenue: first, previousSalesAndMarketingSpend: 100_000 });
        const weighted = 0.4 * (one as number) + 0.6 * (two as number);
        const size = Math.max(first, second, third) / 10_000;
        expect(Math.abs(weighted - (both as number))).toBeLessThanOrEqual(1e-14 * Math.max(1, size));
      }),
    );
  });

  it("halves where the spending doubles", () => {
    fc.assert(
      fc.property(money, money, someMoney, (revenue, previousRevenue, spend) => {
        const once = magicNumber({ revenue, previousRevenue, previousSalesAndMarketingSpend: spend }) as number;
        const twice = magicNumber({ revenue, previousRevenue, previousSalesAndMarketingSpend: 2 * spend });
        expect(twice).toBe(once / 2);
      }),
    );
  });
});
