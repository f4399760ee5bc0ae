import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerSummaries, lapsedCustomers, orderLog, purchaseGaps } from "../../src/index";
import { expectNear } from "../near";
import { DAY, END, logOf, rows, START, zones } from "./orderRows";

const at = (orderedAt: string | number, customerId = "a") => ({ customerId, orderedAt, amount: 1 });
/**
 * The clock of St. John's went back from 00:01 on 7 November 2010 to 23:01 on the 6th: both orders are of another day.
 */
const nightOfStJohns = [at("2010-11-07T02:20Z"), at("2010-11-07T02:45Z")];

describe("purchaseGaps", () => {
  it("takes orders of one day for one purchase, made with the first of them", () => {
    const log = orderLog([at("2025-01-01T08:00"), at("2025-01-01T20:00"), at("2025-01-02T20:00")]);
    expect(purchaseGaps(log)).toMatchObject({ mean: 1.5, gaps: 1 });
  });

  it("does not round, and is not disturbed by a clock that is set", () => {
    const berlin = { timeZone: "Europe/Berlin" };
    expect(purchaseGaps(orderLog([at("2025-03-29"), at("2025-03-31")], {}, berlin)).mean).toBe(2);
    expect(purchaseGaps(orderLog([at("2025-10-25T12:00"), at("2025-10-27")], {}, berlin)).mean).toBe(1.5);
    expect(purchaseGaps(orderLog(nightOfStJohns, {}, { timeZone: "America/St_Johns" }))).toMatchObject({
      mean: 0,
      gaps: 1,
    });
  });

  it("takes no refund for an order", () => {
    const refund = { customerId: "a", orderedAt: "2025-01-05", amount: -1 };
    expect(purchaseGaps(orderLog([at("2025-01-01"), refund, at("2025-01-09")])).mean).toBe(8);
  });

  it("interpolates quantiles linearly (type 7 of Hyndman and Fan 1996: R's default, PERCENTILE.INC)", () => {
    const days = [0, 1, 3, 6, 10];
    const log = orderLog(days.map((day) => at(START + day * DAY)));
    expect(purchaseGaps(log, { quantiles: [0, 0.1, 0.5, 0.9, 1] })).toEqual({
      mean: 2.5,
      median: 2.5,
      quantiles: [1, 1.3, 2.5, 3.7, 4].map((each) => expect.closeTo(each, 12)),
      gaps: 4,
    });
    expect(purchaseGaps(log, { quantiles: Float64Array.of(1) }).quantiles).toEqual([4]);
    expect(purchaseGaps(log, { quantiles: [] }).quantiles).toEqual([]);
  });

  it("has one gap for every repeat purchase of the summaries; of days alone, they sum up to their recency", () => {
    fc.assert(
      fc.property(rows, zones, fc.boolean(), (list, timeZone, onlyDays) => {
        const days = onlyDays
          ? list.map((row) => ({ ...row, orderedAt: Math.floor(row.orderedAt / DAY) * DAY }))
          : list;
        const zone = onlyDays ? "UTC" : timeZone;
        const log = logOf(days, zone);
        const { frequency, recency } = customerSummaries(log, { asOf: END });
        const { gaps, mean } = purchaseGaps(log);
        expect(gaps).toBe(frequency.reduce((a, b) => a + b, 0));
        const total = recency.reduce((a, b) => a + b, 0);
        if (onlyDays) expectNear((mean ?? 0) * gaps, total, 1e-12);
        // A purchase is at most a day after the beginning of its day.
        else expect(Math.abs((mean ?? 0) * gaps - total)).toBeLessThanOrEqual(8);
      }),
    );
  });

  it("is made of the gaps of the customers", () => {
    fc.assert(
      fc.property(rows, zones, (list, timeZone) => {
        const log = logOf(list, timeZone);
        const { gaps, mean, perCustomer = [] } = purchaseGaps(log, { perCustomer: true });
        expect(perCustomer.reduce((sum, each) => sum + each.gaps, 0)).toBe(gaps);
        expectNear(
          perCustomer.reduce((sum, each) => sum + each.gaps * each.mean, 0),
          (mean ?? 0) * gaps,
          1e-12,
        );
        for (const { customerId, ...own } of perCustomer) {
          const alone = purchaseGaps(
            logOf(
              list.filter((row) => row.customerId === customerId),
              timeZone,
            ),
          );
          expect(alone).toMatchObject(own);
        }
      }),
    );
  });

  it("has quantiles between the shortest and the longest gap that rise with their share", () => {
    fc.assert(
      fc.property(rows, fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { maxLength: 8 }), (list, shares) => {
        const { quantiles, gaps } = purchaseGaps(logOf(list), {
          quantiles: [0, ...[...shares].sort((a, b) => a - b), 1],
        });
        if (gaps === 0) expect(quantiles.every((each) => each === null)).toBe(true);
        else expect(quantiles).toEqual([...quantiles].sort((a, b) => (a as number) - (b as number)));
      }),
    );
  });
});

describe("lapsedCustomers", () => {
  const weekly = ["2025-01-01", "2025-01-08", "2025-01-15"];
  const log = orderLog([
    ...weekly.map((day) => at(day)),
    at("2025-01-04", "b"),
    at("2025-01-28", "b"),
    at("2025-01-30", "c"),
  ]);
  const lapsed = (options: object) =>
    lapsedCustomers(log, { asOf: "2025-02-01", ...options }).map(({ customerId }) => customerId);

  it("needs days or a multiple, and not both", () => {
    expect(() => lapsed({})).toThrow("lapsedCustomers: days is missing: a number is needed");
    expect(() => lapsed({ days: 3, medianMultiple: 2 })).toThrow(
      "lapsedCustomers: days and medianMultiple cannot be used together: pass only one of them",
    );
  });

  it("lists who has waited longer than the days, and not who has waited just as long", () => {
    expect(lapsed({ days: 3.9, minimumPurchases: 1 })).toEqual(["a", "b"]);
    expect(lapsed({ days: 4, minimumPurchases: 1 })).toEqual(["a"]);
    expect(lapsed({ days: 17, minimumPurchases: 1 })).toEqual([]);
    expect(lapsed({ days: 0, minimumPurchases: 1 })).toEqual(["a", "b", "c"]);
  });

  it("judges by their own rhythm only those who have one", () => {
    expect(lapsed({ medianMultiple: 2 })).toEqual(["a"]);
    expect(lapsed({ medianMultiple: 3 })).toEqual([]);
    expect(lapsed({ medianMultiple: 0.1, minimumPurchases: 2 })).toEqual(["a", "b"]);
    expect(lapsed({ medianMultiple: 0.1, minimumPurchases: 1 })).toEqual(["a", "b"]);
  });

  it("asks for three purchases with a number of days too, where it is not told another minimum", () => {
    expect(lapsed({ days: 0 })).toEqual(["a"]);
    expect(lapsed({ days: 0, minimumPurchases: 2 })).toEqual(["a", "b"]);
    expect(lapsed({ days: 0, minimumPurchases: 4 })).toEqual([]);
  });

  it("knows nothing from asOf on, and takes no refund for an order", () => {
    const refund = { customerId: "a", orderedAt: "2025-01-20", amount: -1 };
    const more = orderLog([...weekly.map((day) => at(day)), refund, at("2025-02-01"), { ...refund, customerId: "z" }]);
    expect(lapsedCustomers(more, { asOf: "2025-02-01", days: 16 })).toEqual([
      { customerId: "a", lastOrderedAt: Date.UTC(2025, 0, 15), daysSince: 17, threshold: 16 },
    ]);
    expect(lapsedCustomers(more, { asOf: "2025-01-01", days: 0, minimumPurchases: 1 })).toEqual([]);
  });

  it("does not list who has waited just as long as their own rhythm allows", () => {
    expect(lapsedCustomers(log, { asOf: "2025-01-29", medianMultiple: 2 })).toEqual([]);
    const late = lapsedCustomers(log, { asOf: "2025-01-29T00:00:00.001", medianMultiple: 2 });
    expect(late.map(({ customerId, threshold }) => [customerId, threshold])).toEqual([["a", 14]]);
  });

  it("never takes the orders of another customer for those of one who has none", () => {
    const refund = { customerId: "z", orderedAt: "2025-01-03", amount: -1 };
    const two = orderLog([at("2025-01-01"), { ...refund, customerId: "a" }, refund]);
    const ids = lapsedCustomers(two, { asOf: "2025-02-01", days: 0, minimumPurchases: 1 });
    expect(ids.map(({ customerId }) => customerId)).toEqual(["a"]);
  });

  it("never counts less than 0 days", () => {
    const night = orderLog(nightOfStJohns.slice(0, 1), {}, { timeZone: "America/St_Johns" });
    expect(lapsedCustomers(night, { asOf: "2010-11-07T02:45Z", days: 0, minimumPurchases: 1 })).toEqual([]);
  });

  it("lists fewer the longer the time, and each with days above the threshold", () => {
    fc.assert(
      fc.property(
        rows,
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        fc.constantFrom("days", "medianMultiple"),
        (list, value, field) => {
          const some = lapsedCustomers(logOf(list), { asOf: END, [field]: value });
          const fewer = lapsedCustomers(logOf(list), { asOf: END, [field]: 2 * value });
          expect(some.filter(({ daysSince, threshold }) => !(daysSince > threshold))).toEqual([]);
          const ids = some.map(({ customerId }) => customerId);
          expect(fewer.filter(({ customerId }) => !ids.includes(customerId))).toEqual([]);
        },
      ),
    );
  });
});
