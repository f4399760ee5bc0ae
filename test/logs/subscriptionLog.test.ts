import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatError } from "../../src/locales";
import { attempt } from "../../src/metric/attempt";
import type { MetricInputError } from "../../src/validation/errors";
import { subscriptionRows } from "../contract/logs";
import { subscriptionLog, subscriptionLogFromChunks, subscriptionLogFromColumns } from "./anyTime";
import { subscriptionsOf } from "./ordersOf";

const good = { customerId: "a", startedAt: 10, endedAt: 20, mrr: 5 };

function refusal(rows: readonly unknown[]): MetricInputError {
  const outcome = attempt(subscriptionLog<object>, rows as object[]);
  if (outcome.ok) throw new Error("not refused");
  return outcome.error;
}

describe("subscriptionLog", () => {
  it("sorts by customer, start, end, revenue and trial", () => {
    const log = subscriptionLog([
      { customerId: 2, startedAt: 10, endedAt: null, mrr: 1 },
      { customerId: 1, startedAt: 10, endedAt: null, mrr: 9, trial: true },
      { customerId: 1, startedAt: 10, endedAt: null, mrr: 9, trial: false },
      { customerId: 1, startedAt: 10, endedAt: "", mrr: 8, trial: 0 },
      { customerId: 1, startedAt: 10, endedAt: 30, mrr: 9, trial: "" },
      { customerId: 1, startedAt: 5, endedAt: Infinity, mrr: 0, trial: 1 },
      { customerId: 1, startedAt: new Date(10), endedAt: null, mrr: 7, trial: null },
    ]);
    expect(log).toEqual({
      kind: "subscriptions",
      rows: 7,
      customerIds: [2, 1],
      starts: Uint32Array.of(0, 1, 7),
      startTimes: Float64Array.of(10, 5, 10, 10, 10, 10, 10),
      endTimes: Float64Array.of(Infinity, Infinity, 30, Infinity, Infinity, Infinity, Infinity),
      monthlyRevenues: Float64Array.of(1, 0, 9, 7, 8, 9, 9),
      trials: Uint8Array.of(0, 1, 0, 0, 0, 0, 1),
      attributes: {},
      reasons: [],
      reasonNumbers: null,
      timeZone: "UTC",
      currency: null,
      rowsInOtherCurrencies: 0,
      shortGaps: 0,
      skipped: { count: 0, issues: [] },
    });
    expect(Object.isFrozen(log)).toBe(true);
  });

  it.each([
    [null, ["row wrongType"]],
    [{}, ["customerId notACustomer", "startedAt notATime", "endedAt missingKey", "mrr wrongType"]],
    [{ ...good, endedAt: 9 }, ["endedAt tooEarly"]],
    [{ ...good, endedAt: "03/04/2025" }, ["endedAt notATime"]],
    [{ ...good, endedAt: Number.NaN }, ["endedAt notATime"]],
    [{ ...good, endedAt: -Infinity }, ["endedAt notATime"]],
    [{ ...good, endedAt: false }, ["endedAt notATime"]],
    [{ ...good, startedAt: Infinity }, ["startedAt notATime"]],
    [{ ...good, startedAt: null }, ["startedAt notATime"]],
    [{ ...good, mrr: -1 }, ["mrr tooSmall"]],
    [{ ...good, mrr: "5" }, ["mrr wrongType"]],
    [{ ...good, mrr: 1e16 }, ["mrr tooLarge"]],
    [{ ...good, mrr: 1e-10 }, ["mrr nearZero"]],
    [{ ...good, trial: "false" }, ["trial wrongType"]],
    [{ ...good, trial: 2 }, ["trial wrongType"]],
    [{ ...good, subscriptionId: {} }, ["subscriptionId wrongType"]],
    [{ ...good, subscriptionId: "s", mrr: -1 }, ["mrr tooSmall"]],
    [{ ...good, customerId: 0.5, mrr: -1 }, ["customerId notACustomer", "mrr tooSmall"]],
    // A second problem does not make one of what is good.
    [{ ...good, customerId: 0.5, mrr: 0, endedAt: 10 }, ["customerId notACustomer"]],
  ])("refuses %o", (row, expected) => {
    expect(refusal([row]).issues.map(({ path, code }) => `${path[1] ?? "row"} ${code}`)).toEqual(expected);
  });

  it("says in every language that an end is before its start", () => {
    const error = refusal([{ ...good, startedAt: "2025-02-01", endedAt: "2025-01-31" }]);
    expect(formatError(error, "en")).toBe(
      "subscriptionLog: [0].endedAt must not be before startedAt (2025-02-01T00:00:00.000Z), but got the string " +
        '"2025-01-31"',
    );
    expect(formatError(error, "ar")).toContain("يجب ألا تسبق");
    expect(formatError(error, "fa")).toContain("نباید پیش از");
  });

  it("takes a row that ends where it starts, and a negative zero as 0", () => {
    const log = subscriptionLog([{ ...good, startedAt: 0, endedAt: -0, mrr: -0 }]);
    expect([log.endTimes[0], log.monthlyRevenues[0]]).toEqual([0, 0]);
  });

  it("takes several rows of a subscription, but not two that overlap", () => {
    const id = { ...good, subscriptionId: "s" };
    const later = { ...id, startedAt: 20, endedAt: 30 };
    const latest = { ...id, startedAt: 30, endedAt: null };
    expect(subscriptionLog([id, later, latest, { ...id, subscriptionId: "t" }]).rows).toBe(4);
    for (const twice of [id, later, latest])
      expect(refusal([id, later, latest, { ...twice, mrr: 6 }]).issues).toMatchObject([
        { path: [3, "subscriptionId"], code: "overlap", value: "s" },
      ]);
    expect(refusal([id, { ...later, subscriptionId: 7 }]).issues).toMatchObject([{ details: { expected: "id" } }]);
    expect(subscriptionLog([good, good, { ...good, subscriptionId: null }]).rows).toBe(3);
  });

  it("leaves bad rows out where it is told to", () => {
    const log = subscriptionLog([good, { ...good, mrr: -1 }, 5 as never], {}, { invalidRows: "skip" });
    expect(log.rows).toBe(1);
    expect(log.skipped).toMatchObject({ count: 2, issues: [{ path: [1, "mrr"] }, { path: [2] }] });
  });

  it("takes keys and functions for fields, and notes a row that throws", () => {
    const rows = [{ who: "x", from: "2025-01-01", until: null, price: { cents: 990 }, free: 1 }];
    const log = subscriptionLog(rows, {
      customerId: "who",
      startedAt: "from",
      endedAt: "until",
      mrr: ({ price }) => price.cents / 100,
      trial: "free",
    });
    expect([log.monthlyRevenues[0], log.trials[0]]).toEqual([9.9, 1]);
    const accessors = { mrr: ({ price }: { price: { cents: number } }) => price.cents };
    expect(() => subscriptionLog([{} as never], accessors)).toThrow("[0] could not be read");
    expect(() => subscriptionLog([], { mmr: "x" } as never)).toThrow("did you mean mrr?");
    expect(() => subscriptionLog([], {}, { refunds: "exclude" } as never)).toThrow("refunds");
  });

  it("reads times in its time zone", () => {
    const rows = [{ ...good, startedAt: "2025-03-30", endedAt: "2025-03-31" }];
    const log = subscriptionLog(rows, {}, { timeZone: "Europe/Berlin" });
    expect(((log.endTimes[0] as number) - (log.startTimes[0] as number)) / 3_600_000).toBe(23);
  });

  it("depends neither on the order of its rows, nor on chunks, nor on the form", async () => {
    await fc.assert(
      fc.asyncProperty(
        subscriptionRows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        fc.integer({ min: 1, max: 7 }),
        async ([rows, shuffled], size) => {
          const skip = { invalidRows: "skip" } as const;
          const log = subscriptionLog(rows, {}, skip);
          expect(subscriptionsOf(subscriptionLog(shuffled, {}, skip))).toEqual(subscriptionsOf(log));
          const chunks = rows.flatMap((_, i) => (i % size === 0 ? [rows.slice(i, i + size)] : []));
          expect(await subscriptionLogFromChunks(chunks, {}, skip)).toMatchObject({
            rows: log.rows,
            starts: log.starts,
          });
          const columns = {
            customerId: rows.map((row) => row.customerId),
            startedAt: rows.map((row) => row.startedAt),
            endedAt: rows.map((row) => row.endedAt),
            mrr: Float64Array.from(rows, (row) => row.mrr),
            trial: Uint8Array.from(rows, (row) => Number(row.trial)),
            reason: rows.map((row) => row.reason),
          };
          expect(subscriptionLogFromColumns(columns, skip)).toEqual(log);
        },
      ),
    );
  });

  it("refuses columns of other lengths", () => {
    const columns = { customerId: [1], startedAt: [0], endedAt: [null], mrr: [1] };
    expect(subscriptionLogFromColumns({ ...columns, subscriptionId: ["s"], trial: [false] }).rows).toBe(1);
    for (const name of ["startedAt", "endedAt", "mrr", "subscriptionId", "trial", "reason"])
      expect(() => subscriptionLogFromColumns({ ...columns, [name]: [1, 2] })).toThrow(`${name} must have 1 items`);
  });

  it("grows with its rows", async () => {
    const chunk = Array.from({ length: 3000 }, (_, i) => ({ ...good, startedAt: -i, subscriptionId: i, trial: true }));
    const log = await subscriptionLogFromChunks([chunk]);
    expect(log.startTimes[0]).toBe(-2999);
    expect(log.rows).toBe(3000);
    expect(log.endTimes).toEqual(new Float64Array(3000).fill(20));
    expect(log.monthlyRevenues).toEqual(new Float64Array(3000).fill(5));
    expect(log.trials).toEqual(new Uint8Array(3000).fill(1));
  });

  it("makes a log of good rows or refuses, whatever it is given", () => {
    const value = fc.oneof(fc.anything({ withDate: true, withBigInt: true }), fc.double(), fc.date(), fc.boolean());
    const row = fc.oneof(
      fc.record({
        customerId: value,
        startedAt: value,
        endedAt: value,
        mrr: value,
        subscriptionId: value,
        trial: value,
      }),
      fc.tuple(fc.constantFrom(...Object.keys(good)), value).map(([name, junk]) => ({ ...good, [name]: junk })),
      value,
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const log = subscriptionLog(rows as object[], {}, { invalidRows: "skip" });
        expect(log.rows + log.skipped.count).toBe(rows.length);
        expect(log.startTimes.every(Number.isInteger)).toBe(true);
        expect(log.endTimes.every((end, i) => end >= (log.startTimes[i] as number))).toBe(true);
        expect(log.monthlyRevenues.every((revenue) => revenue >= 0 && revenue <= 1e15)).toBe(true);
        if (log.skipped.count > 0) expect(() => subscriptionLog(rows as object[])).toThrow("subscriptionLog: ");
      }),
    );
  });
});
