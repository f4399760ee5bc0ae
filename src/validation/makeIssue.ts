import type { MetricIssue } from "./errors";
import type { ErrorCode, RareErrorCode } from "./errorTexts";
import { englishErrors, fillSentence } from "./messages";
import type { RareError } from "./rareErrors";

/** A code common to all functions, or a rare one with its sentence. */
export type Problem = Exclude<ErrorCode, RareErrorCode> | RareError;

/** Creates an issue with its message; `kindWords` are the English words for a rare expected kind. */
export function makeIssue(
  problem: Problem,
  path: MetricIssue["path"],
  value: unknown,
  details: MetricIssue["details"] = {},
  kindWords?: string,
): MetricIssue {
  const { code, english } = typeof problem === "string" ? { code: problem, english: englishErrors[problem] } : problem;
  const sentence = kindWords ? english.replace("{expected}", kindWords) : english;
  return { path, code, message: fillSentence(sentence, { path, value, details }), value, details };
}
