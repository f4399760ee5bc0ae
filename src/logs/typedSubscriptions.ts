import { wholeAttributes } from "./attributes";
import type { AttributeColumns } from "./attributeTypes";
import { finishedSubscriptions } from "./finishedSubscriptions";
import type { SubscriptionLog } from "./log";
import type { ParsedSubscriptionLogOptions } from "./logOptions";
import { isMoney } from "./money";
import { numbersOfIds } from "./numbersOfIds";
import { isWithin, timeBounds } from "./timeBounds";

/** Subscriptions as columns: arrays or typed arrays of equal length. */
export interface SubscriptionColumns<Attribute extends string = never> {
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
  /** Why each row ended, such as `"payment failed"`: text; `null` or blank if unknown. Not required. */
  readonly reason?: ArrayLike<unknown> | undefined;
  /** Currency of each row, such as `"EUR"`; the same in all rows, unless the option `currency` is set. Not required. */
  readonly currency?: ArrayLike<unknown> | undefined;
  /**
   * Attributes of each row by name, such as its plan: text, whole numbers or booleans, `null` or blank for none; or a
   * dictionary of them with one code per row. Not required.
   */
  readonly attributes?: AttributeColumns<Attribute> | undefined;
}

/**
 * Returns the log of typed columns, without a function call per row.
 *
 * @returns `undefined` if a column is not typed, or a value is invalid: then the rows must be read one by one.
 */
export function typedSubscriptions(
  {
    customerId,
    startedAt,
    endedAt,
    mrr,
    subscriptionId,
    trial,
    reason,
    currency,
    attributes,
  }: SubscriptionColumns<string>,
  options: ParsedSubscriptionLogOptions,
): SubscriptionLog<string> | undefined {
  if ([subscriptionId, trial, reason, currency].some((column) => column !== undefined)) return undefined;
  if (options.currency !== undefined || options.ends === "inclusive") return undefined;
  if (!(startedAt instanceof Float64Array && endedAt instanceof Float64Array && mrr instanceof Float64Array))
    return undefined;
  const bounds = timeBounds(options);
  const rows = startedAt.length;
  for (let row = 0; row < rows; row++) {
    const start = startedAt[row] as number;
    const end = endedAt[row] as number;
    const revenue = mrr[row] as number;
    const isEnd = end === Number.POSITIVE_INFINITY || isWithin(end, bounds);
    if (!isWithin(start, bounds) || !isEnd || end < start || !isMoney(revenue) || revenue < 0) return undefined;
  }
  const numbers = numbersOfIds(customerId);
  if (numbers === undefined) return undefined;
  const whole = attributes && wholeAttributes(attributes, rows);
  if (attributes !== undefined && whole === undefined) return undefined;
  return finishedSubscriptions({
    ...numbers,
    attributes: whole,
    from: startedAt,
    to: endedAt,
    revenues: mrr,
    trials: new Uint8Array(rows),
    reasons: [],
    reasonNumbers: null,
    timeZone: options.timeZone,
    currency: null,
    rowsInOtherCurrencies: 0,
    skipped: Object.freeze({ count: 0, issues: Object.freeze([]) }),
  });
}
