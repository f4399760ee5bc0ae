import { millisecondsInDay } from "date-fns/constants";
import { TimeError } from "./timeError";

/**
 * The earliest accepted instant (inclusive): one day before 0001-01-01 in UTC, so that the year 1 is complete in every
 * zone.
 *
 * @example
 * ```ts
 * new Date(EARLIEST_MS).toISOString(); // => "0000-12-31T00:00:00.000Z"
 * ```
 */
export const EARLIEST_MS = -62_135_596_800_000 - millisecondsInDay;

/**
 * The latest accepted instant (exclusive): one day after 9999-12-31 in UTC, so that the year 9999 is complete in every
 * zone.
 *
 * @example
 * ```ts
 * new Date(LATEST_MS).toISOString(); // => "+010000-01-02T00:00:00.000Z"
 * ```
 */
export const LATEST_MS = 253_402_300_800_000 + millisecondsInDay;

/**
 * Whether a value is an accepted instant in whole milliseconds since 1970-01-01T00:00Z.
 *
 * @param value - The value to check.
 * @returns `false` if it is not a number, not whole, before {@link EARLIEST_MS}, or at or after {@link LATEST_MS}.
 *
 * @example
 * ```ts
 * isEpochMilliseconds(1_735_689_600_000); // => true
 * isEpochMilliseconds(0.5); // => false
 * ```
 */
export function isEpochMilliseconds(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= EARLIEST_MS && (value as number) < LATEST_MS;
}

/**
 * Rejects a number that is not an instant in whole milliseconds since 1970-01-01T00:00Z.
 *
 * Present-day microseconds and nanoseconds lie beyond the year 9999 and are rejected; seconds cannot be distinguished
 * from milliseconds of January 1970.
 *
 * @param value - The number to check.
 * @throws {@link TimeError} if it is not a number, is not whole, or lies outside the years 1 to 9999 by more than a
 * day.
 *
 * @example
 * ```ts
 * assertEpochMilliseconds(1_735_689_600_000); // => undefined
 * ```
 */
export function assertEpochMilliseconds(value: number): void {
  if (isEpochMilliseconds(value)) return;
  if (Number.isFinite(value) && !Number.isInteger(value)) {
    throw new TimeError("whole epoch milliseconds (round them first, for example with Math.floor)", value);
  }
  throw new TimeError("epoch milliseconds in the years 1 to 9999 (divide microseconds by 1000)", value);
}
