import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageOrderValue,
  purchaseFrequency,
  purchaseSummary,
  repeatPurchaseRate,
  returningCustomerRate,
} from "../../src/index";
import { orderLog } from "../logs/anyTime";
import { expectNear } from "../near";
import { cents, instants, logOf, rows, rowsOf, windows } from "./orderRows";

describe("purchaseSummary", () => {
  it("takes orders from the start of the window and none from its end on", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
      { customerId: "a", orderedAt: "2025-02-01", amount: 30 },
    ]);
    expect(purchaseSummary(log, { from: "2025-01-01", until: "2025-02-01" }).orders).toBe(1);
    expect(purchaseSummary(log, { from: "2025-02-01", until: "2025-02-02" }).revenue).toBe(30);
    expect(purchaseSummary(log, { from: "2025-01-02", until: "2025-02-01" }).orders).toBe(0);
  });

  it("adds refunds up without the errors of sums", () => {
    // Added one by one, ten times 0.1 is 0.9999999999999999.
    const refunds = Array.from({ length: 10 }, (_, i) => ({
      customerId: "a",
      orderedAt: Date.UTC(2025, 0, 2 + i),
      amount: -0.1,
    }));
    const log = orderLog([{ customerId: "a", orderedAt: "2025-01-01", amount: 5 }, ...refunds]);
    expect(purchaseSummary(log)).toMatchObject({ refunds: 1, revenue: 4 });
  });

  it("refuses a window of no length, and names both ends", () => {
    expect(() => purchaseSummary(orderLog([]), { from: "2025-02-01", until: "2025-02-01" })).toThrow(
      'purchaseSummary: until must be after from (2025-02-01), but got the string "2025-02-01"',
    );
  });

  it("reads dates in the time zone of the log unless told another", () => {
    const row = { customerId: "a", orderedAt: "2025-01-31T20:00Z", amount: 20 };
    const tokyo = orderLog([row], {}, { timeZone: "Asia/Tokyo" });
    expect(purchaseSummary(tokyo, { from: "2025-02-01" }).orders).toBe(1);
    expect(purchaseSummary(tokyo, { from: "2025-02-01", timeZone: "UTC" }).orders).toBe(0);
  });

  it.each(["Pacific/Kiritimati", "Etc/GMT+12"])("puts an order of midnight in its own day in %s", (timeZone) => {
    const log = orderLog([{ customerId: "a", orderedAt: "2025-03-05", amount: 1 }], {}, { timeZone });
    expect(purchaseSummary(log, { from: "2025-03-05", until: "2025-03-06" }).orders).toBe(1);
    expect(purchaseSummary(log, { from: "2025-03-04", until: "2025-03-05" }).orders).toBe(0);
  });

  it("loses no cent over a million small orders and one huge one", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: 0, amount: 1e15 },
      ...Array.from({ length: 1000 }, (_, i) => ({ customerId: "b", orderedAt: i, amount: 0.01 })),
      { customerId: "c", orderedAt: 0, amount: -1e15 },
    ]);
    expectNear(purchaseSummary(log).revenue, 10, 1e-12);
  });

  it("keeps what rounding takes from the sum of payments when a large one is paid back", () => {
    const amounts = [2 ** 49, 2 ** -4, -(2 ** 49)];
    const log = orderLog(amounts.map((amount) => ({ customerId: "a", orderedAt: "2025-01-01", amount })));
    expect(purchaseSummary(log).revenue).toBe(2 ** -4);
  });

  it("has counts that give its rates by the metrics of counts", () => {
    fc.assert(
      fc.property(rowsOf(cents), windows, (list, window) => {
        const summary = purchaseSummary(logOf(list), window);
        expect(summary.repeatPurchaseRate).toBe(repeatPurchaseRate(pick(summary, "customers", "repeatCustomers")));
        expect(summary.purchaseFrequency).toBe(purchaseFrequency(pick(summary, "orders", "customers")));
        expect(summary.averageOrderValue).toBe(averageOrderValue(pick(summary, "revenue", "orders")));
      }),
    );
  });

  it("has revenue 0 and the same customers when everything is paid back", () => {
    fc.assert(
      fc.property(rowsOf(cents), (list) => {
        const refunds = list.map((row) => ({ ...row, amount: -row.amount })).filter(({ amount }) => amount < 0);
        const before = purchaseSummary(logOf(list));
        const after = purchaseSummary(logOf([...list, ...refunds]));
        expect(after).toMatchObject(pick(before, "customers", "orders", "repeatCustomers", "repeatPurchaseRate"));
        expect(after.revenue).toBe(0);
        expectNear(after.refunds, before.revenue, 1e-12);
      }),
    );
  });

  it("adds up over the parts of a window", () => {
    fc.assert(
      fc.property(rows, instants, (list, at) => {
        const log = logOf(list);
        const [before, after, all] = [
          purchaseSummary(log, { until: at }),
          purchaseSummary(log, { from: at }),
          purchaseSummary(log),
        ];
        expect(before.orders + after.orders).toBe(all.orders);
        expectNear(before.revenue + after.revenue, all.revenue, 1e-12);
        expectNear(before.refunds + after.refunds, all.refunds, 1e-12);
        expect(before.customers + after.customers).toBeGreaterThanOrEqual(all.customers);
        expect(Math.max(before.customers, after.customers)).toBeLessThanOrEqual(all.customers);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(rows, windows, (list, window) => {
        const { revenue, refunds, averageOrderValue: value, ...counts } = purchaseSummary(logOf(list), window);
        const reversed = purchaseSummary(logOf([...list].reverse()), window);
        expect(reversed).toMatchObject(counts);
        expectNear(reversed.revenue, revenue, 1e-12);
        expectNear(reversed.refunds, refunds, 1e-12);
        if (value !== null) expectNear(reversed.averageOrderValue, value, 1e-12);
      }),
    );
  });
});

describe("returningCustomerRate", () => {
  it("is 0.7 of 350 returning and 150 new customers (inputs of lifesight.io's glossary, Shopify's formula)", () => {
    const list = Array.from({ length: 500 }, (_, i) => [
      { customerId: i, orderedAt: "2025-03-10", amount: 1 },
      ...(i < 350 ? [{ customerId: i, orderedAt: "2024-07-01", amount: 1 }] : []),
    ]).flat();
    expect(returningCustomerRate(orderLog(list), { from: "2025-03-01", until: "2025-04-01" })).toEqual({
      rate: 0.7,
      returning: 350,
      customers: 500,
    });
  });

  it("counts an order at the start of the window, and none at its end", () => {
    const rate = (...days: readonly string[]) =>
      returningCustomerRate(orderLog(days.map((orderedAt) => ({ customerId: "a", orderedAt, amount: 1 }))), {
        from: "2025-02-01",
        until: "2025-03-01",
      });
    expect(rate("2025-02-01")).toEqual({ rate: 0, returning: 0, customers: 1 });
    expect(rate("2025-02-01", "2025-03-01")).toEqual({ rate: 0, returning: 0, customers: 1 });
    expect(rate("2025-02-01", "2025-02-28T23:59:59.999")).toEqual({ rate: 1, returning: 1, customers: 1 });
    expect(rate("2025-01-31T23:59:59.999", "2025-03-01")).toEqual({ rate: null, returning: 0, customers: 0 });
    expect(rate("2025-01-31T23:59:59.999", "2025-02-01")).toEqual({ rate: 1, returning: 1, customers: 1 });
    expect(rate("2025-03-01")).toEqual({ rate: null, returning: 0, customers: 0 });
  });

  it("takes no refund for an order, before the window or in it", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-01-01", amount: -5 },
      { customerId: "a", orderedAt: "2025-02-01", amount: 20 },
      { customerId: "a", orderedAt: "2025-02-03", amount: -20 },
    ]);
    expect(returningCustomerRate(log, { from: "2025-02-01", until: "2025-03-01" }).rate).toBe(0);
  });

  it("counts the customers of the summary, and at least its repeat customers", () => {
    fc.assert(
      fc.property(rows, windows, (list, window) => {
        const log = logOf(list);
        const { customers, returning } = returningCustomerRate(log, window);
        const summary = purchaseSummary(log, window);
        const before = new Set(
          list.filter((row) => row.amount >= 0 && row.orderedAt < window.from).map((row) => row.customerId),
        );
        expect(customers).toBe(summary.customers);
        expect(returning).toBeGreaterThanOrEqual(summary.repeatCustomers);
        if (before.size === 0) expect(returning).toBe(summary.repeatCustomers);
        expect(returning).toBeLessThanOrEqual(summary.repeatCustomers + before.size);
      }),
    );
  });
});

function pick<Value extends object, Key extends keyof Value>(value: Value, ...keys: Key[]): Pick<Value, Key> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Value, Key>;
}
