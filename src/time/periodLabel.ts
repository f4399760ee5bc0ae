import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { textOfDay } from "./dateOfDay";
import { assertEpochMilliseconds } from "./epochMilliseconds";
import { type PeriodOptions, resolvePeriodOptions } from "./period";
import { firstDayOfPeriod, startOfPeriod } from "./startOfPeriod";
import { instantOfWall, localDay, zoneOffset } from "./wallTime";

/**
 * Returns the name of the calendar period of an instant: the local date on which it starts; for an hour, also the local
 * time.
 *
 * The date is Gregorian in every calendar of periods; for a name to show, see {@link formatPeriod}.
 * {@link parseTimestamp} in the same zone turns the name back into the start of the period. An hour has an offset only
 * if the clock shows it twice (`"2025-11-02T01:00-04:00"`, then `"2025-11-02T01:00-05:00"`).
 *
 * @param ms - Epoch milliseconds.
 * @param options - The calendar periods.
 * @returns `YYYY-MM-DD`, for hours `YYYY-MM-DDThh:mm`.
 * @throws {@link TimeError} if `ms` is not an instant or an option is invalid.
 *
 * @example
 * ```ts
 * periodLabel(Date.UTC(2025, 2, 4, 13, 30), { period: "quarter" }); // => "2025-01-01"
 * periodLabel(Date.UTC(2025, 2, 4, 13, 30), { period: "hour" }); // => "2025-03-04T13:00"
 * ```
 */
export function periodLabel(ms: number, options: PeriodOptions): string {
  assertEpochMilliseconds(ms);
  const resolved = resolvePeriodOptions(options);
  const { period, timeZone } = resolved;
  if (period !== "hour") return textOfDay(firstDayOfPeriod(localDay(ms, timeZone), resolved, 0));
  const start = startOfPeriod(ms, resolved, 0);
  const offset = zoneOffset(start, timeZone);
  const wall = start + offset;
  const day = Math.floor(wall / millisecondsInDay);
  const text = `${textOfDay(day)}T${textOfClock(wall - day * millisecondsInDay)}`;
  return isRepeated(wall, start, timeZone) ? `${text}${offset < 0 ? "-" : "+"}${textOfClock(Math.abs(offset))}` : text;
}

/** Whether clocks show a local time at another instant too. */
function isRepeated(wall: number, ms: number, timeZone: string): boolean {
  if (instantOfWall(wall, timeZone) !== ms) return true;
  // One day later, the offset is the one after the clock was set back.
  const later = wall - zoneOffset(ms + millisecondsInDay, timeZone);
  return later > ms && later + zoneOffset(later, timeZone) === wall;
}

function textOfClock(ms: number): string {
  const parts = [ms / millisecondsInHour, (ms / millisecondsInMinute) % 60];
  const seconds = (ms / millisecondsInSecond) % 60;
  if (seconds > 0) parts.push(seconds);
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
