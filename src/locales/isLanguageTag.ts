/** Whether a value is a BCP 47 tag. */
export function isLanguageTag(tag: unknown): tag is string {
  try {
    return typeof tag === "string" && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
