import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifecycle, purchaseSummary, stickiness } from "../../src/index";
import { nextPeriodStart, parseTimestamp } from "../../src/time";
import { orderLog } from "../logs/anyTime";
import { expectNear } from "../near";
import { DAY, logOf, rows, START, windows, zones } from "./orderRows";

const day = (customerId: string, ...days: number[]) =>
  days.map((each) => ({ customerId, orderedAt: Date.UTC(2020, 0, each, 12), amount: 0 }));

describe("lifecycle", () => {
  // PostHog, posthog/hogql_queries/insights/test/test_lifecycle_query_runner.py.
  const log = orderLog([...day("p1", 11, 12, 13, 15, 17, 19), ...day("p2", 9, 12), ...day("p3", 12), ...day("p4", 15)]);

  it("counts as PostHog does (test_lifecycle_query_whole_range)", () => {
    const table = lifecycle(log, { period: "day", from: "2020-01-09", until: "2020-01-20" });
    expect(table.map((row) => row.new)).toEqual([1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
    expect(table.map((row) => row.returning)).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(table.map((row) => row.resurrecting)).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1]);
    expect(table.map((row) => row.dormant)).toEqual([0, -1, 0, 0, -2, -1, 0, -2, 0, -1, 0]);
  });

  it("looks back before the first period, as PostHog does (test_lifecycle_trend)", () => {
    const table = lifecycle(log, { period: "day", from: "2020-01-12", until: "2020-01-20" });
    expect(table.map((row) => row.new)).toEqual([1, 0, 0, 1, 0, 0, 0, 0]);
    expect(table.map((row) => row.resurrecting)).toEqual([1, 0, 0, 1, 0, 1, 0, 1]);
    expect(table.map((row) => row.dormant)).toEqual([0, -2, -1, 0, -2, 0, -1, 0]);
  });

  it("counts an instant at the edge of a month in the month that it starts", () => {
    const months = (...days: readonly string[]) =>
      lifecycle(orderLog(days.map((orderedAt) => ({ customerId: "a", orderedAt, amount: 1 }))), {
        period: "month",
        from: "2025-02-01",
        until: "2025-03-01",
      }).map((row) => [row.new, row.returning, row.resurrecting, row.dormant]);
    expect(months("2025-01-01", "2025-02-01")).toEqual([[0, 1, 0, 0]]);
    expect(months("2024-12-31T23:59:59.999", "2025-02-28T23:59:59.999")).toEqual([[0, 0, 1, 0]]);
    expect(months("2025-01-31T23:59:59.999", "2025-03-01")).toEqual([[0, 0, 0, -1]]);
    expect(months("2025-02-01", "2025-03-01")).toEqual([[1, 0, 0, 0]]);
    expect(months("2024-12-31T23:59:59.999", "2025-03-01")).toEqual([[0, 0, 0, 0]]);
  });

  it("starts weeks on the day that it is told", () => {
    const weeks = (weekStartsOn: 0 | 1) =>
      lifecycle(log, { period: "week", from: "2020-01-12", until: "2020-01-13", weekStartsOn });
    expect(weeks(0)).toEqual([{ start: "2020-01-12", new: 2, returning: 2, resurrecting: 0, dormant: 0 }]);
    expect(weeks(1)).toEqual([{ start: "2020-01-06", new: 3, returning: 0, resurrecting: 0, dormant: 0 }]);
  });

  it("refuses an end before the start, and more periods than anybody reads", () => {
    expect(() => lifecycle(log, { period: "day", from: "2020-01-12", until: "2020-01-11" })).toThrow(
      'lifecycle: until must be after from (2020-01-12), but got the string "2020-01-11"',
    );
    expect(() => lifecycle(log, { period: "hour", from: "0001-01-01", until: "9999-12-31" })).toThrow(
      /^lifecycle: the table would have \d+ rows and 5 columns, which is too many: choose a longer period/u,
    );
  });

  it("reaches to both ends of time", () => {
    const rowsAt = (orderedAt: number) => orderLog([{ customerId: "a", orderedAt, amount: 1 }]);
    const first = Date.parse("0000-12-31T00:00:00Z");
    const last = Date.parse("+010000-01-01T23:00:00Z");
    for (const period of ["hour", "day", "week", "month", "quarter", "year"] as const) {
      expect(lifecycle(rowsAt(first), { period, from: first, until: first + 1 })).toMatchObject([
        { new: 1, dormant: 0 },
      ]);
      expect(lifecycle(rowsAt(last), { period, from: last, until: last + 1 })).toMatchObject([{ new: 1, dormant: 0 }]);
    }
    expect(stickiness(rowsAt(first), { month: first })).toMatchObject({ monthly: 1 });
    expect(stickiness(rowsAt(last), { month: last })).toMatchObject({ monthly: 1 });
  });

  const periods = fc.constantFrom("day" as const, "week" as const, "month" as const);

  it("counts every customer of a period once, and lets nobody disappear unseen", () => {
    fc.assert(
      fc.property(rows, zones, windows, periods, (list, timeZone, { from, until }, period) => {
        const own = logOf(list, timeZone);
        let before: number | undefined;
        for (const row of lifecycle(own, { period, from, until })) {
          const start = parseTimestamp(row.start, timeZone);
          const end = nextPeriodStart(start, { period, timeZone });
          const active = row.new + row.returning + row.resurrecting;
          expect(active).toBe(purchaseSummary(own, { from: start, until: end }).customers);
          if (before !== undefined) expect(before + row.dormant).toBe(row.returning);
          before = active;
        }
      }),
    );
  });

  it("has every customer new once over all of the log", () => {
    fc.assert(
      fc.property(rows, zones, periods, (list, timeZone, period) => {
        const own = logOf(list, timeZone);
        const table = lifecycle(own, { period, from: START - DAY, until: START + 70 * DAY });
        expect(table.reduce((sum, row) => sum + row.new, 0)).toBe(purchaseSummary(own).customers);
      }),
    );
  });

  it("of a window is a part of that of a longer one", () => {
    fc.assert(
      fc.property(rows, zones, windows, periods, (list, timeZone, { from, until }, period) => {
        const own = logOf(list, timeZone);
        const part = lifecycle(own, { period, from, until });
        const whole = lifecycle(own, { period, from: START - 100 * DAY, until: START + 100 * DAY });
        expect(whole).toEqual(expect.arrayContaining([...part]));
      }),
    );
  });

  it("moves along with whole periods", () => {
    fc.assert(
      fc.property(rows, windows, fc.integer({ min: 1, max: 9 }), (list, { from, until }, weeks) => {
        const later = list.map((row) => ({ ...row, orderedAt: row.orderedAt + 7 * weeks * DAY }));
        const shifted = { from: from + 7 * weeks * DAY, until: until + 7 * weeks * DAY };
        const counts = (table: readonly object[]) => table.map((row) => ({ ...row, start: "" }));
        expect(counts(lifecycle(logOf(later), { period: "week", ...shifted }))).toEqual(
          counts(lifecycle(logOf(list), { period: "week", from, until })),
        );
      }),
    );
  });
});

describe("stickiness", () => {
  // The sources count in thousands; every customer of `monthly` is active on `days` days of the 30.
  it.each([
    ["runfutureproof.com: 3,000 a day of 15,000", 15, 6, { rate: 0.2, averageDaily: 3, monthly: 15 }],
    ["pitchkit.net: 15,000 a day of 50,000", 50, 9, { rate: 0.3, averageDaily: 15, monthly: 50 }],
    ["askai.glarity.app: 500 a day of 1,000", 10, 15, { rate: 0.5, averageDaily: 5, monthly: 10 }],
  ])("agrees with %s in the month", (_, monthly, days, expected) => {
    const list = Array.from({ length: monthly }, (_, i) =>
      Array.from({ length: days }, (_, d) => ({ customerId: i, orderedAt: Date.UTC(2025, 3, 1 + d * 2), amount: 0 })),
    ).flat();
    expect(stickiness(orderLog(list), { month: "2025-04" })).toEqual(expected);
  });

  it("takes a month by its name, or by any time in it", () => {
    const log = orderLog(
      [{ customerId: "a", orderedAt: "2024-02-29T23:30", amount: 1 }],
      {},
      { timeZone: "Asia/Tehran" },
    );
    for (const month of ["2024-02", "2024-02-11", Date.UTC(2024, 1, 29), new Date(Date.UTC(2024, 1, 1))])
      expect(stickiness(log, { month })).toEqual({ rate: 1 / 29, averageDaily: 1 / 29, monthly: 1 });
    expect(stickiness(log, { month: "2024-03" }).monthly).toBe(0);
    for (const month of ["2024-13", "2024-2", "February 2024"])
      expect(() => stickiness(log, { month })).toThrow(
        "stickiness: month must be a Date, epoch milliseconds or ISO-8601",
      );
  });

  it("counts an instant at the edge of the month in the month that it starts, and each day once", () => {
    const orders = (customerId: string, ...list: readonly string[]) =>
      list.map((time) => ({ customerId, orderedAt: `2025-${time}`, amount: 1 }));
    const log = orderLog([
      ...orders("a", "01-31T23:59:59.999", "02-01", "02-02", "02-02T12:00", "02-28T23:59:59.999", "03-01"),
      ...orders("b", "02-02"),
    ]);
    expect(stickiness(log, { month: "2025-01" })).toEqual({ rate: 1 / 31, averageDaily: 1 / 31, monthly: 1 });
    expect(stickiness(log, { month: "2025-02" })).toEqual({ rate: 4 / 56, averageDaily: 4 / 28, monthly: 2 });
    expect(stickiness(log, { month: "2025-03" })).toEqual({ rate: 1 / 31, averageDaily: 1 / 31, monthly: 1 });
  });

  it("counts no day that a zone has skipped (Apia had 30 in December 2011)", () => {
    const list = Array.from({ length: 31 }, (_, i) => ({
      customerId: "a",
      orderedAt: `2011-12-${String(i + 1).padStart(2, "0")}`,
      amount: 1,
    }));
    expect(stickiness(orderLog(list, {}, { timeZone: "Pacific/Apia" }), { month: "2011-12" }).rate).toBe(1);
  });

  it("is the mean of the customers of the days over those of the month", () => {
    fc.assert(
      fc.property(rows, zones, (list, timeZone) => {
        const own = logOf(list, timeZone);
        const { rate, averageDaily, monthly } = stickiness(own, { month: "2025-03" });
        const days = Array.from({ length: 31 }, (_, i) => `2025-03-${String(i + 1).padStart(2, "0")}`);
        const daily = days.map(
          (from, i) => purchaseSummary(own, { from, until: days[i + 1] ?? "2025-04-01" }).customers,
        );
        expect(monthly).toBe(purchaseSummary(own, { from: "2025-03-01", until: "2025-04-01" }).customers);
        expectNear(averageDaily, daily.reduce((a, b) => a + b, 0) / 31, 1e-14);
        if (rate !== null) expectNear(rate, averageDaily / monthly, 1e-14);
      }),
    );
  });
});

describe("calendars of which some years are known", () => {
  const log = orderLog([{ customerId: "a", orderedAt: "2025-01-10", amount: 1 }]);
  const calendar = "islamic-umalqura";
  const known = "calendar is known from 1882-11-12 to 2174-11-25 only";

  it("are refused beyond these, by both functions", () => {
    expect(() => stickiness(log, { month: new Date("2175-01-01"), calendar })).toThrow(`stickiness: ${known}`);
    const until = new Date("2175-01-01");
    expect(() => lifecycle(log, { period: "month", calendar, from: "1446-07-01", until })).toThrow(
      `lifecycle: ${known}`,
    );
  });

  it("are refused from their first period on, before which nothing is known", () => {
    const of = (from: string) => () => lifecycle(log, { period: "month", calendar, from, until: "1300-04-01" });
    expect(of("1300-01-01")).toThrow(`lifecycle: ${known}`);
    expect(of("1300-02-01")().map(({ start }) => start)).toEqual(["1882-12-12", "1883-01-10"]);
  });
});

describe("the month of stickiness", () => {
  const log = orderLog([{ customerId: "a", orderedAt: "2025-03-10", amount: 1 }]);
  const monthly = (month: string | Date, calendar: "gregory" | "persian" | "4-4-5") =>
    stickiness(log, { month, calendar }).monthly;

  it("must exist in the calendar", () => {
    expect(monthly("1403-12", "persian")).toBe(1);
    for (const [month, calendar] of [
      ["1403-13", "persian"],
      ["2025-13", "gregory"],
    ] as const)
      expect(() => monthly(month, calendar)).toThrow(`stickiness: month must be`);
  });

  it("has no name where months are of weeks, but any instant in it names it", () => {
    for (const month of ["2025-03-15", new Date("2025-03-15")]) expect(monthly(month, "4-4-5")).toBe(1);
    expect(() => monthly("2025-03", "4-4-5")).toThrow("stickiness: month must be a Date, epoch milliseconds");
  });
});
