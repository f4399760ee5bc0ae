/** Joiners, tatweel, vowel signs and the hamza above, which are often omitted. */
const LEFT_OUT = /\u200c|\u200d|[\u0640\u064b-\u065f\u0670]/g;

/** Letters with several forms on keyboards. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ة: "ه",
  ۀ: "ه",
};

/**
 * Normalizes a name for comparison: lower case, one form of each Arabic and Persian letter, Latin digits, single
 * spaces.
 *
 * @param name - A name as typed.
 * @returns The folded name.
 *
 * @example
 * ```ts
 * foldName("  Logo-Churn "); // => "logo churn"
 * foldName("نرخِ ريزش ۳۰") === foldName("نرخ ریزش 30"); // => true
 * ```
 */
export function foldName(name: string): string {
  return name
    .normalize("NFC")
    .replace(LEFT_OUT, "")
    .replace(/[يىكأإآٱةۀ]/g, (letter) => SAME_LETTERS[letter] as string)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/:+%]+/gu, " ")
    .trim();
}
