/** The key of the mark of a table: a property that holds the table itself, so that no copy bears it. */
const MARK = Symbol.for("retention-metrics.table");

/** Marks what this module made, and freezes it: its names have been checked. */
export function sealed<Value extends object>(value: Value): Value {
  Object.defineProperty(value, MARK, { value });
  return Object.freeze(value);
}

/** Whether this module made a value, and it is no copy or look-alike. */
export function isSealed(value: unknown): boolean {
  try {
    return typeof value === "object" && value !== null && (value as Readonly<Record<symbol, unknown>>)[MARK] === value;
  } catch {
    return false;
  }
}
