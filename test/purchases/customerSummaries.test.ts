import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerSummaries, orderLog, purchaseSummary } from "../../src/index";
import { daysBetween, type Period, periodLabel } from "../../src/time";
import { expectNear } from "../near";
import { END, instants, logOf, rows, zones } from "./orderRows";

const order = (orderedAt: string, amount: number, customerId = "a") => ({ customerId, orderedAt, amount });

/** The only customer's row. */
function only(list: readonly object[], options: Parameters<typeof customerSummaries>[1], timeZone = "UTC") {
  const {
    customerId,
    timeUnit: _,
    ...columns
  } = customerSummaries(orderLog(list as never[], {}, { timeZone }), options);
  expect(customerId).toEqual(["a"]);
  const values = Object.entries(columns).map(([name, [value]]) => [name, value]);
  return Object.fromEntries(values) as Readonly<Record<keyof typeof columns, number>>;
}

describe("customerSummaries", () => {
  it("agrees with 035-RFM_summary-lifetimes_13-row_log (lifetimes' test log, until 2015-02-07)", () => {
    const orders = [
      [1, "2015-01-01", 1],
      [1, "2015-02-06", 2],
      [2, "2015-01-01", 2],
      [3, "2015-01-01", 3],
      [3, "2015-01-02", 1],
      [3, "2015-01-05", 5],
      [4, "2015-01-16", 6],
      [4, "2015-02-02", 3],
      [4, "2015-02-05", 3],
      [5, "2015-01-16", 3],
      [5, "2015-01-17", 1],
      [5, "2015-01-18", 8],
      [6, "2015-02-02", 5],
    ].map(([customerId, orderedAt, amount]) => ({ customerId, orderedAt, amount }));
    const got = customerSummaries(orderLog(orders as never[]), { asOf: "2015-02-07" });
    const rows = got.customerId.map((id, i) => [
      id,
      got.frequency[i],
      got.recency[i],
      got.age[i],
      got.meanRepeatValue[i],
    ]);
    expect(rows).toEqual([
      [1, 1, 36, 37, 2],
      [2, 0, 0, 37, 0],
      [3, 2, 4, 37, 3],
      [4, 2, 20, 22, 3],
      [5, 2, 2, 22, 4.5],
      [6, 0, 0, 5, 0],
    ]);
  });

  it("leaves the first purchase out of the mean, with what is paid back of it", () => {
    const list = [order("2025-01-01", 100), order("2025-01-01T15:00", 50), order("2025-01-04", -30)];
    expect(only(list, { asOf: "2025-02-01" })).toMatchObject({
      orders: 2,
      frequency: 0,
      recency: 0,
      meanRepeatValue: 0,
    });
    const more = [...list, order("2025-01-05", 20), order("2025-01-09", 40)];
    expect(only(more, { asOf: "2025-02-01" })).toMatchObject({
      frequency: 2,
      recency: 8,
      age: 31,
      meanRepeatValue: 30,
    });
    expect(only([...more, order("2025-01-20", -50)], { asOf: "2025-02-01" }).meanRepeatValue).toBe(5);
    expect(only([...more, order("2025-01-20", -80)], { asOf: "2025-02-01" }).meanRepeatValue).toBe(-10);
    expect(only([...more, order("2025-01-20", -50)], { asOf: "2025-01-20" }).meanRepeatValue).toBe(30);
  });

  it("counts what is paid back on the day of the second purchase as of that day, whatever the hour", () => {
    const list = [
      order("2025-01-01", 100),
      order("2025-01-04T23:59", -1),
      order("2025-01-05T08:00", -2),
      order("2025-01-05", -5),
    ];
    expect(only([...list, order("2025-01-05T09:00", 20)], { asOf: "2025-02-01" }).meanRepeatValue).toBe(13);
  });

  it("knows the order of a moment before asOf, and not the one at it", () => {
    const list = [order("2025-01-01", 1), order("2025-01-05", 2), order("2025-01-09", 3)];
    expect(only(list, { asOf: "2025-01-09" })).toMatchObject({ orders: 2, recency: 4, age: 8, meanRepeatValue: 2 });
    expect(customerSummaries(orderLog(list), { asOf: "2025-01-01" }).customerId).toEqual([]);
    expect(customerSummaries(orderLog([order("2025-01-01", -1)]), { asOf: "2025-02-01" }).orders).toHaveLength(0);
  });

  it.each([
    ["day", 73],
    ["week", 73 / 7],
    ["month", 2.4],
    ["year", 0.2],
  ] as const)("measures in even units: 73 days in the unit %s", (timeUnit, expected) => {
    const summary = only([order("2025-01-01", 1), order("2025-03-15", 2)], { asOf: "2025-03-15T12:00", timeUnit });
    expectNear(summary.recency, expected, 1e-15);
    expectNear(summary.age, (expected * 73.5) / 73, 1e-15);
  });

  it("takes the days of its time zone, and no day for shorter where the clock is set", () => {
    const list = [order("2025-03-29T23:30Z", 1), order("2025-03-30T21:30Z", 2), order("2025-03-30T22:30Z", 4)];
    expect(only(list, { asOf: "2025-04-01" })).toMatchObject({ frequency: 1, recency: 1, age: 3, meanRepeatValue: 6 });
    expect(only(list, { asOf: "2025-04-01" }, "Europe/Berlin")).toMatchObject({
      frequency: 1,
      recency: 1,
      age: 2,
      meanRepeatValue: 4,
    });
    expect(only(list, { asOf: "2025-04-01T00:00Z", timeZone: "Pacific/Apia" })).toMatchObject({
      frequency: 1,
      age: 2 + 13 / 24,
    });
  });

  it.each([
    ["day", 4, 2],
    ["week", 3, 3],
    ["month", 1, 7],
    ["quarter", 1, 7],
    ["year", 0, 0],
  ] as const)("makes one purchase of the orders of a %s", (granularity, frequency, meanRepeatValue) => {
    // A Monday, the Sunday after it, and three days of the next month.
    const list = [
      order("2025-03-24", 1),
      order("2025-03-30", 1),
      order("2025-04-04", 1),
      order("2025-04-09", 4),
      order("2025-04-15", 2),
    ];
    const summary = only(list, { asOf: "2025-05-01", granularity });
    expect(summary).toMatchObject({ orders: 5, frequency, age: 38, lastOrderedAt: Date.UTC(2025, 3, 15) });
    expectNear(
      summary.meanRepeatValue,
      granularity === "week" ? 7 / 3 : granularity === "year" ? 0 : meanRepeatValue,
      1e-15,
    );
    const last = { day: 22, week: 22, month: 22, quarter: 22, year: 0 }[granularity];
    expect(summary.recency).toBe(last);
  });

  it("takes the last order of the last month for the last time that a customer was seen", () => {
    const list = [order("2025-01-31", 1), order("2025-02-01", 1), order("2025-02-28", 1)];
    const asked = { asOf: "2025-03-01", granularity: "month" } as const;
    expect(only(list, asked)).toMatchObject({ frequency: 1, recency: 28, age: 29 });
    expect(only(list.slice(1), asked)).toMatchObject({ frequency: 0, recency: 0, age: 28 });
  });

  it("never has an age below the recency, where a clock goes back over midnight", () => {
    const list = [order("2010-11-05T12:00Z", 1), order("2010-11-07T02:35Z", 1)];
    const summary = only(list, { asOf: "2010-11-07T02:40Z" }, "America/St_Johns");
    expect(summary).toMatchObject({ recency: 2, age: 2 });
  });

  it("has the orders and, of who bought on several days, the revenue of the summary", () => {
    fc.assert(
      fc.property(rows, instants, (list, asOf) => {
        const log = logOf(list);
        const { orders, frequency, recency, age, customerId } = customerSummaries(log, { asOf });
        const summary = purchaseSummary(log, { until: asOf });
        expect(customerId).toHaveLength(summary.customers);
        expect(orders.reduce((a, b) => a + b, 0)).toBe(summary.orders);
        for (let i = 0; i < customerId.length; i++) {
          expect(frequency[i]).toBeLessThan(orders[i] as number);
          expect(recency[i]).toBeGreaterThanOrEqual(frequency[i] as number);
          expect(age[i]).toBeGreaterThanOrEqual(recency[i] as number);
        }
      }),
    );
  });

  it("counts as a plain program does", () => {
    const granularities = fc.constantFrom<Exclude<Period, "hour">>("day", "week", "month", "quarter", "year");
    fc.assert(
      fc.property(rows, zones, granularities, (list, timeZone, period) => {
        const table = customerSummaries(logOf(list, timeZone), { asOf: END, granularity: period });
        const label = (row: (typeof list)[number]) => periodLabel(row.orderedAt, { period, timeZone });
        for (const [i, id] of table.customerId.entries()) {
          const own = list.filter((row) => row.customerId === id).sort((a, b) => a.orderedAt - b.orderedAt);
          const bought = own.filter(({ amount }) => amount >= 0);
          const labels = [...new Set(bought.map(label))];
          const [first, last] = [bought[0]?.orderedAt as number, bought.at(-1)?.orderedAt as number];
          const repeats = own.filter((row) => labels.length > 1 && label(row) >= (labels[1] as string));
          const total = repeats.reduce((sum, { amount }) => sum + amount, 0);
          expect(table.frequency[i]).toBe(labels.length - 1);
          expect(table.recency[i]).toBe(labels.length > 1 ? daysBetween(first, last, timeZone) : 0);
          expectNear(table.meanRepeatValue[i], labels.length > 1 ? total / (labels.length - 1) : 0, 1e-9);
          expect(table.firstOrderedAt[i]).toBe(bought[0]?.orderedAt);
          expect(table.lastOrderedAt[i]).toBe(bought.at(-1)?.orderedAt);
        }
      }),
    );
  });
});
