import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderLog, proportionInterval, repeatWithin } from "../../src/index";
import { addDays } from "../../src/time";
import { DAYS, instants, logOf, ordersByCustomer, rows } from "./orderRows";

const days = fc.integer({ min: 0, max: DAYS + 5 });

describe("repeatWithin", () => {
  it("counts a customer from the day on which all of the time has passed, and no order after it", () => {
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
      { customerId: "a", orderedAt: "2025-01-31", amount: 20 },
    ]);
    expect(repeatWithin(log, { days: 30, asOf: "2025-01-30T23:59" }).eligible).toBe(0);
    expect(repeatWithin(log, { days: 30, asOf: "2025-01-31" })).toMatchObject({ eligible: 1, repeated: 0 });
    expect(repeatWithin(log, { days: 31, asOf: "2025-02-01" })).toMatchObject({ eligible: 1, repeated: 1 });
  });

  it("takes days by the calendar where one of them has 23 hours", () => {
    const at = (orderedAt: string) => ({ customerId: "a", orderedAt, amount: 1 });
    const log = orderLog([at("2025-03-29T12:00"), at("2025-03-30T11:59")], {}, { timeZone: "Europe/Berlin" });
    expect(repeatWithin(log, { days: 1, asOf: "2025-03-30T12:00" })).toMatchObject({ eligible: 1, repeated: 1 });
    expect(repeatWithin(log, { days: 1, asOf: "2025-03-30T11:59" }).eligible).toBe(0);
    const onTheDot = orderLog([at("2025-03-29T12:00"), at("2025-03-30T12:00")], {}, { timeZone: "Europe/Berlin" });
    expect(repeatWithin(onTheDot, { days: 1, asOf: "2025-04-01" })).toMatchObject({ eligible: 1, repeated: 0 });
    expect(repeatWithin(onTheDot, { days: 1, asOf: "2025-04-01", timeZone: "UTC" }).repeated).toBe(1);
  });

  it("counts a second order at an earlier time of the clock, which was set back between both", () => {
    const at = (orderedAt: string) => ({ customerId: "a", orderedAt, amount: 1 });
    // 02:50 summer time, then 02:10 of the winter time 20 minutes later.
    const log = orderLog([at("2025-10-26T00:50Z"), at("2025-10-26T01:10Z")], {}, { timeZone: "Europe/Berlin" });
    const asked = { days: 1, asOf: "2025-11-01" };
    expect(repeatWithin(log, asked)).toMatchObject({ eligible: 1, repeated: 1 });
    expect(repeatWithin(log, { ...asked, minimumGapDays: 0.01 }).repeated).toBe(0);
  });

  it("counts an order of the same day, and no refund", () => {
    const list = [
      { customerId: "a", orderedAt: "2025-01-01", amount: -5 },
      { customerId: "a", orderedAt: "2025-01-02", amount: 20 },
      { customerId: "a", orderedAt: "2025-01-03", amount: -20 },
    ];
    const asOf = "2025-03-01";
    expect(repeatWithin(orderLog(list), { days: 30, asOf })).toMatchObject({ eligible: 1, repeated: 0 });
    const more = [...list, { customerId: "a", orderedAt: "2025-01-02", amount: 0 }];
    expect(repeatWithin(orderLog(more), { days: 1, asOf }).repeated).toBe(1);
    expect(repeatWithin(orderLog(more), { days: 0, asOf }).repeated).toBe(0);
  });

  it("knows no order at asOf, the first or a later one", () => {
    const at = (orderedAt: string) => ({ customerId: "a", orderedAt, amount: 1 });
    const log = orderLog([at("2025-01-02"), at("2025-01-02"), at("2025-01-05")]);
    expect(repeatWithin(log, { days: 0, asOf: "2025-01-02" })).toMatchObject({ eligible: 0, rate: null });
    expect(repeatWithin(log, { days: 0, asOf: "2025-01-03" })).toMatchObject({ eligible: 1, rate: 0 });
    expect(repeatWithin(log, { days: 1, asOf: "2025-01-03" })).toMatchObject({ eligible: 1, rate: 1 });
    const half = orderLog([at("2025-01-02"), at("2025-01-03"), { ...at("2025-01-02"), customerId: "b" }]);
    expect(repeatWithin(half, { days: 2, asOf: "2025-02-01" })).toMatchObject({ eligible: 2, repeated: 1, rate: 0.5 });
  });

  it("leaves out orders before the least gap, by the calendar, and takes the next one", () => {
    const at = (orderedAt: string, customerId = "a") => ({ customerId, orderedAt, amount: 1 });
    const list = [at("2025-03-29T12:00"), at("2025-03-29T18:00"), at("2025-03-30T11:59"), at("2025-03-30T12:00")];
    const log = orderLog(list, {}, { timeZone: "Europe/Berlin" });
    const asked = { days: 2, asOf: "2025-05-01" };
    expect(repeatWithin(log, { ...asked, minimumGapDays: 1 })).toMatchObject({ eligible: 1, repeated: 1 });
    expect(repeatWithin(log, { ...asked, minimumGapDays: 1.01 })).toMatchObject({ eligible: 1, repeated: 0 });
    const early = orderLog(list.slice(0, 3), {}, { timeZone: "Europe/Berlin" });
    expect(repeatWithin(early, { ...asked, minimumGapDays: 1 }).repeated).toBe(0);
    expect(repeatWithin(early, { ...asked, minimumGapDays: 0.25 }).repeated).toBe(1);
    // The order that counts may be late, or at asOf.
    expect(repeatWithin(log, { days: 1.5, minimumGapDays: 1, asOf: "2025-03-31T10:00Z" }).repeated).toBe(1);
    expect(() => repeatWithin(log, { ...asked, minimumGapDays: 2 })).toThrow(
      "repeatWithin: minimumGapDays must be below 2, but got 2",
    );
    expect(repeatWithin(log, { ...asked, days: 0, minimumGapDays: 0 }).repeated).toBe(0);
  });

  it("counts no more customers with a longer gap, and all as without it with a gap of 0", () => {
    fc.assert(
      fc.property(rows, days, instants, fc.nat({ max: 40 }), (list, length, asOf, gap) => {
        fc.pre(gap + 1 < length);
        const at = (minimumGapDays?: number) => repeatWithin(logOf(list), { days: length, asOf, minimumGapDays });
        expect(at(0)).toEqual(at());
        expect(at(gap).eligible).toBe(at().eligible);
        expect(at(gap).repeated).toBeLessThanOrEqual(at().repeated);
        expect(at(gap + 1).repeated).toBeLessThanOrEqual(at(gap).repeated);
      }),
    );
  });

  it("has the interval of proportionInterval", () => {
    fc.assert(
      fc.property(rows, days, instants, fc.constantFrom(0.5, 0.9, 0.99), (list, length, asOf, confidence) => {
        const { eligible, repeated, interval } = repeatWithin(logOf(list), { days: length, asOf, confidence });
        if (eligible === 0) {
          expect(interval).toBeNull();
          return;
        }
        const expected = proportionInterval({ events: repeated, trials: eligible, confidence }).interval;
        expect(expected).toMatchObject({ confidence, method: "wilson" });
        expect(interval).toEqual(expected);
      }),
    );
  });

  it("counts as a plain program does", () => {
    fc.assert(
      fc.property(rows, days, instants, fc.constantFrom("UTC", "Etc/GMT+12"), (list, length, asOf, timeZone) => {
        const { eligible, repeated } = repeatWithin(logOf(list), { days: length, asOf, timeZone });
        const old = [...ordersByCustomer(list).values()].filter(
          ([first]) => first && first.orderedAt < asOf && addDays(first.orderedAt, length, timeZone) <= asOf,
        );
        const again = old.filter(
          ([first, second]) => first && second && second.orderedAt < addDays(first.orderedAt, length, timeZone),
        );
        expect([eligible, repeated]).toEqual([old.length, again.length]);
      }),
    );
  });
});
