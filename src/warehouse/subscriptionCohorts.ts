import type { CohortFrame } from "../cohorts/cohortFrame";
import type { ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import { periodAt } from "../cohorts/periodLookup";
import { firstAttributes } from "./cohortBreakdown";
import { type CohortOpening, openerSource } from "./cohortOpeners";
import { ownAges } from "./ownAges";
import { paidStays } from "./paidStays";
import { ANY_TIME } from "./relations";
import { type OrderSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { calendarSteps, type Steps } from "./steps";
import type { SubscriptionTable } from "./subscriptionTable";
import { IS_ORDER, sumOf, type Tables, withTables } from "./text";

/** What a table of cohorts of subscriptions asks for. */
export interface SubscriptionCohorts extends CohortOpening {
  readonly query: string;
  readonly subscriptions: SubscriptionTable;
  readonly parsed: ParsedCohortTableInput;
  readonly frame: CohortFrame;
  /** The span of the table that opens the cohorts. */
  readonly span: OrderSpan | SubscriptionSpan;
}

/** The query of a table of cohorts of subscriptions; cell −1 says how many have entered. */
export function subscriptionCohorts(request: SubscriptionCohorts): string {
  return request.parsed.measure === "customers" ? byCustomers(request) : byRevenue(request);
}

const EARLIER = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING";

/**
 * By how much more customers there are in a column than in the one before.
 *
 * Of each customer the stays follow one another by start, so that what the earlier ones have reached is left out of the
 * later ones. With `onOrAfter` all columns before an end count.
 */
function byCustomers(request: SubscriptionCohorts): string {
  const { subscriptions, parsed, entries } = request;
  const by = "PARTITION BY customer, cohort ORDER BY started, ended";
  // All who entered are in the first column already, unless it has only those retained in it.
  const least = parsed.firstCell === "retained" ? "0" : "1";
  const own = parsed.retained === "onOrAfter" ? least : "first_cell";
  const value = attributeOf(request);
  // Who entered by another table may have no row here.
  const sides = entries === undefined ? [[0], [1], [2]] : [[1], [2]];
  return withTables(
    [
      subscriptions.dialect.inlineTable("sides", ["side"], sides),
      cellsOfStays(request),
      `columns_reached AS (SELECT cohort${value}, first_cell, end_cell, max(end_cell) OVER (${by} ${EARLIER}) AS reach,
    row_number() OVER (${by}) AS place FROM placed)`,
      `parts AS (SELECT cohort${value}, end_cell, place, CASE WHEN place > 1 AND reach > ${own} THEN reach WHEN ${own} < ${least} THEN ${least} ELSE ${own} END
    AS from_cell FROM columns_reached)`,
      `changes AS (SELECT p.cohort${value && ", p.attribute"}, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))`,
    ],
    `SELECT cohort, cell${value}, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell${value}` +
      (entries === undefined ? "" : sizesOf(request)),
  );
}

/** The revenue of each column, added up by customer where no customer may count for more than at entry. */
function byRevenue(request: SubscriptionCohorts): string {
  const { subscriptions, parsed, frame } = request;
  const { dialect } = subscriptions;
  const value = attributeOf(request);
  const valueOfRow = value && ", r.attribute";
  const cells = Array.from({ length: frame.columns.width }, (_, cell) => [cell]);
  const isThere = "(c.cell = 0 AND r.at_entry = 1) OR (c.cell > 0 AND c.cell >= r.first_cell AND c.cell < r.end_cell)";
  const sizes = sizesOf(request);
  const tables = [dialect.inlineTable("cells", ["cell"], cells), cellsOfStays(request)];
  if (parsed.measure !== "grossRevenueRetention")
    return withTables(
      tables,
      `SELECT r.cohort AS cohort, c.cell AS cell${valueOfRow && `${valueOfRow} AS attribute`}, 0 AS people, ${sumOf(dialect, "r.revenue")} AS total
FROM placed r JOIN cells c ON ${isThere} GROUP BY r.cohort, c.cell${valueOfRow}${sizes}`,
    );
  return withTables(
    [
      tables,
      `seen AS (SELECT r.customer, r.cohort, c.cell${valueOfRow}, ${sumOf(dialect, "r.revenue")} AS money
  FROM placed r JOIN cells c ON ${isThere} GROUP BY r.customer, r.cohort, c.cell${valueOfRow})`,
      `capped AS (SELECT cohort, cell${value}, money, max(CASE WHEN cell = 0 THEN money ELSE 0 END) OVER (PARTITION BY customer, cohort) AS most
  FROM seen)`,
    ],
    `SELECT cohort AS cohort, cell AS cell${value && ", attribute AS attribute"}, 0 AS people, ${sumOf(dialect, "CASE WHEN money < most THEN money ELSE most END")} AS total
FROM capped GROUP BY cohort, cell${value}${sizes}`,
  );
}

/** The column of the value by which a table is broken down. */
const attributeOf = ({ by }: SubscriptionCohorts) => (by === undefined ? "" : ", attribute");

/** How many have entered each cohort, at cell −1. */
function sizesOf(request: SubscriptionCohorts): string {
  const value = attributeOf(request);
  return `
UNION ALL SELECT cohort AS cohort, -1 AS cell${value && ", attribute AS attribute"}, count(*) AS people, 0 AS total
FROM entries GROUP BY cohort${value}`;
}

/**
 * Who enters which cohort, and the stays of these customers by columns: `entries(customer, cohort, entered)`,
 * `placed(customer, cohort, started, ended, revenue, at_entry, first_cell, end_cell)`.
 */
function cellsOfStays(request: SubscriptionCohorts): Tables {
  const { query, subscriptions, entries: opener, by, parsed, frame, span } = request;
  const { dialect } = subscriptions;
  const { asOf, rows, rolling } = frame;
  const { gapDays, timeZone = subscriptions.timeZone } = parsed;
  const calendar = calendarSteps(query, dialect, "calendar", frame.periods.starts);
  const recurring = parsed.cohort === "recurring";
  const byState = recurring && opener === undefined;
  // The state at a close is that just before it, the state at an event that just after.
  const atEntry = byState
    ? "s.started < e.entered AND e.entered <= s.ended"
    : "s.started <= e.entered AND e.entered < s.ended";
  const columns = ["customer", "started", "ended", "revenue", "first_no", "end_no"];
  const aged = ownAges(query, subscriptions, parsed, frame, { name: "dated", columns, instants: ["started", "ended"] });
  const age = (instant: string, period: string) => (rolling ? aged.age(instant) : `s.${period} - e.cohort`);
  // Where entries are of another table, the rows of this one may lie elsewhere.
  const stretch = opener === undefined ? stretchOf(span) : { ...ANY_TIME, to: Math.max(asOf, ANY_TIME.from) };
  const entered = by === undefined ? "entries" : "openings";
  const [ofStays, ofOpener] = opener === undefined ? [by, undefined] : [undefined, by];
  return [
    calendar.table,
    byState && closes(request),
    paidStays(query, subscriptions, { gapDays, timeZone, asOf, before: asOf, stretch, attribute: ofStays }),
    opener && openerSource(query, opener, { before: asOf, stretch: stretchOf(span), attribute: ofOpener }),
    ofStays !== undefined && firstAttributes(dialect, "paid", "started", ""),
    ofOpener !== undefined && firstAttributes(dialect, "opener", "moment", IS_ORDER),
    `dated AS (SELECT s.customer, s.started, s.ended, s.revenue, ${calendar.value("s.started", "a", "period")} AS first_no,
    ${calendar.value("s.ended", "b", "period")} AS end_no
  FROM stays s ${calendar.join("s.started", "a")} ${calendar.join("s.ended", "b")})`,
    byState
      ? `${entered} AS (SELECT DISTINCT s.customer, k.cohort, k.moment AS entered
  FROM dated s JOIN closes k ON s.started < k.moment AND k.moment <= s.ended)`
      : opener !== undefined
        ? entriesOf(entered, calendar, recurring, rows)
        : `${entered} AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < ${rows})`,
    by !== undefined &&
      `entries AS (SELECT o.customer, o.cohort, o.entered, f.attribute
  FROM openings o JOIN firsts f ON f.customer = o.customer)`,
    rolling && aged.tables,
    `ages AS (SELECT e.customer, e.cohort${by === undefined ? "" : ", e.attribute"}, s.started, s.ended, s.revenue, CASE WHEN ${atEntry} THEN 1 ELSE 0 END AS at_entry,
    ${age("started", "first_no")} AS first_age, ${age("ended", "end_no")} AS end_age
  FROM ${aged.entries} e JOIN ${aged.rows} s ON s.customer = e.customer)`,
    `placed AS (SELECT customer, cohort${attributeOf(request)}, started, ended, revenue, at_entry, ${cellOf(request, "first_age")} AS first_cell,
    ${cellOf(request, "end_age")} AS end_cell FROM ages)`,
  ];
}

/** The entries by the rows of another table: the first of each customer, or the first in each period. */
function entriesOf(name: string, calendar: Steps, recurring: boolean, rows: number): string {
  const inRows = `cohort >= 0 AND cohort < ${rows}`;
  const dated = `SELECT o.customer, o.moment, ${calendar.value("o.moment", "c", "period")} AS cohort
    FROM opener o ${calendar.join("o.moment", "c")} WHERE o.amount >= 0`;
  if (recurring)
    return `${name} AS (SELECT customer, cohort, min(moment) AS entered FROM (
    ${dated}) d WHERE ${inRows} GROUP BY customer, cohort)`;
  return `${name} AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(moment) AS entered, min(cohort) AS cohort FROM (
    ${dated}) d GROUP BY customer) f WHERE ${inRows})`;
}

/** The closes of the periods that have begun; the last one may be the data cutoff. */
function closes({ subscriptions, frame }: SubscriptionCohorts): string {
  const { periods, asOf, rows } = frame;
  const begun = Math.min(rows, periodAt(periods, asOf - 1) + 1);
  const moments = Array.from({ length: begun }, (_, row) => [row, Math.min(periods.starts[row + 1] as number, asOf)]);
  // A table has at least one row: nobody is there at the end of all times.
  return subscriptions.dialect.inlineTable(
    "closes",
    ["cohort", "moment"],
    begun > 0 ? moments : [[0, Number.MAX_SAFE_INTEGER]],
  );
}

/** The column of an age: ages before the entry are in the first. */
function cellOf({ parsed, frame }: SubscriptionCohorts, age: string): string {
  const { width, lastAges } = frame.columns;
  if (parsed.brackets === undefined)
    return `CASE WHEN ${age} < 0 THEN 0 WHEN ${age} < ${width} THEN ${age} ELSE ${width} END`;
  const steps = Array.from(lastAges, (last, cell) => `WHEN ${age} <= ${last} THEN ${cell}`);
  return `CASE ${steps.join(" ")} ELSE ${width} END`;
}
