import { describe, expect, it } from "vitest";
import { customerSummaries } from "../../src";
import { orderLog } from "../../src/logs";

const of = (customerId: string, orderedAt: string, amount: number) => ({ customerId, orderedAt, amount });

describe("the summary of customers", () => {
  it("counts purchases by day, and repeat value less what was paid back from the second purchase day on", () => {
    const log = orderLog([
      of("a", "2025-01-01", -5),
      of("a", "2025-01-02", 10),
      of("a", "2025-01-02T12:00", 20),
      of("a", "2025-01-10T08:00", -4),
      of("a", "2025-01-10T09:00", 30),
      of("a", "2025-01-12", 40),
      of("a", "2025-01-20", 90),
      of("b", "2025-01-20", 10),
      of("c", "2025-01-05", -10),
      of("d", "2025-01-19T23:59", 10),
    ]);
    expect(customerSummaries(log, { asOf: "2025-01-20", timeUnit: "day" })).toEqual({
      customerId: ["a", "d"],
      orders: Float64Array.of(4, 1),
      frequency: Float64Array.of(2, 0),
      recency: Float64Array.of(10, 0),
      age: Float64Array.of(18, 1),
      meanRepeatValue: Float64Array.of(33, 0),
      firstOrderedAt: Float64Array.of(Date.UTC(2025, 0, 2), Date.UTC(2025, 0, 19, 23, 59)),
      lastOrderedAt: Float64Array.of(Date.UTC(2025, 0, 12), Date.UTC(2025, 0, 19, 23, 59)),
      timeUnit: "day",
    });
  });

  it("does not count what is paid back between the first purchase day and the second", () => {
    const log = orderLog([
      of("a", "2025-01-01", 10),
      of("a", "2025-01-05", -3),
      of("a", "2025-01-09T08:00", -4),
      of("a", "2025-01-09T09:00", 30),
    ]);
    expect(customerSummaries(log, { asOf: "2025-02-01", timeUnit: "day" }).meanRepeatValue[0]).toBe(26);
  });

  it("knows no customer who only paid back, whatever the next one did first", () => {
    const log = orderLog([
      of("a", "2025-01-01", -1),
      of("b", "2025-01-02", -2),
      of("b", "2025-01-03", 5),
      of("c", "2025-01-04", 7),
    ]);
    expect(customerSummaries(log, { asOf: "2025-02-01", timeUnit: "day" })).toMatchObject({
      customerId: ["b", "c"],
      orders: Float64Array.of(1, 1),
      age: Float64Array.of(29, 28),
    });
  });

  it("has no recency for one purchase, even one of several orders of a month", () => {
    const log = orderLog([of("a", "2025-01-02", 5), of("a", "2025-01-30", 5)]);
    expect(customerSummaries(log, { asOf: "2025-02-01", timeUnit: "day", granularity: "month" })).toMatchObject({
      orders: Float64Array.of(2),
      frequency: Float64Array.of(0),
      recency: Float64Array.of(0),
      age: Float64Array.of(30),
      meanRepeatValue: Float64Array.of(0),
    });
  });

  it("counts purchases by month: 31 January, 1 and 28 February are two, the last of them after 28 days", () => {
    const log = orderLog(["2025-01-31", "2025-02-01", "2025-02-28"].map((orderedAt) => of("a", orderedAt, 6)));
    const options = { asOf: "2025-03-01", timeUnit: "day", granularity: "month" } as const;
    expect(customerSummaries(log, options)).toMatchObject({
      frequency: Float64Array.of(1),
      recency: Float64Array.of(28),
      age: Float64Array.of(29),
      meanRepeatValue: Float64Array.of(12),
    });
    expect(customerSummaries(orderLog([]), options).customerId).toEqual([]);
  });
});
