/** How received values are named that do not speak for themselves; `{value}` is the value as it is written in code. */
export interface ValueTexts {
  /** A string. */
  readonly string: string;
  /** A date. */
  readonly date: string;
  /** A date that is none. */
  readonly invalidDate: string;
  /** A function, which is not shown. */
  readonly function: string;
}

/** The English names. */
export const englishValues: ValueTexts = {
  string: "the string {value}",
  date: "the date {value}",
  invalidDate: "an invalid date",
  function: "a function",
};

/** Longest text of a received value in a message. */
const LONGEST = 60;

/** Control characters, and those that end a line or turn the direction of writing: they would garble the message. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu;

/**
 * A received value as text for a message: short, on one line, and never an error of its own.
 *
 * Strings are quoted; lists and objects show their first level. `isolate` wraps what is not of the language.
 */
export function showValue(value: unknown, texts: ValueTexts, isolate: (text: string) => string): string {
  const name = nameOf(value);
  return (name ? texts[name] : "{value}").replace("{value}", () => isolate(short(shown(value))));
}

/** A text in quotes, short and on one line. */
export function quoted(text: string): string {
  return short(JSON.stringify(text.slice(0, LONGEST)));
}

function nameOf(value: unknown): keyof ValueTexts | undefined {
  if (typeof value === "string" || typeof value === "function") return typeof value as "string" | "function";
  try {
    return Number.isNaN(Date.prototype.getTime.call(value)) ? "invalidDate" : "date";
  } catch {
    return undefined;
  }
}

function short(text: string): string {
  const line = text.replace(UNRULY, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  // A pair of surrogates is not cut in two.
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, "")}…` : line;
}

function shown(value: unknown): string {
  try {
    return literal(value, true);
  } catch {
    // A proxy, a throwing getter or toString: its kind is all that can be told.
    return typeof value;
  }
}

function literal(value: unknown, outer: boolean): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  const list = Array.isArray(value) || ArrayBuffer.isView(value);
  if (!outer) return list ? "[…]" : "{…}";
  // Three entries say enough, and a list of ten million is not walked.
  const entries = list
    ? Array.from({ length: Math.min((value as ArrayLike<unknown>).length, 4) }, (_, i) =>
        literal((value as ArrayLike<unknown>)[i], false),
      )
    : Object.keys(value)
        .slice(0, 4)
        .map((key) => `${key}: ${literal((value as Record<string, unknown>)[key], false)}`);
  const inside = entries.length > 3 ? `${entries.slice(0, 3).join(", ")}, …` : entries.join(", ");
  return list ? `[${inside}]` : `{${inside}}`;
}
