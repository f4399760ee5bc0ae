import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cohortTable,
  customerChurn,
  customerSummaries,
  holdoutSplit,
  lapsedCustomers,
  lifecycle,
  purchaseGaps,
  purchaseSummary,
  repeatWithin,
  returningCustomerRate,
  revenueMovements,
  rfm,
  stickiness,
  survivalFromSubscriptions,
} from "../../src";
import { formatError } from "../../src/locales";
import { orderLog, orderLogFromColumns, subscriptionLog, subscriptionLogFromColumns } from "../../src/logs";
import type { MetricInputError } from "../../src/validation/errors";

const order = { customerId: "a", orderedAt: "2025-01-03", amount: 20 };
const plan = { customerId: "a", startedAt: "2025-01-01", endedAt: null, mrr: 20 };
const DAY = 86_400_000;

function issuesOf(make: () => unknown) {
  try {
    make();
  } catch (error) {
    expect((error as Error).name).toBe("MetricInputError");
    return (error as MetricInputError).issues.map(({ path, code, details }) => ({ path, code, details }));
  }
  throw new Error("not refused");
}

describe("a key that rows do not have", () => {
  const { endedAt: _, ...without } = plan;

  it("is refused for ends, with the name that is likely to be meant", () => {
    expect(issuesOf(() => subscriptionLog([plan, without] as object[]))).toEqual([
      { path: [1, "endedAt"], code: "missingKey", details: {} },
    ]);
    expect(issuesOf(() => subscriptionLog([{ ...without, en: null, de: null }] as object[]))).toMatchObject([
      { code: "missingKey" },
    ]);
    for (const key of ["ended_at", "EndedAt", "endedat", "end", "endetAt", "ended at"])
      expect(issuesOf(() => subscriptionLog([{ ...without, [key]: "2025-02-01" }] as object[]))).toEqual([
        { path: [0, "endedAt"], code: "misnamedKey", details: { suggestion: key } },
      ]);
    // The same letters before a name that is spelled more like it.
    expect(issuesOf(() => subscriptionLog([{ ...without, endedAtX: 1, ended_at: null }] as object[]))).toMatchObject([
      { details: { suggestion: "ended_at" } },
    ]);
    const typo = { endedAt: (row: object) => (row as { ended_att?: string }).ended_att };
    expect(issuesOf(() => subscriptionLog([{ ...without, ended_at: null }], typo))).toMatchObject([
      { code: "misnamedKey", details: { suggestion: "ended_at" } },
    ]);
    expect(issuesOf(() => subscriptionLog([plan], { endedAt: "ended_at" as never }))).toMatchObject([
      { code: "missingKey" },
    ]);
    const columns = { customerId: ["a"], startedAt: [DAY * 20_000], endedAt: [undefined], mrr: [1] };
    expect(issuesOf(() => subscriptionLogFromColumns(columns))).toMatchObject([{ code: "missingKey" }]);
  });

  it("is no problem where the accessor says that no row has it", () => {
    const log = subscriptionLog([without], { endedAt: null, trial: null });
    expect([log.endTimes[0], log.trials[0]]).toEqual([Infinity, 0]);
    expect(() => subscriptionLog([], { mrr: null as never })).toThrow("a key or a function of the row");
  });

  it("is refused for trials that have a similar name or were named", () => {
    for (const key of ["is_trial", "isTrial", "Trial", "trail"])
      expect(issuesOf(() => subscriptionLog([plan, { ...plan, [key]: true }]))).toEqual([
        { path: [1, "trial"], code: "misnamedKey", details: { suggestion: key } },
      ]);
    expect(issuesOf(() => subscriptionLog([plan], { trial: "is_trial" as never }))).toMatchObject([
      { path: [0, "trial"], code: "missingKey" },
    ]);
    expect(subscriptionLog([{ ...plan, trial: undefined, is_trial: true }] as object[]).trials[0]).toBe(0);
    expect(subscriptionLog([{ ...plan, is_trial: true }], { trial: null }).trials[0]).toBe(0);
    // Whichever row it is, and whatever keys the rows before it have.
    const rows = Array.from({ length: 300 }, (_, i) => (i === 250 ? { ...plan, is_trial: true } : plan));
    expect(issuesOf(() => subscriptionLog(rows))).toMatchObject([{ path: [250, "trial"] }]);
    const mixed = [{ ...plan, trial: true }, plan, { ...plan, plan: "a" }, plan];
    expect([...subscriptionLog(mixed as object[]).trials]).toEqual([0, 0, 0, 1]);
    const misnamed: object[] = [...mixed, { ...plan, code: "a" }, { ...plan, trials: 1 }];
    expect(issuesOf(() => subscriptionLog(misnamed))).toMatchObject([
      { path: [5, "trial"], details: { suggestion: "trials" } },
    ]);
  });

  it("is refused for ids and currencies that were named", () => {
    expect(issuesOf(() => orderLog([order], { orderId: "id" as never }))).toMatchObject([{ path: [0, "orderId"] }]);
    expect(issuesOf(() => orderLog([order], { currency: () => undefined }))).toMatchObject([{ path: [0, "currency"] }]);
    expect(issuesOf(() => subscriptionLog([plan], { subscriptionId: "id" as never }))).toMatchObject([
      { path: [0, "subscriptionId"] },
    ]);
    expect(issuesOf(() => subscriptionLog([plan], { currency: () => undefined }))).toMatchObject([
      { path: [0, "currency"] },
    ]);
  });
});

describe("times that are not plausible", () => {
  it.each([
    [1_735_689_600, "looksLikeSeconds"],
    [0, "looksLikeSeconds"],
    [-5, "looksLikeSeconds"],
    [1e11 - 1, "looksLikeSeconds"],
    ["1404-01-01", "looksLikeJalali"],
    ["1279-01-01", "looksLikeJalali"],
    ["1425-12-29T00:00:00Z", "looksLikeJalali"],
    ["1446-09-01", "looksLikeHijri"],
    ["1621-12-31", "looksLikeHijri"],
    ["0204-05-05", "outsideYears"],
    ["1278-12-31", "outsideYears"],
    ["1622-01-01", "outsideYears"],
    ["1899-12-31", "outsideYears"],
    ["2200-01-01", "outsideYears"],
    [new Date("2568-01-01"), "outsideYears"],
    [-3e12, "outsideYears"],
    [-1e11, "looksLikeSeconds"],
    [-1e11 - 1, "outsideYears"],
    [Date.UTC(2200, 0), "outsideYears"],
    [1.7e18, "notATime"],
    ["soon", "notATime"],
  ])("are refused: %s %s", (time, code) => {
    expect(issuesOf(() => orderLog([{ ...order, orderedAt: time }]))).toMatchObject([{ path: [0, "orderedAt"], code }]);
    expect(issuesOf(() => subscriptionLog([{ ...plan, startedAt: time }]))).toMatchObject([{ code }]);
    const log = orderLog([order, { ...order, orderedAt: time }], {}, { invalidRows: "skip" });
    expect([log.rows, log.skipped.count]).toEqual([1, 1]);
  });

  it("are told with what they look like, in three languages", () => {
    const seconds = () => orderLog([{ ...order, orderedAt: 1_735_689_600 }]);
    expect(seconds).toThrow("1735689600, a time of 1970 in milliseconds: is it in seconds?");
    expect(() => orderLog([{ ...order, orderedAt: "1404-01-01" }])).toThrow("a year of the Jalali calendar?");
    expect(() => orderLog([{ ...order, orderedAt: "1446-01-01" }])).toThrow("a year of the Hijri calendar?");
    expect(() => orderLog([{ ...order, orderedAt: "0204-05-05" }])).toThrow("not from 1900-01-01 to 2199-12-31");
    for (const locale of ["ar", "fa"] as const)
      try {
        seconds();
      } catch (error) {
        expect(formatError(error as MetricInputError, locale)).toMatch(/1970|۱۹۷۰|١٩٧٠/u);
      }
  });

  it.each([1e11, Date.UTC(2199, 11, 31), "1900-01-01", new Date(0), "1970-01-01"])("are not %s", (orderedAt) => {
    expect(orderLog([{ ...order, orderedAt }]).rows).toBe(1);
  });

  it("are taken where the bounds are wider, and others refused where they are narrower", () => {
    const old = [
      { ...order, orderedAt: "1404-01-01" },
      { ...order, orderedAt: 5 },
    ];
    expect(orderLog(old, {}, { earliest: "1400-01-01" }).rows).toBe(2);
    expect(orderLog([{ ...order, orderedAt: "2300-01-01" }], {}, { latest: "2400-01-01" }).rows).toBe(1);
    const narrow = { earliest: "2025-01-03", latest: "2025-01-04", timeZone: "Asia/Tehran" };
    expect(orderLog([order], {}, narrow).rows).toBe(1);
    for (const orderedAt of ["2025-01-02T23:59:59", "2025-01-04", 1e11])
      expect(issuesOf(() => orderLog([{ ...order, orderedAt }], {}, narrow))).toMatchObject([{ code: "outsideYears" }]);
    const columns = { customerId: { codes: Int32Array.of(0), ids: ["a"] }, amount: Float64Array.of(1) };
    const early = { ...columns, orderedAt: Float64Array.of(5) };
    expect(issuesOf(() => orderLogFromColumns(early))).toMatchObject([{ code: "looksLikeSeconds" }]);
    expect(orderLogFromColumns(early, { earliest: "1970-01-01" }).times[0]).toBe(5);
  });

  it("mean no end where an end is beyond them", () => {
    for (const endedAt of ["9999-12-31", "2200-01-01", new Date("2999-01-01")])
      expect(subscriptionLog([{ ...plan, endedAt }]).endTimes[0]).toBe(Infinity);
    expect(subscriptionLog([{ ...plan, endedAt: "2199-12-31" }]).endTimes[0]).toBe(Date.UTC(2199, 11, 31));
    expect(issuesOf(() => subscriptionLog([{ ...plan, endedAt: "0001-01-01" }]))).toMatchObject([
      { path: [0, "endedAt"], code: "outsideYears" },
    ]);
    expect(revenueMovements(subscriptionLog([{ ...plan, endedAt: "9999-12-31" }]), { period: "month" })).toHaveLength(
      1,
    );
  });
});

describe("inclusive ends", () => {
  const inclusive = { ends: "inclusive", timeZone: "America/New_York" } as const;
  const endOf = (endedAt: unknown) =>
    new Date(subscriptionLog([{ ...plan, endedAt }], {}, inclusive).endTimes[0] as number).toISOString();

  it("last for the whole day, second or millisecond", () => {
    expect(endOf("2025-01-31")).toBe("2025-02-01T05:00:00.000Z");
    expect(endOf(new Date("2025-01-31T05:00:00Z"))).toBe("2025-02-01T05:00:00.000Z");
    expect(endOf("2025-01-31T23:59:59")).toBe("2025-02-01T05:00:00.000Z");
    expect(endOf("2025-01-31T23:59:59.999")).toBe("2025-02-01T05:00:00.000Z");
    expect(endOf("2025-03-08")).toBe("2025-03-09T05:00:00.000Z");
    expect(endOf("2025-01-31T12:30:15")).toBe("2025-01-31T17:30:16.000Z");
    expect(endOf("2025-01-31T12:30:15.250")).toBe("2025-01-31T17:30:15.251Z");
    expect(subscriptionLog([plan], {}, inclusive).endTimes[0]).toBe(Infinity);
    // A subscription of one day.
    const day = subscriptionLog([{ ...plan, endedAt: "2025-01-01" }], {}, inclusive);
    expect((day.endTimes[0] as number) - (day.startTimes[0] as number)).toBe(DAY);
  });

  it.each([
    ["2025-01-31", "2025-02-28"],
    ["2025-01-31T23:59:59Z", "2025-02-28T23:59:59Z"],
  ])("taken as exclusive leave short gaps, of which the log tells (%s)", (january, february) => {
    const rows = [
      { ...plan, endedAt: january },
      { ...plan, startedAt: "2025-02-01", endedAt: february },
      { ...plan, startedAt: "2025-03-01" },
    ];
    const exclusive = subscriptionLog(rows);
    expect(exclusive.shortGaps).toBe(2);
    const log = subscriptionLog(rows, {}, { ends: "inclusive" });
    expect(log.shortGaps).toBe(0);
    const movements = revenueMovements(log, { period: "month", asOf: "2025-04-01" });
    expect(movements.map(({ customers }) => customers.churned + customers.reactivated)).not.toContain(1);
  });

  it("are not taken for short gaps where gaps are two days or longer, or another subscription goes on", () => {
    const gap = (startedAt: string, more: object[] = []) =>
      subscriptionLog([{ ...plan, endedAt: "2025-01-31" }, { ...plan, startedAt }, ...(more as (typeof plan)[])])
        .shortGaps;
    expect(gap("2025-02-01T23:59:59.999Z")).toBe(1);
    expect(gap("2025-02-02")).toBe(0);
    expect(gap("2025-01-31")).toBe(0);
    expect(gap("2025-02-01", [{ ...plan, endedAt: "2025-02-10" }])).toBe(0);
    // The first is running: what ends meanwhile opens no gap.
    expect(gap("2025-02-01", [{ ...plan, startedAt: "2024-01-01" }])).toBe(0);
    expect(gap("2025-02-01", [{ ...plan, customerId: "b" }])).toBe(1);
    const two = [
      { ...plan, endedAt: "2025-01-31" },
      { ...plan, customerId: "b", startedAt: "2025-02-01" },
    ];
    expect(subscriptionLog(two).shortGaps).toBe(0);
  });
});

describe("rows of one subscription that overlap", () => {
  const id = { ...plan, subscriptionId: "s" };
  const first = { ...id, endedAt: null };
  const second = { ...id, startedAt: "2025-03-01", mrr: 35 };

  it("are refused, with the numbers of both rows", () => {
    expect(issuesOf(() => subscriptionLog([plan, second, first]))).toEqual([
      { path: [1, "subscriptionId"], code: "overlap", details: { other: 2 } },
    ]);
    expect(() => subscriptionLog([first, second])).toThrow(/"s".* overlaps with row 0 of the same subscription/u);
    const touching = [{ ...first, endedAt: "2025-03-01" }, second];
    expect(subscriptionLog(touching).rows).toBe(2);
    expect(subscriptionLog([{ ...id, endedAt: "2025-01-01" }, first]).rows).toBe(2);
    expect(subscriptionLog([first, { ...second, subscriptionId: "t" }]).rows).toBe(2);
    // A row of no length overlaps nothing, wherever it is.
    for (const at of ["2025-01-01", "2025-02-01"])
      expect(subscriptionLog([first, { ...id, startedAt: at, endedAt: at }]).rows).toBe(2);
    // A gap stays one.
    const apart = subscriptionLog([{ ...first, endedAt: "2025-02-01" }, second]);
    expect(apart.endTimes[0]).toBe(Date.UTC(2025, 1));
  });

  it("are told in the order of the rows", () => {
    const other = { ...plan, subscriptionId: "t" };
    const found = issuesOf(() =>
      subscriptionLog([id, other, { ...other, mrr: 2 }, { ...id, mrr: 2 }, { ...other, mrr: 3 }]),
    );
    expect(found.map(({ path }) => path[0])).toEqual([2, 3, 4]);
  });

  it("are left out where bad rows are, and with them customers who have nothing else", () => {
    const rows = [first, { ...second, customerId: "b" }, { ...plan, customerId: "c" }, { ...second, customerId: "c" }];
    const log = subscriptionLog(rows, {}, { invalidRows: "skip" });
    expect(log.customerIds).toEqual(["a", "c"]);
    expect([log.rows, [...log.starts]]).toEqual([2, [0, 1, 2]]);
    expect(log.skipped.issues).toMatchObject([
      { path: [1, "subscriptionId"], details: { other: 0 } },
      { path: [3, "subscriptionId"], details: { other: 0 } },
    ]);
  });

  it("replace one another from the later start on, where that is chosen", () => {
    const third = { ...id, startedAt: "2025-04-01", endedAt: "2025-05-01", mrr: 50 };
    const log = subscriptionLog([third, first, second], {}, { overlaps: "replace" });
    expect([...log.endTimes]).toEqual([Date.UTC(2025, 2), Date.UTC(2025, 3), Date.UTC(2025, 4)]);
    expect([...log.monthlyRevenues]).toEqual([20, 35, 50]);
    const gap = subscriptionLog([{ ...first, endedAt: "2025-02-01" }, second], {}, { overlaps: "replace" });
    expect(gap.endTimes[0]).toBe(Date.UTC(2025, 1));
    // Of two that start together the later row counts.
    const together = subscriptionLog([first, { ...first, mrr: 30 }], {}, { overlaps: "replace" });
    const table = revenueMovements(together, { period: "month", asOf: "2025-02-01" });
    expect(table[0]).toMatchObject({ ending: 30, customers: { ending: 1 } });
  });

  it("are added up, where that is chosen", () => {
    const log = subscriptionLog([first, { ...first, mrr: 30 }], {}, { overlaps: "sum" });
    expect(revenueMovements(log, { period: "month", asOf: "2025-02-01" })[0]).toMatchObject({ ending: 50 });
  });

  it("never overlap any more once resolved, whatever they were", () => {
    const start = Date.UTC(2025, 0, 1);
    const row = fc.tuple(fc.nat(20), fc.option(fc.nat(20)), fc.constantFrom("s", "t"));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (all) => {
        const rows = all.map(([from, length, subscriptionId]) => ({
          ...plan,
          customerId: subscriptionId,
          subscriptionId,
          startedAt: start + from * DAY,
          endedAt: length === null ? null : start + (from + length) * DAY,
        }));
        for (const options of [{ overlaps: "replace" }, { invalidRows: "skip" }] as const) {
          const { starts, startTimes, endTimes } = subscriptionLog(rows, {}, options);
          for (let customer = 0; customer + 1 < starts.length; customer++) {
            let reach = -Infinity;
            for (let i = starts[customer] as number; i < (starts[customer + 1] as number); i++) {
              if (startTimes[i] === endTimes[i]) continue;
              expect(startTimes[i]).toBeGreaterThanOrEqual(reach);
              reach = endTimes[i] as number;
            }
          }
        }
      }),
    );
  });
});

describe("currencies", () => {
  it("are refused where there are several, with the rows of both", () => {
    const rows = [
      { ...order, currency: "EUR" },
      { ...order, currency: " eur" },
      { ...order, currency: "USD" },
      { ...order, currency: "GBP" },
    ];
    for (const invalidRows of ["throw", "skip"] as const)
      expect(issuesOf(() => orderLog(rows, {}, { invalidRows }))).toEqual([
        { path: [2, "currency"], code: "severalCurrencies", details: { other: 0, otherValue: "EUR" } },
      ]);
    expect(() => orderLog(rows)).toThrow('is the string "USD", but EUR in row 0: choose one with the option currency');
    expect(issuesOf(() => orderLog([order, ...rows.slice(0, 2)]))).toMatchObject([
      { path: [1, "currency"], details: { other: 0, otherValue: "null" } },
    ]);
    // A bad row has no say: the first good one has.
    expect(
      issuesOf(() =>
        orderLog(
          [{ ...order, amount: Number.NaN, currency: "GBP" }, ...rows.slice(1)] as object[],
          {},
          { invalidRows: "skip" },
        ),
      ),
    ).toMatchObject([{ path: [2, "currency"], details: { other: 1, otherValue: "EUR" } }]);
    const plain = Array.from({ length: 70 }, (_, i) => ({ customerId: i, orderedAt: 1.7e12 + i, amount: 1 }));
    const named = { customerId: 1, orderedAt: 1.7e12, amount: 1, currency: "EUR" };
    for (const count of [1, 64, 70])
      expect(issuesOf(() => orderLog([...plain.slice(0, count), named]))).toMatchObject([
        { path: [count, "currency"], details: { other: 0, otherValue: "null" } },
      ]);
    expect(issuesOf(() => orderLog([...rows.slice(0, 2), { ...order, currency: null as never }]))).toMatchObject([
      { path: [2, "currency"], details: { other: 0, otherValue: "EUR" } },
    ]);
    const columns = { customerId: [1, 1], orderedAt: ["2025-01-01", "2025-01-02"], amount: [1, 2] };
    expect(issuesOf(() => orderLogFromColumns({ ...columns, currency: ["EUR", "USD"] }))).toHaveLength(1);
    const plans = [
      { ...plan, currency: "EUR" },
      { ...plan, currency: "USD" },
    ];
    expect(issuesOf(() => subscriptionLog(plans))).toMatchObject([{ code: "severalCurrencies" }]);
    expect(subscriptionLog(plans, {}, { currency: "usd" })).toMatchObject({
      rows: 1,
      currency: "USD",
      rowsInOtherCurrencies: 1,
    });
  });

  it("are told by the log, and chosen among", () => {
    const rows = [
      { ...order, currency: "eur" },
      { ...order, currency: "USD", amount: 7 },
      { ...order, currency: "EUR" },
    ];
    expect(orderLog(rows, {}, { currency: "EUR" })).toMatchObject({
      rows: 2,
      currency: "EUR",
      rowsInOtherCurrencies: 1,
    });
    expect(orderLog(rows, {}, { currency: "usd" }).amounts).toEqual(Float64Array.of(7));
    expect(orderLog(rows.slice(0, 1))).toMatchObject({ currency: "EUR", rowsInOtherCurrencies: 0 });
    expect(orderLog([order])).toMatchObject({ currency: null, rowsInOtherCurrencies: 0 });
    expect(orderLog([{ ...order, currency: "" }]).currency).toBeNull();
    expect(orderLog([], {}, { currency: "EUR" }).currency).toBe("EUR");
    const columns = { customerId: ["a", "b"], orderedAt: [1e12, 1e12], amount: [1, 2], currency: ["EUR", "USD"] };
    expect(orderLogFromColumns(columns, { currency: "USD" }).customerIds).toEqual(["b"]);
  });

  it("must be codes, and are needed where one is chosen", () => {
    expect(issuesOf(() => orderLog([{ ...order, currency: 5 }]))).toMatchObject([
      { path: [0, "currency"], code: "wrongType", details: { expected: "currencyCode" } },
    ]);
    for (const log of [
      () => orderLog([order], {}, { currency: "EUR" }),
      () =>
        orderLogFromColumns(
          {
            customerId: { codes: Int32Array.of(0), ids: ["a"] },
            orderedAt: Float64Array.of(1e12),
            amount: Float64Array.of(1),
          },
          { currency: "EUR" },
        ),
    ])
      expect(issuesOf(log)).toMatchObject([{ path: [0, "currency"], code: "wrongType" }]);
    expect(issuesOf(() => subscriptionLog([plan], {}, { currency: "EUR" }))).toMatchObject([{ code: "wrongType" }]);
    for (const currency of ["", " ", 5]) expect(() => orderLog([], {}, { currency } as never)).toThrow("currency");
  });
});

describe("what only looks like a log", () => {
  const log = orderLog([order, { ...order, orderedAt: "2025-02-03" }]);
  const plans = subscriptionLog([plan]);
  const asOf = "2025-04-01";
  const window = { from: "2025-01-01", until: "2025-02-01" };
  const ofOrders: Record<string, (log: never) => unknown> = {
    cohortTable: (each) => cohortTable(each, { period: "month", asOf }),
    customerSummaries: (each) => customerSummaries(each, { asOf }),
    holdoutSplit: (each) => holdoutSplit(each, { calibrationUntil: "2025-02-01", holdoutUntil: asOf }),
    lapsedCustomers: (each) => lapsedCustomers(each, { asOf, days: 3 }),
    lifecycle: (each) => lifecycle(each, { period: "month", ...window }),
    purchaseGaps: (each) => purchaseGaps(each),
    purchaseSummary: (each) => purchaseSummary(each),
    repeatWithin: (each) => repeatWithin(each, { days: 30, asOf }),
    returningCustomerRate: (each) => returningCustomerRate(each, window),
    rfm: (each) => rfm(each, { asOf }),
    stickiness: (each) => stickiness(each, { month: "2025-01" }),
  };
  const ofSubscriptions: Record<string, (log: never) => unknown> = {
    cohortTable: (each) => cohortTable(each, { period: "month", asOf }),
    customerChurn: (each) => customerChurn(each, window),
    revenueMovements: (each) => revenueMovements(each, { period: "month" }),
    survivalFromSubscriptions: (each) => survivalFromSubscriptions(each, { asOf }),
  };
  const lookAlikes = (original: object) => ({
    "a spread copy": { ...original },
    "a round trip through JSON": JSON.parse(JSON.stringify(original)),
    "a clone": structuredClone(original),
    "an heir": Object.create(original),
    "a copy of all properties": Object.defineProperties({}, Object.getOwnPropertyDescriptors(original)),
    "a proxy": new Proxy(original, {}),
    "an empty object": {},
    nothing: undefined,
    "a hostile proxy": new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    ),
  });

  it.each(Object.entries(ofOrders))("is refused by %s, but a log is not", (name, call) => {
    expect(() => call(log as never)).not.toThrow();
    for (const each of Object.values(lookAlikes(log))) {
      expect(issuesOf(() => call(each as never))).toMatchObject([{ path: ["log"], code: "wrongType" }]);
    }
    const logs = name === "cohortTable" ? "orderLog(rows), subscriptionLog(rows)" : "orderLog(rows)";
    // The whole message: one name and not the other where only one is meant.
    const message = `${name}: log must be a log, but got rows: pass ${logs}`;
    expect(() => call([order] as never)).toThrow(expect.objectContaining({ message }));
    if (name !== "cohortTable") expect(issuesOf(() => call(plans as never))).toMatchObject([{ path: ["log"] }]);
  });

  it.each(Object.entries(ofSubscriptions))("is refused by %s on subscriptions, but a log is not", (name, call) => {
    expect(() => call(plans as never)).not.toThrow();
    for (const each of Object.values(lookAlikes(plans)))
      expect(issuesOf(() => call(each as never))).toMatchObject([{ path: ["log"], code: "wrongType" }]);
    expect(() => call([plan] as never)).toThrow("subscriptionLog(rows)");
    if (name !== "cohortTable") expect(issuesOf(() => call(log as never))).toMatchObject([{ path: ["log"] }]);
  });
});
