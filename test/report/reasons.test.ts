// Why customers leave: all reasons add up to all churn, and failed payments are advice with their customers.
import fc from "fast-check";
import { revenueMovements, type SubscriptionLog, subscriptionLog } from "retention-metrics";
import { describe, expect, it } from "vitest";
import { type Report, type ReportSection, reportAdvice, reportLists, subscriptionsReport } from "../../src/report";
import { isFailedPayment } from "../../src/report/subscriptions/isFailedPayment";
import { type Reasons, reasonsOf } from "../../src/report/subscriptions/reasonsOf";
import { checkReport } from "./checkReport";

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
const ASOF = START + 700 * DAY;

interface Stay {
  readonly from: number;
  readonly days: number;
  readonly mrr: number;
  readonly reason: string | null;
}

/** A customer per stay; every fifth returns after 50 days, and leaves for another reason. */
function logOf(stays: readonly Stay[]): SubscriptionLog {
  return subscriptionLog(
    stays.flatMap(({ from, days, mrr, reason }, i) => {
      const startedAt = START + from * DAY;
      const endedAt = startedAt + days * DAY;
      const first = { customerId: `c${i}`, startedAt, endedAt, mrr, reason };
      const again = endedAt + 50 * DAY;
      return i % 5 > 0
        ? [first]
        : [first, { ...first, startedAt: again, endedAt: again + days * DAY, reason: reason && `${reason} again` }];
    }),
  );
}

/** Half leave for the price, a quarter because a payment failed, an eighth without a reason. */
const REASONS = ["price", "price", "price", "payment_failed", "price", "payment_failed", "moved", null];
const stays = Array.from({ length: 240 }, (_, i) => ({
  from: (i * 37) % 500,
  days: 20 + ((i * 53) % 300),
  mrr: 10 + (i % 7),
  reason: REASONS[i % 8] ?? null,
}));
const report = (log: SubscriptionLog, locale: "en" | "ar" | "fa" = "en") =>
  subscriptionsReport(log, { asOf: ASOF, locale, currency: "EUR" });
const sectionOf = (of: Report, id = "reasons") => of.sections.find((each) => each.id === id) as ReportSection;
const columnOf = (section: ReportSection, column: number) =>
  (section.tables[0]?.rows ?? []).map((row) => Number(row[column]?.value));
const monthsOf = (log: SubscriptionLog) =>
  revenueMovements(log, { period: "month", asOf: ASOF }).filter(({ finished }) => finished);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe("the section on reasons", () => {
  it("follows all general rules, in three languages", () => {
    const made = checkReport((locale) => report(logOf(stays), locale));
    const section = sectionOf(made);
    expect(section.question).toBe("Why do customers leave?");
    expect(section.answer).toMatch(
      /^The most frequent reason of the \d+ customers lost in the last 12 months is .*price/u,
    );
    expect(section.answer).toMatch(/For \d+ customers no reason is given\.$/u);
    expect(section.charts[0]?.spec.usermeta.chart).toBe("incidenceCurve");
  });

  it("has the curves in the order of the table, all others last in every language, and amounts of equal digits", () => {
    const reasons = ["zeal", "zeal", "zeal", "price", "price", "age", "age", "moved", "bored", null];
    const log = logOf(stays.map((stay, i) => ({ ...stay, reason: reasons[i % 10] ?? null })));
    for (const [locale, others] of [
      ["en", "Other reasons"],
      ["fa", "دلیل‌های دیگر"],
      ["ar", "أسباب أخرى"],
    ] as const) {
      const section = sectionOf(report(log, locale));
      const drawn = [...new Set(section.charts[0]?.spec.data.values.map(({ group }) => group))];
      expect(drawn[0]).toBe("zeal");
      expect(drawn).toHaveLength(4);
      expect(drawn[3]).toBe(others);
    }
    const { rows = [], total } = sectionOf(report(log)).tables[0] ?? {};
    expect(Number(total?.[3]?.value)).toBeGreaterThan(1000);
    for (const row of [...rows, total]) expect(row?.[3]?.text).not.toContain(".");
    expect(Math.min(...rows.map((row) => Number(row[3]?.value)))).toBeLessThan(1000);
  });

  it("is missing if no row names a reason", () => {
    const made = report(logOf(stays.map((stay) => ({ ...stay, reason: null }))));
    expect(made.sections.map(({ id }) => id)).not.toContain("reasons");
  });

  it("adds up to the churn of the same months in the table of movements", () => {
    const reason = fc.constantFrom(
      "price",
      "payment failed",
      "moved",
      "a",
      "b",
      "c",
      "d",
      "e",
      "f",
      "g",
      "unknown",
      null,
    );
    const stay = fc.record({
      from: fc.integer({ min: 0, max: 600 }),
      days: fc.integer({ min: 1, max: 400 }),
      mrr: fc.integer({ min: 0, max: 9 }),
      reason,
    });
    fc.assert(
      fc.property(fc.array(stay, { minLength: 1, maxLength: 40 }), (all) => {
        const log = logOf([...all, { from: 0, days: 300, mrr: 5, reason: "price" }]);
        const months = monthsOf(log);
        const reasons = reasonsOf(log, ASOF, {}, months) as Reasons;
        const rows = [...reasons.named, reasons.rest, reasons.unknown];
        const lost = sum(months.slice(-12).map(({ customers }) => customers.churned));
        expect([reasons.customers, sum(rows.map(({ customers }) => customers))]).toEqual([lost, lost]);
        const revenue = sum(months.slice(-12).map(({ churned }) => churned));
        expect(reasons.revenue).toBeCloseTo(revenue, 8);
        expect(sum(rows.map((row) => row.revenue))).toBeCloseTo(revenue, 8);
      }),
    );
  });

  it("shows all of them in its table", () => {
    const log = logOf(stays.map((stay, i) => ({ ...stay, reason: i % 3 === 0 ? `r${i % 21}` : stay.reason })));
    const section = sectionOf(report(log));
    const months = monthsOf(log).slice(-12);
    const lost = sum(months.map(({ customers }) => customers.churned));
    expect(section.tables[0]?.rows.length).toBe(9);
    expect(sum(columnOf(section, 1))).toBe(lost);
    expect(sum(columnOf(section, 2))).toBeCloseTo(1, 10);
    expect(sum(columnOf(section, 3))).toBeCloseTo(sum(months.map(({ churned }) => churned)), 8);
    expect(section.tables[0]?.total?.map(({ value }) => value).slice(1, 3)).toEqual([lost, 1]);
    expect(section.numbers[0]?.value).toBe(lost);
  });

  it("draws curves that add up to all who have left", () => {
    const made = report(logOf(stays));
    const rowsOf = (id: string) => sectionOf(made, id).charts.find(({ spec }) => /Curve/u.test(spec.usermeta.chart));
    const last = new Map<string, number>();
    for (const { group, share } of rowsOf("reasons")?.spec.data.values ?? []) last.set(String(group), Number(share));
    const stay = rowsOf("stay")?.spec.data.values.at(-1)?.["share"];
    expect(last.size).toBe(4);
    expect(sum([...last.values()])).toBeCloseTo(1 - Number(stay), 10);
  });

  it("counts free text as other reasons, without a row for each", () => {
    const section = sectionOf(
      checkReport((locale) => report(logOf(stays.map((stay, i) => ({ ...stay, reason: `because of ${i}` }))), locale)),
    );
    expect(section.answer).toMatch(/too few to say which reason is most frequent/u);
    expect(section.tables[0]?.rows.length).toBe(8);
    expect(section.tables[0]?.rows.at(-1)?.[0]?.text).toBe("Other reasons");
  });

  it("names no reason of few losses, and says that none was lost", () => {
    const few = sectionOf(report(logOf(stays.slice(0, 9).map((stay) => ({ ...stay, from: 300 })))));
    expect(few.answer).toMatch(/too few/u);
    const none = sectionOf(
      report(logOf([{ from: 0, days: 20, mrr: 5, reason: "price" }, ...stays.slice(1, 4).map(stayOn)])),
    );
    expect(none.answer).toBe("No customer was lost in the last 12 months.");
  });

  it("names several reasons if they are equally frequent", () => {
    const equal = stays
      .slice(0, 24)
      .map((stay, i) => ({ ...stay, from: 400, days: 30, reason: ["a", "b"][i % 2] as string }));
    const made = subscriptionLog(
      equal.map(({ from, days, mrr, reason }, i) => ({
        customerId: i,
        startedAt: START + from * DAY,
        endedAt: START + (from + days) * DAY,
        mrr,
        reason,
      })),
    );
    expect(sectionOf(report(made)).answer.replace(/[\u2068\u2069]/gu, "")).toBe(
      "The most frequent reasons of the 24 customers lost in the last 10 months are “a” and “b”: 12 customers each.",
    );
  });
});

const stayOn = (stay: Stay): Stay => ({ ...stay, days: 5000 });

describe("advice on failed payments", () => {
  const log = logOf(stays);
  const advice = reportAdvice(report(log)).find(({ id }) => id === "failedPayments");

  it("rests on the numbers of the table, and lists who has not come back", () => {
    const rows = sectionOf(report(log)).tables[0]?.rows.filter(([name]) => /^payment/u.test(String(name?.value))) ?? [];
    expect(advice?.numbers[0]?.value).toBe(sum(rows.map((row) => Number(row[1]?.value))));
    expect(advice?.numbers[1]?.value).toBeCloseTo(sum(rows.map((row) => Number(row[2]?.value))), 12);
    const list = reportLists(report(log)).find(({ id }) => id === "failed-payments");
    expect(list?.columns).toEqual(["customer", "customer_since", "ends_at", "monthly_revenue"]);
    expect(list?.rows.length).toBeGreaterThan(10);
    const reasons = new Map(stays.map(({ reason }, i) => [`c${i}`, reason]));
    for (const [customer, , ends] of list?.rows ?? []) {
      expect(reasons.get(String(customer))).toBe("payment_failed");
      expect(Date.parse(String(ends))).toBeLessThan(ASOF);
    }
  });

  it("is not given where they are few", () => {
    const others = logOf(stays.map((stay, i) => ({ ...stay, reason: i % 8 === 3 ? stay.reason : "price" })));
    expect(reportAdvice(report(others)).map(({ id }) => id)).not.toContain("failedPayments");
  });

  it.each([
    ["payment_failed", true],
    ["Failed payment", true],
    ["not_paid", true],
    ["nonpayment", true],
    ["BILLING_ERROR", true],
    ["Card expired", true],
    ["expired credit card", true],
    ["no_card", true],
    ["involuntary", true],
    ["فشل الدفع", true],
    ["پرداخت ناموفق", true],
    ["Zahlung fehlgeschlagen", true],
    ["too expensive", false],
    ["payment terms", false],
    ["declined the renewal", false],
    ["expired", false],
    ["missing features", false],
    ["cancellation_requested", false],
    ["گران", false],
  ])("takes %s for one: %s", (reason, is) => {
    expect(isFailedPayment(reason)).toBe(is);
  });
});
