import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CustomerChurnMethod,
  churnByReason,
  customerChurn,
  revenueChurnByReason,
  revenueMovements,
} from "../../src/index";
import { timeZones } from "../contract/inputs";
import { subscriptionRows } from "../contract/logs";
import { subscriptionLog } from "../logs/anyTime";
import { expectNear } from "../near";

const METHODS: readonly CustomerChurnMethod[] = ["cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"];
const march = { from: "2025-03-01", until: "2025-04-01" };
const logs = fc
  .tuple(subscriptionRows, timeZones())
  .map(([rows, timeZone]) => subscriptionLog(rows, {}, { timeZone, invalidRows: "skip" }));
const windows = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 2000 }))
  .map(([first, days]) => ({ from: first * 86_400_000 + 1e12, until: (first + days) * 86_400_000 + 1e12 }));

const row = (
  customerId: string,
  startedAt: string,
  endedAt: string | null,
  reason: string | null = null,
  mrr = 10,
) => ({
  customerId,
  startedAt,
  endedAt,
  mrr,
  reason,
});

describe("churnByReason", () => {
  it("adds up over reasons to all churn, in each definition", () => {
    fc.assert(
      fc.property(
        logs,
        windows,
        fc.constantFrom(...METHODS),
        fc.constantFrom(0, 10),
        (log, window, method, gapDays) => {
          const options = { ...window, method, gapDays };
          const rows = churnByReason(log, options);
          const { rate, lost, base } = customerChurn(log, options);
          expect(rows.reduce((sum, each) => sum + each.lost, 0)).toBe(lost);
          expect(rows.every((each) => each.base === base && each.lost > 0)).toBe(true);
          expect(new Set(rows.map(({ reason }) => reason)).size).toBe(rows.length);
          for (const each of rows) expect(each.rate === null).toBe(base === 0);
          if (rows.length === 0) return;
          expectNear(
            rows.reduce((sum, { share }) => sum + share, 0),
            1,
            1e-12,
          );
          if (rate !== null)
            expectNear(
              rows.reduce((sum, each) => sum + (each.rate as number), 0),
              rate,
              1e-12,
            );
        },
      ),
    );
  });

  it("has one unknown reason, of all losses, where the log names none", () => {
    fc.assert(
      fc.property(subscriptionRows, windows, (rows, window) => {
        const log = subscriptionLog(
          rows.map((each) => ({ ...each, reason: null })),
          {},
          { invalidRows: "skip" },
        );
        const { rate, lost, base } = customerChurn(log, window);
        expect(churnByReason(log, window)).toEqual(lost === 0 ? [] : [{ reason: null, lost, base, rate, share: 1 }]);
      }),
    );
  });

  it("orders reasons by losses, then by text, the unknown one last", () => {
    const lost = (id: string, reason: string | null) => row(id, "2025-01-01", "2025-03-10", reason);
    const log = subscriptionLog([
      ...["a", "b", "c"].map((id) => lost(id, null)),
      lost("d", "price"),
      lost("e", "bugs"),
      ...["f", "g"].map((id) => lost(id, "moved")),
      row("h", "2025-01-01", null),
    ]);
    expect(churnByReason(log, march).map(({ reason, lost: n }) => [reason, n])).toEqual([
      ["moved", 2],
      ["bugs", 1],
      ["price", 1],
      [null, 3],
    ]);
  });

  it("counts a customer who left twice once, with the last reason, and not at all if they are back", () => {
    const twice = [row("a", "2025-01-01", "2025-03-05", "first"), row("a", "2025-03-10", "2025-03-20", "last")];
    const reasons = (rows: object[], method: CustomerChurnMethod) =>
      churnByReason(subscriptionLog(rows), { ...march, method }).map(({ reason }) => reason);
    for (const method of METHODS) expect(reasons(twice, method)).toEqual(["last"]);
    const back = [...twice, row("a", "2025-03-25", null)];
    expect(reasons(back, "cohort")).toEqual([]);
    expect(reasons(back, "startLosses")).toEqual(["last"]);
    // Joined in March and left again: not of the start.
    expect(reasons([row("b", "2025-03-02", "2025-03-09", "trial was enough")], "startLosses")).toEqual([]);
    expect(reasons([row("b", "2025-03-02", "2025-03-09", "trial was enough")], "allLosses")).toEqual([
      "trial was enough",
    ]);
  });

  it("takes a late renewal for no churn, whatever reason the earlier row names", () => {
    const log = subscriptionLog([
      row("a", "2025-01-01", "2025-03-05", "payment failed"),
      row("a", "2025-03-08", "2025-03-20", "price"),
    ]);
    expect(churnByReason(log, { ...march, gapDays: 5 }).map(({ reason }) => reason)).toEqual(["price"]);
  });

  it("names the metric in its errors", () => {
    const log = subscriptionLog([]);
    expect(() => churnByReason(log, { from: "2025-03-01", until: "2025-03-01" })).toThrow("churnByReason: until");
    expect(() => churnByReason({ ...log }, march)).toThrow("churnByReason: log");
  });
});

describe("revenueChurnByReason", () => {
  const asked = fc.record({
    period: fc.constantFrom("month" as const, "quarter" as const, "year" as const),
    gapDays: fc.constantFrom(0, 10),
  });

  it("adds up over reasons to the revenue and the customers lost in each period", () => {
    fc.assert(
      fc.property(logs, asked, windows, fc.boolean(), (log, options, window, isBounded) => {
        const given = isBounded ? { ...options, ...window } : options;
        const rows = revenueChurnByReason(log, given);
        const periods = revenueMovements(log, given);
        const lost = periods.filter(({ customers }) => customers.churned > 0);
        if (lost.length === 0) {
          expect(rows).toEqual([]);
          return;
        }
        const reasons = new Set(rows.map(({ reason }) => reason));
        expect(rows).toHaveLength(periods.length * reasons.size);
        for (const { start, until, finished, churned, customers } of periods) {
          const own = rows.filter((each) => each.start === start);
          expect(own.every((each) => each.until === until && each.finished === finished)).toBe(true);
          expect(own.reduce((sum, each) => sum + each.customers, 0)).toBe(customers.churned);
          const sum = own.reduce((all, each) => all + each.churned, 0);
          // What a customer pays is a sum: beside 10¹⁵, numbers hold no more than eighths.
          const resolution = 2 ** -52 * Math.max(...log.monthlyRevenues);
          expect(Math.abs(sum - churned)).toBeLessThanOrEqual(1e-9 * Math.max(sum, churned) + resolution);
        }
      }),
    );
  });

  it("orders reasons by the revenue lost in all periods, with zeros between, the unknown one last", () => {
    const log = subscriptionLog([
      row("a", "2025-01-01", "2025-02-10", null, 900),
      row("b", "2025-01-01", "2025-02-10", "price", 100),
      row("c", "2025-01-01", "2025-03-10", "bugs", 300),
      row("d", "2025-01-01", null),
    ]);
    const rows = revenueChurnByReason(log, { period: "month", from: "2025-02-01", until: "2025-04-01" });
    expect(rows.map(({ start, reason, churned, customers }) => [start, reason, churned, customers])).toEqual([
      ["2025-02-01", "bugs", 0, 0],
      ["2025-02-01", "price", 100, 1],
      ["2025-02-01", null, 900, 1],
      ["2025-03-01", "bugs", 300, 1],
      ["2025-03-01", "price", 0, 0],
      ["2025-03-01", null, 0, 0],
    ]);
  });

  it("takes the last end before the close, be it that of a subscription between two closes", () => {
    const log = subscriptionLog([
      row("a", "2025-01-01", "2025-02-05", "first"),
      row("a", "2025-02-10", "2025-02-20", "last"),
      row("a", "2025-03-15", null),
    ]);
    const rows = revenueChurnByReason(log, { period: "month", from: "2025-02-01", until: "2025-03-01" });
    expect(rows.map(({ reason, churned }) => [reason, churned])).toEqual([["last", 10]]);
  });

  it("leaves out losses before the table and contraction", () => {
    const log = subscriptionLog([
      row("a", "2025-01-01", "2025-02-05", "early"),
      row("b", "2025-01-01", "2025-03-05", "one of two"),
      row("b", "2025-01-01", null),
    ]);
    expect(revenueChurnByReason(log, { period: "month", from: "2025-03-01", until: "2025-04-01" })).toEqual([]);
    expect(revenueChurnByReason(log, { period: "month", asOf: "2025-02-20" })).toMatchObject([
      { start: "2025-01-01", finished: true, customers: 0 },
      { start: "2025-02-01", finished: false, customers: 1, reason: "early" },
    ]);
  });

  it("names the metric in its errors, and counts reasons in the size of the table", () => {
    const log = subscriptionLog([row("a", "2000-01-01", "2025-02-05", "x"), row("b", "2000-01-01", null, "y")]);
    const given = { period: "month", from: "2025-03-01", until: "2025-03-01" } as const;
    expect(() => revenueChurnByReason(log, given)).toThrow("revenueChurnByReason: until");
    // 394,000 hours are a million numbers with three reasons.
    const long = { period: "hour", until: "2045-01-01" } as const;
    expect(() => revenueChurnByReason(log, long)).toThrow("revenueChurnByReason: the table would have");
    const shorter = { period: "day", until: "2045-01-01" } as const;
    expect(revenueChurnByReason(log, shorter)).toHaveLength(revenueMovements(log, shorter).length);
  });
});
