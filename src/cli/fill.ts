/** What stands in sentences as in code: options with their values, values of options, file names in capitals. */
const CODE = /--?[a-z][a-z-]*(?:[= ][A-Z]+)?|retention-metrics|[A-Z]{3,}/gu;

/** Values that sentences show as they are in every language. */
const FIXED: Readonly<Record<string, string>> = {
  dash: "-",
  example: "2025-12-31",
  good: "0.03",
  bad: "3",
  first: "--first",
  last: "--last",
};

/**
 * A sentence with its values in the place of their names in braces.
 *
 * In a language that runs from right to left, values and pieces of code stand in isolates.
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
