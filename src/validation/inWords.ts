import type { RareKind } from "./errorTexts";
import type { Problem } from "./makeIssue";
import { englishErrors } from "./messages";
import { rareKinds } from "./rareKinds";

/** A missing or wrong value where a rare kind is expected, with its English words; for fields checked by others. */
export function inWords(code: "missing" | "wrongType", expected: RareKind): Problem {
  return { code, english: englishErrors[code].replace("{expected}", rareKinds[expected]) } as never;
}
