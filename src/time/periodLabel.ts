import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { textOfDay } from "./dateOfDay";
import { assertEpochMilliseconds } from "./epochMilliseconds";
import { type PeriodOptions, resolvePeriodOptions } from "./period";
import { firstDayOfPeriod, startOfPeriod } from "./startOfPeriod";
import { instantOfWall, localDay, zoneOffset } from "./wallTime";

/**
 * The name of the calendar period that an instant lies in: the local date on which it starts, and for an hour the local
 * time too.
 *
 * {@link parseTimestamp} in the same zone turns it into the start of the period again. An hour carries its offset where
 * the clock shows it twice (`"2025-11-02T01:00-04:00"`, then `"2025-11-02T01:00-05:00"`), and only there.
 *
 * @param ms - epoch milliseconds
 * @param options - which periods
 * @returns `YYYY-MM-DD`, for hours `YYYY-MM-DDThh:mm`
 * @throws {@link TimeError} if `ms` is no instant or an option is not valid
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
  const { period, timeZone, weekStartsOn } = resolved;
  if (period !== "hour") return textOfDay(firstDayOfPeriod(localDay(ms, timeZone), period, weekStartsOn, 0));
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
  // Seen from a day later, the offset is the one after the clock was set back.
  const later = wall - zoneOffset(ms + millisecondsInDay, timeZone);
  return later > ms && later + zoneOffset(later, timeZone) === wall;
}

function textOfClock(ms: number): string {
  const parts = [ms / millisecondsInHour, (ms / millisecondsInMinute) % 60];
  const seconds = (ms / millisecondsInSecond) % 60;
  if (seconds > 0) parts.push(seconds);
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
