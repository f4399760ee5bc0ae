// What queries say when there is nothing: no customers, and reasons without letters.
import { describe, expect, it } from "vitest";
import { orderLog } from "../../src/logs";
import { rfm } from "../../src/purchases";
import { orderTable, rfmThresholdsQuery, spanOf } from "../../src/warehouse";
import { reasonText } from "../../src/warehouse/endReasons";

describe("queries that find nothing", () => {
  it("have the thresholds of a log without customers", () => {
    const columns = { customerId: "customer", orderedAt: "at", amount: "total" };
    const orders = orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "instant" });
    const span = spanOf(orders, { first: "2025-01-01", last: "2025-07-01" });
    const options = { asOf: "2025-07-01", bins: 3 };
    const nothing = rfmThresholdsQuery(orders, options, span).read([]);
    expect(nothing).toEqual(rfm(orderLog([]), options).thresholds);
    expect(nothing).toEqual({ recency: [], frequency: [], monetary: [] });
  });

  it("know no reason where it is blank, whatever kinds of spaces it has", () => {
    expect([null, "", " ", "\u00a0\u2003", " failed payment ", 7].map(reasonText)).toEqual([
      null,
      null,
      null,
      null,
      "failed payment",
      "7",
    ]);
  });
});
