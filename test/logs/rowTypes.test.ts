// What TypeScript refuses of the rows of a log: a typo is found before the program runs.
import { expect, it } from "vitest";
import {
  type OrderLog,
  orderLog,
  orderLogFromChunks,
  type SubscriptionLog,
  subscriptionLog,
  subscriptionLogFromChunks,
} from "../../src/index";

interface Sale {
  readonly customerId: string;
  readonly orderedAt: Date;
  readonly amount: number;
  readonly net: number;
}
const sales: readonly Sale[] = [{ customerId: "a", orderedAt: new Date(Date.UTC(2025, 0)), amount: 2, net: 1 }];
const payments = [{ who: "a", at: "2025-01-03", paid: 20 }];
const fields = { customerId: "who", orderedAt: "at", amount: "paid" } as const;
const csv: readonly Record<string, string>[] = [];

it("takes rows with the usual keys, more keys of a type, other keys by accessors, and rows of unknown keys", () => {
  const logs: OrderLog[] = [
    orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20, orderId: 1, currency: "EUR" }]),
    orderLog([]),
    orderLog(new Set(sales)),
    orderLog(sales),
    orderLog(sales, {}, { timeZone: "UTC" }),
    orderLog(sales, { amount: "net" }),
    orderLog(sales, { amount: ({ net }) => 2 * net }),
    orderLog(payments, fields),
    orderLog(payments, { ...fields, amount: (row) => row.paid / 100 }),
    orderLog(csv),
    orderLog(csv, { customerId: "Customer", orderedAt: "Date", amount: (row) => Number(row["Total"]) }),
  ];
  expect(logs.map(({ kind }) => kind)).toEqual(logs.map(() => "orders"));
  const others: SubscriptionLog[] = [
    subscriptionLog([
      { customerId: "a", startedAt: "2025-01-03", endedAt: null, mrr: 1, trial: false, subscriptionId: 1 },
    ]),
    subscriptionLog([{ customerId: "a", startedAt: "2025-01-03", mrr: 1 }], { endedAt: null }),
    subscriptionLog(csv),
  ];
  expect(others.map(({ kind }) => kind)).toEqual(others.map(() => "subscriptions"));
});

it("refuses a key of a literal that no row has", async () => {
  // @ts-expect-error: amuont is no key of an order.
  expect(() => orderLog([{ customerId: "a", orderedAt: "2025-01-03", amuont: 1 }])).toThrow("amount");
  // @ts-expect-error: nor beside the key that is meant.
  orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 1, orderid: 1 }]);
  // @ts-expect-error: ended_at is no key of a subscription.
  expect(() => subscriptionLog([{ customerId: "a", startedAt: "2025-01-03", ended_at: null, mrr: 1 }])).toThrow(
    "endedAt",
  );
  // @ts-expect-error: nor in a chunk.
  await expect(orderLogFromChunks([[{ customerId: "a", orderedAt: "2025-01-03", amuont: 1 }]])).rejects.toThrow(
    "amount",
  );
});

it("refuses rows without a key that is needed", async () => {
  // @ts-expect-error: there is no amount.
  expect(() => orderLog([{ customerId: "a", orderedAt: "2025-01-03" }])).toThrow("amount");
  // @ts-expect-error: payments have other keys.
  expect(() => orderLog(payments)).toThrow("customerId");
  // @ts-expect-error: and no accessor says where the amount is.
  expect(() => orderLog(payments, { customerId: "who", orderedAt: "at" })).toThrow("amount");
  // @ts-expect-error: there is no end.
  expect(() => subscriptionLog([{ customerId: "a", startedAt: "2025-01-03", mrr: 1 }])).toThrow("endedAt");
  // @ts-expect-error: nor here.
  await expect(subscriptionLogFromChunks([[{ customerId: "a", startedAt: "2025-01-03", mrr: 1 }]])).rejects.toThrow(
    "endedAt",
  );
});

it("refuses an accessor with a typo, on either side", () => {
  // @ts-expect-error: no such key in the rows.
  expect(() => orderLog(payments, { ...fields, amount: "payed" })).toThrow("amount");
  // @ts-expect-error: no such key in the rows.
  expect(() => orderLog(sales, { amount: "nett" })).toThrow("amount");
  // @ts-expect-error: no such field of an order.
  expect(() => orderLog(sales, { amonut: "net" })).toThrow("amonut");
  // @ts-expect-error: no such field of a row.
  orderLog(sales, { amount: (row) => row.nett ?? 1 });
});
