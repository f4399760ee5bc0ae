import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CohortTableInput,
  cohortTable,
  lifecycle,
  orderLog,
  renewalSurvivors,
  revenueMovements,
  stickiness,
  subscriptionLog,
} from "../../src/index";
import { movementsByHand } from "../subscription/movementsByHand";

const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The number of the month, quarter or year of an instant, by the calendars of the platform. */
function periodByIntl(
  calendar: string,
  timeZone: string,
  months: number,
  yearStartsIn: number,
): (ms: number) => number {
  const tag = `en-u-ca-${calendar}-nu-latn`;
  const format = formats.get(tag) ?? new Intl.DateTimeFormat(tag, { timeZone, year: "numeric", month: "numeric" });
  formats.set(tag, format);
  return (ms) => {
    const part = (wanted: string) => Number(format.formatToParts(ms).find(({ type }) => type === wanted)?.value);
    return Math.floor((part("year") * 12 + part("month") - yearStartsIn) / months);
  };
}

const orders = fc.array(
  fc.record({
    customerId: fc.constantFrom("a", "b", "c", "d"),
    orderedAt: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2026, 0) }),
  }),
  { minLength: 1, maxLength: 30 },
);

describe("cohortTable in a calendar", () => {
  it("counts the customers that Intl puts into its periods", () => {
    const lengths = { month: 1, quarter: 3, year: 12 } as const;
    const places = fc.constantFrom(
      ["persian", "Asia/Tehran"] as const,
      ["islamic-umalqura", "Asia/Riyadh"] as const,
      ["gregory", "America/New_York"] as const,
    );
    const period = fc.constantFrom("month" as const, "quarter" as const, "year" as const);
    const start = fc.constantFrom(1, 2, 4, 7, 9, 12);
    fc.assert(
      fc.property(orders, places, period, start, (rows, [calendar, timeZone], length, yearStartsIn) => {
        const log = orderLog(rows.map((row) => ({ ...row, amount: 1 })));
        const asOf = Date.UTC(2026, 0, 2);
        const table = cohortTable(log, { period: length, asOf, calendar, timeZone, yearStartsIn } as CohortTableInput);
        const periodOf = periodByIntl(calendar, timeZone, lengths[length], yearStartsIn);
        const first = Math.min(...rows.map(({ orderedAt }) => periodOf(orderedAt)));
        const periodsOf = new Map<string, Set<number>>();
        for (const { customerId, orderedAt } of rows)
          periodsOf.set(customerId, (periodsOf.get(customerId) ?? new Set()).add(periodOf(orderedAt) - first));
        expect(table.cohorts).toHaveLength(periodOf(asOf - 1) - first + 1);
        const expected = table.cohorts.map(({ cells }, row) => {
          const own = [...periodsOf.values()].filter((periods) => Math.min(...periods) === row);
          const count = (age: number) => own.filter((periods) => periods.has(row + age)).length;
          return { size: own.length, cells: cells.map((cell, age) => (cell === null ? null : count(age))) };
        });
        expect(table.cohorts.map(({ size, cells }) => ({ size, cells }))).toEqual(expected);
      }),
    );
  });

  const log = orderLog(
    [
      { customerId: "a", orderedAt: "2025-03-20T12:00", amount: 20 },
      { customerId: "b", orderedAt: "2025-03-21T12:00", amount: 15 },
      { customerId: "a", orderedAt: "2025-04-20T23:59", amount: 30 },
      { customerId: "b", orderedAt: "2025-04-21T00:01", amount: 30 },
    ],
    undefined,
    { timeZone: "Asia/Tehran" },
  );

  it("names periods by the dates of their starts, and says which calendar they are of", () => {
    const table = cohortTable(log, { period: "month", calendar: "persian", asOf: "1404-03-01" });
    expect(table).toEqual({
      period: "month",
      calendar: { calendar: "persian", yearStartsIn: 1, yearEnds: "nearest", weekStartsOn: 1 },
      cohorts: [
        { start: "2025-02-19", size: 1, finished: true, cells: [1, 1, 0, null] },
        { start: "2025-03-21", size: 1, finished: true, cells: [1, 1, null, null] },
        { start: "2025-04-21", size: 0, finished: true, cells: [0, null, null, null] },
      ],
      pooled: expect.anything(),
    });
    expect(cohortTable(log, { period: "month", asOf: "2025-05-01" })).not.toHaveProperty("calendar");
    expect(cohortTable(log, { period: "month", yearStartsIn: 4, asOf: "2025-05-01" }).calendar?.yearStartsIn).toBe(4);
    expect(cohortTable(orderLog([]), { period: "year", calendar: "4-4-5", asOf: "2025-05-01" })).toEqual({
      period: "year",
      calendar: { calendar: "4-4-5", yearStartsIn: 1, yearEnds: "nearest", weekStartsOn: 1 },
      cohorts: [],
      pooled: [],
    });
  });

  it("reads dates of the calendar and Gregorian ones alike", () => {
    const at = (asOf: string, from?: string) => cohortTable(log, { period: "month", calendar: "persian", asOf, from });
    expect(at("1404-02-31", "1403-12-30")).toEqual(at("2025-05-21", "2025-03-20"));
    expect(() => at("1404-07-31")).toThrow("cohortTable: asOf must be a Date");
    expect(() => cohortTable(log, { period: "month", asOf: "1404-02-31" })).toThrow("asOf must be a Date");
    expect(() => cohortTable(log, { period: "month", calendar: "4-4-5", asOf: "1404-02-31" })).toThrow("asOf must be");
  });

  it("refuses other calendars and what a calendar does not know", () => {
    const of = (more: object) => () => cohortTable(log, { period: "month", asOf: "2025-05-01", ...more });
    expect(of({ calendar: "jalali" })).toThrow('calendar must be one of "gregory", "persian", "islamic-umalqura"');
    expect(of({ yearStartsIn: 13 })).toThrow("cohortTable: yearStartsIn must");
    expect(of({ yearStartsIn: 0 })).toThrow("cohortTable: yearStartsIn must");
    expect(of({ yearEnds: "first" })).toThrow('yearEnds must be one of "nearest", "last"');
    expect(of({ calendar: "islamic-umalqura", asOf: "2180-01-01" })).toThrow(
      "cohortTable: calendar is known from 1882-11-12 to 2174-11-25 only, but the periods reach beyond: choose a " +
        "later start or an earlier end",
    );
    expect(of({ calendar: "persian", period: "year", from: "1700-01-01" })).toThrow(
      "known from 1799-03-21 to 2255-03-20",
    );
    expect(of({ calendar: "persian", period: "week", from: "2024-01-01" })).not.toThrow();
  });
});

describe("other metrics in a calendar", () => {
  const subscriptions = fc
    .array(
      fc.record({
        customerId: fc.constantFrom("a", "b", "c"),
        start: fc.integer({ min: 0, max: 1500 }),
        length: fc.integer({ min: 1, max: 400 }),
        mrr: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      subscriptionLog(
        rows.map(({ customerId, start, length, mrr }) => {
          const startedAt = Date.UTC(2021, 0) + start * DAY_MS;
          return { customerId, startedAt, endedAt: startedAt + length * DAY_MS, mrr };
        }),
      ),
    );
  const calendar = fc.record({
    period: fc.constantFrom("month" as const, "quarter" as const, "year" as const),
    calendar: fc.constantFrom("persian" as const, "islamic-umalqura" as const, "4-4-5" as const, "5-4-4" as const),
    yearStartsIn: fc.constantFrom(1 as const, 4 as const, 10 as const),
    yearEnds: fc.constantFrom("nearest" as const, "last" as const),
    weekStartsOn: fc.constantFrom(0 as const, 6 as const),
    timeZone: fc.constantFrom("UTC", "Asia/Tehran", "Asia/Riyadh"),
  });

  it("revenueMovements gives the states at the closes of its periods", () => {
    fc.assert(
      fc.property(subscriptions, calendar, (log, options) => {
        const until = Date.UTC(2026, 0);
        const byHand = movementsByHand(log, { ...options, until });
        expect(
          revenueMovements(log, { ...options, until }).map(({ start, ending, customers }) => [
            start,
            ending,
            customers,
          ]),
        ).toEqual(byHand.map(({ start, amounts, customers }) => [start, amounts.ending, customers]));
      }),
    );
  });

  it("revenueMovements reads dates of the calendar, and refuses unknown years", () => {
    const log = subscriptionLog([{ customerId: "a", startedAt: "2025-03-21", endedAt: null, mrr: 100 }]);
    const options = { period: "month", calendar: "persian" } as const;
    expect(revenueMovements(log, { ...options, from: "1404-01-01", asOf: "1404-02-31" })).toEqual(
      revenueMovements(log, { ...options, from: "2025-03-21", asOf: "2025-05-21" }),
    );
    expect(revenueMovements(log, { ...options, asOf: "1404-02-01" })).toMatchObject([
      { start: "2025-03-21", until: "2025-04-21", finished: true, new: 100 },
    ]);
    expect(() => revenueMovements(log, { ...options, until: "2300-01-01" })).toThrow("known from 1799-03-21");
    expect(() => revenueMovements(log, { ...options, from: "1700-01-01" })).toThrow("known from 1799-03-21");
  });

  it("lifecycle counts by the calendar", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-06-25", amount: 1 },
      { customerId: "a", orderedAt: "2025-06-26", amount: 1 },
      { customerId: "a", orderedAt: "2025-07-25", amount: 1 },
    ]);
    const rows = lifecycle(log, {
      period: "month",
      calendar: "islamic-umalqura",
      from: "1446-12-01",
      until: "1447-02-01",
    });
    expect(rows).toEqual([
      { start: "2025-05-28", new: 1, returning: 0, resurrecting: 0, dormant: 0 },
      { start: "2025-06-26", new: 0, returning: 1, resurrecting: 0, dormant: 0 },
    ]);
    const first = { period: "month", calendar: "islamic-umalqura", from: "1300-01-01", until: "1300-03-01" } as const;
    expect(() => lifecycle(log, first)).toThrow("known from 1882-11-12");
    expect(lifecycle(log, { ...first, from: "1300-02-01" })).toHaveLength(1);
  });

  it("stickiness takes a month of the calendar", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-03-20", amount: 1 },
      { customerId: "a", orderedAt: "2025-03-21", amount: 1 },
      { customerId: "a", orderedAt: "2025-04-20", amount: 1 },
    ]);
    expect(stickiness(log, { month: "1404-01", calendar: "persian" })).toEqual({
      rate: 2 / 31,
      averageDaily: 2 / 31,
      monthly: 1,
    });
    expect(stickiness(log, { month: "2025-03-21", calendar: "persian" }).averageDaily).toBe(2 / 31);
    // From 2025-03-03, five weeks.
    const retail = { calendar: "4-5-4", yearStartsIn: 2 } as const;
    expect(stickiness(log, { month: "2025-03-20", ...retail }).averageDaily).toBe(2 / 35);
    expect(() => stickiness(log, { month: "2025-03", ...retail })).toThrow("stickiness: month must be");
    expect(() => stickiness(log, { month: "1404-13", calendar: "persian" })).toThrow("stickiness: month must be");
    expect(() => stickiness(log, { month: "2300-01", calendar: "persian" })).toThrow("known from 1799-03-21");
  });

  it("renewalSurvivors counts renewals by the calendar", () => {
    // 30 Esfand 1403 to 29 Esfand 1404: a year, though of 365 days after a year of 366.
    const log = subscriptionLog([
      { customerId: "a", startedAt: "2024-03-20", endedAt: "2025-03-21", mrr: 1 },
      { customerId: "b", startedAt: "2024-03-20", endedAt: "2025-03-22", mrr: 1 },
    ]);
    const options = { period: "year", calendar: "persian" } as const;
    const { survivors, starts } = renewalSurvivors(log, { ...options, asOf: "1404-02-31" });
    expect([survivors, starts]).toEqual([[[2, 1]], ["2024-03-20"]]);
    expect(() => renewalSurvivors(log, { ...options, asOf: "2260-01-01" })).toThrow("known from 1799-03-21");
    expect(renewalSurvivors(log, { ...options, asOf: "2255-03-20" }).survivors).toEqual([
      [2, 1, ...Array.from({ length: 229 }, () => 0)],
    ]);
  });
});
