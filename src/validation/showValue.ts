/** Longest text of a received value in a message. */
const LONGEST = 60;

/**
 * A received value as text for a message: short, on one line, and never an error of its own.
 *
 * Strings are quoted; lists and objects show their first level.
 */
export function showValue(value: unknown): string {
  let text: string;
  try {
    text = literal(value, true);
  } catch {
    // A proxy, a throwing getter or toString: its kind is all that can be told.
    text = typeof value;
  }
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function literal(value: unknown, outer: boolean): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "an invalid date" : `the date ${value.toISOString()}`;
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
