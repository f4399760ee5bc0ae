// Columns of numbers take a way of their own: it makes the log of the rows, or leaves them to be read one by one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subscriptionLog, subscriptionLogFromColumns } from "../../src";
import { subscriptionLogOptionsInput } from "../../src/logs/logOptions";
import { typedSubscriptions } from "../../src/logs/typedSubscriptions";
import { parseInput } from "../../src/validation/parseInput";

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);

const row = fc.record({
  customerId: fc.integer({ min: 1, max: 6 }),
  start: fc.integer({ min: 0, max: 400 }),
  days: fc.option(fc.integer({ min: 0, max: 90 })),
  mrr: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const columnsOf = (rows: readonly Row[]) => ({
  customerId: Float64Array.from(rows, ({ customerId }) => customerId),
  startedAt: Float64Array.from(rows, ({ start }) => START + start * DAY),
  endedAt: Float64Array.from(rows, ({ start, days }) =>
    days === null ? Number.POSITIVE_INFINITY : START + (start + days) * DAY,
  ),
  mrr: Float64Array.from(rows, ({ mrr }) => mrr),
});

describe("typed columns of subscriptions", () => {
  it("make the log of the same rows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const ofRows = subscriptionLog(
          rows.map(({ customerId, start, days, mrr }) => ({
            customerId,
            startedAt: START + start * DAY,
            endedAt: days === null ? null : START + (start + days) * DAY,
            mrr,
          })),
        );
        const ofColumns = subscriptionLogFromColumns(columnsOf(rows));
        expect(ofColumns).toEqual(ofRows);
      }),
    );
  });

  it("keep attributes, and leave those that are none to be named row by row", () => {
    const rows = [
      { customerId: 1, start: 0, days: 30, mrr: 20, plan: "pro" },
      { customerId: 2, start: 5, days: null, mrr: 30, plan: null },
    ];
    const ofRows = subscriptionLog(
      rows.map(({ start, days, ...row }) => ({
        ...row,
        startedAt: START + start * DAY,
        endedAt: days === null ? null : START + (start + days) * DAY,
      })),
      { attributes: { plan: "plan" } },
    );
    const of = (plan: unknown) => ({ ...columnsOf(rows), attributes: { plan } }) as never;
    const options = parseInput("subscriptionLogFromColumns", subscriptionLogOptionsInput, {});
    for (const plan of [["pro", null], { codes: Int32Array.of(0, -1), values: ["pro"] }]) {
      expect(subscriptionLogFromColumns(of(plan))).toEqual(ofRows);
      expect(typedSubscriptions(of(plan), options)).toEqual(ofRows);
    }
    for (const plan of [["pro", 0.5], { codes: Int32Array.of(0, 3), values: ["pro"] }]) {
      expect(typedSubscriptions(of(plan), options)).toBeUndefined();
      expect(() => subscriptionLogFromColumns(of(plan))).toThrow("[1].plan must be");
    }
  });

  it("do not change with the caller's arrays", () => {
    const columns = columnsOf([{ customerId: 1, start: 0, days: 30, mrr: 20 }]);
    const log = subscriptionLogFromColumns(columns);
    const before = JSON.stringify(log);
    columns.mrr[0] = 99;
    columns.endedAt[0] = START;
    expect(JSON.stringify(log)).toBe(before);
  });

  it("name the row of a value that is none", () => {
    const good = columnsOf([
      { customerId: 1, start: 0, days: 30, mrr: 20 },
      { customerId: 2, start: 0, days: null, mrr: 30 },
    ]);
    for (const [field, value] of [
      ["customerId", Number.NaN],
      ["startedAt", 5],
      ["endedAt", START - DAY],
      ["mrr", -1],
    ] as const) {
      const columns = { ...good, [field]: Float64Array.from(good[field]) };
      columns[field][1] = value;
      expect(() => subscriptionLogFromColumns(columns)).toThrow(/subscriptionLogFromColumns: .*1/u);
    }
  });

  it("are read without a call per row, and what is none of them is left to be read row by row", () => {
    const good = columnsOf([
      { customerId: 1, start: 0, days: 0, mrr: 0 },
      { customerId: 2, start: 0, days: null, mrr: 30 },
    ]);
    const typed = (columns: object, options: object = {}) =>
      typedSubscriptions({ ...good, ...columns }, parseInput("x", subscriptionLogOptionsInput, options));
    expect(typed({})).toMatchObject({ rows: 2, customerIds: [1, 2], endTimes: Float64Array.of(START, Infinity) });
    const others = [
      ...["customerId", "startedAt", "endedAt", "mrr"].map((field) => ({ [field]: [...good[field as "mrr"]] })),
      { subscriptionId: [1, 2] },
      { trial: [0, 1] },
      { currency: ["EUR", "EUR"] },
      { customerId: Float64Array.of(1, 0.5) },
      { startedAt: Float64Array.of(START, Number.NaN) },
      { endedAt: Float64Array.of(START - 1, START) },
      { endedAt: Float64Array.of(Date.UTC(2200, 0), START) },
      { endedAt: Float64Array.of(Number.NaN, START) },
      { mrr: Float64Array.of(5, -1) },
      { mrr: Float64Array.of(5, Number.NaN) },
    ];
    for (const columns of others) expect(typed(columns), JSON.stringify(columns)).toBeUndefined();
    for (const options of [{ currency: "EUR" }, { ends: "inclusive" }]) expect(typed({}, options)).toBeUndefined();
  });
});
