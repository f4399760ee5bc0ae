import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SubscriptionLog, subscriptionLog } from "../../src/logs";
import { cumulativeIncidence, kaplanMeier, medianSurvival, survivalFromSubscriptions } from "../../src/survival";
import { subscriptionRows } from "../contract/logs";

const log = subscriptionLog([
  { customerId: "trial", startedAt: "2025-01-01", endedAt: "2025-01-15", mrr: 0, trial: true },
  { customerId: "free", startedAt: "2025-01-01", endedAt: null, mrr: 0 },
  { customerId: "moved", startedAt: "2025-01-01", endedAt: "2025-02-01", mrr: 10 },
  { customerId: "moved", startedAt: "2025-02-01", endedAt: "2025-03-01", mrr: 20 },
  { customerId: "back", startedAt: "2025-01-10", endedAt: "2025-01-20", mrr: 10 },
  { customerId: "back", startedAt: "2025-01-25", endedAt: null, mrr: 10 },
  { customerId: "tried", startedAt: "2025-01-05", endedAt: "2025-01-12", mrr: 10, trial: true },
  { customerId: "tried", startedAt: "2025-01-12", endedAt: "2025-06-01", mrr: 10 },
  { customerId: "two", startedAt: "2025-01-01", endedAt: "2025-01-31", mrr: 10 },
  { customerId: "two", startedAt: "2025-01-05", endedAt: "2025-01-11", mrr: 10 },
  { customerId: "later", startedAt: "2025-05-01", endedAt: null, mrr: 10 },
  { customerId: "moment", startedAt: "2025-01-03T10:00", endedAt: "2025-01-03T15:00", mrr: 10 },
]);

describe("survivalFromSubscriptions", () => {
  it("takes a change of plan as no departure, a gap as one, and what is planned as not yet happened", () => {
    const columns = survivalFromSubscriptions(log, { asOf: "2025-04-01" });
    expect(columns.customerId).toEqual(["moved", "back", "tried", "two", "moment"]);
    expect([...columns.durations]).toEqual([59, 10, 79, 30, 0]);
    expect([...columns.churned]).toEqual([1, 1, 0, 1, 1]);
    expect([...columns.entry]).toEqual([0, 0, 0, 0, 0]);
    expect(columns.startedAt[2]).toBe(Date.UTC(2025, 0, 12));
    expect(columns.churnedBefore).toBe(0);
  });

  it("bridges gaps where it is told to", () => {
    expect([...survivalFromSubscriptions(log, { asOf: "2025-04-01", gapDays: 4 }).churned]).toEqual([1, 1, 0, 1, 1]);
    const { durations, churned } = survivalFromSubscriptions(log, { asOf: "2025-04-01", gapDays: 5 });
    expect([...churned]).toEqual([1, 0, 0, 1, 1]);
    expect(durations[1]).toBe(81);
  });

  it("ignores starts at the end of what is known, and refuses what is no log", () => {
    expect(survivalFromSubscriptions(log, { asOf: "2025-05-01" }).customerId).not.toContain("later");
    expect(survivalFromSubscriptions(log, { asOf: "2025-05-02" }).customerId).toContain("later");
    expect(() => survivalFromSubscriptions({ ...log }, { asOf: "2025-05-01" })).toThrow("subscription log");
  });

  it("takes who leaves at the very end of what is known as still there", () => {
    expect([...survivalFromSubscriptions(log, { asOf: "2025-03-01" }).churned]).toEqual([0, 1, 0, 1, 1]);
    expect([...survivalFromSubscriptions(log, { asOf: "2025-03-02" }).churned]).toEqual([1, 1, 0, 1, 1]);
  });

  it("lets those who were there before the log was complete enter late", () => {
    const columns = survivalFromSubscriptions(log, { asOf: "2025-04-01", from: "2025-02-01" });
    expect(columns.customerId).toEqual(["moved", "tried"]);
    expect([...columns.entry]).toEqual([31, 20]);
    // "back", "two" and "moment" had left.
    expect(columns.churnedBefore).toBe(3);
    // Who leaves on that very day was never seen a day long.
    expect(survivalFromSubscriptions(log, { asOf: "2025-04-01", from: "2025-01-31" }).churnedBefore).toBe(3);
    expect(survivalFromSubscriptions(log, { asOf: "2025-04-01", from: "2025-01-30" }).churnedBefore).toBe(2);
    expect(() => survivalFromSubscriptions(log, { asOf: "2025-04-01", from: "2025-04-01" })).toThrow("must be after");
  });

  it("measures in weeks, months of 365/12 days, and years of 365", () => {
    const in_ = (timeUnit: "week" | "month" | "year") =>
      survivalFromSubscriptions(log, { asOf: "2025-04-01", from: "2025-02-01", timeUnit });
    expect(in_("week").durations[0]).toBe(59 / 7);
    expect(in_("week").entry[0]).toBe(31 / 7);
    expect(in_("month").durations[0]).toBe(59 / (365 / 12));
    expect(in_("year").durations[0]).toBe(59 / 365);
  });

  it("counts the days of a time zone", () => {
    const night = subscriptionLog([
      { customerId: 1, startedAt: "2025-03-29T23:30:00Z", endedAt: "2025-03-31T21:00:00Z", mrr: 1 },
    ]);
    const days = (timeZone: string) => survivalFromSubscriptions(night, { asOf: "2025-05-01", timeZone }).durations[0];
    expect(days("UTC")).toBe(2);
    // There it is the 30th already, and the clock has gone forward in between.
    expect(days("Europe/Berlin")).toBe(1);
    expect(days("America/New_York")).toBe(2);
  });

  it("gives columns that the functions of survival take, whatever the log", () => {
    fc.assert(
      fc.property(subscriptionRows, fc.boolean(), (rows, complete) => {
        const any: SubscriptionLog = subscriptionLog(rows, {}, { invalidRows: "skip" });
        const { durations, churned, entry, customerId } = survivalFromSubscriptions(any, {
          asOf: "2025-03-01",
          from: complete ? undefined : "2025-01-10",
        });
        expect(kaplanMeier({ durations, churned, entry }).customers).toBe(customerId.length);
        for (const [i, duration] of durations.entries()) {
          expect(duration).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(duration)).toBe(true);
          if ((entry[i] as number) > 0) expect(entry[i]).toBeLessThan(duration);
        }
      }),
    );
  });

  it("knows of no customers", () => {
    const columns = survivalFromSubscriptions(subscriptionLog([]), { asOf: "2025-03-01" });
    expect(columns.durations.length).toBe(0);
    const { durations, churned, entry } = columns;
    expect(medianSurvival({ durations, churned, entry }).median).toBeNull();
  });
});

describe("reasons of survivalFromSubscriptions", () => {
  const rows = [
    { customerId: "left", startedAt: "2025-01-01", endedAt: "2025-02-01", mrr: 10, reason: "payment failed" },
    { customerId: "moved", startedAt: "2025-01-01", endedAt: "2025-01-20", mrr: 10, reason: "upgrade" },
    { customerId: "moved", startedAt: "2025-01-20", endedAt: "2025-03-01", mrr: 20 },
    { customerId: "back", startedAt: "2025-01-10", endedAt: "2025-02-10", mrr: 10, reason: "price" },
    { customerId: "back", startedAt: "2025-02-25", endedAt: "2025-03-20", mrr: 10, reason: "moved away" },
    { customerId: "planned", startedAt: "2025-01-10", endedAt: "2025-06-01", mrr: 10, reason: "price" },
  ];
  it("are those of the end of the lifetime, unknown where the log names none, and null for active customers", () => {
    const columns = survivalFromSubscriptions(subscriptionLog(rows), { asOf: "2025-04-01" });
    expect(columns.reasons).toEqual(["payment failed", "unknown", "price", null]);
    const late = survivalFromSubscriptions(subscriptionLog(rows), { asOf: "2025-04-01", gapDays: 20 });
    expect(late.reasons).toEqual(["payment failed", "unknown", "moved away", null]);
  });

  it("make curves whose sum is the churn of the Kaplan–Meier curve", () => {
    fc.assert(
      fc.property(subscriptionRows, (all) => {
        const of = survivalFromSubscriptions(subscriptionLog(all, {}, { invalidRows: "skip" }), { asOf: "2026-01-01" });
        const { durations, churned, entry, reasons } = of;
        expect(reasons.map((reason) => reason !== null)).toEqual(Array.from(churned, (each) => each === 1));
        const { groups } = cumulativeIncidence({ durations, reasons, entry });
        const { survival } = kaplanMeier({ durations, churned, entry });
        for (const [i, share] of survival.entries())
          expect(groups[0]?.reasons.reduce((sum, { incidence }) => sum + (incidence[i] as number), share)).toBeCloseTo(
            1,
            12,
          );
      }),
    );
  });
});
