import { checkCalendar, periodCalendar, timeInCalendar } from "../logs/periodCalendar";
import { timeWindow } from "../logs/timeWindow";
import { countedRenewals } from "../models/fit/countedRenewals";
import { type RenewalSurvivorsInput, renewalSurvivorsInput } from "../models/fit/renewalSurvivors";
import type { RenewalSurvivors } from "../models/fit/renewalSurvivorsResult";
import { renewalTable } from "../models/fit/renewalTable";
import { periodStarts, type ResolvedPeriodOptions } from "../time";
import { addToDay } from "../time/addToDay";
import { DAY_MS } from "../time/daysInUnit";
import { periodLength } from "../time/periodLength";
import { localDay } from "../time/wallTime";
import { parseInput } from "../validation/parseInput";
import { firstStays, paidStays } from "./paidStays";
import { emptySql, finishedQuery, type Query } from "./query";
import { checkPlace, integers, tallyRows } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { calendarSteps, clockSteps, wallSteps } from "./steps";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { withTables } from "./text";

const QUERY = "renewalSurvivorsQuery";
const COLUMNS = integers("cohort", "first_day", "last_day", "passed", "known_passed", "people");

/**
 * The query of {@link renewalSurvivors}: the customers of each cohort left after each renewal.
 *
 * One row comes back for each different pair of days on which contracts start and end; the renewals between them are
 * counted from these. {@link fitShiftedBetaGeometric} and {@link fitBetaDiscreteWeibull} take the result.
 *
 * @param subscriptions - The table.
 * @param options - Those of {@link renewalSurvivors}.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link renewalSurvivorsInput}, or the table or the span is
 * none; from `read`, if there are more than 10,000 renewals.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2025-01-01", last: "2025-04-01" });
 * const { sql, read } = renewalSurvivorsQuery(table, { period: "month", asOf: "2025-04-01" }, span);
 * // `sql` is for the engine. These rows are what came back; days are counted from 1970:
 * const rows = [
 *   { cohort: 0, first_day: 20098, last_day: 20179, passed: 1, known_passed: 1, people: 8 },
 *   { cohort: 0, first_day: 20108, last_day: 20167, passed: 1, known_passed: 1, people: 2 },
 * ];
 * read(rows).survivors; // => [[10, 10, 8]]
 * ```
 */
export function renewalSurvivorsQuery(
  subscriptions: SubscriptionTable,
  options: RenewalSurvivorsInput,
  span: SubscriptionSpan,
): Query<RenewalSurvivors> {
  checkSubscriptionTable(QUERY, subscriptions);
  const parsed = parseInput("renewalSurvivors", renewalSurvivorsInput, options);
  const { gapDays } = parsed;
  const periods = periodCalendar(subscriptions, parsed);
  const { timeZone } = periods;
  const { start, end } = timeWindow("renewalSurvivors", subscriptions, parsed);
  const asOf = timeInCalendar(parsed.asOf, periods);
  checkSubscriptionSpan(QUERY, span);
  const { dialect } = subscriptions;
  const from = Math.max(span.firstStart ?? Number.POSITIVE_INFINITY, start);
  const to = Math.min(span.lastEvent ?? Number.NEGATIVE_INFINITY, end - 1, asOf - 1);
  if (from > to) {
    const none = renewalTable([], { opens: [], ...periods });
    return finishedQuery(QUERY, subscriptions, { sql: emptySql(COLUMNS), columns: COLUMNS, read: () => none });
  }
  checkCalendar("renewalSurvivors", periods, from, to, asOf);
  const calendar = { ...periods, opens: periodStarts(from, to, periods) };
  const stretch = { from, to: asOf };
  const clock = clockSteps(QUERY, dialect, "clock", timeZone, stretch);
  const walls = wallSteps(QUERY, dialect, "wall_clock", timeZone, stretch);
  const cohorts = calendarSteps(QUERY, dialect, "calendar", calendar.opens);
  const today = localDay(asOf, timeZone);
  // A product of whole numbers that are both constants would be one of 32 bits.
  const onDay = (day: string | number) =>
    `${typeof day === "number" ? day * DAY_MS : `(${day}) * ${DAY_MS}`} + t.clock_time`;
  /** Whether the time of day of the start on a day is before an instant. */
  const isBefore = (day: string | number, alias: string, instant: string) =>
    `CASE WHEN ${onDay(day)} - ${walls.value(onDay(day), alias, "shift")} < ${instant} THEN 1 ELSE 0 END`;
  const sql = withTables(
    [
      clock.table,
      walls.table,
      cohorts.table,
      paidStays(QUERY, subscriptions, { gapDays, timeZone, asOf, before: asOf, stretch: stretchOf(span) }),
      firstStays(),
      `contracts AS (SELECT since, CASE WHEN stay_end < ${asOf} THEN stay_end ELSE ${asOf} END AS last_at FROM lives
  WHERE since >= ${from} AND since <= ${to})`,
      `walls AS (SELECT s.since, s.last_at, ${cohorts.value("s.since", "c", "period")} AS cohort,
    ${clock.wall("s.since", "a")} AS start_wall, ${clock.reached("s.since", "a")} AS start_reached,
    ${clock.wall("s.last_at", "b")} AS end_wall, ${clock.reached("s.last_at", "b")} AS end_reached
  FROM contracts s ${cohorts.join("s.since", "c")} ${clock.join("s.since", "a")} ${clock.join("s.last_at", "b")})`,
      `days AS (SELECT since, last_at, cohort, start_wall, ${clock.shownDay("start_wall")} AS shown_day,
    ${clock.day("start_wall", "start_reached")} AS start_day, ${clock.day("end_wall", "end_reached")} AS last_day FROM walls)`,
      // Contracts that begin with a day are renewed at the first instant of a day, also where the clock skips midnight.
      `opened AS (SELECT d.since, d.last_at, d.cohort, d.start_wall, d.shown_day, d.start_day, d.last_day,
    CASE WHEN d.since = d.start_day * ${DAY_MS} - ${walls.value(`d.start_day * ${DAY_MS}`, "w", "shift")} THEN 1 ELSE 0 END
    AS at_opening FROM days d ${walls.join(`d.start_day * ${DAY_MS}`, "w")})`,
      `terms AS (SELECT last_at, cohort, last_day, CASE WHEN at_opening = 1 THEN start_day ELSE shown_day END AS first_day,
    CASE WHEN at_opening = 1 THEN 0 ELSE start_wall - shown_day * ${DAY_MS} END AS clock_time FROM opened)`,
      `marked AS (SELECT t.cohort, t.first_day, t.last_day,
    ${isBefore("t.last_day - 1", "a", "t.last_at")} + ${isBefore("t.last_day", "b", "t.last_at")} AS passed,
    ${isBefore(today - 1, "g", String(asOf))} + ${isBefore(today, "h", String(asOf))} AS known_passed
  FROM terms t ${walls.join(onDay("t.last_day - 1"), "a")} ${walls.join(onDay("t.last_day"), "b")}
    ${walls.join(onDay(today - 1), "g")} ${walls.join(onDay(today), "h")})`,
    ],
    `SELECT cohort AS cohort, first_day AS first_day, last_day AS last_day, passed AS passed, known_passed AS known_passed,
  count(*) AS people FROM marked GROUP BY cohort, first_day, last_day, passed, known_passed`,
  );
  const length = periodLength(periods).mean;
  /**
   * Renewals before an instant of a day, of which are known how many times of day, on it and the day before, are past.
   */
  const renewals = (first: number, day: number, passed: number) =>
    countedRenewals((day - first) * DAY_MS, length, (count) => renewalDay(first, count, periods) < day - 1 + passed);
  const read = (rows: readonly object[]) =>
    renewalTable(
      tallyRows(QUERY, COLUMNS, rows).map((row, place) => {
        checkPlace(QUERY, place, "cohort", row.cohort, calendar.opens.length - 1);
        checkPlace(QUERY, place, "last_day", row.last_day - row.first_day + 1, Number.POSITIVE_INFINITY);
        const made = renewals(row.first_day, row.last_day, row.passed);
        return {
          cohort: row.cohort,
          known: renewals(row.first_day, today, row.known_passed),
          made,
          customers: row.people,
        };
      }),
      calendar,
    );
  return finishedQuery(QUERY, subscriptions, { sql, columns: COLUMNS, read });
}

/** The day of a renewal; infinite beyond the known years of the calendar. */
function renewalDay(first: number, count: number, periods: ResolvedPeriodOptions): number {
  try {
    return addToDay(first, count, periods);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
