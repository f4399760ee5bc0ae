import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortTableInput, cohortTable, netRevenueRetention, orderLog, subscriptionLog } from "../../src";
import { addPeriods, periodStart } from "../../src/time";
import { expectNear } from "../near";

const DAY = 86_400_000;
const asOf = Date.UTC(2025, 6, 15);

interface Row {
  readonly customerId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly mrr: number;
  readonly trial: boolean;
}

/** Subscriptions of a few customers in the first half of 2025: overlaps, gaps, changes of plan without one, trials. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      customerId: fc.constantFrom("a", "b", "c", "d"),
      start: fc.integer({ min: 0, max: 210 }),
      days: fc.option(fc.constantFrom(0, 1, 15, 28, 31, 59, 90, 120)),
      mrr: fc.constantFrom(0, 10, 20, 33.3),
      trial: fc.constantFrom(false, false, false, true),
    })
    .map(({ start, days, ...row }) => {
      const startedAt = Date.UTC(2025, 0, 1 + start);
      return { ...row, startedAt, endedAt: days === null ? null : startedAt + days * DAY };
    }),
  { maxLength: 15 },
);

const monthly = { period: "month", asOf } as const;
const choices = fc.record({
  cohort: fc.constantFrom("first" as const, "recurring" as const),
  ages: fc.constantFrom("calendar" as const, "rolling24h" as const),
});
const calls = fc
  .tuple(rows, choices)
  .map(([list, choice]): [Row[], CohortTableInput] => [
    list,
    { ...monthly, ...choice, ...(choice.cohort === "recurring" && { ages: "calendar" as const }) },
  ]);

const isOpen = ({ startedAt, endedAt }: Row, close: number) => startedAt < close && close <= (endedAt ?? Infinity);

/** Every cell by the state of every customer at its close. */
function stateAtCloses(list: readonly Row[], { cohort, ages }: CohortTableInput) {
  const paid = list.filter(
    ({ trial, mrr, startedAt, endedAt }) => !trial && mrr > 0 && startedAt < asOf && startedAt !== endedAt,
  );
  const from = Math.min(...paid.map(({ startedAt }) => startedAt));
  return (row: number) => {
    const start = addPeriods(periodStart(from, monthly), row, monthly);
    const next = addPeriods(start, 1, monthly);
    const close = Math.min(next, asOf);
    const entered = ["a", "b", "c", "d"].flatMap((id) => {
      const own = paid.filter(({ customerId }) => customerId === id);
      const entry = Math.min(...own.map(({ startedAt }) => startedAt));
      if (cohort === "recurring") {
        const open = own.filter((each) => isOpen(each, close));
        return open.length > 0 ? [{ own, entry: close, atEntry: open }] : [];
      }
      const atEntry = own.filter(({ startedAt, endedAt }) => startedAt === entry && (endedAt ?? Infinity) > entry);
      return entry >= start && entry < next ? [{ own, entry, atEntry }] : [];
    });
    const mrr = (open: readonly Row[]) => open.reduce((sum, each) => sum + each.mrr, 0);
    return entered.map(({ own, entry, atEntry }) => ({
      atEntry: mrr(atEntry),
      at(age: number) {
        const closed = ages === "rolling24h" ? entry + (age + 1) * DAY : addPeriods(start, age + 1, monthly);
        const open = own.filter((each) => isOpen(each, closed));
        return {
          open: open.length > 0,
          mrr: mrr(open),
          later: own.some(({ endedAt }) => (endedAt ?? Infinity) >= closed),
        };
      },
    }));
  };
}

describe("cohortTable on subscriptions", () => {
  const log = subscriptionLog([
    { customerId: 1, startedAt: "2025-01-05", endedAt: "2025-03-01", mrr: 10 },
    { customerId: 1, startedAt: "2025-03-01", endedAt: null, mrr: 20 },
    { customerId: 2, startedAt: "2025-01-07", endedAt: "2025-01-20", mrr: 10 },
    { customerId: 3, startedAt: "2025-01-02", endedAt: "2025-02-07", mrr: 0, trial: true },
    { customerId: 3, startedAt: "2025-02-07", endedAt: "2025-03-20", mrr: 10 },
    { customerId: 3, startedAt: "2025-05-07", endedAt: null, mrr: 10 },
  ]);
  const options = { period: "month", asOf: "2025-06-01", until: "2025-02-02" } as const;
  const cellsOf = (more: Partial<CohortTableInput>) =>
    cohortTable(log, { ...options, ...more }).cohorts.map(({ cells }) => cells);

  it("counts who is subscribed at the close of a month: leaving in the first month shows in the next cell", () => {
    expect(cellsOf({})).toEqual([
      [2, 1, 1, 1, 1, null],
      [1, 0, 0, 1, null, null],
    ]);
    expect(cellsOf({ retained: "onOrAfter" })).toEqual([
      [2, 1, 1, 1, 1, null],
      [1, 1, 1, 1, null, null],
    ]);
    expect(cellsOf({ cohort: "recurring" })).toEqual([
      [1, 1, 1, 1, 1, null],
      [2, 1, 1, 2, null, null],
    ]);
  });

  it("takes revenue at the closes, and that at entry first", () => {
    expect(cellsOf({ measure: "revenue" })).toEqual([
      [20, 10, 20, 20, 20, null],
      [10, 0, 0, 10, null, null],
    ]);
    expect(cellsOf({ measure: "averageRevenue" })[0]).toEqual([10, 5, 10, 10, 10, null]);
    expect(cellsOf({ measure: "netRevenueRetention" })[0]).toEqual([1, 0.5, 1, 1, 1, null]);
    // One customer's growth does not make up for the loss of another.
    expect(cellsOf({ measure: "grossRevenueRetention" })[0]).toEqual([1, 0.5, 0.5, 0.5, 0.5, null]);
  });

  it("pools revenue retention by revenue, not by customers", () => {
    const { pooled } = cohortTable(log, { ...options, measure: "netRevenueRetention" });
    expect(pooled[1]).toEqual({ age: 1, eligible: 30, retained: 10, rate: 10 / 30 });
  });

  it("does not know who pays nothing", () => {
    const free = subscriptionLog([
      { customerId: 1, startedAt: "2025-01-05", endedAt: null, mrr: 0 },
      { customerId: 2, startedAt: "2025-01-05", endedAt: "2025-01-05", mrr: 9 },
      { customerId: 3, startedAt: "2025-01-05", endedAt: null, mrr: 9, trial: true },
    ]);
    for (const cohort of ["first", "recurring"] as const)
      expect(cohortTable(free, { ...options, cohort, from: "2025-01-01" }).cohorts[0]?.size).toBe(0);
    const gross = cohortTable(free, { ...options, from: "2025-01-01", measure: "grossRevenueRetention" });
    expect(gross.cohorts[0]).toMatchObject({ size: 0, cells: [null, null, null, null, null, null] });
  });

  it("opens cohorts by sign-ups too, with the revenue that ran then", () => {
    const signUps = orderLog([
      { customerId: 1, orderedAt: "2025-01-20", amount: 0 },
      { customerId: 9, orderedAt: "2025-01-21", amount: 0 },
    ]);
    const first = { until: "2025-01-31", entries: signUps } as const;
    expect(cellsOf(first)[0]).toEqual([2, 1, 1, 1, 1, null]);
    expect(cellsOf({ ...first, measure: "revenue" })[0]).toEqual([10, 10, 20, 20, 20, null]);
  });

  it("gives in recurring cohorts the net revenue retention of each month", () => {
    const { cohorts } = cohortTable(log, { ...options, cohort: "recurring", measure: "netRevenueRetention" });
    // At the end of February customers 1 and 3 pay 10 each; in March 1 grows by 10 and 3 leaves.
    expect(cohorts[1]?.cells[1]).toBe(
      netRevenueRetention({ startingRevenue: 20, churnedRevenue: 10, contractionRevenue: 0, expansionRevenue: 10 }),
    );
  });

  it("says of customers what a program says that asks for the state at every close", () => {
    fc.assert(
      fc.property(calls, ([list, asked]) => {
        const stateOf = stateAtCloses(list, asked);
        const subscriptions = subscriptionLog(list);
        const on = cohortTable(subscriptions, asked).cohorts;
        const later = cohortTable(subscriptions, { ...asked, retained: "onOrAfter" }).cohorts;
        on.forEach(({ size, cells }, row) => {
          const customers = stateOf(row);
          expect(size).toBe(customers.length);
          cells.forEach((cell, age) => {
            if (cell === null || age === 0) return;
            expect(cell).toBe(customers.filter((each) => each.at(age).open).length);
            expect(later[row]?.cells[age]).toBe(customers.filter((each) => each.at(age).later).length);
          });
        });
      }),
    );
  });

  it("says of revenue what such a program says", () => {
    fc.assert(
      fc.property(calls, ([list, asked]) => {
        const stateOf = stateAtCloses(list, asked);
        const subscriptions = subscriptionLog(list);
        const of = (measure: CohortTableInput["measure"]) => cohortTable(subscriptions, { ...asked, measure }).cohorts;
        const [revenue, net, gross] = [of("revenue"), of("netRevenueRetention"), of("grossRevenueRetention")];
        revenue.forEach(({ cells }, row) => {
          const customers = stateOf(row);
          const base = customers.reduce((sum, { atEntry }) => sum + atEntry, 0);
          cells.forEach((cell, age) => {
            if (cell === null) return;
            const at = (each: (typeof customers)[number]) => (age === 0 ? each.atEntry : each.at(age).mrr);
            const total = customers.reduce((sum, each) => sum + at(each), 0);
            const kept = customers.reduce((sum, each) => sum + Math.min(at(each), each.atEntry), 0);
            expectNear(cell, total, 1e-12);
            const [n, g] = [net[row]?.cells[age], gross[row]?.cells[age]];
            if (base === 0) expect([n, g]).toEqual([null, null]);
            else {
              expectNear(n, total / base, 1e-12);
              expectNear(g, kept / base, 1e-12);
              expect(g).toBeLessThanOrEqual(1);
            }
          });
        });
      }),
    );
  });
});
