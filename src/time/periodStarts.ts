import { millisecondsInHour } from "date-fns/constants";
import { assertEpochMilliseconds } from "./epochMilliseconds";
import { type PeriodOptions, resolvePeriodOptions } from "./period";
import { firstDayOfPeriod, startOfPeriod } from "./startOfPeriod";
import { TimeError } from "./timeError";
import { localDay, startOfLocalDay } from "./wallTime";

const MOST_HOURS = 10_000_000;

/**
 * Returns the boundaries of the calendar periods that cover a range, for use with {@link periodIndex} on many instants.
 *
 * Period `i` is `[starts[i], starts[i + 1])`. The first period contains `from`, the last contains `to`, and the last
 * boundary is the end of the last period, so there is one boundary more than periods. A day skipped by the zone has no
 * period.
 *
 * @param from - An instant in the first period, in epoch milliseconds.
 * @param to - An instant in the last period, in epoch milliseconds, not before `from`.
 * @param options - The calendar periods.
 * @returns Epoch milliseconds, strictly ascending, at least two.
 * @throws {@link TimeError} if an end is not an instant, `to` is before `from`, an option is invalid, the periods lie
 * outside the known years of their calendar, or there would be more than ten million hours.
 *
 * @example
 * ```ts
 * periodStarts(Date.UTC(2025, 0, 15), Date.UTC(2025, 1, 1), { period: "month" });
 * // => Float64Array.of(Date.UTC(2025, 0), Date.UTC(2025, 1), Date.UTC(2025, 2))
 * ```
 */
export function periodStarts(from: number, to: number, options: PeriodOptions): Float64Array {
  assertEpochMilliseconds(from);
  assertEpochMilliseconds(to);
  if (to < from) throw new TimeError("an end that is not before the start", to);
  const resolved = resolvePeriodOptions(options);
  const { period, timeZone } = resolved;
  const starts = [startOfPeriod(from, resolved, 0)];
  let last = starts[0] as number;
  if (period === "hour") {
    if (to - from > MOST_HOURS * millisecondsInHour) throw new TimeError("a span of at most ten million hours", to);
    while (last <= to) {
      last = startOfPeriod(last, resolved, 1);
      starts.push(last);
    }
    return Float64Array.from(starts);
  }
  let day = firstDayOfPeriod(localDay(from, timeZone), resolved, 0);
  while (last <= to) {
    day = firstDayOfPeriod(day, resolved, 1);
    const start = startOfLocalDay(day, timeZone);
    if (start > last) starts.push(start);
    last = start;
  }
  return Float64Array.from(starts);
}

/**
 * Returns the number of the period of an instant, among the periods of {@link periodStarts}.
 *
 * It takes a few nanoseconds for any number of periods: since they have nearly the same length, the number is estimated
 * and then corrected at the boundaries.
 *
 * @param starts - The boundaries, from {@link periodStarts}.
 * @param ms - Epoch milliseconds.
 * @returns The index of the last boundary not after `ms`; -1 if `ms` is before the first period, after the last, or
 * `NaN`.
 *
 * @example
 * ```ts
 * periodIndex(Float64Array.of(0, 10, 20), 10); // => 1
 * periodIndex(Float64Array.of(0, 10, 20), 20); // => -1
 * ```
 */
export function periodIndex(starts: Float64Array, ms: number): number {
  const count = starts.length - 1;
  const first = starts[0] as number;
  const end = starts[count] as number;
  if (!(ms >= first && ms < end)) return -1;
  let i = Math.floor(((ms - first) / (end - first)) * count);
  while (ms < (starts[i] as number)) i--;
  while (ms >= (starts[i + 1] as number)) i++;
  return i;
}
