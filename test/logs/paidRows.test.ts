import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import type { SubscriptionLog } from "../../src/logs";
import { paidRows, withoutShortGaps } from "../../src/logs/paidRows";
import { renewalSurvivors } from "../../src/models/fit/renewalSurvivors";
import { customerChurn, revenueMovements, revenueRetention } from "../../src/subscription";
import { survivalFromSubscriptions } from "../../src/survival";
import { subscriptionLog } from "./anyTime";

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
const END = Date.UTC(2025, 0, 1);

interface Row {
  readonly customerId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly mrr: number;
  readonly trial: boolean;
}

const hour = fc
  .integer({ min: 0, max: (END - START) / DAY - 1 })
  .map((day) => START + day * DAY + (day % 3) * 3_600_000);
const rowOf = (facts: {
  mrr: fc.Arbitrary<number>;
  trial: fc.Arbitrary<boolean>;
  length: fc.Arbitrary<number | null>;
}) =>
  fc
    .record({ customerId: fc.constantFrom("a", "b", "c", "d"), startedAt: hour, ...facts })
    .map(({ length, ...row }): Row => ({ ...row, endedAt: length === null ? null : row.startedAt + length }));
const price = fc.integer({ min: 1, max: 9 }).map((tens) => tens * 10);
const length = fc.option(
  fc.integer({ min: 1, max: 120 }).map((days) => days * DAY),
  { freq: 9 },
);
const paid = rowOf({ mrr: price, trial: fc.constant(false), length });
/** Rows that were never paid for: a trial, a free plan, one that ends where it starts. */
const unpaid = fc.oneof(
  rowOf({ mrr: price, trial: fc.constant(true), length }),
  rowOf({ mrr: fc.constant(0), trial: fc.constant(false), length }),
  rowOf({ mrr: price, trial: fc.constant(false), length: fc.constant(0) }),
);
const paidList = fc.array(paid, { maxLength: 12 });
const unpaidList = fc.array(unpaid, { maxLength: 6 });

/** The first instants of the months of 2024 and of January 2025. */
const months = Array.from({ length: 13 }, (_, month) => Date.UTC(2024, month, 1));

/** What five functions count of a log, none of which knows of the others. */
function counts(log: SubscriptionLog, gapDays = 0) {
  const window = { from: START, until: END - 1 };
  return {
    movements: revenueMovements(log, { period: "month", ...window, asOf: END, gapDays }),
    cohorts: cohortTable(log, { period: "month", ...window, asOf: END, gapDays }),
    recurring: cohortTable(log, { period: "month", ...window, asOf: END, cohort: "recurring", gapDays }),
    churn: months.slice(0, 12).map((from, i) => customerChurn(log, { from, until: months[i + 1] as number, gapDays })),
    survival: survivalFromSubscriptions(log, { asOf: END, gapDays }),
    renewals: renewalSurvivors(log, { period: "month", asOf: END, gapDays }),
  };
}

describe("paidRows", () => {
  it("is the log itself where all of it is paid for, and one and the same table each time", () => {
    const all = subscriptionLog([{ customerId: "a", startedAt: 0, endedAt: null, mrr: 1, trial: false }]);
    expect(paidRows(all)).toBe(all);
    const some = subscriptionLog([{ customerId: "a", startedAt: 0, endedAt: 0, mrr: 1, trial: false }]);
    expect(paidRows(some)).toBe(paidRows(some));
  });

  it("leaves out trials, free plans and what ends where it starts", () => {
    const log = subscriptionLog([
      { customerId: "b", startedAt: 1, endedAt: 2, mrr: 1, trial: true },
      { customerId: "a", startedAt: 1, endedAt: 2, mrr: 0, trial: false },
      { customerId: "a", startedAt: 2, endedAt: 2, mrr: 3, trial: false },
      { customerId: "a", startedAt: 2, endedAt: null, mrr: 4, trial: false },
      { customerId: "c", startedAt: 5, endedAt: 6, mrr: 5, trial: false },
    ]);
    expect(paidRows(log)).toEqual({
      customerIds: ["b", "a", "c"],
      starts: Uint32Array.of(0, 0, 1, 2),
      startTimes: Float64Array.of(2, 5),
      endTimes: Float64Array.of(Infinity, 6),
      monthlyRevenues: Float64Array.of(4, 5),
      reasons: [],
      reasonNumbers: null,
    });
  });

  it("makes trials, free plans and rows of no length leave no trace in any function", () => {
    fc.assert(
      fc.property(paidList, unpaidList, (rows, noise) => {
        const ids = new Set(rows.map(({ customerId }) => customerId));
        const known = noise.filter(({ customerId }) => ids.has(customerId));
        // Customers keep their order, and those without a paid row are in no result.
        const [plain, noisy] = [rows, [...rows, ...known, ...noise]].map((each) => counts(subscriptionLog(each)));
        expect(noisy).toEqual(plain);
      }),
    );
  });

  it("gives the same customers and revenue to movements, cohorts, churn, survival and renewals", () => {
    fc.assert(
      fc.property(paidList, unpaidList, fc.constantFrom(0, 1, 7), (rows, noise, gapDays) => {
        const log = subscriptionLog([...noise, ...rows]);
        const { movements, cohorts, recurring, churn, survival, renewals } = counts(log, gapDays);
        const customers = new Set(rows.map(({ customerId }) => customerId)).size;
        expect(cohorts.cohorts.reduce((total, { size }) => total + size, 0)).toBe(customers);
        expect(survival.durations.length).toBe(customers);
        expect(renewals.customers).toBe(customers);
        expect(movements.map((month) => month.customers.ending)).toEqual(recurring.cohorts.map(({ size }) => size));
        for (const [month, { base, lost, method }] of churn.entries()) {
          expect(method).toBe("cohort");
          expect(movements[month]?.customers).toMatchObject({ starting: base, churned: lost });
        }
        if (gapDays > 0) return;
        for (const [month, { starting }] of movements.entries()) {
          const window = { from: months[month] as number, until: months[month + 1] as number };
          expect(revenueRetention(log, window).starting).toBeCloseTo(starting, 9);
        }
      }),
    );
  });
});

describe("withoutShortGaps", () => {
  const grace = { gapDays: 3, timeZone: "Asia/Tehran" };
  const rowsOf = (...rows: readonly (readonly [from: string, until: string | null])[]) =>
    paidRows(
      subscriptionLog(
        rows.map(([startedAt, endedAt]) => ({ customerId: "a", startedAt, endedAt, mrr: 10, trial: false })),
        {},
        { timeZone: "Asia/Tehran" },
      ),
    );
  const ends = (rows: ReturnType<typeof rowsOf>) =>
    Array.from(rows.endTimes, (end) =>
      end === Infinity ? null : new Date(end + 12_600_000).toISOString().slice(0, 16),
    );

  it("lets what ended last go on until the return, if that is at most so many days of the calendar later", () => {
    const rows = rowsOf(["2025-01-01", "2025-02-01"], ["2025-02-04T23:00", "2025-03-01"], ["2025-03-05", null]);
    expect(ends(withoutShortGaps(rows, grace))).toEqual(["2025-02-04T23:00", "2025-03-01T00:00", null]);
    expect(withoutShortGaps(rows, { ...grace, gapDays: 0 })).toBe(rows);
    expect(rows.endTimes[0]).toBe(Date.UTC(2025, 0, 31, 20, 30));
  });

  it("bridges several subscriptions that end together, not the ones that ended before, and not twice", () => {
    const rows = rowsOf(
      ["2025-01-01", "2025-02-01"],
      ["2025-01-02", "2025-01-31"],
      ["2025-01-03", "2025-02-01"],
      ["2025-02-03", "2025-02-04"],
      ["2025-02-03", "2025-02-10"],
      ["2025-02-12", "2025-02-13"],
    );
    const day = (text: string) => `${text}T00:00`;
    expect(ends(withoutShortGaps(rows, grace))).toEqual(
      ["2025-02-03", "2025-01-31", "2025-02-03", "2025-02-04", "2025-02-12", "2025-02-13"].map(day),
    );
  });

  it("measures a gap from the end of the longest subscription, not of the last one", () => {
    const rows = rowsOf(["2025-01-01", "2025-03-01"], ["2025-01-10", "2025-01-20"], ["2025-01-22", "2025-02-01"]);
    expect(ends(withoutShortGaps(rows, grace))).toEqual(ends(rows));
  });

  it("does not know of a return at the cutoff or later, nor of one of another customer", () => {
    const rows = rowsOf(["2025-01-01", "2025-02-01"], ["2025-02-03", null]);
    const asOf = Date.UTC(2025, 1, 2, 20, 30);
    expect(ends(withoutShortGaps(rows, { ...grace, asOf }))).toEqual(["2025-02-01T00:00", null]);
    expect(ends(withoutShortGaps(rows, { ...grace, asOf: asOf + 1 }))).toEqual(["2025-02-03T00:00", null]);
    const others = paidRows(
      subscriptionLog([
        { customerId: "a", startedAt: 0, endedAt: DAY, mrr: 1, trial: false },
        { customerId: "b", startedAt: 2 * DAY, endedAt: null, mrr: 1, trial: false },
      ]),
    );
    expect(withoutShortGaps(others, grace).endTimes).toEqual(others.endTimes);
  });
});
