import type { Problem } from "./makeIssue";
import { englishErrors } from "./messages";

/** A missing or wrong value where a rare kind is expected, with its English words; for fields checked by others. */
export function inWords(code: "missing" | "wrongType", words: string): Problem {
  return { code, english: englishErrors[code].replace("{expected}", words) } as never;
}
