// Columns of attributes: what they may hold, that they stay with their rows, and what TypeScript knows of them.
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type AttributeColumn,
  type OrderLog,
  orderLog,
  orderLogFromChunks,
  orderLogFromColumns,
  type SubscriptionLog,
  subscriptionLog,
  subscriptionLogFromChunks,
  subscriptionLogFromColumns,
} from "../../src/index";
import { wholeAttributes } from "../../src/logs/attributes";
import type { MetricInputError } from "../../src/validation/errors";

const rows = [
  { customerId: "a", orderedAt: "2025-02-03", amount: 20, source: "mail", first: false },
  { customerId: "b", orderedAt: "2025-01-04", amount: 15, source: "ads", first: true },
  { customerId: "a", orderedAt: "2025-01-01", amount: 30, source: null, first: true },
  { customerId: "a", orderedAt: "2025-01-09", amount: 30, source: "", first: false },
];
const someRow = rows[0] as (typeof rows)[0];
const plans = rows.map(({ customerId, orderedAt, source }, i) => ({
  customerId,
  startedAt: orderedAt,
  endedAt: null,
  mrr: i + 1,
  source,
}));
const attributes = { channel: "source" } as const;

/** The values of each row; `null` for none. */
const valuesOf = ({ codes, values }: AttributeColumn) => Array.from(codes, (code) => values[code] ?? null);

function issuesOf(make: () => unknown) {
  try {
    make();
  } catch (error) {
    expect((error as Error).name).toBe("MetricInputError");
    return (error as MetricInputError).issues.map(({ path, code }) => ({ path, code }));
  }
  throw new Error("not refused");
}

describe("attributes of orders", () => {
  it("stay with their rows, coded by values in order", () => {
    const log = orderLog(rows, { attributes: { channel: "source", first: ({ first }) => first } });
    expect(valuesOf(log.attributes.channel)).toEqual([null, null, "mail", "ads"]);
    expect(log.attributes.channel.values).toEqual(["ads", "mail"]);
    expect(valuesOf(log.attributes.first)).toEqual([true, false, false, true]);
    expect(log.attributes.first.values).toEqual([false, true]);
    expectTypeOf(log).toEqualTypeOf<OrderLog<"channel" | "first">>();
  });

  it("are the same from rows, chunks, columns, coded columns and typed columns", async () => {
    const log = orderLog(rows, { attributes });
    const column = rows.map(({ source }) => source);
    const columns = {
      customerId: rows.map(({ customerId }) => customerId),
      orderedAt: rows.map(({ orderedAt }) => orderedAt),
      amount: rows.map(({ amount }) => amount),
    };
    const typed = {
      ...columns,
      orderedAt: Float64Array.from(columns.orderedAt, (each) => Date.parse(each)),
      amount: Float64Array.from(columns.amount),
    };
    const coded = { codes: Int8Array.of(2, 1, -1, 0), values: ["", "ads", "mail", "never used", null] };
    expect(await orderLogFromChunks([rows.slice(0, 1), rows.slice(1)], { attributes })).toEqual(log);
    for (const channel of [column, coded])
      for (const each of [columns, typed]) {
        const made = orderLogFromColumns({ ...each, attributes: { channel } });
        expectTypeOf(made).toEqualTypeOf<OrderLog<"channel">>();
        expect(made).toEqual(log);
      }
    const missing = column.map((each) => (each === "mail" ? each : undefined));
    expect(orderLogFromColumns({ ...typed, attributes: { channel: missing } }).attributes.channel.values).toEqual([
      "mail",
    ]);
  });

  it("are none where none are given, also in sorted logs", () => {
    expect(orderLog(rows).attributes).toEqual({});
    expect(orderLog([], { attributes: { channel: "source" } }).attributes).toEqual({
      channel: { codes: new Int32Array(0), values: [] },
    });
    expectTypeOf(orderLog(rows)).toEqualTypeOf<OrderLog>();
    expectTypeOf(orderLog(rows, { amount: "amount" })).toEqualTypeOf<OrderLog>();
    // A log with attributes is a log.
    expectTypeOf<OrderLog<"channel">>().toExtend<OrderLog>();
    expectTypeOf<OrderLog>().not.toExtend<OrderLog<"channel">>();
  });

  it("do not depend on the order of the rows, where times differ", () => {
    const value = fc.option(
      fc.oneof(fc.constantFrom("x", "y", "z", " "), fc.boolean(), fc.integer({ min: -2, max: 2 })),
    );
    const orders = fc.uniqueArray(
      fc.record({
        customerId: fc.constantFrom("a", "b", "c"),
        orderedAt: fc.integer({ min: 1, max: 200 }).map((day) => Date.UTC(2025, 0, day)),
        amount: fc.integer({ min: -5, max: 5 }),
        channel: value,
      }),
      { selector: ({ customerId, orderedAt }) => `${customerId} ${orderedAt}`, maxLength: 150 },
    );
    fc.assert(
      fc.property(orders, fc.nat(), (given, seed) => {
        const byKey = { attributes: { channel: "channel" } } as const;
        const log = orderLog(given, byKey);
        const plain = orderLog(given);
        expect([log.times, log.amounts]).toEqual([plain.times, plain.amounts]);
        const sorted = [...given].sort(
          (a, b) =>
            log.customerIds.indexOf(a.customerId) - log.customerIds.indexOf(b.customerId) || a.orderedAt - b.orderedAt,
        );
        const expected = sorted.map(({ channel }) => (channel === " " ? null : channel));
        expect(valuesOf(log.attributes.channel)).toEqual(expected);
        const shuffled = given.map((each, i) => [((i + 1) * (seed + 7919)) % 104_729, each] as const);
        const again = orderLog(
          shuffled.sort(([a], [b]) => a - b).map(([, each]) => each),
          byKey,
        );
        expect(again.attributes.channel.values).toEqual(log.attributes.channel.values);
      }),
    );
  });

  it("of rows that are left out are left out", () => {
    const bad = [{ ...someRow, customerId: "", source: "bad" }, ...rows, { ...someRow, amount: -1, source: "refund" }];
    const log = orderLog(bad, { attributes }, { invalidRows: "skip", refunds: "exclude" });
    expect(log.attributes.channel.values).toEqual(["ads", "mail"]);
    expect(log.rows).toBe(4);
  });

  it("may have any name, and are frozen", () => {
    const names = JSON.parse('{ "__proto__": "source", "constructor": "source" }') as Record<string, "source">;
    const log = orderLog(rows, { attributes: names });
    expect(Object.keys(log.attributes)).toEqual(["__proto__", "constructor"]);
    expect(Object.isFrozen(log.attributes)).toBe(true);
    expect(Object.isFrozen(log.attributes["constructor"])).toBe(true);
    expect(Object.isFrozen(log.attributes["constructor"]?.values)).toBe(true);
  });

  it("are text, whole numbers or booleans; missing keys are refused with likely names, all of a row at once", () => {
    const of = (source: unknown, change: object = {}) =>
      issuesOf(() => orderLog([{ ...someRow, ...change, source }], { attributes } as never));
    for (const value of [1.5, Number.NaN, {}, [], new Date(0), 2n ** 60n])
      expect(of(value)).toEqual([{ path: [0, "channel"], code: "wrongType" }]);
    expect(of(1.5, { amount: "x" }).map(({ path }) => path)).toEqual([
      [0, "amount"],
      [0, "channel"],
    ]);
    expect(of(undefined)).toEqual([{ path: [0, "channel"], code: "missingKey" }]);
    const { source: _, ...without } = someRow;
    expect(
      issuesOf(() => orderLog([{ ...without, Channel: "x" }], { attributes: { channel: () => undefined } })),
    ).toEqual([{ path: [0, "channel"], code: "misnamedKey" }]);
    const typed = {
      customerId: Int32Array.of(1),
      orderedAt: Float64Array.of(Date.UTC(2025)),
      amount: Float64Array.of(1),
    };
    for (const channel of [[{}], { codes: [3], values: ["x"] }, { codes: [0.5], values: ["x"] }])
      expect(issuesOf(() => orderLogFromColumns({ ...typed, attributes: { channel } }))).toEqual([
        { path: [0, "channel"], code: "wrongType" },
      ]);
  });

  it("are refused where they are no accessors, no columns, of another length, or too many", () => {
    const asNever = (value: unknown) => value as never;
    expect(issuesOf(() => orderLog(rows, { attributes: asNever({ channel: 5 }) }))).toEqual([
      { path: ["attributes", "channel"], code: "wrongType" },
    ]);
    expect(issuesOf(() => orderLog(rows, { attributes: asNever({ channel: undefined }) }))).toEqual([
      { path: ["attributes", "channel"], code: "wrongType" },
    ]);
    expect(issuesOf(() => orderLog(rows, { attributes: asNever(["source"]) }))).toEqual([
      { path: ["attributes"], code: "wrongType" },
    ]);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`a${i}`, "source"] as const));
    expect(issuesOf(() => orderLog(rows, { attributes: many }))).toEqual([
      { path: ["attributes"], code: "wrongLength" },
    ]);
    const columns = { customerId: { codes: [0], ids: ["a"] }, orderedAt: ["2025-01-03"], amount: [1] };
    for (const channel of [["x", "y"], { codes: [0, 0], values: ["x"] }])
      expect(issuesOf(() => orderLogFromColumns({ ...columns, attributes: { channel } }))).toEqual([
        { path: ["attributes", "channel"], code: "wrongLength" },
      ]);
    for (const channel of ["x", null, { codes: [0] }, { codes: 1, values: [] }])
      expect(issuesOf(() => orderLogFromColumns({ ...columns, attributes: asNever({ channel }) }))).toEqual([
        { path: ["attributes", "channel"], code: "wrongType" },
      ]);
  });

  it("are read once from what names them, and −0 counts as 0", () => {
    let reads = 0;
    const accessors = {
      get channel(): "source" {
        reads++;
        return (reads === 1 ? "source" : 5) as "source";
      },
    };
    expect(orderLog(rows, { attributes: accessors }).attributes.channel.values).toEqual(
      orderLog(rows, { attributes: { channel: "source" } }).attributes.channel.values,
    );
    const columns = { customerId: ["a", "b"], orderedAt: ["2025-01-03", "2025-01-04"], amount: [1, 1] };
    const { values, codes } = orderLogFromColumns({ ...columns, attributes: { level: [-0, 0] } }).attributes.level;
    expect([values.length, Object.is(values[0], 0), [...codes]]).toEqual([1, true, [0, 0]]);
  });

  it("are refused in words", () => {
    expect(() => orderLog(rows, { attributes: { channel: 5 } as never })).toThrow(
      "orderLog: attributes.channel must be a key or a function of the row, but got 5",
    );
    const columns = { customerId: ["a"], orderedAt: ["2025-01-03"], amount: [1], attributes: { channel: "x" } };
    expect(() => orderLogFromColumns(columns as never)).toThrow(
      'orderLogFromColumns: attributes.channel must be a list, but got the string "x"',
    );
  });

  it("have names that TypeScript knows", () => {
    const log = orderLog(rows, { attributes });
    // @ts-expect-error: chanel is no attribute.
    expect(log.attributes.chanel).toBeUndefined();
    // @ts-expect-error: no row has the key sauce.
    expect(() => orderLog(rows, { attributes: { channel: "sauce" } })).toThrow("channel");
  });
});

describe("attributes of subscriptions", () => {
  const columns = {
    customerId: plans.map(({ customerId }) => customerId),
    startedAt: plans.map(({ startedAt }) => startedAt),
    endedAt: plans.map(() => Number.POSITIVE_INFINITY),
    mrr: plans.map(({ mrr }) => mrr),
  };
  const typed = {
    ...columns,
    startedAt: Float64Array.from(columns.startedAt, (each) => Date.parse(each)),
    endedAt: Float64Array.from(columns.endedAt),
    mrr: Float64Array.from(columns.mrr),
  };

  it("stay with their rows, from rows, chunks, columns and typed columns", async () => {
    const log = subscriptionLog(plans, { attributes });
    expectTypeOf(log).toEqualTypeOf<SubscriptionLog<"channel">>();
    expect(valuesOf(log.attributes.channel)).toEqual([null, null, "mail", "ads"]);
    expect(await subscriptionLogFromChunks([plans], { attributes })).toEqual(log);
    const channel = plans.map(({ source }) => source);
    for (const each of [columns, typed])
      expect(subscriptionLogFromColumns({ ...each, attributes: { channel } })).toEqual(log);
    expect(subscriptionLog(plans).attributes).toEqual({});
  });

  it("of overlapping rows that are left out are left out", () => {
    const overlapping = [
      { ...plans[1], customerId: "z", subscriptionId: 9, source: "kept" },
      { ...plans[1], customerId: "z", subscriptionId: 9, source: "out" },
      ...plans.map((plan) => ({ ...plan, subscriptionId: null })),
    ];
    const log = subscriptionLog(overlapping, { attributes }, { invalidRows: "skip" });
    expect(log.skipped.count).toBe(1);
    expect(valuesOf(log.attributes.channel)).toEqual(["kept", null, null, "mail", "ads"]);
    expect(log.attributes.channel.values).toEqual(["ads", "kept", "mail"]);
  });

  it("are refused as those of orders are", () => {
    expect(issuesOf(() => subscriptionLog([{ ...plans[0], source: {} }], { attributes } as never))).toEqual([
      { path: [0, "channel"], code: "wrongType" },
    ]);
    expect(issuesOf(() => subscriptionLog([{ ...plans[0], source: undefined }], { attributes } as never))).toEqual([
      { path: [0, "channel"], code: "missingKey" },
    ]);
    expect(issuesOf(() => subscriptionLogFromColumns({ ...typed, attributes: { channel: [1, 2, 3, {}] } }))).toEqual([
      { path: [3, "channel"], code: "wrongType" },
    ]);
    expect(issuesOf(() => subscriptionLogFromColumns({ ...typed, attributes: { channel: [1] } }))).toEqual([
      { path: ["attributes", "channel"], code: "wrongLength" },
    ]);
  });
});

describe("attributes at the edges", () => {
  it("are a hundred at most", () => {
    const hundred = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`a${i}`, "source"] as const));
    expect(Object.keys(orderLog(rows, { attributes: hundred }).attributes)).toHaveLength(100);
  });

  it("stay with orders of one time, which are sorted by amount", () => {
    const alike = [7, 3, 5].map((amount) => ({
      customerId: "a",
      orderedAt: "2025-01-01",
      amount,
      source: `${amount}`,
    }));
    const log = orderLog(alike, { attributes });
    expect([...log.amounts]).toEqual([3, 5, 7]);
    expect(valuesOf(log.attributes.channel)).toEqual(["3", "5", "7"]);
  });

  it("are no problem in a row that has another one", () => {
    expect(issuesOf(() => orderLog([{ ...someRow, amount: Number.NaN }], { attributes }))).toEqual([
      { path: [0, "amount"], code: "wrongType" },
    ]);
  });

  it("are read as whole columns where all values are good, and not where one is bad", () => {
    const whole = (channel: readonly unknown[] | { codes: number[]; values: (string | null)[] }) =>
      wholeAttributes({ channel }, 4)?.["channel"];
    expect(whole(["b", "a", null, "b"])).toEqual({ codes: Int32Array.of(1, 0, -1, 1), values: ["a", "b"] });
    expect(whole([2, "x", true, -0])).toEqual({ codes: Int32Array.of(2, 3, 0, 1), values: [true, 0, 2, "x"] });
    expect(whole({ codes: [1, -1, 0, 1], values: ["z", "y"] })).toEqual({
      codes: Int32Array.of(0, -1, 1, 0),
      values: ["y", "z"],
    });
    for (const bad of [0.5, {}, Number.NaN, 1n]) expect(whole(["a", bad, "a", "a"])).toBeUndefined();
    expect(whole({ codes: [0, 2, 0, 0], values: ["z", "y"] })).toBeUndefined();
  });
});
