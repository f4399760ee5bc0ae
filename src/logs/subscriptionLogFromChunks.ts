import { parseInput } from "../validation/parseInput";
import { attributesOf } from "./attributes";
import { type SubscriptionLogOptions, subscriptionLogOptionsInput } from "./logOptions";
import { readChunks } from "./rowReader";
import type { Chunks, Needed, NoAccessors, SubscriptionRow, UnknownKeys, WithAttributes } from "./rowTypes";
import { subscriptionCollector } from "./subscriptionCollector";
import type { SubscriptionAccessors, SubscriptionLog } from "./subscriptionLog";
import { parsedSubscriptionAccessors, subscriptionReader } from "./subscriptionReader";

/**
 * Builds a subscription log from rows that arrive in chunks, such as a file read in parts or a database cursor.
 *
 * Only one chunk is in memory at a time, besides the log. Otherwise like {@link subscriptionLog}.
 *
 * @param chunks - Lists of subscriptions, in any order, as an async iterable.
 * @param accessors - Where to find each field: a key of the row, or a function of the row.
 * @param options - Time zone of dates, and treatment of bad rows.
 * @returns A promise of the log.
 * @throws {@link MetricInputError} if rows are invalid; rows are numbered across chunks.
 *
 * @example
 * ```ts
 * async function* chunks() {
 *   yield [{ customerId: 1, startedAt: "2025-01-03", endedAt: null, mrr: 20 }];
 *   yield [{ customerId: 2, startedAt: "2025-01-04", endedAt: "2025-02-04", mrr: 15 }];
 * }
 * const log = subscriptionLogFromChunks(chunks());
 * log instanceof Promise; // => true
 * ```
 */
export function subscriptionLogFromChunks<
  Row extends object,
  Given extends keyof SubscriptionAccessors<Row>,
  Attribute extends string = never,
>(
  chunks: Chunks<Row>,
  accessors: Pick<SubscriptionAccessors<Row>, Given> &
    Needed<Row, Given, "customerId" | "startedAt" | "endedAt" | "mrr"> &
    WithAttributes<Row, Attribute>,
  options?: SubscriptionLogOptions,
): Promise<SubscriptionLog<Attribute>>;
export function subscriptionLogFromChunks<Row extends object, Attribute extends string = never>(
  chunks: Chunks<Row> & UnknownKeys<Row>,
  accessors?: SubscriptionAccessors<Row, Attribute>,
  options?: SubscriptionLogOptions,
): Promise<SubscriptionLog<Attribute>>;
export function subscriptionLogFromChunks(
  chunks: Chunks<SubscriptionRow>,
  accessors?: NoAccessors<SubscriptionAccessors<SubscriptionRow>>,
  options?: SubscriptionLogOptions,
): Promise<SubscriptionLog>;
export async function subscriptionLogFromChunks<Row extends object>(
  chunks: Chunks<Row>,
  accessors: SubscriptionAccessors<Row> = {},
  options: SubscriptionLogOptions = {},
): Promise<SubscriptionLog<string>> {
  const metric = "subscriptionLogFromChunks";
  const parsed = parseInput(metric, subscriptionLogOptionsInput, options);
  const given = parsedSubscriptionAccessors(metric, accessors);
  const collector = subscriptionCollector(metric, parsed, 0, attributesOf(given.attributes));
  await readChunks(metric, chunks, collector.bad, subscriptionReader(given, collector));
  return collector.finish();
}
