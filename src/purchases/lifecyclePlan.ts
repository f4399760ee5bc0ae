import { checkCalendar, periodCalendar, timeInCalendar } from "../logs/periodCalendar";
import { timeWindow } from "../logs/timeWindow";
import { EARLIEST_MS, type PeriodOptions, periodLabel, periodStart, periodStarts } from "../time";
import { periodLength } from "../time/periodLength";
import { parseInput } from "../validation/parseInput";
import { checkSize } from "../validation/sizeLimits";
import { type LifecycleInput, lifecycleInput } from "./lifecycleInput";

/** One period of {@link lifecycle}. */
export interface LifecycleRow {
  /** Name of the period: the local date on which it starts; for an hour, also the time. */
  readonly start: string;
  /** Customers with their first order ever in the period. */
  readonly new: number;
  /** Customers with an order in the period and in the previous one. */
  readonly returning: number;
  /** Customers with an order in the period, none in the previous one, and some earlier. */
  readonly resurrecting: number;
  /** Customers with an order in the previous period and none in this one, as a negative number or 0. */
  readonly dormant: number;
}

/** Name of the period and four counts. */
const COLUMNS = 5;
/** The periods of {@link lifecycle}. */
export interface LifecyclePlan {
  /** Starts of the periods, and the end of the last one. */
  readonly boundaries: Float64Array;
  /** Start of the period before the first. */
  readonly before: number;
  /** The calendar of the periods. */
  readonly calendar: PeriodOptions;
}

/** The counts of each period; `dormant` is negative or 0. */
export interface LifecycleTally {
  readonly news: ArrayLike<number>;
  readonly returning: ArrayLike<number>;
  readonly resurrecting: ArrayLike<number>;
  readonly dormant: ArrayLike<number>;
}

/** Checks the options of {@link lifecycle} and returns its periods. */
export function lifecyclePlan(log: { readonly timeZone: string }, options: LifecycleInput): LifecyclePlan {
  const parsed = parseInput("lifecycle", lifecycleInput, options);
  const calendar = periodCalendar(log, parsed);
  const from = timeInCalendar(parsed.from, calendar);
  // The last row is the period that contains the last instant of the window.
  const to = timeWindow("lifecycle", log, parsed).end - 1;
  const rowsAtMost = (to - from) / periodLength(calendar).least;
  checkSize("lifecycle", ["period"], parsed.period, { rows: rowsAtMost, columns: COLUMNS });
  checkCalendar("lifecycle", calendar, from, to);
  const boundaries = periodStarts(from, to, calendar);
  const last = Math.max(EARLIEST_MS, (boundaries[0] as number) - 1);
  checkCalendar("lifecycle", calendar, last);
  const before = periodStart(last, calendar);
  return { boundaries, before, calendar };
}

/** Returns the rows of {@link lifecycle} from its counts. */
export function lifecycleRows({ boundaries, calendar }: LifecyclePlan, tally: LifecycleTally): LifecycleRow[] {
  return Array.from({ length: boundaries.length - 1 }, (_, row) => ({
    start: periodLabel(Math.max(EARLIEST_MS, boundaries[row] as number), calendar),
    new: tally.news[row] as number,
    returning: tally.returning[row] as number,
    resurrecting: tally.resurrecting[row] as number,
    dormant: tally.dormant[row] as number,
  }));
}
