import { optional } from "../validation/fields";
import { inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { attributeAccessors, attributeValues, missingAttribute } from "./attributes";
import type { AttributeAccessors } from "./attributeTypes";
import { addMissing, similarKeys } from "./missingKeys";
import { accessor, accessorOrNull } from "./rowFields";
import { type Accessor, getter, ownFieldsOf } from "./rowReader";
import type { SubscriptionCollector } from "./subscriptionCollector";

/** Where to find the fields of a subscription in a row. */
export interface SubscriptionAccessors<Row, Attribute extends string = string> {
  /** Customer id: text or a whole number. Default: `customerId`. */
  readonly customerId?: Accessor<Row> | undefined;
  /** Start (inclusive): a `Date`, epoch milliseconds or ISO-8601 text. Default: `startedAt`. */
  readonly startedAt?: Accessor<Row> | undefined;
  /**
   * End: the first instant without the subscription; `null`, `""` or `Infinity` if it is running. Pass `null` as
   * accessor if no row has an end. Default: `endedAt`, required in every row.
   */
  readonly endedAt?: Accessor<Row> | null | undefined;
  /** Monthly recurring revenue, in money, 0 or more. Default: `mrr`. */
  readonly mrr?: Accessor<Row> | undefined;
  /**
   * Id shared by the rows of one subscription, which must not overlap; see `overlaps`. Default: `subscriptionId`, not
   * required.
   */
  readonly subscriptionId?: Accessor<Row> | undefined;
  /**
   * Whether it is a trial: `true` or `false`, 1 or 0, blank for `false`. Pass `null` as accessor if no row is a trial.
   * Default: `trial`, not required unless a row has a similar key, such as `is_trial`.
   */
  readonly trial?: Accessor<Row> | null | undefined;
  /**
   * Why the subscription ended, such as `"payment failed"`: text; `null` or blank if unknown. Default: `reason`, not
   * required.
   */
  readonly reason?: Accessor<Row> | undefined;
  /**
   * Currency of the revenue, such as `"EUR"`; the same in all rows, unless the option `currency` is set. Default:
   * `currency`, not required.
   */
  readonly currency?: Accessor<Row> | undefined;
  /**
   * Attributes of the row by name, such as its plan: text, a whole number or a boolean; `null` or blank for none.
   * Default: no attributes.
   */
  readonly attributes?: AttributeAccessors<Row, Attribute> | undefined;
}

const accessorsInput = /* @__PURE__ */ inputSchema<SubscriptionAccessors<never>>(() => ({
  fields: {
    customerId: optional(accessor()),
    startedAt: optional(accessor()),
    endedAt: optional(accessorOrNull()),
    mrr: optional(accessor()),
    subscriptionId: optional(accessor()),
    trial: optional(accessorOrNull()),
    reason: optional(accessor()),
    currency: optional(accessor()),
    attributes: optional(attributeAccessors()),
  },
}));

/** Checks where to find the fields of a subscription. */
export function parsedSubscriptionAccessors<Row>(
  metric: string,
  accessors: SubscriptionAccessors<Row>,
): SubscriptionAccessors<Row> {
  return parseInput(metric, accessorsInput, accessors as object) as SubscriptionAccessors<Row>;
}

/** Passes the fields of a row to a collector. */
export function subscriptionReader<Row>(
  given: SubscriptionAccessors<Row>,
  collector: SubscriptionCollector,
): (row: Row, index: number) => void {
  // Each property access has its own place in the code, which keeps it fast.
  const customerIdOf = getter(given.customerId, (own: { customerId: unknown }) => own.customerId);
  const startedAtOf = getter(given.startedAt, (own: { startedAt: unknown }) => own.startedAt);
  const endedAtOf = getter(given.endedAt, (own: { endedAt: unknown }) => own.endedAt);
  const mrrOf = getter(given.mrr, (own: { mrr: unknown }) => own.mrr);
  const subscriptionIdOf = getter(given.subscriptionId, (own: { subscriptionId: unknown }) => own.subscriptionId);
  const trialOf = getter(given.trial, (own: { trial: unknown }) => own.trial);
  const reasonOf = getter(given.reason, (own: { reason: unknown }) => own.reason);
  const currencyOf = getter(given.currency, (own: { currency: unknown }) => own.currency);
  const valuesOf = given.attributes === undefined ? undefined : attributeValues(given.attributes);
  const likeTrial = similarKeys("trial");

  /** Returns the field that a row lacks although an accessor names it, or has under a similar name. */
  function missingOf(
    row: object,
    subscriptionId: unknown,
    trial: unknown,
    reason: unknown,
    currency: unknown,
  ): string | undefined {
    if (subscriptionId === undefined && given.subscriptionId !== undefined) return "subscriptionId";
    if (reason === undefined && given.reason !== undefined) return "reason";
    if (currency === undefined && given.currency !== undefined) return "currency";
    if (trial !== undefined) return undefined;
    if (given.trial !== undefined) return "trial";
    return likeTrial(row) ? "trial" : undefined;
  }

  return (row, index) => {
    let customerId: unknown;
    let startedAt: unknown;
    let endedAt: unknown;
    let mrr: unknown;
    let subscriptionId: unknown;
    let trial: unknown;
    let reason: unknown;
    let currency: unknown;
    let values: readonly unknown[] | undefined;
    let missing: string | undefined;
    try {
      const own = ownFieldsOf(row);
      customerId = customerIdOf(own, row);
      startedAt = startedAtOf(own, row);
      endedAt = endedAtOf(own, row);
      mrr = mrrOf(own, row);
      subscriptionId = subscriptionIdOf(own, row);
      trial = trialOf(own, row);
      reason = reasonOf(own, row);
      currency = currencyOf(own, row);
      values = valuesOf?.(own, row);
      missing =
        missingOf(row as object, subscriptionId, trial, reason, currency) ?? missingAttribute(given.attributes, values);
    } catch {
      collector.bad.add(index, null, "unreadable", undefined);
      return;
    }
    if (missing !== undefined) addMissing(collector.bad, index, missing, row as object);
    else
      collector.add(
        index,
        customerId,
        startedAt,
        endedAt,
        mrr,
        subscriptionId,
        trial,
        reason,
        currency,
        row as object,
        values,
      );
  };
}
