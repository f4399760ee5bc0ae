import { readAs } from "./readAs";
import type { Reading } from "./reading";
import type { ReadOptions } from "./readOptions";
import type { FileSource } from "./source";

/**
 * Reads a file of orders, subscriptions or answers, and reports how it was read.
 *
 * Nothing that affects money, dates or customers is guessed silently. Each decision is either certain, inferred from
 * all values and reported, or a question with the option that answers it. All questions are returned at once, and
 * nothing is read until they are answered. Formats are recognized by their titles, see {@link fileFormats}.
 *
 * @param source - The bytes: all at once, a stream, a `Blob` or `File`, or a function that opens a stream.
 * @param options - Information that the file itself does not contain.
 * @returns The data, facts about them, the layout of the file, every decision, and the questions.
 * @throws {@link MetricInputError} if `options` is invalid. The content of a file never causes an error.
 *
 * @example
 * ```ts
 * const file = new TextEncoder().encode("order_id,email,date,total\n1,ann@example.com,2025-01-03,20.50\n");
 * const reading = await readFile(file);
 * reading.kind; // => "orders"
 * ```
 */
export async function readFile(source: FileSource, options: ReadOptions = {}): Promise<Reading> {
  return readAs("readFile", source, options);
}
