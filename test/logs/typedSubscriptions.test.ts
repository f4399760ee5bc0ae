// Columns of numbers take a way of their own: it makes the log of the rows, or leaves them to be read one by one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subscriptionLog, subscriptionLogFromColumns } from "../../src";

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
        for (const field of ["customerIds", "customers", "from", "to", "mrr", "startedAt", "endedAt"] as const)
          expect(Array.from((ofColumns as never)[field] ?? [])).toEqual(Array.from((ofRows as never)[field] ?? []));
        expect(ofColumns).toEqual(ofRows);
      }),
    );
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
});
