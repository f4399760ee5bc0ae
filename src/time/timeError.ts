/**
 * Thrown by every function on time when a value cannot be used.
 *
 * The message says what would have been right and shows what came instead.
 *
 * @example
 * ```ts
 * new TimeError("a day of 2025", 7n).message; // => "Expected a day of 2025; received 7n."
 * new TimeError("a day of 2025", 7n).value; // => 7n
 * ```
 */
export class TimeError extends TypeError {
  /** Always `"TimeError"`, also after minification. */
  override readonly name = "TimeError";

  /** What would have been right, as a noun phrase. */
  readonly expected: string;

  /** The value that cannot be used, untouched. */
  readonly value: unknown;

  /**
   * Makes the error of one value.
   *
   * @param expected - noun phrase that says what would have been right
   * @param value - the value that came instead
   */
  constructor(expected: string, value: unknown) {
    super(`Expected ${expected}; received ${shown(value)}.`);
    this.expected = expected;
    this.value = value;
  }
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  }
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return shownObject(value);
  return String(value);
}

// Looks only at internal slots: reading a property could run a getter or a proxy that throws.
function shownObject(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    const ms = Date.prototype.getTime.call(value);
    return Number.isNaN(ms) ? "Invalid Date" : `Date ${new Date(ms).toISOString()}`;
  } catch {
    return "an object";
  }
}
