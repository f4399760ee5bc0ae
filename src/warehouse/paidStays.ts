import { FOREVER, paidSource, type SourceOptions, type Stretch } from "./relations";
import { clockSteps } from "./steps";
import type { SubscriptionTable } from "./subscriptionTable";
import type { Tables } from "./text";

/** Which gaps between two subscriptions do not end the earlier one. */
export interface GapOptions {
  /** The longest such gap, in calendar days; with 0, every gap counts. */
  readonly gapDays: number;
  /** Time zone of the calendar days. */
  readonly timeZone: string;
  /** Data cutoff: returns at or after it are unknown. */
  readonly asOf?: number | undefined;
  /** Where the rows of the table lie. */
  readonly stretch: Stretch;
}

const BY_START = "PARTITION BY customer ORDER BY started, ended";
const EARLIER = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING";

/** The greatest value of a customer's rows before a row. Row 1 has none: engines give NULL or 0. */
export const reachOf = (column: string): string => `max(${column}) OVER (${BY_START} ${EARLIER})`;
/** The end of the subscriptions of a customer before a row. */
export const REACH = /* @__PURE__ */ reachOf("ended");
/** The number of a row among those of its customer, from 1. */
export const PLACE = `row_number() OVER (${BY_START})`;

/**
 * Paid rows without the gaps of late renewals: `stays(customer, started, ended, revenue[,
 * attribute])`. What ended last before a
 * short gap goes on until the return, at its price.
 */
export function paidStays(
  query: string,
  subscriptions: SubscriptionTable,
  options: GapOptions & SourceOptions,
): Tables {
  const { gapDays, timeZone, asOf = FOREVER, stretch, attribute } = options;
  const paid = paidSource(query, subscriptions, options);
  const also = attribute === undefined ? "" : ", attribute";
  if (gapDays === 0) return [paid, `stays AS (SELECT customer, started, ended, revenue${also} FROM paid)`];
  const clock = clockSteps(query, subscriptions.dialect, "gap_clock", timeZone, stretch);
  const later = "PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING";
  const next = (condition: string, value: string) =>
    `min(CASE WHEN ${condition} THEN ${value} ELSE ${FOREVER} END) OVER (${later})`;
  const isGap = "place > 1 AND started > reach";
  return [
    clock.table,
    paid,
    `reaches AS (SELECT customer, started, ended, revenue${also}, ${REACH} AS reach, ${PLACE} AS place FROM paid)`,
    `gaps AS (SELECT customer, started, ended, revenue${also}, place, CASE WHEN ${isGap} THEN 1 ELSE 0 END AS after_gap,
    CASE WHEN ${isGap} THEN reach ELSE started END AS left_off FROM reaches)`,
    `gap_walls AS (SELECT g.customer, g.started, g.ended, g.revenue${also && ", g.attribute"}, g.place, g.after_gap, g.left_off,
    ${clock.wall("g.started", "a")} AS start_wall, ${clock.reached("g.started", "a")} AS start_reached,
    ${clock.wall("g.left_off", "b")} AS end_wall, ${clock.reached("g.left_off", "b")} AS end_reached
  FROM gaps g ${clock.join("g.started", "a")} ${clock.join("g.left_off", "b")})`,
    `bridges AS (SELECT customer, started, ended, revenue${also}, place, after_gap, left_off,
    CASE WHEN after_gap = 1 AND started < ${asOf} AND
      ${clock.day("start_wall", "start_reached")} - ${clock.day("end_wall", "end_reached")} <= ${gapDays} THEN 1 ELSE 0 END AS bridged
  FROM gap_walls)`,
    // The next gap is the one with the least start: its end of all before is the greatest so far.
    `resumed AS (SELECT customer, started, ended AS own_end, revenue${also}, ${next("after_gap = 1", "left_off")} AS next_end,
    ${next("after_gap = 1", "started")} AS next_start, ${next("bridged = 1", "started")} AS next_bridge FROM bridges)`,
    `stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue${also} FROM resumed)`,
  ];
}

/** The first stay of each customer, up to the first gap: `lives(customer, since, stay_end)`. */
export function firstStays(): Tables {
  return [
    `steps_of_stays AS (SELECT customer, started, ended, ${REACH} AS reach, ${PLACE} AS place FROM stays)`,
    `ends_of_stays AS (SELECT customer, min(started) AS since, max(ended) AS last_end,
    min(CASE WHEN place > 1 AND started > reach THEN reach ELSE ${FOREVER} END) AS first_gap
  FROM steps_of_stays GROUP BY customer)`,
    "lives AS (SELECT customer, since, CASE WHEN first_gap < last_end THEN first_gap ELSE last_end END AS stay_end " +
      "FROM ends_of_stays)",
  ];
}
