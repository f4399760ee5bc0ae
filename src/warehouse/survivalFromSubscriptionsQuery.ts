import { timeOf } from "../logs/timestamp";
import { timeWindow } from "../logs/timeWindow";
import {
  type SurvivalFromSubscriptionsInput,
  survivalFromSubscriptionsInput,
} from "../survival/rows/survivalFromSubscriptions";
import { DAYS_IN_UNIT } from "../time/daysInUnit";
import { localDay } from "../time/wallTime";
import type { Label } from "../validation/labelFields";
import { parseInput } from "../validation/parseInput";
import { checkBy, firstAttributes, labelOf } from "./cohortBreakdown";
import { firstStays, paidStays } from "./paidStays";
import { finishedQuery, type Query } from "./query";
import { checkPlace, integers, tallyRows, values } from "./rows";
import { checkSubscriptionSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { clockSteps } from "./steps";
import { checkSubscriptionTable, type SubscriptionTable } from "./subscriptionTable";
import { withTables } from "./text";

/** The options of {@link survivalFromSubscriptionsQuery}. */
export interface SurvivalFromSubscriptionsQueryInput extends SurvivalFromSubscriptionsInput {
  /**
   * The key of a further column of the table: `groups` then says which value each row has. A customer belongs to the
   * value of the first paid subscription; of several at one instant the least counts.
   */
  readonly by?: string | undefined;
}

/** The lifetimes of subscribers, counted: columns with one row for customers who are alike. */
export interface CountedLifetimes {
  /** Lifetime until churn or `asOf`: calendar days, converted to the unit of time. */
  readonly durations: Float64Array;
  /** 1 if churned before `asOf`, 0 if still active. */
  readonly churned: Uint8Array;
  /** Time at which observation began: 0, or the tenure at `from`. */
  readonly entry: Float64Array;
  /** Customers of each row. */
  readonly weights: Float64Array;
  /** Customers who churned before `from` or on its day; they have no row. */
  readonly churnedBefore: number;
}

/** The same with the group of each row. */
export interface GroupedLifetimes extends CountedLifetimes {
  /** The value of each row; `null` for none. */
  readonly groups: readonly (Label | null)[];
}

const QUERY = "survivalFromSubscriptionsQuery";
const COLUMNS = integers("days", "entry", "churned", "left_before", "people");
const COLUMNS_BY_VALUE = [...values("attribute"), ...COLUMNS];

/**
 * The query of {@link survivalFromSubscriptions}: the lifetimes of subscribers, counted.
 *
 * One row comes back for each different lifetime. The result is the input of {@link kaplanMeier}, {@link nelsonAalen},
 * {@link medianSurvival} and the other functions of survival, with `weights`; their results are those of the single
 * customers. With `by`, {@link logRankTest} compares the groups.
 *
 * @param subscriptions - The table.
 * @param options - Those of {@link survivalFromSubscriptions}, and `by`.
 * @param span - What {@link subscriptionSpanQuery} read of the table.
 * @returns The query.
 * @throws {@link MetricInputError} if the options break {@link survivalFromSubscriptionsInput}, or the table or the
 * span is none.
 *
 * @example
 * ```ts
 * const columns = { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" };
 * const table = subscriptionTable({ dialect: "duckdb", table: "subs", columns, startedAt: "instant" });
 * const span = spanOf(table, { first: "2024-01-01", last: "2026-01-01" });
 * const { sql, read } = survivalFromSubscriptionsQuery(table, { asOf: "2025-04-01" }, span);
 * // `sql` is for the engine. These rows are what came back:
 * const rows = [
 *   { days: 60, entry: 0, churned: 1, left_before: 0, people: 30 },
 *   { days: 76, entry: 0, churned: 0, left_before: 0, people: 70 },
 * ];
 * const { durations, churned, entry, weights } = read(rows);
 * kaplanMeier({ durations, churned, entry, weights }).survival[0]; // => 0.7
 * ```
 */
export function survivalFromSubscriptionsQuery(
  subscriptions: SubscriptionTable,
  options: SurvivalFromSubscriptionsQueryInput & { readonly by?: undefined },
  span: SubscriptionSpan,
): Query<CountedLifetimes>;
export function survivalFromSubscriptionsQuery(
  subscriptions: SubscriptionTable,
  options: SurvivalFromSubscriptionsQueryInput & { readonly by: string },
  span: SubscriptionSpan,
): Query<GroupedLifetimes>;
export function survivalFromSubscriptionsQuery(
  subscriptions: SubscriptionTable,
  options: SurvivalFromSubscriptionsQueryInput,
  span: SubscriptionSpan,
): Query<CountedLifetimes | GroupedLifetimes> {
  checkSubscriptionTable(QUERY, subscriptions);
  const metric = "survivalFromSubscriptions";
  const { by, ...others } = Object(options) as SurvivalFromSubscriptionsQueryInput;
  const parsed = parseInput(metric, survivalFromSubscriptionsInput, options === undefined ? options : others);
  checkBy(QUERY, ["table", "columns"], subscriptions, by);
  const { asOf, from, timeUnit, gapDays, timeZone = subscriptions.timeZone } = parsed;
  const known = timeOf(asOf, timeZone);
  const opened =
    from === undefined ? undefined : timeWindow(metric, subscriptions, { from, until: asOf, timeZone }).start;
  checkSubscriptionSpan(QUERY, span);
  const stretch = stretchOf(span);
  const clock = clockSteps(QUERY, subscriptions.dialect, "clock", timeZone, stretchOf(span, known));
  const late =
    opened === undefined
      ? "0"
      : `CASE WHEN since < ${opened} THEN ${localDay(opened, timeZone)} - first_day ELSE 0 END`;
  const leftBefore =
    opened === undefined ? "0" : `CASE WHEN stay_end < ${opened} OR (entry > 0 AND entry >= days) THEN 1 ELSE 0 END`;
  const value = by === undefined ? "" : ", attribute";
  const ofSeen = value && ", s.attribute";
  const lives = by === undefined ? "lives l" : "lives l JOIN firsts f ON f.customer = l.customer";
  const sql = withTables(
    [
      clock.table,
      paidStays(QUERY, subscriptions, {
        gapDays,
        timeZone,
        asOf: known,
        before: known,
        stretch,
        attribute: by,
      }),
      firstStays(),
      by !== undefined && firstAttributes(subscriptions.dialect, "paid", "started", ""),
      `seen AS (SELECT l.since, l.stay_end${value && ", f.attribute"}, CASE WHEN l.stay_end < ${known} THEN l.stay_end ELSE ${known} END AS last_seen
  FROM ${lives})`,
      `walls AS (SELECT s.since, s.stay_end${ofSeen}, ${clock.wall("s.since", "a")} AS start_wall, ${clock.reached("s.since", "a")} AS start_reached,
    ${clock.wall("s.last_seen", "b")} AS end_wall, ${clock.reached("s.last_seen", "b")} AS end_reached
  FROM seen s ${clock.join("s.since", "a")} ${clock.join("s.last_seen", "b")})`,
      `days_seen AS (SELECT since, stay_end${value}, ${clock.day("start_wall", "start_reached")} AS first_day,
    ${clock.day("end_wall", "end_reached")} AS last_day FROM walls)`,
      `lengths AS (SELECT stay_end${value}, last_day - first_day AS days, ${late} AS entry FROM days_seen)`,
      `marked AS (SELECT days, entry${value}, CASE WHEN stay_end < ${known} THEN 1 ELSE 0 END AS has_churned, ${leftBefore} AS is_out FROM lengths)`,
    ],
    `SELECT ${value && "attribute AS attribute, "}days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out${value}`,
  );
  const columns = by === undefined ? COLUMNS : COLUMNS_BY_VALUE;
  const read = (rows: readonly object[]): CountedLifetimes | GroupedLifetimes => {
    const found = tallyRows(QUERY, columns, rows);
    for (const [place, row] of found.entries())
      for (const name of ["days", "entry", "people"] as const)
        checkPlace(QUERY, place, name, row[name], Number.POSITIVE_INFINITY);
    const inside = found.filter(({ left_before }) => left_before === 0);
    const length = DAYS_IN_UNIT[timeUnit];
    const lifetimes = {
      durations: Float64Array.from(inside, ({ days }) => days / length),
      churned: Uint8Array.from(inside, ({ churned }) => churned),
      entry: Float64Array.from(inside, ({ entry }) => entry / length),
      weights: Float64Array.from(inside, ({ people }) => people),
      churnedBefore: found.reduce((sum, { left_before, people }) => sum + (left_before === 0 ? 0 : people), 0),
    };
    if (by === undefined) return lifetimes;
    return { ...lifetimes, groups: inside.map((row) => labelOf((row as unknown as { attribute: unknown }).attribute)) };
  };
  return finishedQuery(QUERY, subscriptions, { sql, columns, read });
}
