import type { SubscriptionLog } from "../logs";
import { timeOf } from "../logs/timestamp";
import { shownTime } from "../logs/timeWindow";
import { EARLIEST_MS, periodStart, periodStarts, type ResolvedPeriodOptions, type Timestamp } from "../time";
import { MetricInputError } from "../validation/errors";
import type { Parsed } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { tooEarly, tooManyCells } from "../validation/rareErrors";
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
const MOST_PERIODS = 1_000_000;
const COLUMNS = 15;

/** How long periods are on average, in milliseconds: enough to tell whether there would be too many. */
const MEAN_MS = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_629_746_000,
  quarter: 7_889_238_000,
  year: 31_556_952_000,
} as const;

/** The periods that options ask for; `null` where there are none. */
export function closesOf(log: SubscriptionLog, options: Parsed<RevenueMovementsInput, "weekStartsOn">): Closes | null {
  const { period, timeZone = log.timeZone, weekStartsOn } = options;
  const calendar = { period, timeZone, weekStartsOn };
  const timeIn = (time: Timestamp | undefined) => (time === undefined ? undefined : timeOf(time, timeZone));
  const { earliest, latest } = paidSpan(log);
  const asOf = timeIn(options.asOf) ?? Number.POSITIVE_INFINITY;
  const to = Math.min(timeIn(options.to) ?? Number.POSITIVE_INFINITY, asOf);
  const last = to === Number.POSITIVE_INFINITY ? latest : to;
  const from = timeIn(options.from) ?? earliest;
  refuseBackwards(options, from, to);
  const earliestPeriod = Math.min(from, earliest);
  // Nothing has started yet, or nothing ever does.
  if (from === Number.POSITIVE_INFINITY || periodStart(from, calendar) > last) return null;
  const most = (last - earliestPeriod) / MEAN_MS[period];
  if (most > MOST_PERIODS) refuseSize(period, Math.floor(most));
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
function paidSpan({ rows, startTimes, endTimes, monthlyRevenues, trials }: SubscriptionLog) {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    if (trials[row] === 1 || monthlyRevenues[row] === 0) continue;
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

function refuseSize(period: string, rows: number): never {
  throw new MetricInputError(METRIC, [makeIssue(tooManyCells, ["period"], period, { rows, columns: COLUMNS })]);
}
