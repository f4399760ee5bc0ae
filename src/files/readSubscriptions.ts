import { readAs } from "./readAs";
import type { SubscriptionsReading } from "./reading";
import type { ReadOptions } from "./readOptions";
import type { FileSource } from "./source";

/**
 * Reads a file of subscriptions to a log, and reports how it was read.
 *
 * @param source - The bytes: all at once, a stream, a `Blob` or `File`, or a function that opens a stream.
 * @param options - Information that the file itself does not contain.
 * @returns The log, facts about it, the layout of the file, every decision, and the questions; see {@link readFile}.
 * @throws {@link MetricInputError} if `options` is invalid. The content of a file never causes an error.
 *
 * @example
 * ```ts
 * const file = new TextEncoder().encode("customer_id,started_at,ended_at,mrr\na,2025-01-01,,20\n");
 * const { facts } = await readSubscriptions(file);
 * facts?.payingCustomers; // => 1
 * ```
 */
export async function readSubscriptions(
  source: FileSource,
  options: Omit<ReadOptions, "kind"> = {},
): Promise<SubscriptionsReading> {
  const reading = await readAs("readSubscriptions", source, { ...options, kind: "subscriptions" });
  if (reading.kind === "subscriptions") return reading;
  const { layout, told, questions } = reading;
  return { kind: "subscriptions", log: null, facts: null, currency: null, layout, told, questions };
}
