import { readAs } from "./readAs";
import type { OrdersReading } from "./reading";
import type { ReadOptions } from "./readOptions";
import type { FileSource } from "./source";

/**
 * Reads a file of orders to a log, and reports how it was read.
 *
 * @param source - The bytes: all at once, a stream, a `Blob` or `File`, or a function that opens a stream.
 * @param options - Information that the file itself does not contain.
 * @returns The log, facts about it, the layout of the file, every decision, and the questions; see {@link readFile}.
 * @throws {@link MetricInputError} if `options` is invalid. The content of a file never causes an error.
 *
 * @example
 * ```ts
 * const file = new TextEncoder().encode("order_id,email,date,total\n1,ann@example.com,2025-01-03,20.50\n");
 * const { log, questions } = await readOrders(file);
 * questions; // => []
 * log?.customerIds; // => ["ann@example.com"]
 * ```
 */
export async function readOrders(source: FileSource, options: Omit<ReadOptions, "kind"> = {}): Promise<OrdersReading> {
  const reading = await readAs("readOrders", source, { ...options, kind: "orders" });
  if (reading.kind === "orders") return reading;
  const { layout, told, questions } = reading;
  return { kind: "orders", log: null, facts: null, currency: null, layout, told, questions };
}
