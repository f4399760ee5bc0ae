const SAME: readonly (readonly [RegExp, string])[] = [
  // Tatweel, vowel signs, joiners and direction marks.
  [/[\u0640\u064B-\u0652\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ""],
  [/[أإآٱ]/gu, "ا"],
  [/[يى]/gu, "ی"],
  [/ك/gu, "ک"],
  [/[ةۀ]/gu, "ه"],
];

/** Normalizes text to compare titles and statuses: without case, spaces, underscores, hyphens and dots. */
export function fold(text: string): string {
  return word(text).replace(/[\s_.:/-]+/gu, "");
}

/** Normalizes a word within text: without case, with single spaces between words. */
export function word(text: string): string {
  let folded = text.normalize("NFKC").toLowerCase();
  for (const [letters, letter] of SAME) folded = folded.replace(letters, letter);
  return westernDigits(folded).trim().replace(/\s+/gu, " ");
}

/** Replaces Arabic and Persian digits by Western ones. */
export function westernDigits(text: string): string {
  if (!/[٠-٩۰-۹]/u.test(text)) return text;
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15));
}
