import { readAs } from "./readAs";
import type { SurveyReading } from "./reading";
import type { ReadOptions } from "./readOptions";
import type { FileSource } from "./source";

/**
 * Reads a file of survey answers, and reports how it was read.
 *
 * @param source - The bytes: all at once, a stream, a `Blob` or `File`, or a function that opens a stream.
 * @param options - Information that the file itself does not contain: the question and its scale.
 * @returns The answers, facts about them, the layout of the file, every decision, and the questions; see
 * {@link readFile}.
 * @throws {@link MetricInputError} if `options` is invalid. The content of a file never causes an error.
 *
 * @example
 * ```ts
 * const file = new TextEncoder().encode("email,date,Would you recommend us?\na@example.com,2025-01-03,9\n");
 * const { score, answers } = await readSurvey(file);
 * score; // => "nps"
 * answers?.[0]?.score; // => 9
 * ```
 */
export async function readSurvey(source: FileSource, options: Omit<ReadOptions, "kind"> = {}): Promise<SurveyReading> {
  const reading = await readAs("readSurvey", source, { ...options, kind: "survey" });
  if (reading.kind === "survey") return reading;
  const { layout, told, questions } = reading;
  return { kind: "survey", score: null, question: null, answers: null, facts: null, layout, told, questions };
}
