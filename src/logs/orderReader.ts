import { optional } from "../validation/fields";
import { inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { accessor } from "../validation/rowFields";
import { addMissing } from "./missingKeys";
import type { OrderCollector } from "./orderCollector";
import { type Accessor, getter } from "./rowReader";

/** Where the fields of an order are in a row. */
export interface OrderAccessors<Row> {
  /** Who ordered: a text or a whole number; `customerId` when left out. */
  readonly customerId?: Accessor<Row> | undefined;
  /** When: a `Date`, epoch milliseconds or ISO-8601 text; `orderedAt` when left out. */
  readonly orderedAt?: Accessor<Row> | undefined;
  /** What the order was worth; `amount` when left out. Below 0: paid back. */
  readonly amount?: Accessor<Row> | undefined;
  /**
   * What tells orders apart, so that none is counted twice; `orderId` when left out, and not needed. A refund may bear
   * the id of its order.
   */
  readonly orderId?: Accessor<Row> | undefined;
  /**
   * The currency of the amount, such as `"EUR"`; one for all rows, unless the option `currency` chooses. Default:
   * `currency`, not needed.
   */
  readonly currency?: Accessor<Row> | undefined;
}

const accessorsInput = /* @__PURE__ */ inputSchema<OrderAccessors<never>>(() => ({
  fields: {
    customerId: optional(accessor()),
    orderedAt: optional(accessor()),
    amount: optional(accessor()),
    orderId: optional(accessor()),
    currency: optional(accessor()),
  },
}));

/** What hands the fields of a row to a collector. */
export function orderReader<Row>(
  metric: string,
  accessors: OrderAccessors<Row>,
  collector: OrderCollector,
): (row: Row, index: number) => void {
  const given = parseInput(metric, accessorsInput, accessors as object) as OrderAccessors<Row>;
  // Each literal access is its own place in the code, and so stays fast.
  const customerIdOf = getter(given.customerId, (row: { customerId: unknown }) => row.customerId);
  const orderedAtOf = getter(given.orderedAt, (row: { orderedAt: unknown }) => row.orderedAt);
  const amountOf = getter(given.amount, (row: { amount: unknown }) => row.amount);
  const orderIdOf = getter(given.orderId, (row: { orderId: unknown }) => row.orderId);
  const currencyOf = getter(given.currency, (row: { currency: unknown }) => row.currency);
  return (row, index) => {
    let customerId: unknown;
    let orderedAt: unknown;
    let amount: unknown;
    let orderId: unknown;
    let currency: unknown;
    try {
      customerId = customerIdOf(row);
      orderedAt = orderedAtOf(row);
      amount = amountOf(row);
      orderId = orderIdOf(row);
      currency = currencyOf(row);
    } catch {
      collector.bad.add(index, null, "unreadable", undefined);
      return;
    }
    if (
      (orderId === undefined && given.orderId !== undefined) ||
      (currency === undefined && given.currency !== undefined)
    ) {
      const field = orderId === undefined && given.orderId !== undefined ? "orderId" : "currency";
      addMissing(collector.bad, index, field, row as object);
      return;
    }
    collector.addSoon(index, customerId, orderedAt, amount, orderId, currency);
  };
}
