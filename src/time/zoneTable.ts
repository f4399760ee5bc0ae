import { millisecondsInDay } from "date-fns/constants";
import { assertEpochMilliseconds } from "./epochMilliseconds";
import { TimeError } from "./timeError";
import { BLOCK_MS, intervalAt, zoneBlock } from "./zoneBlock";

/**
 * The clock of a time zone over a range: intervals of constant offset from UTC, in order.
 *
 * Interval `i` runs from `starts[i]` to the next start, or to the end of the range.
 */
export interface ZoneTable {
  /** First instant of the range, in epoch milliseconds. */
  readonly from: number;
  /** Last instant of the range, in epoch milliseconds. */
  readonly to: number;
  /** First instant of each interval, in epoch milliseconds. */
  readonly starts: Float64Array;
  /** Local time minus UTC in each interval, in milliseconds. */
  readonly offsets: Float64Array;
  /** Local day reached before each interval, in days since 1970-01-01: later instants are never on an earlier day. */
  readonly reachedDays: Float64Array;
}

/**
 * Returns the offsets of a time zone over a range, to look up the local day of millions of instants.
 *
 * @param timeZone - IANA time zone.
 * @param from - First instant of the range, in epoch milliseconds.
 * @param to - Last instant of the range, in epoch milliseconds, not before `from`.
 * @returns The intervals of constant offset; the first one starts at `from`.
 * @throws {@link TimeError} if the zone is unknown, an end is not an instant, or `to` is before `from`.
 *
 * @example
 * ```ts
 * zoneTable("Europe/Berlin", Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 31)).offsets;
 * // => Float64Array.of(3.6e6, 7.2e6, 3.6e6)
 * ```
 */
export function zoneTable(timeZone: string, from: number, to: number): ZoneTable {
  assertEpochMilliseconds(from);
  assertEpochMilliseconds(to);
  if (to < from) throw new TimeError("an end that is not before the start", to);
  const first = zoneBlock(timeZone, from);
  const i = intervalAt(first.starts, from);
  const starts = [from];
  const offsets = [first.offsets[i] as number];
  const reachedDays = [first.reachedDays[i] as number];
  let last = from;
  for (let at = from; at < to + BLOCK_MS; at += BLOCK_MS) {
    const block = zoneBlock(timeZone, Math.min(at, to));
    for (let j = 1; j < block.starts.length; j++) {
      const start = block.starts[j] as number;
      // Blocks overlap.
      if (start <= last || start > to) continue;
      starts.push(start);
      offsets.push(block.offsets[j] as number);
      reachedDays.push(block.reachedDays[j] as number);
      last = start;
    }
  }
  return {
    from,
    to,
    starts: Float64Array.from(starts),
    offsets: Float64Array.from(offsets),
    reachedDays: Float64Array.from(reachedDays),
  };
}

/**
 * Returns the calendar day of an instant in the zone of a table.
 *
 * Days never decrease with time: in the rare nights when the clock is set back across midnight (St. John's until 2011,
 * at 00:01), the repeated hour belongs to the new day.
 *
 * @param table - From {@link zoneTable}.
 * @param ms - Epoch milliseconds within the range of the table.
 * @returns Whole days since 1970-01-01, negative before.
 * @throws {@link TimeError} if the instant is outside the range of the table.
 *
 * @example
 * ```ts
 * localDayOf(zoneTable("Asia/Tokyo", 0, 86_400_000), 54_000_000); // => 1
 * localDayOf(zoneTable("Asia/Tokyo", 0, 86_400_000), 53_999_999); // => 0
 * ```
 */
export function localDayOf(table: ZoneTable, ms: number): number {
  if (!(ms >= table.from && ms <= table.to)) {
    throw new TimeError(`an instant from ${table.from} to ${table.to}, the span of the table`, ms);
  }
  const i = intervalAt(table.starts, ms);
  const day = Math.floor((ms + (table.offsets[i] as number)) / millisecondsInDay);
  return Math.max(day, table.reachedDays[i] as number);
}
