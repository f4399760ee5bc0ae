import { millisecondsInDay } from "date-fns/constants";
import { intervalAt, zoneBlock } from "./zoneBlock";

/**
 * Returns the offset of a time zone at an instant: local time minus UTC.
 *
 * @param ms - Epoch milliseconds.
 * @param timeZone - IANA time zone.
 * @returns Milliseconds, negative west of Greenwich.
 * @throws {@link TimeError} if the zone is unknown.
 *
 * @example
 * ```ts
 * zoneOffset(Date.UTC(2025, 6, 1), "America/New_York"); // => -14_400_000
 * ```
 */
export function zoneOffset(ms: number, timeZone: string): number {
  const block = zoneBlock(timeZone, ms);
  return block.offsets[intervalAt(block.starts, ms)] as number;
}

/**
 * Returns the instant at which clocks in a time zone show a local time.
 *
 * If a local time occurs twice, the first is meant. A time that the clock skips is read with the offset before the jump
 * and moves forward by its length: 02:30 in a night that jumps from 02:00 to 03:00 becomes 03:30 ("compatible" in
 * ECMAScript's Temporal).
 *
 * @param wall - Local time, in milliseconds since 1970-01-01T00:00 on the same clock.
 * @param timeZone - IANA time zone.
 * @returns Epoch milliseconds.
 * @throws {@link TimeError} if the zone is unknown.
 *
 * @example
 * ```ts
 * new Date(instantOfWall(Date.UTC(2025, 2, 9, 2, 30), "America/New_York")).toISOString();
 * // => "2025-03-09T07:30:00.000Z"
 * ```
 */
export function instantOfWall(wall: number, timeZone: string): number {
  if (timeZone === "UTC") return wall;
  const { starts, offsets } = zoneBlock(timeZone, wall);
  const i = intervalOfWall(starts, offsets, wall);
  const ms = wall - (offsets[i] as number);
  return ms < (starts[i] as number) ? wall - (offsets[i - 1] as number) : ms;
}

/**
 * Returns the first instant of a calendar day in a time zone: midnight, or the end of a jump that skips midnight.
 *
 * A day that the zone skips entirely (2011-12-30 in Apia) starts at the start of the next day.
 *
 * @param day - Days since 1970-01-01.
 * @param timeZone - IANA time zone.
 * @returns Epoch milliseconds.
 * @throws {@link TimeError} if the zone is unknown.
 *
 * @example
 * ```ts
 * new Date(startOfLocalDay(17_839, "America/Sao_Paulo")).toISOString(); // => "2018-11-04T03:00:00.000Z"
 * ```
 */
export function startOfLocalDay(day: number, timeZone: string): number {
  const wall = day * millisecondsInDay;
  if (timeZone === "UTC") return wall;
  const { starts, offsets } = zoneBlock(timeZone, wall);
  const i = intervalOfWall(starts, offsets, wall);
  return Math.max(wall - (offsets[i] as number), starts[i] as number);
}

/**
 * Returns the calendar day of an instant in a time zone. Days never decrease with time, see {@link localDayOf}.
 *
 * @param ms - Epoch milliseconds.
 * @param timeZone - IANA time zone.
 * @returns Whole days since 1970-01-01, negative before.
 * @throws {@link TimeError} if the zone is unknown.
 *
 * @example
 * ```ts
 * localDay(Date.UTC(2025, 0, 1), "America/New_York"); // => 20_088
 * ```
 */
export function localDay(ms: number, timeZone: string): number {
  const { starts, offsets, reachedDays } = zoneBlock(timeZone, ms);
  const i = intervalAt(starts, ms);
  const day = Math.floor((ms + (offsets[i] as number)) / millisecondsInDay);
  return Math.max(day, reachedDays[i] as number);
}

/** Returns the first interval at whose end the clock has not passed the local time. */
function intervalOfWall(starts: Float64Array, offsets: Float64Array, wall: number): number {
  let i = 0;
  while (i + 1 < starts.length && wall >= (starts[i + 1] as number) + (offsets[i] as number)) i++;
  return i;
}
