import type { PaidRows } from "../logs/paidRows";
import { timeOf } from "../logs/timestamp";
import { shownTime } from "../logs/timeWindow";
import { EARLIEST_MS, periodStart, periodStarts, type ResolvedPeriodOptions, type Timestamp } from "../time";
import { PERIOD_LENGTH } from "../time/periodLength";
import { MetricInputError } from "../validation/errors";
import type { Parsed } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { tooEarly } from "../validation/rareErrors";
import { checkSize } from "../validation/sizeLimits";
import type { RevenueMovementsInput } from "./revenueMovements";

/** The ends of periods, at each of which the state is looked at. */
export interface Closes {
  /** Period `i` is from `boundaries[i]` up to `boundaries[i + 1]`, its close; they run from the first paid subscription, to know who came back. */
  readonly boundaries: Float64Array;
  /** The first period that makes a row. */
  readonly first: number;
  /** Whether the last period is over. */
  readonly lastIsFinished: boolean;
  /** The end of the last period by the calendar, finished or not. */
  readonly end: number;
  /** The calendar of the periods. */
  readonly calendar: ResolvedPeriodOptions;
}

const METRIC = "revenueMovements";
const COLUMNS = 15;

/** {@link RevenueMovementsInput} with its defaults. */
type Options = Parsed<RevenueMovementsInput, "weekStartsOn" | "gapDays"> & { readonly timeZone: string };

/** The periods that options ask for; `null` where there are none. */
export function closesOf(rows: PaidRows, options: Options): Closes | null {
  const { period, timeZone, weekStartsOn } = options;
  const calendar = { period, timeZone, weekStartsOn };
  const timeIn = (time: Timestamp | undefined) => (time === undefined ? undefined : timeOf(time, timeZone));
  const { earliest, latest } = paidSpan(rows);
  const asOf = timeIn(options.asOf) ?? Number.POSITIVE_INFINITY;
  const to = Math.min(timeIn(options.to) ?? Number.POSITIVE_INFINITY, asOf);
  const last = to === Number.POSITIVE_INFINITY ? latest : to;
  const from = timeIn(options.from) ?? earliest;
  refuseBackwards(options, from, to);
  const earliestPeriod = Math.min(from, earliest);
  // Nothing has started yet, or nothing ever does.
  if (from === Number.POSITIVE_INFINITY || periodStart(from, calendar) > last) return null;
  const size = { rows: (last - earliestPeriod) / PERIOD_LENGTH[period].mean, columns: COLUMNS };
  checkSize(METRIC, ["period"], period, size);
  // The first period may start before the first instant that is accepted.
  const start = Math.max(EARLIEST_MS, periodStart(earliestPeriod, calendar));
  const boundaries = periodStarts(start, last, calendar);
  const end = boundaries[boundaries.length - 1] as number;
  boundaries[boundaries.length - 1] = Math.min(end, asOf);
  let first = 0;
  while ((boundaries[first + 1] as number) <= from && first + 2 < boundaries.length) first++;
  return { boundaries, first, lastIsFinished: end <= asOf, end, calendar };
}

/** When the first paid subscription starts, and the last one starts or ends. */
function paidSpan({ startTimes, endTimes }: PaidRows) {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < startTimes.length; row++) {
    const start = startTimes[row] as number;
    const end = endTimes[row] as number;
    if (start < earliest) earliest = start;
    const event = end === Number.POSITIVE_INFINITY ? start : end;
    if (event > latest) latest = event;
  }
  return { earliest, latest };
}

/** Refuses a last period before the first one that was asked for. */
function refuseBackwards({ from: given, to, asOf }: RevenueMovementsInput, from: number, end: number): void {
  if (given === undefined || from <= end) return;
  const details = { other: "from", otherValue: shownTime(given) };
  const blamed = to === undefined ? "asOf" : "to";
  throw new MetricInputError(METRIC, [makeIssue(tooEarly, [blamed], to ?? asOf, details)]);
}
