import { optional } from "../validation/fields";
import { inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { attributeAccessors, attributeValues, missingAttribute } from "./attributes";
import type { AttributeAccessors } from "./attributeTypes";
import { addMissing } from "./missingKeys";
import type { OrderCollector } from "./orderCollector";
import { accessor } from "./rowFields";
import { type Accessor, getter, ownFieldsOf } from "./rowReader";

/** Where to find the fields of an order in a row. */
export interface OrderAccessors<Row, Attribute extends string = string> {
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
  /**
   * Attributes of the order by name, such as its channel: text, a whole number or a boolean; `null` or blank for none.
   * Default: no attributes.
   */
  readonly attributes?: AttributeAccessors<Row, Attribute> | undefined;
}

const accessorsInput = /* @__PURE__ */ inputSchema<OrderAccessors<never>>(() => ({
  fields: {
    customerId: optional(accessor()),
    orderedAt: optional(accessor()),
    amount: optional(accessor()),
    orderId: optional(accessor()),
    currency: optional(accessor()),
    attributes: optional(attributeAccessors()),
  },
}));

/** Checks where to find the fields of an order. */
export function parsedOrderAccessors<Row>(metric: string, accessors: OrderAccessors<Row>): OrderAccessors<Row> {
  return parseInput(metric, accessorsInput, accessors as object) as OrderAccessors<Row>;
}

/** Passes the fields of a row to a collector. */
export function orderReader<Row>(
  given: OrderAccessors<Row>,
  collector: OrderCollector,
): (row: Row, index: number) => void {
  // Each property access has its own place in the code, which keeps it fast.
  const customerIdOf = getter(given.customerId, (own: { customerId: unknown }) => own.customerId);
  const orderedAtOf = getter(given.orderedAt, (own: { orderedAt: unknown }) => own.orderedAt);
  const amountOf = getter(given.amount, (own: { amount: unknown }) => own.amount);
  const orderIdOf = getter(given.orderId, (own: { orderId: unknown }) => own.orderId);
  const currencyOf = getter(given.currency, (own: { currency: unknown }) => own.currency);
  const valuesOf = given.attributes === undefined ? undefined : attributeValues(given.attributes);

  /** Returns the field that a row lacks although an accessor names it. */
  function missingOf(orderId: unknown, currency: unknown, values: readonly unknown[] | undefined) {
    if (orderId === undefined && given.orderId !== undefined) return "orderId";
    if (currency === undefined && given.currency !== undefined) return "currency";
    return missingAttribute(given.attributes, values);
  }

  return (row, index) => {
    let customerId: unknown;
    let orderedAt: unknown;
    let amount: unknown;
    let orderId: unknown;
    let currency: unknown;
    let values: readonly unknown[] | undefined;
    try {
      const own = ownFieldsOf(row);
      customerId = customerIdOf(own, row);
      orderedAt = orderedAtOf(own, row);
      amount = amountOf(own, row);
      orderId = orderIdOf(own, row);
      currency = currencyOf(own, row);
      values = valuesOf?.(own, row);
    } catch {
      collector.bad.add(index, null, "unreadable", undefined);
      return;
    }
    const missing = missingOf(orderId, currency, values);
    if (missing !== undefined) addMissing(collector.bad, index, missing, row as object);
    else if (values !== undefined) collector.add(index, customerId, orderedAt, amount, orderId, currency, values);
    else collector.addSoon(index, customerId, orderedAt, amount, orderId, currency);
  };
}
