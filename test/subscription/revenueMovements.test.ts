import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerChurn,
  type RevenueMovementsRow,
  revenueMovements,
  revenueRetention,
  revenueRollForward,
  survivalFromSubscriptions,
} from "../../src/index";
import { addPeriods, type Period, parseTimestamp, type Timestamp } from "../../src/time";
import { timestamps, timeZones } from "../contract/inputs";
import { subscriptionRows } from "../contract/logs";
import { subscriptionLog } from "../logs/anyTime";
import { expectNear } from "../near";
import { movementsByHand } from "./movementsByHand";

const AMOUNTS = ["starting", "new", "expansion", "reactivation", "contraction", "churned", "ending"] as const;
const periods = fc.constantFrom<Period[]>("day", "week", "month", "quarter", "year");

const rows = subscriptionRows.map((all) =>
  all.filter(({ mrr }) => mrr < 1e15).map((row) => ({ ...row, mrr: row.mrr === 1e-9 ? 1 / 3 : row.mrr })),
);
const logs = fc
  .tuple(rows, timeZones())
  .map(([all, timeZone]) => subscriptionLog(all, {}, { timeZone, invalidRows: "skip" }));

/** What moved in a row, in the order of the classes, zeros left out. */
function moved(row: RevenueMovementsRow | undefined): [string, number][] {
  return AMOUNTS.slice(1, 6).flatMap((name) => (row?.[name] ? [[name, row[name]] as [string, number]] : []));
}

function expectClosed(movements: readonly RevenueMovementsRow[]): void {
  movements.forEach((row, i) => {
    const { starting, expansion, reactivation, contraction, churned, ending, customers } = row;
    expect(starting + row.new + expansion + reactivation - contraction - churned).toBe(ending);
    expect(customers.starting + customers.new + customers.reactivated - customers.churned).toBe(customers.ending);
    for (const name of AMOUNTS) expect(row[name]).toBeGreaterThanOrEqual(0);
    expect(ending === 0).toBe(customers.ending === 0);
    const next = movements[i + 1];
    if (next === undefined) return;
    expect(next.starting).toBe(ending);
    expect(next.customers.starting).toBe(customers.ending);
    expect(next.start).toBe(row.until);
  });
}

describe("published examples", () => {
  it("begins with the period of the first instant there is, wherever its start lies", () => {
    const log = subscriptionLog([{ customerId: "a", startedAt: "0001-01-20", endedAt: null, mrr: 1 }]);
    const asked = { from: -62_135_596_800_000, until: "0001-01-31", timeZone: "America/New_York" } as const;
    const starts = revenueMovements(log, { ...asked, period: "month" }).map(({ start, ending }) => [start, ending]);
    expect(starts).toEqual([
      ["0000-12-01", 0],
      ["0001-01-01", 1],
    ]);
  });

  it("follows the customer of ChartMogul's 'Data Table and MRR Movements' (help 201244842)", () => {
    const gold = (500 / 12) * 4;
    const log = subscriptionLog([
      { customerId: "Syncalytics", startedAt: "2024-01-10", endedAt: "2025-01-10", mrr: gold },
      { customerId: "Syncalytics", startedAt: "2024-02-05", endedAt: "2024-03-05", mrr: 30 },
      { customerId: "Syncalytics", startedAt: "2024-02-05", endedAt: "2024-03-05", mrr: 30 },
      { customerId: "Syncalytics", startedAt: "2025-03-15", endedAt: null, mrr: 150 },
    ]);
    const table = revenueMovements(log, { period: "month", until: "2025-04-30" });
    const found = table.flatMap((row) => moved(row).map(([name, amount]) => [row.start, name, amount.toFixed(2)]));
    expect(found).toEqual([
      ["2024-01-01", "new", "166.67"],
      ["2024-02-01", "expansion", "60.00"],
      ["2024-03-01", "contraction", "60.00"],
      ["2025-01-01", "churned", "166.67"],
      ["2025-03-01", "reactivation", "150.00"],
    ]);
    expectClosed(table);
  });

  it.each([
    ["Rebilly's ReportMonthlyRecurringRevenue: new", [["2025-02-03", null, 40]], [["new", 40]]],
    ["Rebilly's ReportMonthlyRecurringRevenue: churn", [["2025-01-03", "2025-02-10", 80]], [["churned", 80]]],
    [
      "who ends one of two subscriptions contracts (ChartMogul)",
      [
        ["2025-01-03", null, 30],
        ["2025-01-03", "2025-02-10", 20],
      ],
      [["contraction", 20]],
    ],
  ])("%s", (_, subscriptions, expected) => {
    const log = subscriptionLog(
      subscriptions.map(([startedAt, endedAt, mrr]) => ({ customerId: "a", startedAt, endedAt, mrr })),
    );
    expect(moved(revenueMovements(log, { period: "month", from: "2025-02-01", until: "2025-02-02" })[0])).toEqual(
      expected,
    );
  });
});

describe("revenueMovements", () => {
  const month = (options = {}) => ({ period: "month" as const, ...options });
  const one = (startedAt: unknown, endedAt: unknown, mrr = 10, more = {}) => ({
    customerId: "a",
    startedAt,
    endedAt,
    mrr,
    ...more,
  });

  it("sees what started before the close and has not ended before it", () => {
    const log = subscriptionLog([
      { ...one("2025-02-01", "2025-03-01"), customerId: "starts and ends at a close" },
      { ...one("2025-01-31T23:59:59.999", "2025-02-28T23:59:59.999"), customerId: "a moment earlier" },
    ]);
    const [january, february, march] = revenueMovements(log, month());
    expect(january?.customers).toEqual({ starting: 0, new: 1, reactivated: 0, churned: 0, ending: 1 });
    expect(february?.customers).toEqual({ starting: 1, new: 1, reactivated: 0, churned: 1, ending: 1 });
    expect(march?.customers).toEqual({ starting: 1, new: 0, reactivated: 0, churned: 1, ending: 0 });
    expect(march).toMatchObject({ start: "2025-03-01", until: "2025-04-01", starting: 10, churned: 10, ending: 0 });
  });

  it("takes a change of plan without a gap for no churn, and any gap over a close for one", () => {
    const changed = [
      one("2025-01-05", "2025-02-05", 10),
      one("2025-02-05", "2025-03-05", 10),
      one("2025-03-05", null, 7),
    ];
    expect(revenueMovements(subscriptionLog(changed), month()).map(moved)).toEqual([
      [["new", 10]],
      [],
      [["contraction", 3]],
    ]);
    const gap = [one("2025-01-05", "2025-02-05", 10), one("2025-03-05", null, 12)];
    const expected = [[["new", 10]], [["churned", 10]], [["reactivation", 12]]];
    expect(revenueMovements(subscriptionLog(gap), month()).map(moved)).toEqual(expected);
    // Within a period a gap leaves no trace.
    const short = [one("2025-01-05", "2025-02-05", 10), one("2025-02-15", null, 12)];
    expect(revenueMovements(subscriptionLog(short), month()).map(moved)).toEqual([[["new", 10]], [["expansion", 2]]]);
  });

  it("has no trace of what starts and ends between two closes", () => {
    const log = subscriptionLog([one("2025-01-05", "2025-01-20"), one("2025-03-05", null)]);
    expect(revenueMovements(log, month()).map(moved)).toEqual([[], [], [["new", 10]]]);
  });

  it("leaves trials and free plans out, also as those who paid before", () => {
    const log = subscriptionLog([
      one("2024-12-05", "2025-01-20", 10, { trial: true }),
      one("2024-10-05", null, 0),
      one("2025-01-20", null, 10),
    ]);
    const table = revenueMovements(log, month());
    expect(table.map(moved)).toEqual([[["new", 10]]]);
    expect(revenueMovements(subscriptionLog([one(0, null, 0)]), month())).toEqual([]);
  });

  it("knows from before `from` who came back", () => {
    const log = subscriptionLog([one("2023-01-05", "2023-02-05"), one("2025-02-10", null)]);
    const [february] = revenueMovements(log, month({ from: "2025-02-01", until: "2025-02-02" }));
    expect(moved(february)).toEqual([["reactivation", 10]]);
  });

  it("runs from the first paid subscription to the last start or end, or to `to`, or to `asOf`", () => {
    const log = subscriptionLog([one("2025-01-15", "2025-03-15"), { ...one("2025-02-01", null), customerId: "b" }]);
    const starts = (options = {}) => revenueMovements(log, month(options)).map(({ start }) => start.slice(2, 7));
    expect(starts()).toEqual(["25-01", "25-02", "25-03"]);
    expect(starts({ until: "2025-02-10" })).toEqual(["25-01", "25-02"]);
    expect(starts({ asOf: "2025-04-10" })).toEqual(["25-01", "25-02", "25-03", "25-04"]);
    expect(starts({ asOf: "2025-02-10", until: "2025-06-02" })).toEqual(["25-01", "25-02"]);
    expect(starts({ from: "2024-11-30", until: "2025-01-02" })).toEqual(["24-11", "24-12", "25-01"]);
    expect(starts({ from: "2025-03-31" })).toEqual(["25-03"]);
    expect(starts({ from: "2025-04-01" })).toEqual([]);
    expect(starts({ until: "2024-12-31" })).toEqual([]);
    expect(revenueMovements(subscriptionLog([]), month({ from: "2025-01-01", until: "2025-01-31" }))).toMatchObject([
      { start: "2025-01-01", starting: 0, ending: 0, grossRevenueRetention: null, churnRate: null, quickRatio: null },
    ]);
  });

  it("closes an unfinished period at `asOf`", () => {
    const log = subscriptionLog([one("2025-01-15", "2025-02-20"), { ...one("2025-02-12", null), customerId: "b" }]);
    const table = revenueMovements(log, month({ asOf: "2025-02-12" }));
    expect(table.map(({ finished, ending, until }) => [finished, ending, until])).toEqual([
      [true, 10, "2025-02-01"],
      [false, 10, "2025-03-01"],
    ]);
    const later = revenueMovements(log, month({ asOf: "2025-02-12T00:00:00.001" }));
    expect(later[1]).toMatchObject({ finished: false, new: 10, ending: 20 });
    // A period that has just begun.
    const whole = revenueMovements(log, month({ asOf: "2025-02-01" }));
    expect(whole.map(({ start, finished }) => [start, finished])).toEqual([["2025-01-01", true]]);
    const begun = revenueMovements(log, month({ asOf: "2025-02-01T00:00:00.001" }));
    expect(begun.map(({ start, finished }) => [start, finished])).toEqual([
      ["2025-01-01", true],
      ["2025-02-01", false],
    ]);
    expect(moved(begun[1])).toEqual([]);
  });

  it.each([
    ["a millisecond before", "2025-02-11T23:59:59.999Z", 0, 10],
    ["at", "2025-02-12", 0, 10],
    ["a millisecond after", "2025-02-12T00:00:00.001Z", 10, 20],
  ])("counts an end and a start on 12 February with `asOf` %s: only what is before it", (_, asOf, churned, ending) => {
    const log = subscriptionLog([
      one("2025-01-15", "2025-02-12"),
      { ...one("2025-02-12", null), customerId: "b", mrr: 20 },
    ]);
    expect(revenueMovements(log, month({ asOf }))[1]).toMatchObject({
      starting: 10,
      new: ending === 20 ? 20 : 0,
      churned,
      ending,
      customers: { churned: churned / 10, new: churned / 10, ending: 1 },
    });
  });

  it("does not know of an end exactly at `asOf`, as cohorts, churn and survival do not", () => {
    const log = subscriptionLog([one("2025-01-15", "2025-02-12")]);
    const at = revenueMovements(log, month({ asOf: "2025-02-12" }));
    expect(at[1]).toMatchObject({ churned: 0, ending: 10, customers: { churned: 0 } });
    const after = revenueMovements(log, month({ asOf: "2025-02-12T00:00:00.001" }));
    expect(after[1]).toMatchObject({ churned: 10, ending: 0, customers: { churned: 1 } });
    const { churned } = survivalFromSubscriptions(log, { asOf: "2025-02-12" });
    expect([...churned]).toEqual([0]);
    const february = { from: "2025-02-01", until: "2025-02-12" };
    expect(customerChurn(log, february).lost).toBe(0);
  });

  it("ends with the last start, or an end within a year of it, not with what is planned", () => {
    const starts = (...rows: Parameters<typeof one>[]) =>
      revenueMovements(subscriptionLog(rows.map((row) => one(...row))), month()).map(({ start }) => start.slice(0, 7));
    expect(starts(["2025-01-15", "9999-12-31"])).toEqual(["2025-01"]);
    expect(starts(["2025-01-15", "2027-01-15"])).toEqual(["2025-01"]);
    expect(starts(["2025-01-15", "2025-03-15"], ["2025-01-15", "2099-01-01"])).toEqual([
      "2025-01",
      "2025-02",
      "2025-03",
    ]);
    expect(starts(["2024-01-15", "2025-01-15"])).toHaveLength(13);
    expect(starts(["2024-01-15", "2025-01-15T00:00:00.001"])).toHaveLength(1);
    const log = subscriptionLog([one("2025-01-15", "2027-01-15")]);
    expect(revenueMovements(log, month({ until: "2027-02-01" }))).toHaveLength(25);
  });

  it("counts the short gaps that begin in each period, and the ones in a window", () => {
    const log = subscriptionLog([
      one("2025-01-01", "2025-01-31"),
      one("2025-02-01", "2025-02-28"),
      one("2025-03-01", null),
      { ...one("2025-01-01", "2025-02-10"), customerId: "b" },
      { ...one("2025-02-11", "2025-02-20"), customerId: "b" },
    ]);
    const gaps = (options: object) => revenueMovements(log, month(options)).map(({ shortGaps }) => shortGaps);
    expect(gaps({})).toEqual([1, 2, 0]);
    expect(gaps({ from: "2025-02-01" })).toEqual([2, 0]);
    expect(gaps({ asOf: "2025-02-05" })).toEqual([1, 0]);
    expect(gaps({ gapDays: 1 })).toEqual([0, 0, 0]);
    const churn = (from: string, until: string, gapDays = 0) => customerChurn(log, { from, until, gapDays }).shortGaps;
    expect(churn("2025-01-31", "2025-02-28")).toBe(2);
    expect(churn("2025-02-01", "2025-02-28T00:00:00.001")).toBe(2);
    expect(churn("2025-02-01", "2025-03-01", 1)).toBe(0);
    expect(churn("2024-01-01", "2024-02-01")).toBe(0);
  });

  it("takes a gap of less than two days for a short one, wherever it begins", () => {
    const gaps = (startedAt: string) => {
      const log = subscriptionLog([one("2025-01-10", "2025-01-31"), one(startedAt, null)]);
      const [january] = revenueMovements(log, month({ asOf: "2025-03-01" }));
      return [customerChurn(log, { from: "2025-01-01", until: "2025-03-01" }).shortGaps, january?.shortGaps];
    };
    expect(gaps("2025-02-01T23:59:59.999")).toEqual([1, 1]);
    expect(gaps("2025-02-02")).toEqual([0, 0]);
  });

  it("does not see a late renewal at `asOf` or later", () => {
    const log = subscriptionLog([one("2025-01-10", "2025-02-27"), one("2025-03-02", null)]);
    const february = (asOf: string) => revenueMovements(log, month({ asOf, gapDays: 5 }))[1];
    expect(february("2025-03-01")).toMatchObject({ finished: true, customers: { churned: 1, ending: 0 } });
    expect(february("2025-03-02")).toMatchObject({ finished: true, customers: { churned: 1, ending: 0 } });
    expect(february("2025-03-03")).toMatchObject({ finished: true, customers: { churned: 0, ending: 1 } });
  });

  it("has a period of which a millisecond is over, and none of which nothing is", () => {
    const log = subscriptionLog([one("2025-01-01", null)]);
    const sizes = (until: number) => revenueMovements(log, month({ until })).length;
    const january = Date.UTC(2025, 0, 1);
    expect([sizes(january), sizes(january + 1)]).toEqual([0, 1]);
    expect([sizes(Date.UTC(2025, 1, 1)), sizes(Date.UTC(2025, 1, 1) + 1)]).toEqual([1, 2]);
  });

  it("has rates of all five movements", () => {
    const of = (customerId: string, mrr: number, startedAt: string, endedAt: string | null) => ({
      ...one(startedAt, endedAt),
      customerId,
      mrr,
    });
    const log = subscriptionLog([
      of("expands", 100, "2025-01-01", "2025-03-10"),
      of("expands", 130, "2025-03-10", null),
      of("contracts", 50, "2025-01-01", "2025-03-10"),
      of("contracts", 20, "2025-03-10", null),
      of("leaves", 80, "2025-01-01", "2025-03-05"),
      of("returns", 40, "2025-01-01", "2025-02-05"),
      of("returns", 40, "2025-03-05", null),
      of("is new", 70, "2025-03-07", null),
    ]);
    expect(revenueMovements(log, month({ asOf: "2025-04-01" }))[2]).toMatchObject({
      starting: 230,
      new: 70,
      expansion: 30,
      reactivation: 40,
      contraction: 30,
      churned: 80,
      ending: 260,
      grossRevenueRetention: 120 / 230,
      netRevenueRetention: 150 / 230,
      quickRatio: 140 / 110,
    });
  });

  it("cuts time by the calendar of the zone, hours too", () => {
    const log = subscriptionLog([one("2025-03-30T00:30", null)], {}, { timeZone: "Europe/Berlin" });
    const hours = revenueMovements(log, { period: "hour", until: "2025-03-30T04:01" });
    expect(hours.map(({ start }) => start.slice(11))).toEqual(["00:00", "01:00", "03:00", "04:00"]);
    const utc = revenueMovements(log, { period: "day", timeZone: "UTC", until: "2025-03-31" });
    expect(utc.map(({ start }) => start)).toEqual(["2025-03-29", "2025-03-30"]);
    const week = revenueMovements(log, { period: "week", weekStartsOn: 0, until: "2025-03-31" });
    expect(week.map(({ start, until }) => [start, until])).toEqual([["2025-03-30", "2025-04-06"]]);
    const last = subscriptionLog([one("9999-12-31", null)]);
    expect(revenueMovements(last, { period: "week" })[0]).toMatchObject({
      start: "9999-12-27",
      until: "+010000-01-03",
    });
  });

  it("refuses a last period before the first, and more than a million", () => {
    const log = subscriptionLog([one("2025-01-15", null)]);
    expect(() => revenueMovements(log, month({ from: "2025-02-01", until: "2025-01-31" }))).toThrow(
      'revenueMovements: until must be after from (2025-02-01), but got the string "2025-01-31"',
    );
    expect(() => revenueMovements(log, month({ from: new Date(1e12), asOf: 0 }))).toThrow(
      "asOf must be after from (2001-09-09T01:46:40.000Z), but got 0",
    );
    // What ends the table too early is blamed: `until` itself, or an `asOf` before it.
    expect(() => revenueMovements(log, month({ from: "2025-03-01", until: "2025-06-01", asOf: "2025-02-01" }))).toThrow(
      'revenueMovements: asOf must be after from (2025-03-01), but got the string "2025-02-01"',
    );
    expect(() => revenueMovements(log, month({ from: "2025-03-01", until: "2025-02-15", asOf: "2025-02-01" }))).toThrow(
      'revenueMovements: until must be after from (2025-03-01), but got the string "2025-02-15"',
    );
    expect(() => revenueMovements(log, month({ from: "2025-02-01", until: "2025-02-01" }))).toThrow(
      'revenueMovements: until must be after from (2025-02-01), but got the string "2025-02-01"',
    );
    // 73,049 days of 24 hours, the last of which is not counted as whole.
    expect(() => revenueMovements(log, { period: "hour", from: "1900-01-01", until: "2100-01-01" })).toThrow(
      /^revenueMovements: the table would have 1753175 rows and 15 columns, which is too many/u,
    );
  });

  it("has rates that scalar functions give for the sums of a row", () => {
    fc.assert(
      fc.property(logs, periods, (log, period) => {
        for (const row of revenueMovements(log, { period })) {
          const { starting, contraction, churned, expansion, reactivation } = row;
          if (starting === 0) {
            expect([row.grossRevenueRetention, row.netRevenueRetention]).toEqual([null, null]);
            continue;
          }
          const kept = Math.max(0, starting - churned - contraction);
          expect(row.grossRevenueRetention).toBe(kept / starting);
          expect(row.netRevenueRetention).toBe((kept + expansion) / starting);
          const forward = revenueRollForward({
            startingRevenue: starting,
            newRevenue: row.new,
            expansionRevenue: expansion,
            reactivationRevenue: reactivation,
            contractionRevenue: contraction,
            churnedRevenue: churned,
          });
          expect(Math.abs(forward.endingRevenue - row.ending)).toBeLessThanOrEqual(1e-9 * starting);
        }
      }),
    );
  });

  it("closes in every period, to the last bit, and agrees with sums at each close", () => {
    fc.assert(
      fc.property(
        logs,
        periods,
        fc.option(timestamps()),
        timestamps(),
        fc.option(timestamps()),
        (log, period, a, b, c) => {
          const time = (value: Timestamp) => parseTimestamp(value, log.timeZone);
          const [from, last] = a !== null && time(a) > time(b) ? [b, a] : [a ?? undefined, b];
          const until = time(last) + 1;
          const asOf = c !== null && (from === undefined || time(c) > time(from)) ? c : undefined;
          const options = { period, from, until, asOf };
          const table = revenueMovements(log, options);
          expectClosed(table);
          const byHand = movementsByHand(log, options);
          expect(table.map(({ start }) => start)).toEqual(byHand.map(({ start }) => start));
          table.forEach((row, i) => {
            const { amounts, customers } = byHand[i] as (typeof byHand)[number];
            expect(row.customers).toEqual(customers);
            for (const [name, amount] of Object.entries(amounts)) {
              const got = row[name as keyof typeof amounts];
              expect(Math.abs(got - amount), `${name} of ${row.start}`).toBeLessThanOrEqual(
                1e-9 * Math.max(amount, got),
              );
            }
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("closes for amounts of every size", () => {
    const mrr = fc.double({ min: -9, max: 15, noNaN: true }).map((exponent) => 10 ** exponent);
    const row = fc.record({
      customerId: fc.nat(30),
      startedAt: fc.nat(40),
      length: fc.integer({ min: 1, max: 40 }),
      mrr,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (all) => {
        const day = 86_400_000;
        const log = subscriptionLog(
          all.map(({ startedAt, length, ...rest }) => ({
            ...rest,
            startedAt: startedAt * day,
            endedAt: (startedAt + length) * day,
          })),
        );
        for (const row of revenueMovements(log, { period: "day" })) {
          const { starting, expansion, reactivation, contraction, churned, ending, customers } = row;
          expect(starting + row.new + expansion + reactivation - contraction - churned).toBe(ending);
          for (const name of AMOUNTS) expect(row[name]).toBeGreaterThanOrEqual(0);
          if (customers.ending === 0) expect(ending).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("ends in exactly nothing when everybody is gone, whatever the sums left behind", () => {
    const log = subscriptionLog([
      { ...one("2025-01-05", "2025-02-05", 0.1), customerId: "a" },
      { ...one("2025-01-05", "2025-03-05", 0.2), customerId: "b" },
    ]);
    const table = revenueMovements(log, month({ until: "2025-04-02" }));
    expect(0.1 + 0.2 - 0.1 - 0.2).not.toBe(0);
    expect(table.map(({ ending }) => ending === 0)).toEqual([false, false, true, true]);
    expect(table[3]).toMatchObject({ starting: 0, grossRevenueRetention: null, churnRate: null });
    expectClosed(table);
  });

  it("books no movement where nothing moved, however revenue fell before", () => {
    const log = subscriptionLog([
      one("2025-01-05", null, 0.01),
      one("2025-01-06", "2025-02-05", 256.01),
      { ...one("2025-01-05", "2025-02-05", 0.01), customerId: "b" },
    ]);
    const table = revenueMovements(log, month({ until: "2025-06-02" }));
    expect(table.slice(2).map(moved)).toEqual([[], [], [], []]);
    expectNear(table[5]?.ending, 0.01, 1e-13);
    expectClosed(table);
  });

  it("is the tail of the whole table from a later period on", () => {
    fc.assert(
      fc.property(logs, periods, timestamps(), (log, period, from) => {
        const until = "2025-07-01";
        const tail = revenueMovements(log, { period, from, until });
        const whole = revenueMovements(log, { period, from: "2024-01-01", until });
        const same = whole.slice(whole.length - tail.length);
        expect(tail.map(({ start, customers }) => [start, customers])).toEqual(
          same.map(({ start, customers }) => [start, customers]),
        );
        tail.forEach((row, i) => {
          for (const name of AMOUNTS) expectNear(row[name], same[i]?.[name] as number, 1e-9);
        });
      }),
    );
  });

  it("moves with the calendar when all times do, by whole months", () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 30 }), (log, months) => {
        const { timeZone, startTimes, endTimes } = log;
        const calendar = { period: "month" as const, timeZone };
        // Whole months from the first of one to the first of another keep every instant in its own.
        const days = (time: number) => addPeriods(time, 12 * months, calendar);
        const at = (times: Float64Array) => [...times].map((time) => (time === Infinity ? null : days(time)));
        const shifted = subscriptionLog(
          at(startTimes).map((startedAt, row) => ({
            customerId: log.customerIds[log.starts.findIndex((start) => start > row) - 1],
            startedAt,
            endedAt: at(endTimes)[row],
            mrr: log.monthlyRevenues[row],
            trial: log.trials[row],
          })),
          {},
          { timeZone },
        );
        const amounts = (row: RevenueMovementsRow) => AMOUNTS.map((name) => row[name]);
        const original = revenueMovements(log, { period: "year" });
        expect(revenueMovements(shifted, { period: "year" }).map(amounts)).toEqual(original.map(amounts));
      }),
    );
  });

  it("has retention and churn as the functions on windows have them", () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const row of revenueMovements(log, { period: "month", until: "2025-06-30" })) {
          const window = { from: row.start, until: row.until };
          const { gross, net } = revenueRetention(log, window);
          expect(row.churnRate).toBe(customerChurn(log, window).rate);
          if (gross === null) expect(row.grossRevenueRetention).toBe(null);
          else {
            expectNear(row.grossRevenueRetention, gross, 1e-9);
            expectNear(row.netRevenueRetention, net as number, 1e-9);
          }
        }
      }),
    );
  });

  it("sees through any number of subscriptions of one customer", () => {
    const many = Array.from({ length: 2000 }, (_, i) => one(i * 864e5, (i + 700) * 864e5, 0.1));
    const table = revenueMovements(subscriptionLog(many), { period: "year", until: "1977-06-02" });
    expectClosed(table);
    expect(table.map(({ ending }) => ending.toFixed(1))).toEqual(
      movementsByHand(subscriptionLog(many), { period: "year", until: "1977-06-02" }).map(({ amounts }) =>
        amounts.ending.toFixed(1),
      ),
    );
  });
});

describe("the same revenue from other parts", () => {
  it("is no movement, though its sum is rounded differently", () => {
    const at = { startedAt: "2025-01-05", endedAt: "2025-02-05" };
    const log = subscriptionLog([
      { customerId: "a", ...at, mrr: 0.1 },
      { customerId: "a", ...at, mrr: 0.2 },
      { customerId: "a", startedAt: "2025-02-05", endedAt: null, mrr: 0.3 },
    ]);
    const [, february] = revenueMovements(log, { period: "month", asOf: "2025-03-01" });
    expect(february).toMatchObject({ expansion: 0, contraction: 0, quickRatio: null, netRevenueRetention: 1 });
  });
});
