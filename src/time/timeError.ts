/**
 * Thrown by every function on time for an invalid value.
 *
 * The message states the expected value and shows the received one.
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

  /** The expected value, as a noun phrase. */
  readonly expected: string;

  /** The received value, unchanged. */
  readonly value: unknown;

  /**
   * Creates the error for one value.
   *
   * @param expected - Noun phrase for the expected value.
   * @param value - The received value.
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

// Inspects internal slots only: reading a property could run a getter or a proxy that throws.
function shownObject(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    const ms = Date.prototype.getTime.call(value);
    return Number.isNaN(ms) ? "Invalid Date" : `Date ${new Date(ms).toISOString()}`;
  } catch {
    return "an object";
  }
}
