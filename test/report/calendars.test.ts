import { describe, expect, it } from "vitest";
import { orderLog, subscriptionLog } from "../../src/index";
import { ordersReport, subscriptionsReport } from "../../src/report";

const log = orderLog(
  Array.from({ length: 60 }, (_, i) => ({
    customerId: `c${i % 20}`,
    orderedAt: Date.UTC(2025, 0, 1) + i * 3 * 86_400_000,
    amount: 10,
  })),
);
const subscriptions = subscriptionLog(
  Array.from({ length: 30 }, (_, i) => ({
    customerId: `c${i}`,
    startedAt: Date.UTC(2024, 0, 1) + i * 20 * 86_400_000,
    endedAt: i % 3 === 0 ? Date.UTC(2024, 3, 1) + i * 20 * 86_400_000 : null,
    mrr: 10,
  })),
);

describe("reports in a calendar", () => {
  it("name the periods of orders, and their days, in the language", () => {
    const report = ordersReport(log, { locale: "fa", calendar: "persian", window: "month", resamples: 0 });
    const text = JSON.stringify(report);
    expect(text).toContain("فروردین ۱۴۰۴");
    expect(text).toContain("هجری شمسی");
    expect(text).not.toMatch(/مارس|آوریل/u);
    expect(JSON.stringify(ordersReport(log, { locale: "fa", window: "month", resamples: 0 }))).not.toContain("فروردین");
  });

  it("name fiscal quarters and months of weeks", () => {
    const fiscal = ordersReport(log, { yearStartsIn: 4, window: "quarter", resamples: 0 });
    expect(JSON.stringify(fiscal)).toContain("Q1 FY2026");
    expect(JSON.stringify(fiscal)).toContain("Gregorian; years start in month 4");
    const retail = ordersReport(log, {
      calendar: "4-5-4",
      yearStartsIn: 2,
      weekStartsOn: 0,
      window: "month",
      resamples: 0,
    });
    expect(JSON.stringify(retail)).toContain("P2 FY2026");
  });

  it("name the months of subscriptions", () => {
    const text = JSON.stringify(subscriptionsReport(subscriptions, { locale: "ar", calendar: "islamic-umalqura" }));
    expect(text).toMatch(/شعبان 1446|رمضان 1446|رجب 1446/u);
    expect(text).toContain("بتقويم أم القرى");
    expect(text).not.toMatch(/يناير|فبراير/u);
  });

  it("are refused beyond the known years", () => {
    expect(() => ordersReport(log, { calendar: "islamic-umalqura", asOf: "2190-01-01" })).toThrow(
      "ordersReport: calendar is known from 1882-11-12",
    );
    expect(() => subscriptionsReport(subscriptions, { calendar: "islamic-umalqura", asOf: "2190-01-01" })).toThrow(
      "subscriptionsReport: calendar is known from 1882-11-12",
    );
  });
});
