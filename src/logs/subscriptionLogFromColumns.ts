import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { column, sameLength } from "../validation/rowFields";
import type { SubscriptionLog } from "./log";
import { type SubscriptionLogOptions, subscriptionLogOptionsInput } from "./logOptions";
import { subscriptionCollector } from "./subscriptionCollector";

/** Subscriptions as columns: arrays or typed arrays of equal length. */
export interface SubscriptionColumns {
  /** Customer ids: text or whole numbers. */
  readonly customerId: ArrayLike<unknown>;
  /** Start of each row: dates, epoch milliseconds or ISO-8601 text. */
  readonly startedAt: ArrayLike<unknown>;
  /** End of each row; `null`, blank or `Infinity` if it is running. */
  readonly endedAt: ArrayLike<unknown>;
  /** Monthly recurring revenue of each row, in money, 0 or more. */
  readonly mrr: ArrayLike<unknown>;
  /** Id shared by the rows of one subscription; not required. */
  readonly subscriptionId?: ArrayLike<unknown> | undefined;
  /** Whether each row is a trial: `true` or `false`, 1 or 0. Default: no trials. */
  readonly trial?: ArrayLike<unknown> | undefined;
  /** Currency of each row, such as `"EUR"`; the same in all rows, unless the option `currency` is set. Not required. */
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
