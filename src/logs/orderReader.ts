import { optional } from "../validation/fields";
import { inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { addMissing } from "./missingKeys";
import type { OrderCollector } from "./orderCollector";
import { accessor } from "./rowFields";
import { type Accessor, getter, ownFieldsOf } from "./rowReader";

/** Where to find the fields of an order in a row. */
export interface OrderAccessors<Row> {
  /** Customer id: text or a whole number. Default: `customerId`. */
  readonly customerId?: Accessor<Row> | undefined;
  /** Instant of the order: a `Date`, epoch milliseconds or ISO-8601 text. Default: `orderedAt`. */
  readonly orderedAt?: Accessor<Row> | undefined;
  /** Amount, in money; negative for a refund. Default: `amount`. */
  readonly amount?: Accessor<Row> | undefined;
  /**
   * Id of the order, to count no order twice. A refund may have the id of its order. Default: `orderId`, not required.
   */
  readonly orderId?: Accessor<Row> | undefined;
  /**
   * Currency of the amount, such as `"EUR"`; the same in all rows, unless the option `currency` is set. Default:
   * `currency`, not required.
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

/** Passes the fields of a row to a collector. */
export function orderReader<Row>(
  metric: string,
  accessors: OrderAccessors<Row>,
  collector: OrderCollector,
): (row: Row, index: number) => void {
  const given = parseInput(metric, accessorsInput, accessors as object) as OrderAccessors<Row>;
  // Each property access has its own place in the code, which keeps it fast.
  const customerIdOf = getter(given.customerId, (own: { customerId: unknown }) => own.customerId);
  const orderedAtOf = getter(given.orderedAt, (own: { orderedAt: unknown }) => own.orderedAt);
  const amountOf = getter(given.amount, (own: { amount: unknown }) => own.amount);
  const orderIdOf = getter(given.orderId, (own: { orderId: unknown }) => own.orderId);
  const currencyOf = getter(given.currency, (own: { currency: unknown }) => own.currency);
  return (row, index) => {
    let customerId: unknown;
    let orderedAt: unknown;
    let amount: unknown;
    let orderId: unknown;
    let currency: unknown;
    try {
      const own = ownFieldsOf(row);
      customerId = customerIdOf(own, row);
      orderedAt = orderedAtOf(own, row);
      amount = amountOf(own, row);
      orderId = orderIdOf(own, row);
      currency = currencyOf(own, row);
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
