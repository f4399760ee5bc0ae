import { describe, expect, it } from "vitest";
import { type CohortTableInput, cohortTable, orderLog, quickRatio, revenueMovements, subscriptionLog } from "../../src";

const DAY = 86_400_000;
const at = (text: string) => Date.parse(`${text}Z`);
const log = (...orders: readonly (readonly [customerId: string, orderedAt: string, amount?: number])[]) =>
  orderLog(orders.map(([customerId, orderedAt, amount = 1]) => ({ customerId, orderedAt, amount })));
const cells = (orders: ReturnType<typeof log>, options: Omit<CohortTableInput, "period">) =>
  cohortTable(orders, { period: "month", ...options }).cohorts.map((cohort) => cohort.cells);

describe("an instant at the edge", () => {
  it("of a period belongs to the period that it starts, one before it to the one that ends", () => {
    const orders = log(["a", "2025-01-01"], ["a", "2025-02-01"], ["b", "2025-01-31T23:59:59.999"], ["c", "2025-02-01"]);
    const table = cohortTable(orders, { period: "month", asOf: "2025-03-01" });
    expect(table.cohorts.map(({ start, size, cells: [, one] }) => [start, size, one])).toEqual([
      ["2025-01-01", 2, 1],
      ["2025-02-01", 1, null],
    ]);
  });

  it("of `asOf` is not known, with on-or-after neither", () => {
    const before = log(["a", "2025-01-10"], ["a", "2025-02-28T23:59:59.999"]);
    const exactly = log(["a", "2025-01-10"], ["a", "2025-03-01"]);
    const after = log(["a", "2025-01-10"], ["a", "2025-03-02"]);
    const asked = { asOf: "2025-03-01", retained: "onOrAfter", until: "2025-02-01" } as const;
    expect(cells(before, asked)).toEqual([[1, 1, null]]);
    expect(cells(exactly, asked)).toEqual([[1, 0, null]]);
    expect(cells(after, asked)).toEqual([[1, 0, null]]);
    expect(cells(exactly, { ...asked, asOf: "2025-03-01T00:00:00.001" })).toEqual([[1, 1, null]]);
    // Also an order that would open a cohort.
    expect(cohortTable(exactly, { period: "month", asOf: "2025-01-10" }).cohorts).toEqual([]);
    expect(cells(exactly, { asOf: "2025-01-10T00:00:00.001" })).toEqual([[null]]);
  });

  it("of `asOf` is not known in a log that is in order either, nor the one of a second order", () => {
    const asked = { asOf: "2025-03-01", retained: "onOrAfter", until: "2025-02-01" } as const;
    const inOrder = (...orders: readonly (readonly [customerId: string, orderedAt: string])[]) => {
      const made = log(...orders);
      expect(made.starts).toHaveLength(2);
      return made;
    };
    expect(cells(inOrder(["a", "2025-01-10"], ["a", "2025-02-28T23:59:59.999"]), asked)).toEqual([[1, 1, null]]);
    expect(cells(inOrder(["a", "2025-01-10"], ["a", "2025-03-01"]), asked)).toEqual([[1, 0, null]]);
    expect(cells(inOrder(["a", "2025-01-10"], ["a", "2025-03-02"]), asked)).toEqual([[1, 0, null]]);
    // The first instant of a month is in it, whichever way orders are counted.
    const on = { ...asked, retained: "on" } as const;
    expect(cells(inOrder(["a", "2025-01-10"], ["a", "2025-02-01"]), on)).toEqual([[1, 1, null]]);
    expect(cells(inOrder(["a", "2025-01-10"], ["a", "2025-01-31T23:59:59.999"]), on)).toEqual([[1, 0, null]]);
    // An order at the cutoff opens no cohort.
    const until = { period: "month", from: "2025-01-01", until: "2025-03-01" } as const;
    const opened = (asOf: string) => cohortTable(inOrder(["a", "2025-01-10"]), { ...until, asOf }).cohorts[0]?.size;
    expect([opened("2025-01-10"), opened("2025-01-10T00:00:00.001")]).toEqual([0, 1]);
    const twice = inOrder(["a", "2025-01-10"], ["a", "2025-03-01"], ["a", "2025-03-01"]);
    expect(cells(twice, { ...asked, minimumEvents: 2 })).toEqual([[1, 0, null]]);
  });

  it("of `asOf` ends a period that ends at it, not one that ends a millisecond later", () => {
    const orders = log(["a", "2025-01-10"]);
    const finished = (asOf: string | number) =>
      cohortTable(orders, { period: "month", asOf, until: "2025-02-01" }).cohorts.map((cohort) => cohort.finished);
    expect(finished("2025-02-01")).toEqual([true]);
    expect(finished(at("2025-02-01T00:00") - 1)).toEqual([false]);
    expect(cells(orders, { asOf: "2025-03-01", until: "2025-02-01" })).toEqual([[1, 0, null]]);
    expect(cells(orders, { asOf: at("2025-03-01T00:00") - 1, until: "2025-02-01" })).toEqual([[1, null]]);
  });
});

describe("windows of 24 hours", () => {
  const rolling = { period: "day", ages: "rolling24h", until: "2025-01-02" } as const;
  const orders = log(
    ["a", "2025-01-01T10:00", 5],
    ["a", "2025-01-02T09:59:59.999", 7],
    ["a", "2025-01-02T10:00", 11],
    ["a", "2025-01-03T10:00", 13],
    ["b", "2025-01-01T20:00", 17],
    ["b", "2025-01-03T19:00", -2],
  );

  it("sum the money of each window from the very moment of entry, what was paid back in it too", () => {
    const table = (asOf: number) =>
      cohortTable(orders, { ...rolling, columns: 3, asOf, measure: "revenue" }).cohorts[0];
    // The last customer may enter until the day ends: only then, and three days later, is the third window over.
    const end = at("2025-01-02T00:00") + 3 * DAY;
    expect(table(end)?.cells).toEqual([5 + 7 + 17, 11 - 2, 13]);
    expect(table(end - 1)?.cells).toEqual([29, 9, null]);
    expect(table(end - DAY)?.cells).toEqual([29, 9, null]);
    expect(table(end - DAY - 1)?.cells).toEqual([29, null, null]);
  });

  it("finish with the day of entry, not with the windows", () => {
    const finished = (asOf: number) => cohortTable(orders, { ...rolling, columns: 2, asOf }).cohorts[0]?.finished;
    expect(finished(at("2025-01-02T00:00"))).toBe(true);
    expect(finished(at("2025-01-02T00:00") - 1)).toBe(false);
  });
});

describe("what enters a cohort", () => {
  it("happened before `asOf`", () => {
    const orders = log(["a", "2025-01-05"], ["b", "2025-01-10"]);
    const sizes = (asOf: string) => cohortTable(orders, { period: "month", asOf }).cohorts.map(({ size }) => size);
    expect(sizes("2025-01-10")).toEqual([1]);
    expect(sizes("2025-01-10T00:00:00.001")).toEqual([2]);
  });

  it("is in no period that `asOf` has not reached, for customers who are there at a close", () => {
    const plan = subscriptionLog([{ customerId: "a", startedAt: "2025-01-05", endedAt: null, mrr: 10 }]);
    const sizes = (asOf: string | number) =>
      cohortTable(plan, { period: "month", cohort: "recurring", asOf, until: "2025-05-01" }).cohorts.map(
        ({ size }) => size,
      );
    expect(sizes("2025-02-10")).toEqual([1, 1, 0, 0]);
    expect(sizes("2025-03-01")).toEqual([1, 1, 0, 0]);
    expect(sizes(at("2025-03-01T00:00") + 1)).toEqual([1, 1, 1, 0]);
  });

  it("is known when the period is over, while money of a window of 24 hours may still come", () => {
    const known = { period: "day", ages: "rolling24h", asOf: "2025-01-02" } as const;
    const orders = log(["a", "2025-01-01T10:00", 5]);
    const plan = { customerId: "a", startedAt: "2025-01-01T10:00", endedAt: null, mrr: 10 };
    const first = (source: Parameters<typeof cohortTable>[0], measure: "customers" | "revenue") =>
      cohortTable(source, { ...known, measure }).cohorts[0]?.cells;
    expect(first(orders, "customers")).toEqual([1, null]);
    expect(first(orders, "revenue")).toEqual([null, null]);
    expect(first(subscriptionLog([plan]), "customers")).toEqual([1, null]);
    expect(first(subscriptionLog([plan]), "revenue")).toEqual([10, null]);
  });

  it("is compared with what was paid just after an event of another log", () => {
    const plan = { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-01-10", mrr: 100 };
    const plans = subscriptionLog([plan, { ...plan, startedAt: "2025-01-10", endedAt: null, mrr: 150 }]);
    const options = { period: "month", asOf: "2025-03-01", measure: "revenue", until: "2025-02-01" } as const;
    const entries = log(["a", "2025-01-10"], ["z", "2025-01-11"]);
    expect(cohortTable(plans, { ...options, entries }).cohorts).toMatchObject([{ size: 2, cells: [150, 150, null] }]);
  });

  it("counts before its first order too, within the period", () => {
    const orders = log(["a", "2024-12-31", -2], ["a", "2025-01-02", -3], ["a", "2025-01-05", 10]);
    expect(cells(orders, { asOf: "2025-02-01", measure: "revenue" })).toEqual([[7, null]]);
  });
});

describe("columns that end before the data do", () => {
  it("leave later money out", () => {
    const orders = log(["a", "2025-01-05", 10], ["a", "2025-03-05", 4], ["b", "2025-02-03", 20]);
    const asked = { asOf: "2025-06-01", until: "2025-03-01", columns: 2, measure: "revenue" } as const;
    expect(cells(orders, asked)).toEqual([
      [10, 0],
      [20, 0],
    ]);
  });

  it("take later orders for a return, on or after", () => {
    const orders = log(["a", "2025-01-05"], ["a", "2025-04-05"], ["b", "2025-02-03"]);
    const asked = { asOf: "2025-06-01", until: "2025-03-01", columns: 2 } as const;
    expect(cells(orders, { ...asked, retained: "onOrAfter" })).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(cells(orders, asked)).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it("are as many as windows of 24 hours have begun, when nobody says how many", () => {
    const width = (asOf: string) =>
      cohortTable(log(["a", "2025-01-01T10:00"]), { period: "day", ages: "rolling24h", asOf }).cohorts[0]?.cells.length;
    expect([width("2025-01-03"), width("2025-01-03T12:00"), width("2025-01-04")]).toEqual([3, 3, 4]);
  });
});

describe("a subscription", () => {
  it("is there at the close of a window at which it ends, and not at that of one in which it ends", () => {
    const until = (endedAt: string) => {
      const plan = { customerId: "a", startedAt: "2025-01-01", endedAt, mrr: 10 };
      const options = {
        period: "day",
        ages: "rolling24h",
        asOf: "2025-01-10",
        until: "2025-01-02",
        columns: 3,
      } as const;
      return cohortTable(subscriptionLog([plan]), options).cohorts[0]?.cells;
    };
    expect(until("2025-01-02T12:00")).toEqual([1, 0, 0]);
    expect(until("2025-01-03")).toEqual([1, 1, 0]);
    expect(until("2025-01-03T00:00:00.001")).toEqual([1, 1, 0]);
  });

  it("that starts at `asOf` is no return", () => {
    const plan = { customerId: "a", startedAt: "2025-01-05", endedAt: "2025-01-20", mrr: 10 };
    const plans = subscriptionLog([plan, { ...plan, startedAt: "2025-03-01", endedAt: null }]);
    const options = { period: "month", retained: "onOrAfter", until: "2025-02-01" } as const;
    const first = (asOf: number) => cohortTable(plans, { ...options, asOf }).cohorts[0]?.cells;
    expect(first(at("2025-03-01T00:00"))).toEqual([1, 0, null]);
    expect(first(at("2025-03-01T00:00") + 1)).toEqual([1, 1, null]);
  });
});

describe("a table", () => {
  const orders = log(["a", "2025-01-05"]);

  it("ends after it starts", () => {
    const empty = { period: "month", from: "2025-02-01", until: "2025-02-01", asOf: "2025-03-01" } as const;
    expect(() => cohortTable(orders, empty)).toThrow(
      'cohortTable: until must be after from (2025-02-01), but got the string "2025-02-01"',
    );
  });

  it("may have hours as rows, but not as columns too", () => {
    const hours = { period: "hour", from: "2025-01-01", asOf: "2025-05-01" } as const;
    expect(() => cohortTable(orders, hours)).toThrow("would have 2880 rows and 2880 columns");
    const { cohorts } = cohortTable(orders, { ...hours, ages: "rolling24h" });
    expect([cohorts.length, cohorts[96]?.cells.length, cohorts[96]?.size]).toEqual([2880, 121, 1]);
  });
});

describe("sums of money", () => {
  it("keep what plain addition loses", () => {
    const amounts = [1e15, 0.1, 0.1, 0.1, -1e15];
    const orders = orderLog(amounts.map((amount, i) => ({ customerId: "a", orderedAt: `2025-01-0${i + 1}`, amount })));
    expect(amounts.reduce((total, amount) => total + amount)).not.toBeCloseTo(0.3, 12);
    const options = { period: "month", asOf: "2025-02-01", measure: "revenue" } as const;
    expect(cohortTable(orders, options).cohorts[0]?.cells[0]).toBeCloseTo(0.3, 15);
  });

  it("keep it of subscriptions too", () => {
    const plans = Array.from({ length: 10 }, (_, customerId) => ({
      customerId,
      startedAt: "2025-01-01",
      endedAt: null,
      mrr: 0.1,
    }));
    expect(plans.reduce((total, { mrr }) => total + mrr, 0)).not.toBe(1);
    const options = { period: "month", asOf: "2025-03-01", until: "2025-02-01", measure: "revenue" } as const;
    expect(cohortTable(subscriptionLog(plans), options).cohorts[0]?.cells).toEqual([1, 1, null]);
  });

  it("count reactivation among what was won", () => {
    const won = { newRevenue: 10, expansionRevenue: 20, reactivationRevenue: 30 };
    expect(quickRatio({ ...won, churnedRevenue: 5, contractionRevenue: 15 })).toBe(3);
    const plan = { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-02-10", mrr: 40 };
    const back = { ...plan, startedAt: "2025-03-10", endedAt: null };
    const other = { customerId: "b", startedAt: "2025-01-01", endedAt: "2025-03-10", mrr: 10 };
    const table = revenueMovements(subscriptionLog([plan, back, other]), { period: "month", asOf: "2025-04-01" });
    expect(table[2]).toMatchObject({ reactivation: 40, churned: 10, quickRatio: 4 });
  });
});
