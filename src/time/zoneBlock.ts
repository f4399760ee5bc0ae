import { tzName } from "@date-fns/tz/tzName";
import { tzOffset } from "@date-fns/tz/tzOffset";
import { millisecondsInDay } from "date-fns/constants";
import { assertTimeZone } from "./timeZone";

/**
 * A stretch of a time zone's clock: intervals of constant offset from UTC, in order.
 *
 * Interval `i` runs from `starts[i]` to the next start.
 */
export interface ZoneBlock {
  /** First instant of each interval, in epoch milliseconds. */
  readonly starts: Float64Array;
  /** Local time minus UTC in each interval, in milliseconds. */
  readonly offsets: Float64Array;
  /** Local day reached before each interval, in days since 1970-01-01: later instants are never on an earlier day. */
  readonly reachedDays: Float64Array;
}

/**
 * Length of the range that each block covers, in milliseconds.
 *
 * @example
 * ```ts
 * BLOCK_MS / 86_400_000; // => 1024
 * ```
 */
export const BLOCK_MS = 1024 * millisecondsInDay;

/** Margin of a block at both ends: more than the offset of any local time from UTC. */
const MARGIN = 3 * millisecondsInDay;

const utc: ZoneBlock = {
  starts: Float64Array.of(-Infinity),
  offsets: Float64Array.of(0),
  reachedDays: Float64Array.of(-Infinity),
};

// A cache: its entries never change.
const blocks = new Map<string, Map<number, ZoneBlock>>();

/**
 * Returns the clock of a time zone around an instant, at least three days before and after.
 *
 * @param timeZone - IANA time zone.
 * @param ms - Epoch milliseconds, or a local time as if it were UTC.
 * @returns The intervals of constant offset; the first one starts with the block.
 * @throws {@link TimeError} if the zone is unknown.
 *
 * @example
 * ```ts
 * zoneBlock("Asia/Kathmandu", Date.UTC(2025, 0, 1)).offsets; // => Float64Array.of(20_700_000)
 * ```
 */
export function zoneBlock(timeZone: string, ms: number): ZoneBlock {
  if (timeZone === "UTC") return utc;
  let ofZone = blocks.get(timeZone);
  if (ofZone === undefined) {
    assertTimeZone(timeZone);
    ofZone = new Map();
    blocks.set(timeZone, ofZone);
  }
  const number = Math.floor(ms / BLOCK_MS);
  let block = ofZone.get(number);
  if (block === undefined) {
    block = scan(timeZone, number * BLOCK_MS - MARGIN, (number + 1) * BLOCK_MS + MARGIN);
    ofZone.set(number, block);
  }
  return block;
}

/**
 * Returns the number of the interval of an instant.
 *
 * @param starts - First instants of the intervals, ascending.
 * @param ms - Epoch milliseconds, not before the first start.
 * @returns The index of the last start not after `ms`.
 *
 * @example
 * ```ts
 * intervalAt(Float64Array.of(0, 10, 20), 10); // => 1
 * ```
 */
export function intervalAt(starts: Float64Array, ms: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ms < (starts[middle] as number)) high = middle;
    else low = middle;
  }
  return low;
}

function scan(timeZone: string, from: number, to: number): ZoneBlock {
  const starts = [from];
  const offsets = [offsetAt(timeZone, from)];
  const reachedDays = [-Infinity];
  let offset = offsets[0] as number;
  for (let low = from; low < to; ) {
    const high = Math.min(low + stepAt(low), to);
    while (offsetAt(timeZone, high) !== offset) {
      low = firstChange(timeZone, offset, low, high);
      reachedDays.push(Math.floor((low - 1 + offset) / millisecondsInDay));
      offset = offsetAt(timeZone, low);
      starts.push(low);
      offsets.push(offset);
    }
    low = high;
  }
  return {
    starts: Float64Array.from(starts),
    offsets: Float64Array.from(offsets),
    reachedDays: Float64Array.from(reachedDays),
  };
}

/**
 * Step between probes, short enough not to miss a change that is soon reversed: the shortest such spell on record is 3
 * days and 23 hours (Freetown, 1939). Zones were not regulated before 1800, and after 2200 only yearly rules remain.
 */
function stepAt(ms: number): number {
  const recorded = ms > Date.UTC(1800, 0) && ms < Date.UTC(2200, 0);
  return (recorded ? 3 : 32) * millisecondsInDay;
}

/** Returns the first full second after `low` with another offset, by bisection. */
function firstChange(timeZone: string, offset: number, low: number, high: number): number {
  let before = low;
  let after = high;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offsetAt(timeZone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function offsetAt(timeZone: string, ms: number): number {
  const date = new Date(ms);
  const minutes = tzOffset(timeZone, date);
  // tzOffset loses the sign of offsets between -01:00 and 0 (Monrovia until 1972).
  const lost = minutes > 0 && minutes < 60 && tzName(timeZone, date, "short").startsWith("GMT-");
  return Math.round((lost ? -minutes : minutes) * 60) * 1000;
}
