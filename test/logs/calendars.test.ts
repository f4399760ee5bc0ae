import { describe, expect, it } from "vitest";
import { orderLog, subscriptionLog } from "../../src/index";

describe("rows with dates of a calendar", () => {
  it("are those with the Gregorian dates, in the zone of the log", () => {
    const rows = (...dates: string[]) => dates.map((orderedAt) => ({ customerId: "a", orderedAt, amount: 1 }));
    const tehran = { timeZone: "Asia/Tehran" } as const;
    expect(
      orderLog(rows("1404-01-01", "1404-02-31T10:00", "2025-07-01"), {}, { ...tehran, calendar: "persian" }).times,
    ).toEqual(orderLog(rows("2025-03-21", "2025-05-21T10:00", "2025-07-01"), {}, tehran).times);
    expect(orderLog(rows("1447-01-01"), {}, { calendar: "islamic-umalqura" }).times).toEqual(
      Float64Array.of(Date.UTC(2025, 5, 26)),
    );
  });

  it("may have ends of it, or none by a date far off", () => {
    const row = { customerId: "a", startedAt: "1404-01-01", mrr: 1 };
    const log = subscriptionLog(
      [
        { ...row, endedAt: "1404-06-31" },
        { ...row, customerId: "b", endedAt: "9999-12-31" },
      ],
      {},
      { calendar: "persian", ends: "inclusive" },
    );
    expect([...log.endTimes]).toEqual([Date.UTC(2025, 8, 23), Number.POSITIVE_INFINITY]);
  });

  it("are refused where the date does not exist, or the calendar is not named", () => {
    const of = (orderedAt: string, calendar?: string) => () =>
      orderLog([{ customerId: "a", orderedAt, amount: 1 }], {}, { calendar } as never);
    expect(of("1404-07-31", "persian")).toThrow("orderedAt must be a Date");
    expect(of("1404-01-01")).toThrow("is that a year of the Jalali calendar?");
    expect(of("1404-01-01", "jalali")).toThrow('calendar must be one of "gregory", "persian", "islamic-umalqura"');
  });
});
