import { millisecondsInDay } from "date-fns/constants";
import { intervalAt, zoneBlock } from "./zoneBlock";

/**
 * The offset of a time zone at an instant: local time minus UTC.
 *
 * @param ms - epoch milliseconds
 * @param timeZone - IANA name
 * @returns milliseconds, negative west of Greenwich
 * @throws {@link TimeError} if the zone is unknown
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
 * The instant at which clocks in a time zone show a local time.
 *
 * A local time that occurs twice is the first of the two. One that the clock skips is read by the offset before the
 * jump, and so lands as far after the jump as it stands after its beginning: 02:30 in a night that jumps from 02:00 to
 * 03:00 is 03:30. (This is "compatible" in the terms of ECMAScript's Temporal.)
 *
 * @param wall - the local time, in milliseconds since 1970-01-01T00:00 on the same clock
 * @param timeZone - IANA name
 * @returns epoch milliseconds
 * @throws {@link TimeError} if the zone is unknown
 *
 * @example
 * ```ts
 * new Date(instantOfWall(Date.UTC(2025, 2, 9, 2, 30), "America/New_York")).toISOString(); // => "2025-03-09T07:30:00.000Z"
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
 * The first instant of a calendar day in a time zone: midnight, or the end of the jump that skips midnight.
 *
 * A day that the zone skips altogether (2011-12-30 in Apia) starts where the next one does.
 *
 * @param day - days since 1970-01-01
 * @param timeZone - IANA name
 * @returns epoch milliseconds
 * @throws {@link TimeError} if the zone is unknown
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
 * The calendar day of an instant in a time zone. Days never go back, see {@link localDayOf}.
 *
 * @param ms - epoch milliseconds
 * @param timeZone - IANA name
 * @returns whole days since 1970-01-01, negative before
 * @throws {@link TimeError} if the zone is unknown
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

/** The first interval whose clock has not passed the local time when it ends. */
function intervalOfWall(starts: Float64Array, offsets: Float64Array, wall: number): number {
  let i = 0;
  while (i + 1 < starts.length && wall >= (starts[i + 1] as number) + (offsets[i] as number)) i++;
  return i;
}
