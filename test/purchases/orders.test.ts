import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageOrderValue, customerValue, impliedPurchaseGap, purchaseFrequency } from "../../src/index";
import { expectNear } from "../near";

const counts = fc.integer({ min: 1, max: 1e6 });
const money = fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100);

describe("the metrics of orders", () => {
  it("multiply to the revenue of a customer", () => {
    fc.assert(
      fc.property(money, counts, counts, (revenue, orders, customers) => {
        const value = customerValue({
          averageOrderValue: averageOrderValue({ revenue, orders }) as number,
          purchaseFrequency: purchaseFrequency({ orders, customers }) as number,
        });
        expectNear(value, revenue / customers, 1e-14);
      }),
    );
  });

  it("lie between those of two windows for both together", () => {
    fc.assert(
      fc.property(money, counts, money, counts, (revenue, orders, moreRevenue, moreOrders) => {
        const values = [
          averageOrderValue({ revenue, orders }),
          averageOrderValue({ revenue: moreRevenue, orders: moreOrders }),
        ];
        const [low, high] = (values as number[]).sort((a, b) => a - b) as [number, number];
        const both = averageOrderValue({ revenue: revenue + moreRevenue, orders: orders + moreOrders }) as number;
        expect(both).toBeGreaterThanOrEqual(low * (1 - 1e-15));
        expect(both).toBeLessThanOrEqual(high * (1 + 1e-15));
      }),
    );
  });

  it("may count customers who ordered nothing", () => {
    expect(purchaseFrequency({ orders: 30, customers: 120 })).toBe(0.25);
    expect(impliedPurchaseGap({ purchaseFrequency: 0.25 })).toBe(1460);
  });

  it("take −0 as 0", () => {
    expect(averageOrderValue({ revenue: -0, orders: 3 })).toBe(0);
    expect(purchaseFrequency({ orders: -0, customers: 3 })).toBe(0);
    expect(impliedPurchaseGap({ purchaseFrequency: 2, days: -0 })).toBe(0);
    expect(customerValue({ averageOrderValue: -0, purchaseFrequency: 3 })).toBe(0);
  });
});

describe("impliedPurchaseGap", () => {
  it("is Peel Insights' time between purchases: 365 / (orders / customers), here 365 / (730 / 292)", () => {
    const frequency = purchaseFrequency({ orders: 730, customers: 292 }) as number;
    expect(impliedPurchaseGap({ purchaseFrequency: frequency })).toBe(146);
  });

  it("goes back to the frequency, and doubles with the window", () => {
    const positive = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (frequency, days) => {
        const interval = impliedPurchaseGap({ purchaseFrequency: frequency, days }) as number;
        expectNear(impliedPurchaseGap({ purchaseFrequency: interval, days }), frequency, 1e-14);
        expect(impliedPurchaseGap({ purchaseFrequency: frequency, days: 2 * days })).toBe(2 * interval);
      }),
    );
  });
});

describe("purchaseFrequency", () => {
  it("is exact at the largest counts", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(purchaseFrequency({ orders: most, customers: most })).toBe(1);
    expect(purchaseFrequency({ orders: most, customers: 1 })).toBe(most);
  });
});
