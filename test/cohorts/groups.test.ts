// Cohort tables by an attribute of the first event.
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type CohortTable, type CohortTableByGroup, cohortTable, orderLog, subscriptionLog } from "../../src/index";
import { expectNear } from "../near";

const attributes = { channel: "channel" } as const;
const channel = fc.constantFrom("ads", "mail", "friend", null, 3, true);
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((each) => Date.UTC(2025, 0, 1 + each));
const orders = fc.array(
  fc.record({
    customerId: fc.integer({ min: 1, max: 12 }),
    orderedAt: day(0, 150),
    amount: fc.integer({ min: -3, max: 20 }),
    channel,
  }),
  { maxLength: 80 },
);
const plans = fc.array(
  fc
    .record({
      customerId: fc.integer({ min: 1, max: 12 }),
      startedAt: day(0, 150),
      length: fc.option(fc.integer({ min: 0, max: 90 })),
      mrr: fc.integer({ min: 0, max: 20 }),
      trial: fc.boolean(),
      channel,
    })
    .map(({ length, ...row }) => ({ ...row, endedAt: length === null ? null : row.startedAt + length * 86_400_000 })),
  { maxLength: 60 },
);
const options = fc.record(
  {
    period: fc.constantFrom("month", "week"),
    cohort: fc.constantFrom("first", "recurring"),
    retained: fc.constantFrom("on", "onOrAfter"),
    asOf: day(20, 200),
    from: fc.constant(Date.UTC(2025, 0, 20)),
    gapDays: fc.constant(3),
  } as const,
  { requiredKeys: ["period", "asOf"] },
);

/** The sums of the groups' sizes and cells. */
function sumOfGroups({ groups }: CohortTableByGroup, like: CohortTable) {
  return like.cohorts.map(({ start, finished, cells }, row) => ({
    start,
    finished,
    size: groups.reduce((sum, { table }) => sum + (table.cohorts[row]?.size as number), 0),
    cells: cells.map((cell, column) =>
      cell === null ? null : groups.reduce((sum, { table }) => sum + (table.cohorts[row]?.cells[column] as number), 0),
    ),
  }));
}

describe("cohortTable by an attribute", () => {
  it("adds up to the table without it, on orders", () => {
    fc.assert(
      fc.property(orders, options, (given, { gapDays: _, ...asked }) => {
        const log = orderLog(given, { attributes });
        const whole = cohortTable(orderLog(given), asked);
        const { by, groups, ...same } = cohortTable(log, { ...asked, by: "channel" });
        expect(by).toBe("channel");
        expect(same).toEqual(whole);
        expect(cohortTable(log, asked)).toEqual(whole);
        if (groups.length > 0) expect(sumOfGroups({ ...same, by, groups }, whole)).toEqual(whole.cohorts);
        else expect(whole.cohorts.every(({ size }) => size === 0)).toBe(true);
        for (const { table } of groups) expect(table.cohorts.some(({ size }) => size > 0)).toBe(true);
      }),
    );
  });

  it("adds up to the table without it, on subscriptions", () => {
    fc.assert(
      fc.property(plans, options, (given, asked) => {
        const log = subscriptionLog(given, { attributes });
        const { groups, by, ...whole } = cohortTable(log, { ...asked, by: "channel" });
        expect(whole).toEqual(cohortTable(subscriptionLog(given), asked));
        if (groups.length > 0) expect(sumOfGroups({ ...whole, by, groups }, whole)).toEqual(whole.cohorts);
      }),
    );
  });

  it("adds up in money too", () => {
    fc.assert(
      fc.property(orders, plans, options, (some, others, { retained: _, ...asked }) => {
        for (const log of [orderLog(some, { attributes }), subscriptionLog(others, { attributes })]) {
          const { gapDays: gap, ...ofOrders } = asked;
          const given = { ...(log.kind === "orders" ? ofOrders : asked), measure: "revenue" as const };
          const table = cohortTable(
            log as never,
            { ...given, by: "channel" } as never,
          ) as unknown as CohortTableByGroup;
          expect(gap === undefined || gap === 3).toBe(true);
          if (table.groups.length === 0) continue;
          const sums = sumOfGroups(table, table);
          for (const [row, { cells }] of table.cohorts.entries())
            for (const [column, cell] of cells.entries())
              if (cell !== null) expectNear(sums[row]?.cells[column], cell, 1e-9);
        }
      }),
    );
  });

  it("is one group alike the whole where all rows have one value, or none", () => {
    fc.assert(
      fc.property(orders, options, fc.constantFrom("x", null), (given, { gapDays: _, ...asked }, value) => {
        const log = orderLog(
          given.map((row) => ({ ...row, channel: value })),
          { attributes },
        );
        const { groups, by: __, ...whole } = cohortTable(log, { ...asked, by: "channel" });
        if (groups.length > 0) expect(groups).toEqual([{ value, table: whole }]);
      }),
    );
  });

  const row = (customerId: string, orderedAt: string, value: string | number | boolean | null, amount = 1) => ({
    customerId,
    orderedAt,
    amount,
    channel: value,
  });
  const valuesOf = (rows: readonly ReturnType<typeof row>[]) =>
    cohortTable(orderLog(rows, { attributes }), { period: "month", asOf: "2025-06-01", by: "channel" }).groups.map(
      ({ value, table }) => [value, table.cohorts.reduce((sum, { size }) => sum + size, 0)],
    );

  it("takes the value of the first order, the least of several at once, and null last", () => {
    expect(valuesOf([row("a", "2025-02-01", "mail"), row("a", "2025-01-01", "ads")])).toEqual([["ads", 1]]);
    // Refunds are no orders.
    expect(valuesOf([row("a", "2025-01-01", "refund", -1), row("a", "2025-01-02", "ads")])).toEqual([["ads", 1]]);
    const together = [row("a", "2025-01-01", null), row("a", "2025-01-01", "mail"), row("a", "2025-01-01", "ads", 9)];
    expect(valuesOf(together)).toEqual([["ads", 1]]);
    expect(valuesOf([...together].reverse())).toEqual([["ads", 1]]);
    expect(valuesOf([...together, row("a", "2025-01-01", "a refund", -1)])).toEqual([["ads", 1]]);
    // The value of a later order is of no matter, also where the first has none.
    expect(valuesOf([row("a", "2025-01-01", null), row("a", "2025-01-02", "ads")])).toEqual([[null, 1]]);
    const mixed = [null, "b", "a", 10, 9, true, false].map((value, i) => row(`${i}`, "2025-01-01", value));
    expect(valuesOf(mixed).map(([value]) => value)).toEqual([false, true, 9, 10, "a", "b", null]);
  });

  it("takes the value of the first paid subscription", () => {
    const plan = (startedAt: string, value: string, change: object = {}) => ({
      customerId: "a",
      startedAt,
      endedAt: null,
      mrr: 5,
      trial: false,
      channel: value,
      ...change,
    });
    const log = subscriptionLog(
      [
        plan("2025-01-01", "trial", { trial: true }),
        plan("2025-01-02", "free", { mrr: 0 }),
        plan("2025-01-03", "no time", { endedAt: "2025-01-03" }),
        plan("2025-01-04", "paid"),
      ],
      { attributes },
    );
    for (const cohort of ["first", "recurring"] as const)
      expect(
        cohortTable(log, { period: "month", asOf: "2025-03-01", by: "channel", cohort }).groups.map(
          ({ value }) => value,
        ),
      ).toEqual(["paid"]);
  });

  it("takes an attribute of the log that opens the cohorts", () => {
    const signUps = orderLog([row("a", "2025-01-01", "ads"), row("b", "2025-01-01", "mail")], { attributes });
    const log = orderLog([row("a", "2025-02-01", "other")], { attributes });
    const asked = { period: "month", asOf: "2025-03-01", by: "channel", entries: signUps } as const;
    const { groups } = cohortTable(log, asked);
    expect(groups.map(({ value, table }) => [value, table.cohorts[0]?.cells])).toEqual([
      ["ads", [1, 1, null]],
      ["mail", [1, 0, null]],
    ]);
    expect(cohortTable(orderLog([row("a", "2025-02-01", "other")]), asked).groups).toEqual(groups);
    const plain = orderLog([row("a", "2025-01-01", "ads")]);
    expect(() => cohortTable(log, { ...asked, entries: plain })).toThrow(
      "cohortTable: by needs entries.attributes: pass entries.attributes too, or remove by",
    );
  });

  it("is empty where the table is", () => {
    const log = orderLog([row("a", "2025-02-01", "ads")], { attributes });
    const table = cohortTable(log, { period: "month", asOf: "2025-01-01", by: "channel" });
    expect(table).toEqual({ period: "month", cohorts: [], pooled: [], by: "channel", groups: [] });
  });

  it("refuses other names, with the one that is likely to be meant", () => {
    const log = orderLog([row("a", "2025-02-01", "ads")], { attributes });
    const asked = { period: "month", asOf: "2025-03-01" } as const;
    // @ts-expect-error: the log has no attribute of this name.
    expect(() => cohortTable(log, { ...asked, by: "chanel" })).toThrow(
      'cohortTable: by must be one of "channel", but got the string "chanel": did you mean "channel"?',
    );
    // @ts-expect-error: nor of this one.
    expect(() => cohortTable(log, { ...asked, by: "plan" })).toThrow('by must be one of "channel", but got the string');
    // @ts-expect-error: nor has the log any.
    expect(() => cohortTable(orderLog([row("a", "2025-02-01", "x")]), { ...asked, by: "channel" })).toThrow(
      "by needs log.attributes",
    );
    // @ts-expect-error: a name is text.
    expect(() => cohortTable(log, { ...asked, by: 5 })).toThrow("by must be a string");
    expectTypeOf(cohortTable(log, { ...asked, by: "channel" })).toEqualTypeOf<CohortTableByGroup>();
    expectTypeOf(cohortTable(log, asked)).toEqualTypeOf<CohortTable>();
  });

  it("takes 200 groups, and refuses more, and tables that are too large", () => {
    const of = (count: number) =>
      orderLog(
        Array.from({ length: count }, (_, i) => row(`${i}`, "2025-01-01", i)),
        { attributes },
      );
    const asked = { period: "month", asOf: "2025-03-01", by: "channel" } as const;
    expect(cohortTable(of(200), asked).groups).toHaveLength(200);
    expect(() => cohortTable(of(201), asked)).toThrow("cohortTable: by must have at most 200 different labels");
    expect(() => cohortTable(of(200), { ...asked, period: "hour", columns: 30 })).toThrow("too many");
  });
});
