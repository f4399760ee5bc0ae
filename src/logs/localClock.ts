import { zoneTable } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import type { OrderLog } from "./log";
import { spanOf } from "./orders";

/** Local time and local day in a time zone, for millions of instants. */
export interface LocalClock {
  /**
   * Local time, in milliseconds since 1970-01-01T00:00 on the same clock: two midnights are always whole days apart,
   * even if a day is shorter or longer.
   */
  readonly wallOf: (ms: number) => number;
  /** Local day, in days since 1970-01-01. Never decreases with time. */
  readonly dayOf: (ms: number) => number;
}

/**
 * Creates the clock of a time zone, for the rows of a log and one more instant.
 *
 * @param instant - An instant that may lie outside the log.
 */
export function localClock(log: OrderLog, timeZone: string, instant?: number): LocalClock {
  const { first, last } = spanOf(log);
  const from = Math.min(first, instant ?? first);
  const to = Math.max(last, instant ?? last);
  return from <= to ? zoneClock(timeZone, from, to) : zoneClock(timeZone, 0, 0);
}

/** Creates the clock of a time zone for the instants of a range. */
export function zoneClock(timeZone: string, from: number, to: number): LocalClock {
  const { starts, offsets, reachedDays } = zoneTable(timeZone, from, to);
  // Interval `i` is from `bounds[i]` to before `bounds[i + 1]`.
  const bounds = Float64Array.of(Number.NEGATIVE_INFINITY, ...starts.subarray(1), Number.POSITIVE_INFINITY);
  let i = 0;

  // The rows of a customer are close in time: most lie between the same two clock changes as the row before.
  function seek(ms: number): void {
    while (ms < (bounds[i] as number)) i--;
    while (ms >= (bounds[i + 1] as number)) i++;
  }

  return {
    wallOf(ms) {
      seek(ms);
      return ms + (offsets[i] as number);
    },
    dayOf(ms) {
      seek(ms);
      return Math.max(Math.floor((ms + (offsets[i] as number)) / DAY_MS), reachedDays[i] as number);
    },
  };
}
