import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { column, sameLength } from "../validation/rowFields";
import type { SubscriptionLog } from "./log";
import { type SubscriptionLogOptions, subscriptionLogOptionsInput } from "./logOptions";
import { subscriptionCollector } from "./subscriptionCollector";

/** Subscriptions as columns: arrays or typed arrays of equal length. */
export interface SubscriptionColumns {
  /** Who subscribed: texts or whole numbers. */
  readonly customerId: ArrayLike<unknown>;
  /** When each row began: dates, epoch milliseconds or ISO-8601 texts. */
  readonly startedAt: ArrayLike<unknown>;
  /** When each row ended; `null`, blank or `Infinity` where it is running. */
  readonly endedAt: ArrayLike<unknown>;
  /** Monthly recurring revenue of each row, from 0. */
  readonly mrr: ArrayLike<unknown>;
  /** What tells which rows belong to one subscription; not needed. */
  readonly subscriptionId?: ArrayLike<unknown> | undefined;
  /** Whether each row is a trial: `true` or `false`, 1 or 0; none is when left out. */
  readonly trial?: ArrayLike<unknown> | undefined;
  /** The currency of each row, such as `"EUR"`; one for all rows, unless the option `currency` chooses; not needed. */
  readonly currency?: ArrayLike<unknown> | undefined;
}

/** The schema of {@link SubscriptionColumns}. */
export const subscriptionColumnsInput: InputSchema<SubscriptionColumns> =
  /* @__PURE__ */ inputSchema<SubscriptionColumns>(() => ({
    fields: {
      customerId: column(),
      startedAt: column(),
      endedAt: column(),
      mrr: column(),
      subscriptionId: optional(column()),
      trial: optional(column()),
      currency: optional(column()),
    },
    rules: [
      sameLength("startedAt", "customerId"),
      sameLength("endedAt", "customerId"),
      sameLength("mrr", "customerId"),
      sameLength("subscriptionId", "customerId"),
      sameLength("trial", "customerId"),
      sameLength("currency", "customerId"),
    ],
  }));

/**
 * A subscription log from columns, as databases and data frames give them: the quickest way to a log.
 *
 * The columns are copied, so that they may change afterwards. Otherwise as {@link subscriptionLog}; rows are numbered
 * by their place in the columns.
 *
 * @param columns - The subscriptions, in any order.
 * @param options - Time zone of dates, and what to do with bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} when columns differ in length or rows are bad.
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
export function subscriptionLogFromColumns(
  columns: SubscriptionColumns,
  options: SubscriptionLogOptions = {},
): SubscriptionLog {
  const metric = "subscriptionLogFromColumns";
  const given = parseInput(metric, subscriptionColumnsInput, columns);
  const { customerId, startedAt, endedAt, mrr, subscriptionId, trial, currency } = given;
  const rows = customerId.length;
  const collector = subscriptionCollector(metric, parseInput(metric, subscriptionLogOptionsInput, options), rows);
  for (let row = 0; row < rows; row++)
    collector.add(
      row,
      customerId[row],
      startedAt[row],
      endedAt[row],
      mrr[row],
      subscriptionId?.[row],
      trial?.[row],
      currency?.[row],
      undefined,
    );
  return collector.finish();
}
