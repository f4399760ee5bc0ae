import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitShiftedBetaGeometric, renewalSurvivors, subscriptionLog } from "../../src/index";
import { addPeriods } from "../../src/time";
import { subscriptionRows } from "../contract/logs";
import { beta as betaVariable, randomFrom } from "./simulated";

const row = (customerId: string, startedAt: string, endedAt: string | null, more: object = {}) => ({
  customerId,
  startedAt,
  endedAt,
  mrr: 10,
  ...more,
});

describe("renewalSurvivors", () => {
  it("counts a renewal where a customer is subscribed beyond the moment at which it is due", () => {
    const log = subscriptionLog([
      row("ends when due", "2025-01-10", "2025-02-10"),
      row("a millisecond later", "2025-01-10", "2025-02-10T00:00:00.001"),
      row("in between", "2025-01-10", "2025-02-25"),
      row("paid ahead", "2025-01-10", "2026-01-10"),
      row("running", "2025-01-10", null),
    ]);
    const { survivors, renewals } = renewalSurvivors(log, { period: "month", asOf: "2025-04-01" });
    expect(survivors).toEqual([[5, 4, 2]]);
    expect(renewals).toEqual([
      { renewal: 1, due: 5, renewed: 4, rate: 0.8 },
      { renewal: 2, due: 4, renewed: 2, rate: 0.5 },
    ]);
  });

  it("goes as far as the whole cohort has come: a renewal due at asOf is not known yet", () => {
    const log = subscriptionLog([row("early", "2025-01-01", null), row("late", "2025-01-31", "2025-03-05")]);
    const at = (asOf: string) => renewalSurvivors(log, { period: "month", asOf });
    expect(at("2025-02-01").survivors).toEqual([[2]]);
    expect(at("2025-02-28").survivors).toEqual([[2]]);
    expect(at("2025-03-01").survivors).toEqual([[2, 2]]);
    expect(at("2025-03-31").survivors).toEqual([[2, 2]]);
    expect(at("2025-04-01").survivors).toEqual([[2, 2, 1]]);
    // One by one, the early one is known to have renewed before that.
    expect(at("2025-02-02").renewals).toEqual([{ renewal: 1, due: 1, renewed: 1, rate: 1 }]);
    expect(at("2025-02-01").renewals).toEqual([]);
  });

  it("goes by the calendar: from the 31st on, months end when they end", () => {
    const log = subscriptionLog([row("a", "2025-01-31", "2025-02-28"), row("b", "2025-01-31", "2025-03-01")]);
    const { survivors } = renewalSurvivors(log, { period: "month", asOf: "2025-03-15" });
    expect(survivors).toEqual([[2, 1]]);
    const yearly = subscriptionLog([row("a", "2024-02-29", "2025-02-28"), row("b", "2024-02-29", "2025-03-01")]);
    expect(renewalSurvivors(yearly, { period: "year", asOf: "2025-06-01" }).survivors).toEqual([[2, 1]]);
  });

  it("goes by the calendar of a time zone", () => {
    const log = subscriptionLog([row("a", "2025-01-31T23:30:00Z", null)], {}, { timeZone: "Asia/Tehran" });
    expect(renewalSurvivors(log, { period: "month", asOf: "2025-02-15" }).starts).toEqual(["2025-02-01"]);
    const inUtc = renewalSurvivors(log, { period: "month", asOf: "2025-02-15", timeZone: "UTC" });
    expect(inUtc.starts).toEqual(["2025-01-01"]);
  });

  it("starts weeks where it is told", () => {
    const log = subscriptionLog([row("a", "2025-03-02", null)]);
    const starts = (weekStartsOn?: 0 | 1) =>
      renewalSurvivors(log, { period: "week", asOf: "2025-03-20", weekStartsOn }).starts;
    expect([starts(), starts(0)]).toEqual([["2025-02-24"], ["2025-03-02"]]);
  });

  it("takes a change of plan without a gap as one contract, and a gap as its end, for good", () => {
    const log = subscriptionLog([
      row("upgraded", "2025-01-05", "2025-02-20"),
      row("upgraded", "2025-02-20", "2025-03-20"),
      row("back again", "2025-01-05", "2025-02-20"),
      row("back again", "2025-02-21", null),
    ]);
    expect(renewalSurvivors(log, { period: "month", asOf: "2025-05-01" }).survivors).toEqual([[2, 2, 1, 0]]);
  });

  it("counts neither trials nor free plans, nor what ended where it started", () => {
    const log = subscriptionLog([
      row("a", "2025-01-05", "2025-02-05", { trial: true }),
      row("a", "2025-02-05", null),
      row("b", "2025-01-05", null, { mrr: 0 }),
      row("c", "2025-01-05", "2025-01-05"),
    ]);
    expect(renewalSurvivors(log, { period: "month", asOf: "2025-04-01" })).toEqual({
      survivors: [[1, 1]],
      starts: ["2025-02-01"],
      customers: 1,
      renewals: [{ renewal: 1, due: 1, renewed: 1, rate: 1 }],
    });
  });

  it("takes those who started in a window, and before asOf", () => {
    const log = subscriptionLog([
      row("a", "2025-01-05", null),
      row("b", "2025-02-01", null),
      row("c", "2025-03-01", null),
    ]);
    const starts = (options: object) =>
      renewalSurvivors(log, { period: "month", asOf: "2025-06-01", ...options }).starts;
    expect(starts({ from: "2025-02-01" })).toEqual(["2025-02-01", "2025-03-01"]);
    expect(starts({ until: "2025-02-01" })).toEqual(["2025-01-01"]);
    expect(starts({ asOf: "2025-02-01" })).toEqual(["2025-01-01"]);
    expect(starts({ from: "2026-01-01" })).toEqual([]);
    expect(() => starts({ from: "2025-02-01", until: "2025-02-01" })).toThrow("until must be after from");
  });

  it("leaves out months in which nobody started", () => {
    const log = subscriptionLog([row("a", "2025-01-05", null), row("b", "2025-04-01", null)]);
    const { starts, survivors } = renewalSurvivors(log, { period: "month", asOf: "2025-05-15" });
    expect(starts).toEqual(["2025-01-01", "2025-04-01"]);
    expect(survivors).toEqual([
      [1, 1, 1, 1, 1],
      [1, 1],
    ]);
  });

  it("agrees with asking of each customer and each renewal whether he was subscribed then", () => {
    const period = fc.constantFrom("day", "week", "month", "quarter", "year");
    fc.assert(
      fc.property(subscriptionRows, period, (rows, length) => {
        const log = subscriptionLog(rows, {}, { invalidRows: "skip" });
        const asOf = Date.UTC(2025, 3, 1);
        const { survivors, renewals, customers } = renewalSurvivors(log, { period: length, asOf });
        const contracts = Array.from(log.customerIds, (_, customer) => firstContract(log, customer)).filter(
          (each) => each !== null && each.since < asOf,
        ) as { since: number; until: number }[];
        expect(customers).toBe(contracts.length);
        expect(survivors.reduce((sum, [size = 0]) => sum + size, 0)).toBe(customers);
        for (const { renewal, due, renewed } of renewals) {
          const at = (since: number, count: number) => addPeriods(since, count, { period: length });
          const before = contracts.filter(
            ({ since, until }) => at(since, renewal) < asOf && (renewal === 1 || until > at(since, renewal - 1)),
          );
          expect(due).toBe(before.length);
          expect(renewed).toBe(before.filter(({ since, until }) => until > at(since, renewal)).length);
        }
        for (const cohort of survivors)
          for (let i = 1; i < cohort.length; i++) expect(cohort[i]).toBeLessThanOrEqual(cohort[i - 1] as number);
      }),
    );
  });

  it("gives what the model was simulated with, in one step", () => {
    const random = randomFrom(2);
    const start = Date.UTC(2022, 0, 1);
    const rows = Array.from({ length: 6000 }, (_, customer) => {
      const startedAt = addPeriods(start + (customer % 28) * 86_400_000, customer % 12, { period: "month" });
      const churn = betaVariable(1.1, 4, random);
      const renewals = Math.floor(Math.log(random()) / Math.log1p(-churn));
      const lasts = renewals > 60 ? null : addPeriods(startedAt, renewals + 1, { period: "month" });
      return { customerId: customer, startedAt, endedAt: lasts, mrr: 10 };
    });
    const { survivors } = renewalSurvivors(subscriptionLog(rows), { period: "month", asOf: "2024-01-01" });
    expect(survivors.map(({ length }) => length)).toEqual([24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13]);
    const { parameters, standardErrors } = fitShiftedBetaGeometric({ survivors, timeUnit: "month" });
    expect(Math.abs(parameters.alpha - 1.1)).toBeLessThan(3 * (standardErrors?.alpha as number));
    expect(Math.abs(parameters.beta - 4)).toBeLessThan(3 * (standardErrors?.beta as number));
  });

  it("refuses more renewals than a list of survivors may have, and stays within the years of calendars", () => {
    const log = subscriptionLog([row("a", "1900-01-01", null)]);
    expect(() => renewalSurvivors(log, { period: "day", asOf: "2025-01-01" })).toThrow("which is too many");
    const late = subscriptionLog([row("a", "9990-01-01", null)], {}, { latest: "9999-12-31" });
    expect(renewalSurvivors(late, { period: "year", asOf: "9999-12-31" }).survivors).toEqual([
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ]);
  });
});

function firstContract(log: ReturnType<typeof subscriptionLog>, customer: number) {
  const rows = Array.from(
    { length: (log.starts[customer + 1] as number) - (log.starts[customer] as number) },
    (_, i) => (log.starts[customer] as number) + i,
  ).filter(
    (i) => log.trials[i] === 0 && (log.monthlyRevenues[i] as number) > 0 && log.endTimes[i] !== log.startTimes[i],
  );
  if (rows.length === 0) return null;
  const since = Math.min(...rows.map((i) => log.startTimes[i] as number));
  let until = since;
  // Grows as long as something touches it.
  for (let grown = true; grown; ) {
    const reach = Math.max(
      until,
      ...rows.filter((i) => (log.startTimes[i] as number) <= until).map((i) => log.endTimes[i] as number),
    );
    grown = reach > until;
    until = reach;
  }
  return { since, until };
}
