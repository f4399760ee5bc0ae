import { nextPeriodStart, periodStart, type ResolvedPeriodOptions, type Timestamp, textOfDay } from "../time";
import { calendarOfDates, isBounded, monthsOf } from "../time/calendars/monthsOf";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { outsideCalendar } from "../validation/rareErrors";
import { timeOf } from "./timestamp";

/** Returns the calendar of parsed options, in the time zone of the log by default. */
export function periodCalendar(
  log: { readonly timeZone: string },
  {
    period,
    timeZone = log.timeZone,
    weekStartsOn,
    calendar,
    yearStartsIn,
    yearEnds,
  }: Omit<ResolvedPeriodOptions, "timeZone"> & { readonly timeZone?: string | undefined },
): ResolvedPeriodOptions {
  return { period, timeZone, weekStartsOn, calendar, yearStartsIn, yearEnds };
}

/** Returns an instant of parsed options, whose date may be of their calendar. */
export function timeInCalendar(time: Timestamp, { timeZone, calendar }: ResolvedPeriodOptions): number {
  return timeOf(time, timeZone, calendarOfDates(calendar));
}

/**
 * Rejects instants whose periods lie outside the known years of the calendar.
 *
 * @throws {@link MetricInputError} if they do.
 */
export function checkCalendar(metric: string, options: ResolvedPeriodOptions, ...instants: readonly number[]): void {
  const months = monthsOf(options);
  if (!isBounded(months) || instants.every((ms) => isWithin(ms, options))) return;
  const details = { low: textOfDay(months.firstDay), high: textOfDay(months.endDay - 1) };
  throw new MetricInputError(metric, [makeIssue(outsideCalendar, ["calendar"], options.calendar, details)]);
}

function isWithin(ms: number, options: ResolvedPeriodOptions): boolean {
  try {
    periodStart(ms, options);
    nextPeriodStart(ms, options);
    return true;
  } catch {
    return false;
  }
}
