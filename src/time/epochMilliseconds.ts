import { millisecondsInDay } from "date-fns/constants";
import { TimeError } from "./timeError";

/**
 * The earliest instant that is accepted: a day before 0001-01-01 in UTC, so that the year 1 is whole in every zone.
 *
 * @example
 * ```ts
 * new Date(EARLIEST_MS).toISOString(); // => "0000-12-31T00:00:00.000Z"
 * ```
 */
export const EARLIEST_MS = -62_135_596_800_000 - millisecondsInDay;

/**
 * The end of the accepted instants, itself excluded: a day after 9999-12-31 in UTC, so that the year 9999 is whole in
 * every zone.
 *
 * @example
 * ```ts
 * new Date(LATEST_MS).toISOString(); // => "+010000-01-02T00:00:00.000Z"
 * ```
 */
export const LATEST_MS = 253_402_300_800_000 + millisecondsInDay;

/**
 * Whether a value is an instant in whole milliseconds since 1970-01-01T00:00Z that is accepted.
 *
 * @param value - the value to check
 * @returns `false` for what is no number, not whole, before {@link EARLIEST_MS}, or {@link LATEST_MS} and later
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
 * Refuses a number that is no instant in whole milliseconds since 1970-01-01T00:00Z.
 *
 * Microseconds and nanoseconds of our day lie beyond the year 9999 and are refused; seconds cannot be told from
 * milliseconds of January 1970.
 *
 * @param value - the number to check
 * @throws {@link TimeError} if it is no number, is not whole, or lies outside the years 1 to 9999 by more than a day
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
