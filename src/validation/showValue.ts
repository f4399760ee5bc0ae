import type { ValueTexts } from "./errorTexts";

/** The English names. */
export const englishValues: ValueTexts = {
  string: "the string {value}",
  date: "the date {value}",
  invalidDate: "an invalid date",
  function: "a function",
};

/** Maximum length of a received value in a message. */
const LONGEST = 60;

/** Control characters, and characters that end a line or change text direction: they would garble the message. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu;

/**
 * Formats a received value for a message: short, on one line, never throwing.
 *
 * Strings are quoted; lists and objects show one level. `isolate` wraps parts that are not in the language of the text.
 */
export function showValue(value: unknown, texts: ValueTexts, isolate: (text: string) => string): string {
  try {
    const name = value instanceof Date ? (Number.isNaN(+value) ? "invalidDate" : "date") : typeof value;
    const phrase = name in texts ? texts[name as keyof ValueTexts] : "{value}";
    return phrase.replace("{value}", () => isolate(short(literal(value))));
  } catch {
    // A proxy, a throwing getter or toString: only its kind is known.
    return isolate(typeof value);
  }
}

/** Formats text in quotes, short and on one line. */
export function quoted(text: string): string {
  return short(JSON.stringify(text.slice(0, LONGEST)));
}

function short(text: string): string {
  const line = text.replace(UNRULY, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  // Do not cut a surrogate pair.
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, "")}…` : line;
}

function literal(value: unknown, inner?: boolean): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(+value) ? String(value) : value.toISOString();
  const list = Array.isArray(value) || ArrayBuffer.isView(value);
  if (inner) return list ? "[…]" : "{…}";
  // Three entries are enough, and a list of ten million items is not traversed.
  const entries = Array.from(
    list ? { length: Math.min((value as ArrayLike<unknown>).length, 4) } : Object.keys(value).slice(0, 4),
    (key, i) =>
      list
        ? literal((value as ArrayLike<unknown>)[i], true)
        : `${key}: ${literal((value as Record<string, unknown>)[key as string], true)}`,
  );
  if (entries.length > 3) entries[3] = "…";
  return list ? `[${entries.join(", ")}]` : `{${entries.join(", ")}}`;
}
