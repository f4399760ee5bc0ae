/** Matches code in sentences: options with values, values of options, file names in capitals. */
const CODE = /--?[a-z][a-z-]*(?:[= ][A-Z]+)?|retention-metrics|[A-Z]{3,}/gu;

/** Values shown unchanged in every language. */
const FIXED: Readonly<Record<string, string>> = {
  dash: "-",
  example: "2025-12-31",
  good: "0.03",
  bad: "3",
  first: "--first",
  last: "--last",
};

/**
 * Fills in the placeholders of a sentence.
 *
 * In right-to-left languages, values and code are isolated.
 */
export function fill(
  { direction }: { readonly direction: "ltr" | "rtl" },
  sentence: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const isolate = direction === "rtl" ? (text: string) => `\u2068${text}\u2069` : (text: string) => text;
  return sentence
    .split(/(\{\w+\})/u)
    .map((part) =>
      part.startsWith("{") && part.endsWith("}")
        ? isolate(String(values[part.slice(1, -1)] ?? FIXED[part.slice(1, -1)]))
        : part.replace(CODE, isolate),
    )
    .join("");
}
