import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerSummaries, holdoutSplit, orderLog } from "../../src/index";
import { DAY, END, logOf, rows, START, zones } from "../purchases/orderRows";

const order = (customerId: string, orderedAt: string, amount = 10) => ({ customerId, orderedAt, amount });
const split = (list: readonly object[], calibrationUntil: string, holdoutUntil: string) =>
  holdoutSplit(orderLog(list as never[]), { calibrationUntil, holdoutUntil });

describe("holdoutSplit", () => {
  it("counts no purchase twice where the split falls within a day", () => {
    const list = [order("a", "2025-01-01"), order("a", "2025-01-05T09:00"), order("a", "2025-01-05T18:00")];
    const { calibration, holdout } = split(list, "2025-01-05T12:00", "2025-02-01");
    expect([calibration.frequency[0], holdout.frequency[0], holdout.revenue[0]]).toEqual([1, 0, 10]);
  });

  it("leaves out who came after the split, and who has only refunds, and counts the first", () => {
    const list = [
      order("a", "2025-01-01"),
      order("b", "2025-01-10"),
      order("c", "2025-02-01"),
      order("d", "2025-01-02", -1),
    ];
    const { calibration, excludedCustomers } = split(list, "2025-01-10", "2025-02-01");
    expect([calibration.customerId, excludedCustomers]).toEqual([["a"], 1]);
  });

  it("takes what was paid back in the holdout off its revenue", () => {
    const list = [order("a", "2025-01-01"), order("a", "2025-01-10"), order("a", "2025-01-20", -4)];
    expect(split(list, "2025-01-15", "2025-02-01").holdout.revenue[0]).toBe(-4);
  });

  it("measures the holdout by days of the calendar, an hour more or less in them", () => {
    const log = orderLog([order("a", "2025-03-01")], {}, { timeZone: "Europe/Berlin" });
    const options = { calibrationUntil: "2025-03-29", holdoutUntil: "2025-04-05", timeUnit: "week" } as const;
    expect(holdoutSplit(log, options).holdoutLength).toBe(1);
    const night = { calibrationUntil: "2025-10-26T00:30:00Z", holdoutUntil: "2025-10-26T01:15:00Z" };
    expect(holdoutSplit(log, night).holdoutLength).toBe(0);
  });

  it("refuses a holdout that ends before it begins", () => {
    const call = () => split([order("a", "2025-01-01")], "2025-02-01", "2025-02-01");
    expect(call).toThrow(
      'holdoutSplit: holdoutUntil must be after calibrationUntil (2025-02-01), but got the string "2025-02-01"',
    );
  });

  it("has no customers of an empty log", () => {
    const { calibration, holdout, excludedCustomers } = split([], "2025-02-01", "2025-03-01");
    expect([calibration.customerId, holdout.frequency.length, excludedCustomers]).toEqual([[], 0, 0]);
  });

  it("divides what is known at the end between the two parts", () => {
    fc.assert(
      fc.property(rows, zones, fc.integer({ min: START, max: END - DAY }), (list, timeZone, calibrationUntil) => {
        const log = logOf(list, timeZone);
        const { calibration, holdout, excludedCustomers } = holdoutSplit(log, { calibrationUntil, holdoutUntil: END });
        const whole = customerSummaries(log, { asOf: END });
        expect(calibration).toEqual(customerSummaries(log, { asOf: calibrationUntil }));
        expect(calibration.customerId.length + excludedCustomers).toBe(whole.customerId.length);
        calibration.customerId.forEach((id, row) => {
          const later = whole.customerId.indexOf(id);
          const frequency = (calibration.frequency[row] as number) + (holdout.frequency[row] as number);
          expect(frequency).toBe(whole.frequency[later]);
          expect(holdout.frequency[row]).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});
