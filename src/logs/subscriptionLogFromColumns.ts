import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sameLength } from "../validation/sameLength";
import { attributeColumns, attributeReaders, attributesAsLong, attributesOf } from "./attributes";
import type { SubscriptionLog } from "./log";
import { type SubscriptionLogOptions, subscriptionLogOptionsInput } from "./logOptions";
import { column } from "./rowFields";
import { subscriptionCollector } from "./subscriptionCollector";
import { type SubscriptionColumns, typedSubscriptions } from "./typedSubscriptions";

export type { SubscriptionColumns };

/** The schema of {@link SubscriptionColumns}. */
export const subscriptionColumnsInput: InputSchema<SubscriptionColumns<string>> = /* @__PURE__ */ inputSchema<
  SubscriptionColumns<string>
>(() => ({
  fields: {
    customerId: column(),
    startedAt: column(),
    endedAt: column(),
    mrr: column(),
    subscriptionId: optional(column()),
    trial: optional(column()),
    reason: optional(column()),
    currency: optional(column()),
    attributes: optional(attributeColumns()),
  },
  rules: [
    sameLength("startedAt", "customerId"),
    sameLength("endedAt", "customerId"),
    sameLength("mrr", "customerId"),
    sameLength("subscriptionId", "customerId"),
    sameLength("trial", "customerId"),
    sameLength("reason", "customerId"),
    sameLength("currency", "customerId"),
    attributesAsLong("attributes", "customerId"),
  ],
}));

/**
 * Builds a subscription log from columns, as returned by databases and data frames: the fastest way to a log.
 *
 * Columns are copied, so you may change them afterwards. Otherwise like {@link subscriptionLog}; row numbers are
 * indexes in the columns.
 *
 * @param columns - The subscriptions, in any order.
 * @param options - Time zone of dates, and treatment of bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} if columns differ in length or rows are invalid.
 *
 * @example
 * ```ts
 * const log = subscriptionLogFromColumns({
 *   customerId: ["a", "b"],
 *   startedAt: ["2025-01-03", "2025-01-04"],
 *   endedAt: ["2025-02-03", null],
 *   mrr: Float64Array.of(20, 15),
 * });
 * log.monthlyRevenues; // => Float64Array.of(20, 15)
 * ```
 */
export function subscriptionLogFromColumns<Attribute extends string = never>(
  columns: SubscriptionColumns<Attribute>,
  options: SubscriptionLogOptions = {},
): SubscriptionLog<Attribute> {
  const metric = "subscriptionLogFromColumns";
  const given = parseInput(metric, subscriptionColumnsInput, columns as SubscriptionColumns<string>);
  const { customerId, startedAt, endedAt, mrr, subscriptionId, trial, reason, currency, attributes } = given;
  const parsedOptions = parseInput(metric, subscriptionLogOptionsInput, options);
  const typed = typedSubscriptions(given, parsedOptions);
  if (typed !== undefined) return typed as SubscriptionLog<Attribute>;
  const rows = customerId.length;
  const collector = subscriptionCollector(metric, parsedOptions, rows, attributesOf(attributes));
  const readers = attributes && attributeReaders(attributes);
  for (let row = 0; row < rows; row++)
    collector.add(
      row,
      customerId[row],
      startedAt[row],
      endedAt[row],
      mrr[row],
      subscriptionId?.[row],
      trial?.[row],
      reason?.[row],
      currency?.[row],
      undefined,
      readers?.map((read) => read(row)),
    );
  return collector.finish() as SubscriptionLog<Attribute>;
}
