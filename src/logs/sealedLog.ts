/**
 * Key of the mark of a log: a property that holds the log itself, so that a copy does not have it. Not a private field,
 * because a log may come from another bundle of this package.
 */
const MARK = Symbol.for("retention-metrics.log");

/** Marks a log as created by this library, and freezes it. */
export function sealedLog<Log extends object>(log: Log): Log {
  Object.defineProperty(log, MARK, { value: log });
  return Object.freeze(log);
}

/** Whether a value is a log created by this library, not a copy or a look-alike. */
export function isSealedLog(value: unknown): boolean {
  try {
    return (value as Readonly<Record<symbol, unknown>>)[MARK] === value;
  } catch {
    return false;
  }
}
