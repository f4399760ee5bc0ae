// Columns of numbers take a way of their own, without an object or a call per row. What it leaves to the other way
// gives the same log or the error, only slower: so it is asked here which way was taken.
import { describe, expect, it } from "vitest";
import { orderLogOptionsInput } from "../../src/logs/logOptions";
import { type OrderColumns, typedOrders } from "../../src/logs/typedOrders";
import { parseInput } from "../../src/validation/parseInput";

const optionsOf = (given: object) => parseInput("orderLogFromColumns", orderLogOptionsInput, given);
const DAY = 86_400_000;
const good = {
  customerId: { codes: Int32Array.of(2, 0, 2), ids: ["a", "b", "c"] },
  orderedAt: Float64Array.of(20_000 * DAY, 20_001 * DAY, 20_002 * DAY),
  amount: Float64Array.of(3, -1, -0),
};
const typed = (columns: Partial<OrderColumns> = {}, options: object = {}) =>
  typedOrders({ ...good, ...columns } as OrderColumns, optionsOf(options));

describe("typed columns of orders", () => {
  it("make a log, whatever the customers: codes of texts or of numbers, or ids", () => {
    const columns = { starts: Uint32Array.of(0, 2, 3), amounts: Float64Array.of(3, 0, -1) };
    expect(typed()).toMatchObject({ rows: 3, customerIds: ["c", "a"], timeZone: "UTC", currency: null, ...columns });
    const numbers = { codes: Uint8Array.of(1, 0, 1), ids: [7, -5] };
    expect(typed({ customerId: numbers })).toMatchObject({ customerIds: [-5, 7], ...columns });
    expect(typed({ customerId: Float64Array.of(4, 9, 4) })).toMatchObject({ customerIds: [4, 9], ...columns });
    expect(typed()?.skipped).toEqual({ count: 0, issues: [] });
  });

  it("take an id that is listed twice for one customer", () => {
    const twice = { codes: Int32Array.of(0, 1, 2), ids: ["a", "b", "a"] };
    expect(typed({ customerId: twice })).toMatchObject({ customerIds: ["a", "b"], starts: Uint32Array.of(0, 2, 3) });
  });

  it("have no negative zeros", () => {
    const log = typed({ amount: Float64Array.of(-0, 1, 2), orderedAt: Float64Array.of(-0, 1, 2) }, { earliest: 0 });
    expect([log?.times[0], log?.amounts[0]]).toEqual([0, 0]);
  });

  it("are not all columns: others are left to be read row by row", () => {
    const texts = { customerId: ["a", "b", "a"] };
    const lists = { orderedAt: [...good.orderedAt], amount: [...good.amount] };
    const others: Partial<OrderColumns>[] = [
      texts,
      { orderedAt: lists.orderedAt },
      { amount: lists.amount },
      { customerId: { codes: [2, 0, 2], ids: ["a", "b", "c"] } },
      { orderId: [1, 2, 3] },
      { currency: ["EUR", "EUR", "EUR"] },
    ];
    for (const columns of others) expect(typed(columns), JSON.stringify(columns)).toBeUndefined();
    for (const options of [{ refunds: "exclude" }, { currency: "EUR" }]) expect(typed({}, options)).toBeUndefined();
  });

  it("are not those with a bad value, whose row only the other way can name", () => {
    const bad: Partial<OrderColumns>[] = [
      { orderedAt: Float64Array.of(20_000 * DAY, 5, 20_002 * DAY) },
      { orderedAt: Float64Array.of(20_000 * DAY, 20_001 * DAY, Number.NaN) },
      { amount: Float64Array.of(3, Number.NaN, 1) },
      { amount: Float64Array.of(3, 1, 1e16) },
      { customerId: { codes: Int32Array.of(2, -1, 2), ids: ["a", "b", "c"] } },
      { customerId: { codes: Int32Array.of(2, 3, 2), ids: ["a", "b", "c"] } },
      { customerId: { codes: Int32Array.of(2, 0, 1), ids: ["a", " ", "c"] } },
      { customerId: { codes: Int32Array.of(2, 0, 1), ids: ["a", 5, "c"] } },
      { customerId: Float64Array.of(4, 0.5, 4) },
    ];
    for (const columns of bad) expect(typed(columns), JSON.stringify(columns)).toBeUndefined();
  });
});
