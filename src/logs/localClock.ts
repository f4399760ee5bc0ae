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
  const { starts, offsets, reachedDays } = from <= to ? zoneTable(timeZone, from, to) : zoneTable(timeZone, 0, 0);
  let low = 0;
  let high = 0;
  let offset = 0;
  let reached = 0;

  // The rows of a customer are close in time, so most lie between the same two clock changes.
  function seek(ms: number): void {
    let i = 0;
    while (i + 1 < starts.length && ms >= (starts[i + 1] as number)) i++;
    low = starts[i] as number;
    high = i + 1 < starts.length ? (starts[i + 1] as number) : Number.POSITIVE_INFINITY;
    offset = offsets[i] as number;
    reached = reachedDays[i] as number;
  }

  return {
    wallOf(ms) {
      if (!(ms >= low && ms < high)) seek(ms);
      return ms + offset;
    },
    dayOf(ms) {
      if (!(ms >= low && ms < high)) seek(ms);
      return Math.max(Math.floor((ms + offset) / DAY_MS), reached);
    },
  };
}
