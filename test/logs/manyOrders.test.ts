import { describe, expect, it } from "vitest";
import { orderLog, subscriptionLog } from "../../src/logs";

const DAY = 86_400_000;
const START = Date.UTC(2025, 0);

describe("logs of more rows than are added together", () => {
  const plain = (i: number) => ({ customerId: i % 7, orderedAt: START + ((i * 37) % 200) * DAY, amount: i % 11 });

  it("has the orders of each customer by time and amount", () => {
    const rows = Array.from({ length: 1500 }, (_, i) => plain(i));
    const { starts, times, amounts, customerIds } = orderLog(rows);
    expect(customerIds).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const [customer, id] of customerIds.entries()) {
      const own = rows
        .filter(({ customerId }) => customerId === id)
        .map(({ orderedAt, amount }) => [orderedAt, amount] as const)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const [first, next] = [starts[customer], starts[customer + 1]];
      expect([...times.subarray(first, next)]).toEqual(own.map(([time]) => time));
      expect([...amounts.subarray(first, next)]).toEqual(own.map(([, amount]) => amount));
    }
  });

  it("leaves out one bad row of many, and refunds where they do not count", () => {
    const rows = Array.from({ length: 300 }, (_, i) => (i === 100 ? { ...plain(i), customerId: "x" } : plain(i)));
    const log = orderLog(rows as ReturnType<typeof plain>[], {}, { invalidRows: "skip" });
    expect([log.rows, log.skipped.count]).toEqual([299, 1]);
    expect(log.skipped.issues).toMatchObject([{ path: [100, "customerId"], value: "x" }]);
    const paidBack = rows.map((row, i) => ({ ...row, customerId: 1, amount: i % 50 === 0 ? -1 : 0 }));
    const kept = orderLog(paidBack, {}, { refunds: "exclude" });
    expect([kept.rows, kept.amounts.every((amount) => amount === 0)]).toEqual([294, true]);
  });

  it("refuses a currency that comes after many rows without one, and names both rows", () => {
    const rows = Array.from({ length: 200 }, (_, i) => plain(i));
    expect(() => orderLog([...rows, { ...plain(1), currency: "EUR" }])).toThrow(/\[200\]\.currency/u);
  });

  it("has a hundred subscriptions of one customer by start, whatever their order", () => {
    const rows = Array.from({ length: 100 }, (_, i) => {
      const startedAt = START + ((i * 37) % 100) * DAY;
      return { customerId: 1, startedAt, endedAt: startedAt + DAY, mrr: 1 + ((i * 37) % 100) };
    });
    const { startTimes, monthlyRevenues } = subscriptionLog(rows);
    expect([...startTimes]).toEqual(Array.from({ length: 100 }, (_, i) => START + i * DAY));
    expect([...monthlyRevenues]).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  });
});
