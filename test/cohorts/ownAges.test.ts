// Ages in days and weeks from each customer's own entry, and first cells in which not all who entered are.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortTable, orderLog, subscriptionLog } from "../../src/index";

const DAY = 86_400_000;
const rows = fc.array(
  fc.record({
    customerId: fc.integer({ min: 1, max: 8 }),
    orderedAt: fc.integer({ min: 0, max: 24 * 100 }).map((hours) => Date.UTC(2025, 0, 1, hours)),
    amount: fc.integer({ min: -2, max: 9 }),
  }),
  { maxLength: 50 },
);
const asOfs = fc.integer({ min: 24, max: 24 * 130 }).map((hours) => Date.UTC(2025, 0, 1, hours));
const dayOf = (ms: number) => Math.floor(ms / DAY);

describe("cohortTable with ages in days and weeks", () => {
  it("counts days from each customer's own first order, and knows those that are over for all of a cohort", () => {
    fc.assert(
      fc.property(rows, asOfs, fc.constantFrom("days", "weeks"), (given, asOf, ages) => {
        const length = ages === "days" ? 1 : 7;
        const { cohorts, pooled } = cohortTable(orderLog(given), { period: "month", asOf, ages });
        const orders = given.filter(({ amount, orderedAt }) => amount >= 0 && orderedAt < asOf);
        const firstOf = (customer: number) =>
          Math.min(...orders.filter(({ customerId }) => customerId === customer).map(({ orderedAt }) => orderedAt));
        for (const { start, size, cells } of cohorts) {
          const [year, month] = start.split("-").map(Number) as [number, number];
          const isIn = (ms: number) => ms >= Date.UTC(year, month - 1) && ms < Date.UTC(year, month);
          const members = [1, 2, 3, 4, 5, 6, 7, 8].filter((customer) => isIn(firstOf(customer)));
          expect(size).toBe(members.length);
          const lastDay = dayOf(Date.UTC(year, month) - 1);
          for (const [age, cell] of cells.entries()) {
            const isOver = age === 0 ? Date.UTC(year, month) <= asOf : dayOf(asOf) - lastDay >= (age + 1) * length;
            const there = members.filter((customer) =>
              orders.some(
                ({ customerId, orderedAt }) =>
                  customerId === customer && Math.floor((dayOf(orderedAt) - dayOf(firstOf(customer))) / length) === age,
              ),
            );
            expect(cell).toBe(isOver ? there.length : null);
          }
        }
        expect(pooled.map(({ age }) => age)).toEqual(pooled.map((_, i) => i));
      }),
    );
  });

  it("takes days of the calendar of the time zone, in which one may have 23 hours", () => {
    const at = (orderedAt: string) => ({ customerId: "a", orderedAt, amount: 1 });
    const list = [at("2025-03-29T23:59"), at("2025-03-30T00:00"), at("2025-03-31T00:30"), at("2025-04-05T23:00")];
    const log = orderLog(list, {}, { timeZone: "Europe/Berlin" });
    const asked = { period: "month", asOf: "2025-05-01", columns: 9 } as const;
    const cellsOf = (ages: "days" | "weeks" | "rolling24h") => cohortTable(log, { ...asked, ages }).cohorts[0]?.cells;
    expect(cellsOf("days")).toEqual([1, 1, 1, 0, 0, 0, 0, 1, 0]);
    // 23 and a half hours after the first order, 24 by the clock on the wall; and 6 days and 22 hours.
    expect(cellsOf("rolling24h")).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(cellsOf("weeks")?.slice(0, 3)).toEqual([1, 1, 0]);
    // Day 29 of customers of the last day of March is the 29th of April.
    const known = (asOf: string) => cohortTable(log, { ...asked, ages: "days", columns: 40, asOf }).cohorts[0]?.cells;
    expect(known("2025-04-30T00:00")?.indexOf(null)).toBe(30);
    expect(known("2025-04-29T23:59")?.indexOf(null)).toBe(29);
  });

  it("sums revenue and counts subscribers by such ages, and groups them by brackets", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-01-10T12:00", amount: 20 },
      { customerId: "a", orderedAt: "2025-01-10T18:00", amount: 5 },
      { customerId: "a", orderedAt: "2025-01-18T06:00", amount: 7 },
    ]);
    const asked = { period: "month", asOf: "2025-04-01", measure: "revenue" } as const;
    expect(cohortTable(log, { ...asked, ages: "weeks", columns: 3 }).cohorts[0]?.cells).toEqual([25, 7, 0]);
    expect(cohortTable(log, { ...asked, ages: "days", brackets: [7, 7] }).cohorts[0]?.cells).toEqual([25, 0, 7]);
    const plan = { customerId: "a", startedAt: "2025-01-10T12:00", endedAt: "2025-01-18T06:00", mrr: 20 };
    const { cells } = cohortTable(subscriptionLog([plan]), {
      period: "month",
      asOf: "2025-04-01",
      ages: "days",
      columns: 10,
    }).cohorts[0] as { cells: readonly (number | null)[] };
    expect(cells).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it("has no entry to count from in recurring cohorts of subscriptions", () => {
    const plan = { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 20 };
    expect(() =>
      cohortTable(subscriptionLog([plan]), { period: "month", asOf: "2025-04-01", ages: "weeks", cohort: "recurring" }),
    ).toThrow("ages and cohort cannot be used together");
  });
});

describe("cohortTable whose first cell has only those who are retained in it", () => {
  it("is as before where every entry is an order, with one order or with more", () => {
    fc.assert(
      fc.property(
        rows,
        asOfs,
        fc.constantFrom("calendar", "days"),
        fc.constantFrom("on", "onOrAfter"),
        fc.integer({ min: 1, max: 3 }),
        (given, asOf, ages, retained, minimumEvents) => {
          const asked = { period: "month", asOf, ages, retained, minimumEvents } as const;
          const entered = cohortTable(orderLog(given), asked);
          const own = cohortTable(orderLog(given), { ...asked, firstCell: "retained" });
          const later = ({ cohorts }: typeof own) =>
            cohorts.map(({ cells, ...rest }) => ({ ...rest, cells: cells.slice(1) }));
          expect(later(own)).toEqual(later(entered));
          for (const [i, { cells, size }] of own.cohorts.entries()) {
            const [first, second] = cells;
            if (first === null || first === undefined) continue;
            if (minimumEvents === 1) expect(first).toBe(size);
            expect(first).toBeLessThanOrEqual(entered.cohorts[i]?.size as number);
            if (retained === "onOrAfter") expect(first).toBeGreaterThanOrEqual(second ?? 0);
          }
        },
      ),
    );
  });

  it("counts those who signed up and ordered in the same period", () => {
    const signUp = (customerId: string) => ({ customerId, orderedAt: "2025-01-10", amount: 0 });
    const entries = orderLog(["a", "b", "c", "d"].map(signUp));
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-01-20", amount: 5 },
      { customerId: "a", orderedAt: "2025-02-20", amount: 5 },
      { customerId: "b", orderedAt: "2025-02-20", amount: 5 },
      // Before the sign-up.
      { customerId: "c", orderedAt: "2025-01-05", amount: 5 },
    ]);
    const asked = { period: "month", asOf: "2025-03-01", entries, columns: 2 } as const;
    const cellsOf = (options: object) => cohortTable(log, { ...asked, ...options }).cohorts[0]?.cells;
    expect(cellsOf({})).toEqual([4, 2]);
    expect(cellsOf({ firstCell: "retained" })).toEqual([1, 2]);
    expect(cellsOf({ firstCell: "retained", retained: "onOrAfter" })).toEqual([2, 2]);
    const { pooled } = cohortTable(log, { ...asked, firstCell: "retained" });
    expect(pooled[0]).toEqual({ age: 0, eligible: 4, retained: 1, rate: 0.25 });
    expect(() => cohortTable(log, { ...asked, firstCell: "retained", measure: "revenue" })).toThrow(
      "firstCell and measure cannot be used together",
    );
  });

  it("counts subscribers at the close of the first period", () => {
    const plan = (customerId: string, endedAt: string | null) => ({
      customerId,
      startedAt: "2025-01-10",
      endedAt,
      mrr: 5,
    });
    const log = subscriptionLog([plan("a", "2025-01-20"), plan("b", "2025-02-20"), plan("c", null)]);
    const asked = { period: "month", asOf: "2025-03-01", columns: 2 } as const;
    expect(cohortTable(log, asked).cohorts[0]?.cells).toEqual([3, 1]);
    expect(cohortTable(log, { ...asked, firstCell: "retained" }).cohorts[0]?.cells).toEqual([2, 1]);
  });
});
