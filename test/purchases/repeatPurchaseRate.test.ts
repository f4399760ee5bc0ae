import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatPurchaseRate } from "../../src/index";

describe("repeatPurchaseRate", () => {
  it("refuses more repeat customers than customers", () => {
    expect(() => repeatPurchaseRate({ customers: 3, repeatCustomers: 4 })).toThrow(
      "repeatPurchaseRate: repeatCustomers (4) must be at most customers (3)",
    );
  });

  it("is 0 where nobody and 1 where everybody came back", () => {
    expect(repeatPurchaseRate({ customers: 7, repeatCustomers: 0 })).toBe(0);
    expect(repeatPurchaseRate({ customers: 7, repeatCustomers: 7 })).toBe(1);
  });

  it("of two groups together lies between theirs", () => {
    const group = fc
      .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([customers, share]) => ({ customers, repeatCustomers: Math.round(customers * share) }));
    fc.assert(
      fc.property(group, group, (a, b) => {
        const both = repeatPurchaseRate({
          customers: a.customers + b.customers,
          repeatCustomers: a.repeatCustomers + b.repeatCustomers,
        }) as number;
        const [low, high] = [repeatPurchaseRate(a) as number, repeatPurchaseRate(b) as number].sort((x, y) => x - y);
        expect(both).toBeGreaterThanOrEqual(low as number);
        expect(both).toBeLessThanOrEqual(high as number);
      }),
    );
  });
});
