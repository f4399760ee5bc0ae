import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatError } from "../../src/locales";
import type { OrderLog } from "../../src/logs";
import { unsortedOrders } from "../../src/logs/finishedOrders";
import type { MetricInputError } from "../../src/validation/errors";
import { orderRows } from "../contract/logs";
import { orderLog, orderLogFromChunks, orderLogFromColumns } from "./anyTime";
import { ordersOf } from "./ordersOf";

const good = { customerId: "a", orderedAt: 0, amount: 1 };

function refusal(make: () => unknown): MetricInputError {
  try {
    make();
  } catch (error) {
    expect(error).toMatchObject({ name: "MetricInputError" });
    return error as MetricInputError;
  }
  throw new Error("not refused");
}

/** What is wrong with the only row, as field and code. */
function problems(row: unknown): string[] {
  const { issues } = refusal(() => orderLog([row as object]));
  return issues.map(({ path: [index, field], code }) => {
    expect(index).toBe(0);
    return `${field ?? "row"} ${code}`;
  });
}

describe("orderLog", () => {
  it("puts the orders of a customer together, oldest first, customers in the order of their first row", () => {
    const log = orderLog([
      { customerId: "b", orderedAt: new Date(20), amount: 2 },
      { customerId: "a", orderedAt: 30, amount: 3 },
      { customerId: "b", orderedAt: "1970-01-01T00:00:00.010Z", amount: 1 },
      { customerId: "b", orderedAt: 20, amount: -1.5 },
    ]);
    expect(log).toEqual({
      kind: "orders",
      rows: 4,
      customerIds: ["b", "a"],
      starts: Uint32Array.of(0, 3, 4),
      times: Float64Array.of(10, 20, 20, 30),
      amounts: Float64Array.of(1, -1.5, 2, 3),
      attributes: {},
      timeZone: "UTC",
      currency: null,
      rowsInOtherCurrencies: 0,
      skipped: { count: 0, issues: [] },
    });
    expect(Object.isFrozen(log) && Object.isFrozen(log.customerIds) && Object.isFrozen(log.skipped)).toBe(true);
  });

  it("takes no rows, and one that is frozen", () => {
    expect(orderLog([])).toMatchObject({ rows: 0, customerIds: [], starts: Uint32Array.of(0) });
    expect(orderLog(Object.freeze([Object.freeze({ ...good })])).rows).toBe(1);
  });

  it("keeps an order of 0, takes negative zeros as 0, and negative times", () => {
    const log = orderLog([
      { customerId: -0, orderedAt: -0, amount: -0 },
      { customerId: 0, orderedAt: "1969-12-31", amount: 0 },
    ]);
    expect(log.customerIds).toEqual([0]);
    expect(log.times).toEqual(Float64Array.of(-86_400_000, 0));
    expect(log.amounts).toEqual(Float64Array.of(0, 0));
  });

  it.each([
    ["UTC", "2025-03-09", Date.UTC(2025, 2, 9)],
    ["Pacific/Kiritimati", "2025-03-09", Date.UTC(2025, 2, 8, 10)],
    ["Etc/GMT+12", "2025-03-09", Date.UTC(2025, 2, 9, 12)],
    ["America/New_York", "2025-03-09T02:30", Date.UTC(2025, 2, 9, 7, 30)],
    ["America/New_York", "2025-11-02T01:30", Date.UTC(2025, 10, 2, 5, 30)],
    ["America/New_York", "2025-11-02T01:30-05:00", Date.UTC(2025, 10, 2, 6, 30)],
  ])("reads times without an offset in the time zone (%s, %s)", (timeZone, orderedAt, expected) => {
    const log = orderLog([{ ...good, orderedAt }], {}, { timeZone });
    expect(log.times[0]).toBe(expected);
    expect(log.timeZone).toBe(timeZone);
  });

  it("takes keys and functions for fields, rows of any kind, and any iterable", () => {
    const rows: [string, string, string][] = [
      ["x", "1.50", "2025-01-03"],
      ["y", "2.50", "2025-01-04"],
    ];
    const accessors = { customerId: "0", amount: (row: readonly string[]) => Number(row[1]), orderedAt: "2" } as const;
    const log = orderLog(rows, accessors);
    expect(log.customerIds).toEqual(["x", "y"]);
    expect(log.amounts).toEqual(Float64Array.of(1.5, 2.5));
    expect(orderLog(new Set(rows), accessors)).toEqual(log);
    expect(
      orderLog(
        (function* () {
          yield* rows;
        })(),
        accessors,
      ),
    ).toEqual(log);
  });

  it.each([
    [undefined, ["row wrongType"]],
    [null, ["row wrongType"]],
    ["row", ["row wrongType"]],
    [7, ["row wrongType"]],
    [{}, ["customerId notACustomer", "orderedAt notATime", "amount wrongType"]],
    [[], ["customerId notACustomer", "orderedAt notATime", "amount wrongType"]],
    [{ ...good, customerId: "" }, ["customerId notACustomer"]],
    [{ ...good, customerId: " \t" }, ["customerId notACustomer"]],
    [{ ...good, customerId: null }, ["customerId notACustomer"]],
    [{ ...good, customerId: true }, ["customerId notACustomer"]],
    [{ ...good, customerId: 1n }, ["customerId notACustomer"]],
    [{ ...good, customerId: Symbol("x") }, ["customerId notACustomer"]],
    [{ ...good, customerId: Number.NaN }, ["customerId notACustomer"]],
    [{ ...good, customerId: Infinity }, ["customerId notACustomer"]],
    [{ ...good, customerId: 0.5 }, ["customerId notACustomer"]],
    [{ ...good, customerId: 2 ** 53 }, ["customerId notACustomer"]],
    [{ ...good, customerId: { toString: () => "a" } }, ["customerId notACustomer"]],
    [{ ...good, orderedAt: "03/04/2025" }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: "2025-02-30" }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: "" }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: null }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: 0.5 }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: 1.7e18 }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: Infinity }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: new Date(Number.NaN) }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: new Date(8.64e15) }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: { getTime: (): number => 0 } }, ["orderedAt notATime"]],
    [{ ...good, orderedAt: 1n }, ["orderedAt notATime"]],
    [{ ...good, amount: "1" }, ["amount wrongType"]],
    [{ ...good, amount: Number.NaN }, ["amount wrongType"]],
    [{ ...good, amount: null }, ["amount wrongType"]],
    [{ ...good, amount: 1n }, ["amount wrongType"]],
    [{ ...good, amount: Infinity }, ["amount tooLarge"]],
    [{ ...good, amount: -1.1e15 }, ["amount tooLarge"]],
    [{ ...good, amount: 1e-10 }, ["amount nearZero"]],
    [{ ...good, amount: -5e-324 }, ["amount nearZero"]],
    [{ ...good, orderId: {} }, ["orderId wrongType"]],
    [{ ...good, orderId: 0.5 }, ["orderId wrongType"]],
    [{ ...good, orderId: true }, ["orderId wrongType"]],
    [
      { ...good, orderedAt: "x", amount: "y", orderId: [] },
      ["orderedAt notATime", "amount wrongType", "orderId wrongType"],
    ],
  ])("refuses %o", (row, expected) => {
    expect(problems(row)).toEqual(expected);
  });

  it("says in every language which row, field and value is wrong, and what was expected", () => {
    const rows = [good, { ...good, customerId: 7, orderedAt: "03/04/2025" }, { ...good, amount: "12" }];
    const error = refusal(() => orderLog(rows));
    expect(formatError(error, "en").split("\n")).toEqual([
      "orderLog: [1].customerId must be the id of a customer, a string or a whole number as in the other rows, " +
        "but got 7",
      'orderLog: [1].orderedAt must be a Date, epoch milliseconds or ISO-8601 text such as "2025-03-31", but got ' +
        'the string "03/04/2025"',
      'orderLog: [2].amount must be a number, but got the string "12"',
    ]);
    for (const [locale, word] of [
      ["ar", "معرّف عميل"],
      ["fa", "شناسهٔ مشتری"],
    ] as const)
      expect(formatError(error, locale).split("\n")[0]).toContain(word);
  });

  it("tells of the first 20 bad rows, and how many more there are", () => {
    const bad = (count: number) => Array.from({ length: count }, () => ({ ...good, amount: "x", orderedAt: "x" }));
    const twenty = refusal(() => orderLog([good, ...bad(20)]));
    expect(twenty.issues).toHaveLength(40);
    expect(twenty.issues[39]?.path).toEqual([20, "amount"]);
    const more = refusal(() => orderLog([good, ...bad(1000)]));
    expect(more.issues).toHaveLength(41);
    expect(more.issues[40]).toMatchObject({ path: [], code: "moreRows", value: 980 });
    expect(more.message).toMatch(/…$/u);
    expect(more.issues[40]?.message).toBe("and 980 more bad rows");
  });

  it("leaves bad rows out where it is told to, counts them and lists the first 20", () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({ ...good, orderedAt: i, amount: i % 2 ? 1 : Number.NaN }));
    const log = orderLog([...rows, null as never, { ...good, customerId: 1 }], {}, { invalidRows: "skip" });
    expect(log.rows).toBe(25);
    expect(log.skipped.count).toBe(27);
    expect(log.skipped.issues).toHaveLength(20);
    expect(log.skipped.issues[1]).toMatchObject({ path: [2, "amount"], code: "wrongType", value: Number.NaN });
    expect(log.customerIds).toEqual(["a"]);
  });

  it("takes the kind of the first good id for that of all", () => {
    expect(refusal(() => orderLog([{ ...good, customerId: 1 }, good])).issues).toMatchObject([
      { path: [1, "customerId"] },
    ]);
    const halves = [1, 2.5, 0.5].map((customerId) => ({ ...good, customerId }));
    expect(refusal(() => orderLog(halves)).issues).toMatchObject([1, 2].map((row) => ({ path: [row, "customerId"] })));
    // A bad row decides nothing.
    const rows = [{ ...good, customerId: 1, amount: Number.NaN }, good];
    expect(orderLog(rows, {}, { invalidRows: "skip" }).customerIds).toEqual(["a"]);
  });

  it("refuses an order id that occurs twice, but for refunds, which bear the id of their order", () => {
    const rows = [
      { ...good, orderId: 17 },
      { ...good, orderId: 17, amount: -0.5 },
      { ...good, orderId: 17, amount: -0.5 },
      { ...good, orderId: 18 },
    ];
    expect(orderLog(rows).rows).toBe(4);
    expect(refusal(() => orderLog([...rows, { ...good, orderId: 18, orderedAt: 5 }])).issues).toMatchObject([
      { path: [4, "orderId"], code: "duplicate", value: 18 },
    ]);
    expect(refusal(() => orderLog([...rows, { ...good, orderId: "19" }])).issues).toMatchObject([
      { path: [4, "orderId"], code: "wrongType", details: { expected: "id" } },
    ]);
    // An order of 0 is one too, and a refund may come before its order.
    const free = { ...good, orderId: 20, amount: 0 };
    expect(refusal(() => orderLog([free, free])).issues).toMatchObject([{ path: [1, "orderId"], code: "duplicate" }]);
    expect(orderLog([{ ...free, amount: -1 }, { ...free, amount: -1 }, free]).rows).toBe(3);
    const blank = [undefined, null, ""].map((orderId) => ({ ...good, orderId }));
    expect(orderLog([...blank, ...blank]).rows).toBe(6);
    // Of an id that was only on a bad row, the next one is the first.
    const afterBad = [
      { ...good, orderId: 1, amount: Number.NaN },
      { ...good, orderId: 1 },
    ];
    expect(orderLog(afterBad, {}, { invalidRows: "skip" }).rows).toBe(1);
  });

  it("drops refunds where it is told to, checked all the same, with customers who have nothing else", () => {
    const rows = [good, { ...good, amount: -5 }, { ...good, customerId: "b", amount: -5 }];
    const log = orderLog(rows, {}, { refunds: "exclude" });
    expect(log.amounts).toEqual(Float64Array.of(1));
    expect(log.customerIds).toEqual(["a"]);
    const bad = [good, { ...good, customerId: 1, amount: -5 }];
    expect(refusal(() => orderLog(bad, {}, { refunds: "exclude" })).issues).toMatchObject([{ code: "notACustomer" }]);
  });

  it("notes a row that throws when it is read, and lets errors of an iterable pass", () => {
    const hostile = {
      get customerId(): string {
        throw new Error("no");
      },
      orderedAt: 0,
      amount: 1,
    };
    expect(refusal(() => orderLog([good, hostile])).issues).toMatchObject([{ path: [1], code: "unreadable" }]);
    const accessors = {
      amount: () => {
        throw new Error("no");
      },
    };
    expect(refusal(() => orderLog([good], accessors)).issues).toMatchObject([{ path: [0], code: "unreadable" }]);
    function* broken() {
      yield good;
      throw new RangeError("disk");
    }
    expect(() => orderLog(broken())).toThrow(RangeError);
  });

  it.each([
    undefined,
    null,
    5,
    "rows",
    {},
    () => [],
    { [Symbol.iterator]: 5 },
    new Proxy(
      {},
      {
        get: () => {
          throw 1;
        },
      },
    ),
  ])("refuses rows that are none (%#)", (rows) => {
    expect(refusal(() => orderLog(rows as never)).issues).toMatchObject([{ path: ["rows"], code: "wrongType" }]);
  });

  it("knows the own fields of a row alone, and those of a row of any class", () => {
    expect(refusal(() => orderLog([Object.create(good)])).issues.map(({ path }) => path[1])).toEqual([
      "customerId",
      "orderedAt",
      "amount",
    ]);
    class Order {
      readonly customerId = "a";
      readonly orderedAt = 0;
      readonly amount = 1;
    }
    const bare = Object.assign(Object.create(null), good);
    expect(orderLog([new Order(), bare as Order]).rows).toBe(2);
  });

  it("refuses accessors and options that are none, and names them", () => {
    expect(refusal(() => orderLog([], null as never)).metric).toBe("orderLog");
    expect(refusal(() => orderLog([], { customerid: "x" } as never)).message).toContain("did you mean customerId?");
    expect(refusal(() => orderLog([], { amount: 5 } as never)).message).toContain("a key or a function of the row");
    expect(refusal(() => orderLog([], {}, { timeZone: "Mars/Base" })).message).toContain("timeZone");
    expect(refusal(() => orderLog([], {}, { refunds: "keep" } as never)).message).toContain("refunds");
    expect(refusal(() => orderLog([], {}, 5 as never)).metric).toBe("orderLog");
  });

  it("does not depend on the order of its rows", () => {
    fc.assert(
      fc.property(
        orderRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(ordersOf(orderLog(shuffled))).toEqual(ordersOf(orderLog(rows)));
        },
      ),
    );
  });

  it("sorts the rows of a customer of many orders in any order, as Array.sort does", () => {
    const orders = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 5 })), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(orders, (pairs) => {
        const log = orderLog(pairs.map(([orderedAt, amount]) => ({ customerId: 1, orderedAt, amount })));
        const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect([...(ordersOf(log).get(1) ?? [])]).toEqual(sorted);
      }),
    );
  });

  it("does not depend on what customers are called", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const names = new Map([..."abcdef"].map((id, i) => [id, (i * 7919 - 9000) ** 3]));
        const renamed = orderLog(rows.map((row) => ({ ...row, customerId: names.get(row.customerId) as number })));
        const { customerIds, ...log } = orderLog(rows);
        expect(renamed).toEqual({ ...log, customerIds: customerIds.map((id) => names.get(id as string)) });
      }),
    );
  });

  it("tells numbers of any size apart, in whatever order they come", () => {
    const ids = fc.oneof(fc.nat(50), fc.nat(100_000), fc.integer(), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 500 }), (customerId) => {
        const { customerIds, starts } = orderLogFromColumns({
          customerId,
          orderedAt: customerId.map((_, i) => i),
          amount: customerId.map(() => 1),
        });
        expect(customerIds).toEqual([...new Set(customerId.map((id) => id + 0))]);
        const counts = customerIds.map((_, c) => (starts[c + 1] as number) - (starts[c] as number));
        expect(counts).toEqual(customerIds.map((id) => customerId.filter((each) => each + 0 === id).length));
      }),
    );
  });

  it("makes a log of good rows or refuses, whatever it is given", () => {
    const value = fc.oneof(
      fc.anything({ withDate: true, withBigInt: true, withTypedArray: true }),
      fc.double(),
      fc.date(),
    );
    const row = fc.oneof(fc.record({ customerId: value, orderedAt: value, amount: value, orderId: value }), value);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const log: OrderLog = orderLog(rows as object[], {}, { invalidRows: "skip" });
        expect(log.rows + log.skipped.count).toBe(rows.length);
        expect(log.times.every(Number.isInteger)).toBe(true);
        expect(log.amounts.every((amount) => Number.isFinite(amount))).toBe(true);
        if (log.skipped.count > 0) expect(() => orderLog(rows as object[])).toThrow("orderLog: ");
      }),
    );
  });
});

describe("orderLogFromColumns", () => {
  it("makes the log of the same rows", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const columns = {
          customerId: rows.map((row) => row.customerId),
          orderedAt: rows.map((row) => row.orderedAt),
          amount: Float64Array.from(rows, (row) => row.amount),
        };
        expect(orderLogFromColumns(columns)).toEqual(orderLog(rows));
      }),
    );
  });

  it("makes the log of the same rows from coded customers and typed columns, good or bad", () => {
    const time = fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constantFrom(-0, 0.5, Number.NaN));
    const amount = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(-0, 1e-10, Number.NaN, 1e16));
    const row = fc.tuple(fc.integer({ min: -1, max: 5 }), time, amount);
    const id = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom("a", "b", "c") },
      { weight: 1, arbitrary: fc.constant("") },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.array(id, { minLength: 4, maxLength: 6 }), (rows, ids) => {
        const columns = {
          customerId: { codes: Int32Array.from(rows, ([code]) => code), ids },
          orderedAt: Float64Array.from(rows, ([, orderedAt]) => orderedAt),
          amount: Float64Array.from(rows, ([, , value]) => value),
        };
        const plain = rows.map(([code, orderedAt, value]) => ({ customerId: ids[code], orderedAt, amount: value }));
        for (const refunds of ["subtract", "exclude"] as const) {
          const options = { refunds, invalidRows: "skip" } as const;
          const expected = orderLog(plain, {}, options);
          expect(orderLogFromColumns(columns, options)).toEqual(expected);
          const good = plain.filter((_, i) => !expected.skipped.issues.some(({ path }) => path[0] === i));
          if (expected.skipped.count > 20) continue;
          const codes = good.map(({ customerId }) => ids.lastIndexOf(customerId as (typeof ids)[number]));
          const onlyGood = {
            customerId: { codes: Int32Array.from(codes), ids },
            orderedAt: Float64Array.from(good, ({ orderedAt }) => orderedAt),
            amount: Float64Array.from(good, (each) => each.amount),
          };
          const { skipped, ...log } = orderLogFromColumns(onlyGood, { refunds });
          expect(skipped.count).toBe(0);
          expect(log).toEqual(expect.objectContaining((({ skipped: _, ...rest }) => rest)(expected)));
        }
      }),
    );
  });

  it("takes codes in lists of any kind, and refuses columns of another length than the codes", () => {
    const columns = { orderedAt: Float64Array.of(1, 2), amount: Float64Array.of(3, 4) };
    const expected = orderLogFromColumns({ customerId: ["b", "a"], ...columns });
    for (const codes of [[1, 0], Uint8Array.of(1, 0), Float64Array.of(1, 0)])
      expect(orderLogFromColumns({ customerId: { codes, ids: ["a", "b", "c"] }, ...columns })).toEqual(expected);
    // A list is a list of ids, whatever else it has.
    const list = Object.assign(["b", "a"], { codes: [0, 0], ids: ["x"] });
    expect(orderLogFromColumns({ customerId: list, ...columns })).toEqual(expected);
    const short = { codes: Int32Array.of(0), ids: ["a"] };
    expect(refusal(() => orderLogFromColumns({ customerId: short, ...columns })).issues).toMatchObject([
      { path: ["orderedAt"], code: "wrongLength", details: { bound: 1, length: 2 } },
      { path: ["amount"], code: "wrongLength" },
    ]);
    for (const customerId of [
      null,
      5,
      "ab",
      {},
      { codes: [0] },
      { ids: [] },
      { codes: 1, ids: [] },
      { codes: [], ids: "a" },
    ])
      expect(refusal(() => orderLogFromColumns({ customerId: customerId as never, ...columns })).issues).toMatchObject([
        { path: ["customerId"], code: "wrongType" },
      ]);
  });

  it("copies its columns", () => {
    const columns = { customerId: Int32Array.of(1), orderedAt: Float64Array.of(5), amount: Float64Array.of(7) };
    const log = orderLogFromColumns(columns);
    const codes = Int32Array.of(0);
    const coded = orderLogFromColumns({ ...columns, customerId: { codes, ids: ["a"] } });
    columns.customerId[0] = 9;
    columns.orderedAt[0] = 0;
    columns.amount[0] = 0;
    codes[0] = 1;
    expect([log.times[0], log.amounts[0], log.customerIds]).toEqual([5, 7, [1]]);
    expect([coded.times[0], coded.amounts[0], [...coded.starts], coded.customerIds]).toEqual([5, 7, [0, 1], ["a"]]);
  });

  it("makes a log that is put into order when its columns are first read, and stays what it is", () => {
    const log = orderLogFromColumns({
      customerId: ["b", "a", "b"],
      orderedAt: Float64Array.of(5, 4, 3),
      amount: [1, 2, 3],
    });
    const asTheyCame = { times: Float64Array.of(5, 4, 3), amounts: Float64Array.of(1, 2, 3) };
    expect(unsortedOrders(log)).toEqual({ customers: Int32Array.of(0, 1, 0), ...asTheyCame });
    expect(log.amounts).toEqual(Float64Array.of(3, 1, 2));
    expect(unsortedOrders(log)).toBeUndefined();
    expect([log.times, log.starts]).toEqual([Float64Array.of(3, 5, 4), Uint32Array.of(0, 2, 3)]);
    expect(log.times).toBe(log.times);
    expect({ ...log }).toEqual(log);
    expect(Object.isFrozen(log)).toBe(true);
  });

  it("refuses columns of other lengths, missing ones, and what is no column", () => {
    const columns = { customerId: [1, 2], orderedAt: [0, 0], amount: [1, 1] };
    expect(refusal(() => orderLogFromColumns({ ...columns, amount: [1] })).issues).toMatchObject([
      { path: ["amount"], code: "wrongLength", details: { bound: 2, length: 1 } },
    ]);
    expect(refusal(() => orderLogFromColumns({ ...columns, orderId: [] })).issues).toMatchObject([
      { path: ["orderId"] },
    ]);
    expect(refusal(() => orderLogFromColumns({ ...columns, orderedAt: undefined as never })).issues).toMatchObject([
      { path: ["orderedAt"], code: "missing" },
    ]);
    expect(refusal(() => orderLogFromColumns({ ...columns, amount: "11" })).issues).toMatchObject([
      { path: ["amount"] },
    ]);
    expect(refusal(() => orderLogFromColumns(null as never)).metric).toBe("orderLogFromColumns");
    expect(refusal(() => orderLogFromColumns({ ...columns, amonut: [] } as never)).message).toContain("amonut");
  });

  it("checks every row: holes, numbers that are none, big integers, duplicates", () => {
    const holes = new Array(2);
    const error = refusal(() =>
      orderLogFromColumns({
        customerId: BigInt64Array.of(1n, 2n) as never,
        orderedAt: holes,
        amount: Float64Array.of(Number.NaN, 1),
        orderId: ["x", "x"],
      }),
    );
    expect(error.issues.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([
      "0.customerId notACustomer",
      "0.orderedAt notATime",
      "0.amount wrongType",
      "1.customerId notACustomer",
      "1.orderedAt notATime",
    ]);
    const columns = { customerId: [1, 1], orderedAt: [0, 0], amount: [1, 1], orderId: ["x", "x"] };
    expect(orderLogFromColumns(columns, { invalidRows: "skip" }).skipped.count).toBe(1);
  });
});

describe("orderLogFromChunks", () => {
  it("does not depend on the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(orderRows, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        async function* chunks() {
          for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
        }
        expect(await orderLogFromChunks(chunks())).toEqual(orderLog(rows));
      }),
    );
  });

  it("takes lists of lists, grows with its rows, and numbers bad rows through", async () => {
    const chunk = Array.from({ length: 3000 }, (_, i) => ({ ...good, orderedAt: i }));
    const log = await orderLogFromChunks([chunk, new Set(chunk)]);
    expect(log.rows).toBe(6000);
    expect(log.times.subarray(0, 4)).toEqual(Float64Array.of(0, 0, 1, 1));
    await expect(orderLogFromChunks<object>([chunk, [{ ...good, amount: "x" }]])).rejects.toMatchObject({
      metric: "orderLogFromChunks",
      issues: [{ path: [3000, "amount"] }],
    });
  });

  it("refuses chunks that are none", async () => {
    for (const chunks of [undefined, 5, {}, "x"])
      await expect(orderLogFromChunks(chunks as never)).rejects.toMatchObject({ issues: [{ path: ["chunks"] }] });
    await expect(orderLogFromChunks([5] as never)).rejects.toMatchObject({ issues: [{ path: ["rows"] }] });
    await expect(orderLogFromChunks([], { amount: 1 } as never)).rejects.toMatchObject({ name: "MetricInputError" });
  });
});

describe("the rows of customers with many orders", () => {
  it("are sorted, of the second and shorter ones too", () => {
    const rows = [400, 300, 350].flatMap((orders, customerId) =>
      // Multiples of 7 modulo a prime visit all places, far from in order.
      Array.from({ length: orders }, (_, i) => ({ customerId, orderedAt: ((i * 7) % 401) * 1000, amount: i })),
    );
    const log = orderLog(rows);
    for (const [customerId, orders] of [400, 300, 350].entries()) {
      const times = [...log.times.slice(log.starts[customerId], log.starts[customerId + 1])];
      expect(times).toHaveLength(orders);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });
});
