import type { PeriodOptions } from "../time";
import { zoneTable } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { calendarTooLong } from "../validation/rareErrors";
import type { Dialect } from "./dialects/dialect";

/** The longest table that is written into a query. */
const MOST_ROWS = 200_000;
/** Days are counted from year 1 while they are divided: engines round the quotients of negative numbers differently. */
const DAYS_BEFORE_1970 = 719_162;
/** As many periods have a bit each in a whole number of 64 bits. */
export const MOST_BITS = 62;

/** As many cuts are written into an expression: comparing an instant with each is faster than a join. */
const MOST_CUTS = 16;

/** A step function of time as a table and a join: what is before a cut, and what from it on. */
export interface Steps {
  /** The table, for a `WITH` clause; `undefined` where there is none. */
  readonly table: string | undefined;
  /** The join that finds the one row of an instant; empty where there is no table. */
  readonly join: (instant: string, alias: string) => string;
  /** The value of the function at an instant. */
  readonly value: (instant: string, alias: string, output: string) => string;
}

/**
 * Writes a step function of time.
 *
 * Its buckets are no longer than the shortest time between two cuts, so that none has two. Every instant has exactly
 * one row: an inner join on whole numbers without nulls, which any engine can hash.
 *
 * @param query - The query, for errors.
 * @param dialect - The dialect.
 * @param name - The name of the table.
 * @param cuts - Where the values change, ascending; at least one.
 * @param outputs - For each output its values: before the first cut, and from each cut on.
 */
export function steps(
  query: string,
  dialect: Dialect,
  name: string,
  cuts: ArrayLike<number>,
  outputs: Readonly<Record<string, readonly (number | bigint)[]>>,
): Steps {
  const first = cuts[0] as number;
  const last = cuts[cuts.length - 1] as number;
  let width = cuts.length > 1 ? Number.POSITIVE_INFINITY : DAY_MS;
  for (let i = 1; i < cuts.length; i++) width = Math.min(width, (cuts[i] as number) - (cuts[i - 1] as number));
  const origin = first - width;
  const count = Math.floor((last - origin) / width) + 1;
  if (count > MOST_ROWS) throw new MetricInputError(query, [makeIssue(calendarTooLong, ["period"], count)]);
  const values = Object.values(outputs);
  const at = (place: number) => values.map((each) => each[place] as number | bigint);
  let next = 0;
  const rows = Array.from({ length: count }, (_, bucket) => {
    const end = origin + (bucket + 1) * width;
    const before = next;
    if ((cuts[next] as number) < end) next++;
    return [bucket, before < next ? (cuts[before] as number) : end, ...at(before), ...at(next)];
  });
  const names = Object.keys(outputs);
  const columns = ["bucket", "cut", ...names.map((each) => `${each}_before`), ...names.map((each) => `${each}_after`)];
  const within = (x: string) =>
    `CASE WHEN ${x} < ${origin} THEN ${origin} WHEN ${x} > ${last} THEN ${last} ELSE ${x} END`;
  return {
    table: dialect.inlineTable(name, columns, rows),
    join: (x, alias) =>
      `JOIN ${name} ${alias} ON ${alias}.bucket = ${dialect.wholePart(`${within(x)} - ${origin}`, String(width))}`,
    value: (x, alias, output) =>
      `CASE WHEN ${x} < ${alias}.cut THEN ${alias}.${output}_before ELSE ${alias}.${output}_after END`,
  };
}

/**
 * A step function with few cuts as an expression, without a table; with many as {@link steps}.
 *
 * The parameters are those of {@link steps}; there may be no cuts.
 */
function fewSteps(...[query, dialect, name, cuts, outputs]: Parameters<typeof steps>): Steps {
  if (cuts.length > MOST_CUTS) return steps(query, dialect, name, cuts, outputs);
  return {
    table: undefined,
    join: () => "",
    value: (x, _, output) => {
      const values = outputs[output] as readonly (number | bigint)[];
      const last = values[cuts.length] as number | bigint;
      const parts = Array.from(cuts, (cut, place) => ` WHEN ${x} < ${cut} THEN ${values[place]}`);
      return parts.length === 0 ? `${last}` : `CASE${parts.join("")} ELSE ${last} END`;
    },
  };
}

/** Calendar periods by number, −1 before the first; and the bit of each (`flag`), where there are few. */
export function calendarSteps(query: string, dialect: Dialect, name: string, starts: ArrayLike<number>): Steps {
  const period = Array.from({ length: starts.length + 1 }, (_, place) => place - 1);
  if (starts.length > MOST_BITS) return steps(query, dialect, name, starts, { period });
  const flag = period.map((each) => (each < 0 ? 0 : 1n << BigInt(each)));
  return steps(query, dialect, name, starts, { period, flag });
}

/** The clock of a time zone as a step function. */
export interface ClockSteps extends Steps {
  /** Local time at an instant, in milliseconds since 1970-01-01T00:00 on the same clock. */
  readonly wall: (instant: string, alias: string) => string;
  /** The local day that was reached before the clock was last changed: no later instant counts to an earlier one. */
  readonly reached: (instant: string, alias: string) => string;
  /** The local day, from columns with these two. */
  readonly day: (wall: string, reached: string) => string;
  /** The day that the clock shows, from a column with the local time. */
  readonly shownDay: (wall: string) => string;
}

/** The clock of a time zone from one instant to another. */
export function clockSteps(
  query: string,
  dialect: Dialect,
  name: string,
  timeZone: NonNullable<PeriodOptions["timeZone"]>,
  { from, to }: { readonly from: number; readonly to: number },
): ClockSteps {
  const { starts, offsets, reachedDays } = zoneTable(timeZone, from - DAY_MS, to + DAY_MS);
  // Only a clock that is set back over midnight shows a day again that it had left.
  const isLeft = reachedDays.some(
    (day, i) => Math.floor(((starts[i] as number) + (offsets[i] as number)) / DAY_MS) < day,
  );
  const reached = Array.from(reachedDays, (day) => (Number.isFinite(day) ? day : -DAYS_BEFORE_1970));
  const clock = fewSteps(query, dialect, name, starts.subarray(1), { shift: Array.from(offsets), reached });
  const shownDay = (wall: string) =>
    `(${dialect.wholePart(`${wall} + ${DAYS_BEFORE_1970 * DAY_MS}`, String(DAY_MS))} - ${DAYS_BEFORE_1970})`;
  const day = (wall: string, reachedDay: string) => {
    const shown = shownDay(wall);
    if (!isLeft) return shown;
    return `CASE WHEN ${shown} < ${reachedDay} THEN ${reachedDay} ELSE ${shown} END`;
  };
  return {
    ...clock,
    wall: (x, alias) => `(${x} + ${clock.value(x, alias, "shift")})`,
    reached: (x, alias) => (isLeft ? clock.value(x, alias, "reached") : "0"),
    day,
    shownDay,
  };
}

/**
 * What is taken from a local time to get the instant, as a step function of local times.
 *
 * Of a local time that occurs twice the first is meant; one that the clock skips moves on by the length of the jump.
 */
export function wallSteps(
  query: string,
  dialect: Dialect,
  name: string,
  timeZone: string,
  { from, to }: { readonly from: number; readonly to: number },
): Steps {
  const { starts, offsets } = zoneTable(timeZone, from - DAY_MS, to + DAY_MS);
  const cuts = Array.from(
    starts.subarray(1),
    (start, i) => start + Math.max(offsets[i] as number, offsets[i + 1] as number),
  );
  return fewSteps(query, dialect, name, cuts, { shift: Array.from(offsets) });
}
