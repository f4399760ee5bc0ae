import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attempt,
  type CohortTableInput,
  cohortTable,
  type OrderLog,
  orderLogFromChunks,
  subscriptionLog,
} from "../../src";
import { unsortedOrders } from "../../src/logs/finishedOrders";
import { addPeriods, type Period, periodStart } from "../../src/time";
import { orderLog } from "../logs/anyTime";

interface Row {
  readonly customerId: string;
  readonly orderedAt: number;
  readonly amount: number;
}

const DAY = 86_400_000;
const asOf = Date.UTC(2025, 5, 20, 12);

/** Orders of a few customers from January to June 2025, some on the same hour, some paid back. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    customerId: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    orderedAt: fc.integer({ min: 0, max: 24 * 170 }).map((hour) => Date.UTC(2025, 0) + hour * 3_600_000),
    amount: fc.constantFrom(0, 1, 2.5, 10, 99.99, -1, -10),
  }),
  { minLength: 1, maxLength: 60 },
);

const period = fc.constantFrom<Period>("day", "week", "month", "quarter", "year");
const zone = fc.constantFrom("UTC", "Europe/Berlin", "Pacific/Kiritimati", "Etc/GMT+12", "America/St_Johns");
const options = fc.record(
  {
    period,
    timeZone: zone,
    asOf: fc.constant(asOf),
    cohort: fc.constantFrom("first" as const, "recurring" as const),
    retained: fc.constantFrom("on" as const, "onOrAfter" as const),
    ages: fc.constantFrom("calendar" as const, "rolling24h" as const),
  },
  { requiredKeys: ["period", "asOf"] },
);

describe("cohortTable on orders", () => {
  it("counts a customer once a period, and refunds never", () => {
    const log = orderLog([
      { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
      { customerId: 1, orderedAt: "2025-01-06", amount: 10 },
      { customerId: 1, orderedAt: "2025-02-06", amount: 0 },
      { customerId: 1, orderedAt: "2025-02-06", amount: 5 },
      { customerId: 1, orderedAt: "2025-03-06", amount: -25 },
      { customerId: 2, orderedAt: "2025-02-01", amount: -5 },
      { customerId: 2, orderedAt: "2025-03-01", amount: 5 },
    ]);
    const monthly = { period: "month", asOf: "2025-04-01", until: "2025-03-31" } as const;
    expect(cohortTable(log, monthly).cohorts.map(({ cells }) => cells)).toEqual([
      [1, 1, 0, null],
      [0, 0, null, null],
      [1, null, null, null],
    ]);
    const revenue = cohortTable(log, { ...monthly, measure: "revenue" }).cohorts.map(({ cells }) => cells);
    // What was paid back before a first order belongs to no cohort.
    expect(revenue).toEqual([
      [20, 5, -25, null],
      [0, 0, null, null],
      [5, null, null, null],
    ]);
  });

  it("takes average revenue over the whole cohort, and has none without customers", () => {
    const log = orderLog([
      { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
      { customerId: 2, orderedAt: "2025-01-06", amount: 20 },
      { customerId: 2, orderedAt: "2025-02-06", amount: 8 },
    ]);
    const { cohorts, pooled } = cohortTable(log, { period: "month", asOf: "2025-03-01", measure: "averageRevenue" });
    expect(cohorts.map(({ cells }) => cells)).toEqual([
      [15, 4, null],
      [null, null, null],
    ]);
    expect(pooled.map(({ rate }) => rate)).toEqual([15, 4, null]);
  });

  it("has no rows where there is no order before asOf or to", () => {
    const log = orderLog([{ customerId: 1, orderedAt: "2025-01-05", amount: 10 }]);
    const nothing = { period: "month", cohorts: [], pooled: [] };
    expect(cohortTable(orderLog([]), { period: "month", asOf: "2025-01-01" })).toEqual(nothing);
    expect(cohortTable(log, { period: "month", asOf: "2025-01-05" })).toEqual(nothing);
    expect(cohortTable(log, { period: "month", asOf: "2025-03-01", until: "2024-12-31" })).toEqual(nothing);
    expect(cohortTable(log, { period: "month", asOf: "2025-01-05T00:00:00.001Z" }).cohorts).toEqual([
      { start: "2025-01-01", size: 1, finished: false, cells: [null] },
    ]);
  });

  it("has rows for months to come, of which nothing is known", () => {
    const log = orderLog([
      { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
      { customerId: 2, orderedAt: "2025-03-05", amount: 10 },
    ]);
    const { cohorts } = cohortTable(log, { period: "month", asOf: "2025-02-10", until: "2025-03-02", columns: 4 });
    expect(cohorts).toEqual([
      { start: "2025-01-01", size: 1, finished: true, cells: [1, null, null, null] },
      { start: "2025-02-01", size: 0, finished: false, cells: [null, null, null, null] },
      { start: "2025-03-01", size: 0, finished: false, cells: [null, null, null, null] },
    ]);
    const before = cohortTable(log, { period: "month", asOf: "2024-12-10", from: "2025-01-01", until: "2025-01-02" });
    expect(before.cohorts).toEqual([{ start: "2025-01-01", size: 0, finished: false, cells: [null] }]);
  });

  it("does not take customers of before `from` for new ones", () => {
    const log = orderLog([
      { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
      { customerId: 1, orderedAt: "2025-02-05", amount: 10 },
      { customerId: 2, orderedAt: "2025-02-05", amount: 10 },
    ]);
    const { cohorts } = cohortTable(log, { period: "month", from: "2025-02-17", asOf: "2025-03-01" });
    expect(cohorts[0]).toEqual({ start: "2025-02-01", size: 1, finished: true, cells: [1, null] });
  });

  it("leaves out who comes after `to`, and what comes at asOf or later", () => {
    const log = orderLog([
      { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
      { customerId: 2, orderedAt: "2025-02-05", amount: 20 },
      { customerId: 1, orderedAt: "2025-02-28", amount: 30 },
      { customerId: 1, orderedAt: "2025-03-01", amount: 40 },
      { customerId: 1, orderedAt: "2025-03-02", amount: 50 },
    ]);
    const asked = { period: "month", until: "2025-01-31", asOf: "2025-03-01", retained: "onOrAfter" } as const;
    expect(cohortTable(log, asked).cohorts).toEqual([
      { start: "2025-01-01", size: 1, finished: true, cells: [1, 1, null] },
    ]);
    const { cohorts } = cohortTable(log, { ...asked, retained: "on", measure: "revenue" });
    expect(cohorts[0]?.cells).toEqual([10, 30, null]);
  });

  it("opens cohorts by the events of another log", () => {
    const signUps = orderLog([
      { customerId: 1, orderedAt: "2025-01-20", amount: 0 },
      { customerId: 2, orderedAt: "2025-01-21", amount: 0 },
    ]);
    const orders = orderLog([
      { customerId: 3, orderedAt: "2025-01-02", amount: 5 },
      { customerId: 1, orderedAt: "2024-12-31", amount: 7 },
      { customerId: 1, orderedAt: "2025-02-03", amount: 9 },
    ]);
    const monthly = { period: "month", asOf: "2025-03-01", until: "2025-01-31", entries: signUps } as const;
    expect(cohortTable(orders, monthly).cohorts[0]?.cells).toEqual([2, 1, null]);
    expect(cohortTable(orders, { ...monthly, measure: "revenue" }).cohorts[0]?.cells).toEqual([0, 9, null]);
    expect(cohortTable(orders, { ...monthly, ages: "rolling24h", brackets: [7, 7] }).cohorts[0]?.cells).toEqual([
      2, 0, 1,
    ]);
    const paying = subscriptionLog([
      { customerId: 1, startedAt: "2025-01-15", endedAt: null, mrr: 0, trial: true },
      { customerId: 1, startedAt: "2025-01-29", endedAt: null, mrr: 9 },
    ]);
    expect(cohortTable(orders, { ...monthly, entries: paying }).cohorts[0]?.cells).toEqual([1, 1, null]);
  });

  it("puts the orders of midnight into their own days, at both ends of the world", () => {
    const midnights = ["2025-03-31T23:59:59.999", "2025-04-01T00:00", "2025-04-30T23:59", "2025-05-01T00:00"];
    for (const timeZone of ["Pacific/Kiritimati", "Etc/GMT+12"]) {
      const local = midnights.map((orderedAt, customerId) => ({ customerId, orderedAt, amount: 1 }));
      const { cohorts } = cohortTable(orderLog(local, {}, { timeZone }), { period: "month", asOf: "2025-06-01" });
      expect(cohorts.map(({ start, size }) => [start, size])).toEqual([
        ["2025-03-01", 1],
        ["2025-04-01", 2],
        ["2025-05-01", 1],
      ]);
    }
  });

  it.each([
    ["Europe/Berlin", "2025-03-30", 23],
    ["America/New_York", "2025-11-02", 25],
    ["Australia/Lord_Howe", "2025-10-05", 23.5],
  ])("loses and gains nobody on the odd day of %s", (timeZone, date, hours) => {
    const start = periodStart(Date.parse(`${date}T06:00Z`), { period: "day", timeZone });
    const halfHours = Array.from({ length: 2 * hours }, (_, i) => start + i * 1_800_000);
    const everyHalfHour = halfHours.map((orderedAt, customerId) => ({ customerId, orderedAt, amount: 1 }));
    const around = [start - 1, start + hours * 3_600_000].map((orderedAt, i) => ({
      customerId: 100 + i,
      orderedAt,
      amount: 1,
    }));
    const log = orderLog([...everyHalfHour, ...around]);
    const { cohorts } = cohortTable(log, { period: "day", timeZone, asOf: start + 3 * DAY });
    expect(cohorts.slice(0, 3).map(({ size }) => size)).toEqual([1, 2 * hours, 1]);
    const hourly = cohortTable(log, { period: "hour", timeZone, asOf: start + 2 * DAY, columns: 1 });
    expect(hourly.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(2 * hours + 2);
  });

  it("does not depend on the order of rows, on chunks or on names", async () => {
    await fc.assert(
      fc.asyncProperty(rows, options, fc.integer({ min: 1, max: 9 }), async (list, asked, size) => {
        const expected = cohortTable(orderLog(list), asked);
        expect(cohortTable(orderLog([...list].reverse()), asked)).toEqual(expected);
        const chunks = Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
          list.slice(i * size, (i + 1) * size),
        );
        expect(cohortTable(await orderLogFromChunks(chunks), asked)).toEqual(expected);
        const renamed = list.map((row) => ({ ...row, customerId: row.customerId.charCodeAt(0) * 1e6 }));
        expect(cohortTable(orderLog(renamed), asked)).toEqual(expected);
      }),
    );
  });

  it("is the same before and after the log is put into order", () => {
    const window = fc.record({
      from: fc.option(fc.integer({ min: -40, max: 170 }), { nil: undefined }),
      length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
      known: fc.integer({ min: -10, max: 400 }),
      shape: fc.constantFrom({}, { columns: 1 }, { columns: 3 }, { brackets: [1] }, { brackets: [2, 3, 30] }),
    });
    const start = Date.UTC(2025, 0);
    fc.assert(
      fc.property(rows, options, window, (list, { ages: _, ...asked }, { from, length, known, shape }) => {
        const given = {
          ...asked,
          ...shape,
          cohort: "first",
          asOf: start + known * DAY + 1,
          ...(from !== undefined && { from: start + from * DAY }),
          ...(length !== undefined && { until: start + ((from ?? 0) + length) * DAY }),
        } as const;
        const tableOf = (log: OrderLog) => attempt(cohortTable, log, given);
        const log = orderLog(list);
        const unsorted = tableOf(log);
        expect(log.starts.length).toBe(log.customerIds.length + 1);
        // The message names the same instants, whatever it is about.
        if (unsorted.ok) expect(tableOf(log)).toEqual(unsorted);
        else expect(tableOf(log)).toMatchObject({ error: { message: unsorted.error.message } });
      }),
    );
  });

  it("does not put a log into order for its customers by first order, and does for all else", () => {
    const tableOf = (more: Partial<CohortTableInput> = {}) => {
      const log = orderLog([
        { customerId: 1, orderedAt: "2025-02-05", amount: 10 },
        { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
      ]);
      cohortTable(log, { period: "month", asOf: "2025-03-01", ...more });
      return unsortedOrders(log) !== undefined;
    };
    expect(tableOf()).toBe(true);
    expect(tableOf({ retained: "onOrAfter", columns: 2 })).toBe(true);
    expect(tableOf({ period: "day", asOf: "2025-09-16T12:00" })).toBe(true);
    // 255 days and what was before them are as many as there are bits for.
    expect(tableOf({ period: "day", asOf: "2025-09-17T12:00" })).toBe(false);
    expect(tableOf({ cohort: "recurring" })).toBe(false);
    expect(tableOf({ minimumEvents: 2 })).toBe(false);
    expect(tableOf({ measure: "revenue" })).toBe(false);
    expect(tableOf({ ages: "rolling24h" })).toBe(false);
    expect(tableOf({ entries: orderLog([{ customerId: 1, orderedAt: "2025-02-05", amount: 1 }]) })).toBe(false);
  });

  it("puts a log into order for a second table, since more are likely to follow", () => {
    const log = orderLog([
      { customerId: 1, orderedAt: "2025-02-05", amount: 10 },
      { customerId: 1, orderedAt: "2025-01-05", amount: 10 },
    ]);
    const ask = () => cohortTable(log, { period: "month", asOf: "2025-03-01" });
    const first = ask();
    expect(unsortedOrders(log)).toBeDefined();
    expect(ask()).toEqual(first);
    expect(unsortedOrders(log)).toBeUndefined();
  });

  it("shifts with all times by whole periods", () => {
    fc.assert(
      fc.property(rows, options, fc.integer({ min: -30, max: 30 }), (list, asked, n) => {
        const calendar = { period: asked.period };
        // Months differ in length: nothing is left in the last days of one, that has no place in another.
        const moved = (time: number, by: number) => {
          const start = periodStart(time, calendar);
          return addPeriods(start, by, calendar) + Math.min(time - start, 27 * DAY);
        };
        const tableOf = (by: number) => {
          const log = orderLog(list.map((row) => ({ ...row, orderedAt: moved(row.orderedAt, by) })));
          return cohortTable(log, { ...asked, timeZone: "UTC", ages: "calendar", asOf: moved(asOf, by) });
        };
        const before = tableOf(0);
        const after = tableOf(n);
        expect(after.pooled).toEqual(before.pooled);
        const bare = (table: typeof after) => table.cohorts.map(({ start, ...rest }) => rest);
        expect(bare(after)).toEqual(bare(before));
      }),
    );
  });

  it("never rises along a row of on-or-after, which is never below on", () => {
    fc.assert(
      fc.property(rows, options, (list, asked) => {
        const log = orderLog(list);
        const on = cohortTable(log, { ...asked, retained: "on" }).cohorts;
        cohortTable(log, { ...asked, retained: "onOrAfter" }).cohorts.forEach(({ cells }, row) => {
          const known = cells.filter((cell) => cell !== null);
          expect([...known].sort((a, b) => b - a)).toEqual(known);
          expect(known.filter((cell, column) => cell < (on[row]?.cells[column] as number))).toEqual([]);
        });
      }),
    );
  });

  it("has the same numbers for brackets of one period as without", () => {
    fc.assert(
      fc.property(rows, options, fc.integer({ min: 1, max: 40 }), (list, asked, periods) => {
        const log = orderLog(list);
        const expected = cohortTable(log, { ...asked, columns: periods + 1 });
        expect(cohortTable(log, { ...asked, brackets: new Array(periods).fill(1) })).toEqual(expected);
      }),
    );
  });

  it("pools to a rate between the lowest and the highest of the cohorts", () => {
    fc.assert(
      fc.property(rows, options, (list, asked) => {
        const { cohorts, pooled } = cohortTable(orderLog(list), asked);
        pooled.forEach(({ rate, eligible, retained }, column) => {
          const known = cohorts.filter(({ cells, size }) => size > 0 && cells[column] !== null);
          const rates = known.map(({ cells, size }) => (cells[column] as number) / size);
          expect(eligible).toBe(known.reduce((sum, { size }) => sum + size, 0));
          expect(rate).toBe(known.length === 0 ? null : retained / eligible);
          if (rate === null) return;
          expect(rate).toBeGreaterThanOrEqual(Math.min(...rates));
          expect(rate).toBeLessThanOrEqual(Math.max(...rates));
        });
      }),
    );
  });

  it("begins with the period of the first instant there is, wherever its start lies", () => {
    const log = orderLog([{ customerId: "a", orderedAt: "0001-01-20", amount: 1 }]);
    const asked = { from: -62_135_596_800_000, asOf: "0001-02-01", timeZone: "America/New_York" } as const;
    expect(cohortTable(log, { ...asked, period: "month" }).cohorts.map(({ start, size }) => [start, size])).toEqual([
      ["0000-12-01", 0],
      ["0001-01-01", 1],
    ]);
  });

  it("keeps the customers and loses all revenue when everything is paid back", () => {
    fc.assert(
      fc.property(rows, options, (list, { retained, ...asked }) => {
        const paid = list.filter(({ amount }) => amount >= 0);
        const back = paid.filter(({ amount }) => amount > 0).map((row) => ({ ...row, amount: -row.amount }));
        const log = orderLog([...paid, ...back]);
        expect(cohortTable(log, asked)).toEqual(cohortTable(orderLog(paid), asked));
        const { cohorts } = cohortTable(log, { ...asked, measure: "revenue" });
        // One matcher for all cells: there may be many thousands.
        expect(cohorts.flatMap(({ cells }) => cells.filter((cell) => Math.abs(cell ?? 0) > 1e-12))).toEqual([]);
      }),
    );
  });

  it("says what a program says that asks of every customer and period", () => {
    fc.assert(
      fc.property(rows, options, fc.integer({ min: 1, max: 3 }), (list, asked, minimumEvents) => {
        const timeZone = asked.timeZone ?? "UTC";
        const calendar = { period: asked.period, timeZone };
        const { cohorts } = cohortTable(orderLog(list), { ...asked, minimumEvents });
        const known = list.filter(({ orderedAt }) => orderedAt < asOf);
        const orders = known.filter(({ amount }) => amount >= 0);
        const firstOf = (times: readonly number[]) => (times.length === 0 ? Number.NaN : Math.min(...times));
        const first = firstOf(orders.map(({ orderedAt }) => orderedAt));
        expect(Number.isNaN(first)).toBe(cohorts.length === 0);
        if (Number.isNaN(first)) return;
        let start = periodStart(first, calendar);
        const spanOf = (from: number, entry: number, age: number) =>
          asked.ages === "rolling24h"
            ? [entry + age * DAY, entry + (age + 1) * DAY]
            : [addPeriods(from, age, calendar), addPeriods(from, age + 1, calendar)];
        for (const { size, cells } of cohorts) {
          const next = addPeriods(start, 1, calendar);
          const entered = [...new Set(orders.map(({ customerId }) => customerId))].flatMap((customerId) => {
            const times = orders.filter((row) => row.customerId === customerId).map(({ orderedAt }) => orderedAt);
            const inside = times.filter((time) => time >= start && time < next);
            const entry = firstOf(inside);
            const enters = inside.length > 0 && (asked.cohort === "recurring" || entry === firstOf(times));
            return enters ? [{ times, entry }] : [];
          });
          expect(size).toBe(entered.length);
          cells.slice(1, 8).forEach((cell, i) => {
            if (cell === null) return;
            const active = entered.filter(({ times, entry }) => {
              const last = asked.retained === "onOrAfter" ? cells.length + 200 : i + 1;
              for (let age = i + 1; age <= last; age++) {
                const [from, until] = spanOf(start, entry, age) as [number, number];
                if (from >= asOf) return false;
                if (times.filter((time) => time >= from && time < until).length >= minimumEvents) return true;
              }
              return false;
            });
            expect(cell).toBe(active.length);
          });
          start = next;
        }
      }),
    );
  });
});

describe("what cohortTable refuses", () => {
  const log = orderLog([{ customerId: "a", orderedAt: "2025-01-05", amount: 10 }]);
  const monthly = { period: "month", asOf: "2025-03-01" } as const;

  it.each<[Partial<CohortTableInput>, string]>([
    [{ measure: "netRevenueRetention" }, 'measure must be one of "customers", "revenue", "averageRevenue"'],
    [{ retained: "onOrAfter", measure: "revenue" }, "retained and measure cannot be used together"],
    [{ minimumEvents: 2, measure: "revenue" }, "minimumEvents and measure cannot be used together"],
    [{ gapDays: 1 }, "gapDays must be at most 0, but got 1"],
    [{ columns: 3, brackets: [1] }, "columns and brackets cannot be used together"],
    [{ brackets: [] }, "brackets must have ≥ 1 items"],
    [{ brackets: [1, 0] }, "brackets[1] must be at least 1, but got 0"],
    [{ brackets: [1.5] }, "brackets[0] must be a whole number, but got 1.5"],
    [{ columns: 0 }, "columns must be at least 1"],
    [{ from: "2025-02-01", until: "2025-01-31" }, "until must be after from (2025-02-01)"],
    [{ from: Date.UTC(2025, 3) }, "asOf must be after from (2025-04-01T00:00:00.000Z)"],
    [{ period: "hour", asOf: "2525-01-01" }, "choose a longer period"],
    [{ period: "day", from: "1025-01-01" }, "which is too many"],
    [{ entries: {} as never }, "entries must be an order log or a subscription log"],
    [
      { entries: orderLog([{ customerId: 7, orderedAt: "2025-01-05", amount: 10 }]) },
      "entries.customerIds[0] must be the id of a customer",
    ],
  ])("%o", (wrong, message) => {
    expect(() => cohortTable(log, { ...monthly, ...wrong })).toThrow(message);
  });

  it("what is no log", () => {
    expect(() => cohortTable({} as never, monthly)).toThrow("log must be an order log or a subscription log");
    expect(() => cohortTable([] as never, monthly)).toThrow("got rows: pass orderLog(rows), subscriptionLog(rows)");
  });

  it("what a log of subscriptions cannot answer", () => {
    const subscriptions = subscriptionLog([{ customerId: "a", startedAt: "2025-01-05", endedAt: null, mrr: 10 }]);
    expect(() => cohortTable(subscriptions, { ...monthly, minimumEvents: 2 })).toThrow(
      "minimumEvents must be at most 1, but got 2",
    );
    const windows = { ...monthly, ages: "rolling24h", cohort: "recurring" } as const;
    expect(() => cohortTable(subscriptions, windows)).toThrow("ages and cohort cannot be used together");
    expect(cohortTable(subscriptions, { ...windows, entries: log, brackets: [6] }).cohorts[0]?.cells).toEqual([1, 1]);
  });
});
