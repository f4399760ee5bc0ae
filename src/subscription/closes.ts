import type { PaidRows } from "../logs/paidRows";
import { checkCalendar, periodCalendar, timeInCalendar } from "../logs/periodCalendar";
import { shownTime } from "../logs/timeWindow";
import { EARLIEST_MS, periodStart, periodStarts, type ResolvedPeriodOptions, type Timestamp } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import { periodLength } from "../time/periodLength";
import { MetricInputError } from "../validation/errors";
import type { Parsed } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { notAfter } from "../validation/rareErrors";
import { checkSize } from "../validation/sizeLimits";
import type { CalendarDefaults } from "../validation/timeFields";
import type { RevenueMovementsInput } from "./revenueMovementsInput";

/** The ends of periods, at which the state of each customer is compared. */
export interface Closes {
  /**
   * Period `i` runs from `boundaries[i]` to its close, `boundaries[i + 1]`. The first starts at the first paid
   * subscription, to distinguish returning from new customers.
   */
  readonly boundaries: Float64Array;
  /** Index of the first period with a row. */
  readonly first: number;
  /** Whether the last period has finished. */
  readonly lastIsFinished: boolean;
  /** End of the last calendar period, finished or not. */
  readonly end: number;
  /** Calendar of the periods. */
  readonly calendar: ResolvedPeriodOptions;
}

/** {@link RevenueMovementsInput} with defaults filled in. */
type Options = Parsed<RevenueMovementsInput, CalendarDefaults | "gapDays"> & { readonly timeZone: string };

/** First and last event of paid rows. */
export interface PaidSpan {
  /** First start; `Infinity` without rows. */
  readonly earliest: number;
  /** Last start or end that is not only planned; `-Infinity` without rows. */
  readonly latest: number;
}

/** A table by period. */
export interface PeriodTable {
  /** The function that creates it. */
  readonly metric: "revenueMovements" | "revenueChurnByReason";
  /** Numbers per period. */
  readonly columns: number;
}

const MOVEMENTS: PeriodTable = { metric: "revenueMovements", columns: 15 };

/** Returns the periods for these options; `null` if there are none. */
export function closesOf(
  { earliest, latest }: PaidSpan,
  options: Options,
  table: PeriodTable = MOVEMENTS,
): Closes | null {
  const calendar = periodCalendar(options, options);
  const timeIn = (time: Timestamp | undefined) => (time === undefined ? undefined : timeInCalendar(time, calendar));
  const asOf = timeIn(options.asOf) ?? Number.POSITIVE_INFINITY;
  const givenUntil = timeIn(options.until) ?? Number.POSITIVE_INFINITY;
  const until = Math.min(givenUntil, asOf);
  const last = until === Number.POSITIVE_INFINITY ? latest : until - 1;
  const from = timeIn(options.from) ?? earliest;
  refuseBackwards(table.metric, options, from, { until: givenUntil, asOf });
  const earliestPeriod = Math.min(from, earliest);
  // No subscription has started.
  if (from === Number.POSITIVE_INFINITY) return null;
  checkCalendar(table.metric, calendar, earliestPeriod, from);
  if (periodStart(from, calendar) > last) return null;
  checkCalendar(table.metric, calendar, last);
  const size = { rows: (last - earliestPeriod) / periodLength(calendar).mean, columns: table.columns };
  checkSize(table.metric, ["period"], options.period, size);
  // The first period may start before the earliest accepted instant.
  const start = Math.max(EARLIEST_MS, periodStart(earliestPeriod, calendar));
  const boundaries = periodStarts(start, last, calendar);
  const end = boundaries[boundaries.length - 1] as number;
  boundaries[boundaries.length - 1] = Math.min(end, asOf);
  let first = 0;
  while ((boundaries[first + 1] as number) <= from && first + 2 < boundaries.length) first++;
  return { boundaries, first, lastIsFinished: end <= asOf, end, calendar };
}

/** Later ends are planned and have not happened yet. */
export const FORESEEN = 366 * DAY_MS;

/** First and last event of the paid rows of a log. */
export function paidSpan({ startTimes, endTimes }: PaidRows): PaidSpan {
  let earliest = Number.POSITIVE_INFINITY;
  let lastStart = Number.NEGATIVE_INFINITY;
  for (const start of startTimes) {
    earliest = Math.min(earliest, start);
    lastStart = Math.max(lastStart, start);
  }
  let latest = lastStart;
  for (const end of endTimes) if (end <= lastStart + FORESEEN) latest = Math.max(latest, end);
  return { earliest, latest };
}

/** The ends that the options give a table; `Infinity` by default. */
interface Ends {
  readonly until: number;
  readonly asOf: number;
}

/** Rejects a table that ends at or before its start, and blames the option that ends it there. */
function refuseBackwards(
  metric: string,
  { from: given, until, asOf }: RevenueMovementsInput,
  from: number,
  ends: Ends,
): void {
  if (given === undefined || from < Math.min(ends.until, ends.asOf)) return;
  const details = { other: [["from"]], otherValue: shownTime(given) };
  const [blamed, value] = from < ends.until ? ["asOf", asOf] : ["until", until];
  throw new MetricInputError(metric, [makeIssue(notAfter, [blamed as string], value, details)]);
}
