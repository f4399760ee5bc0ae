import type { CohortFrame } from "../cohorts/cohortFrame";
import type { ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import { firstAttributes } from "./cohortBreakdown";
import { type CohortOpening, openerSource } from "./cohortOpeners";
import type { OrderTable } from "./orderTable";
import { ownAges } from "./ownAges";
import { orderSource } from "./relations";
import { type OrderSpan, type SubscriptionSpan, stretchOf } from "./spans";
import { calendarSteps, MOST_BITS } from "./steps";
import { countIf, IS_ORDER, sumOf, type Tables, withTables } from "./text";

/** What a table of cohorts of orders asks for. */
export interface OrderCohorts extends CohortOpening {
  readonly query: string;
  readonly orders: OrderTable;
  readonly parsed: ParsedCohortTableInput;
  readonly frame: CohortFrame;
  /** The span of the table that opens the cohorts. */
  readonly span: OrderSpan | SubscriptionSpan;
}

/** Whether one number of a customer, a bit a period, says all that is asked for. */
export function fitsInBits({ orders, parsed, frame, entries }: OrderCohorts): boolean {
  return (
    frame.periods.starts.length <= MOST_BITS &&
    orders.dialect.bits !== undefined &&
    parsed.measure === "customers" &&
    parsed.cohort === "first" &&
    parsed.minimumEvents === 1 &&
    !frame.rolling &&
    entries === undefined
  );
}

/**
 * First cohorts of customers over at most 61 periods: a number a customer says in which there was an order, and equal
 * customers are counted together. One scan, and one shuffle by customer.
 */
export function cohortsByBits(request: OrderCohorts): string {
  const { query, orders, parsed, frame, by: key, span } = request;
  const { dialect } = orders;
  const bits = dialect.bits as NonNullable<typeof dialect.bits>;
  const calendar = calendarSteps(query, dialect, "calendar", frame.periods.starts);
  const isThere = parsed.retained === "onOrAfter" ? "p.mask >= c.least" : `${bits.common("p.mask", "c.flags")} <> 0`;
  const by = key === undefined ? { first: "", pattern: "", join: "" } : BROKEN_DOWN;
  return withTables(
    [
      calendar.table,
      dialect.inlineTable("cells", ["cohort", "cell", "flags", "least", "own"], flagsOfCells(frame)),
      orderSource(query, orders, { before: frame.asOf, attribute: key, stretch: stretchOf(span) }),
      key !== undefined && firstAttributes(dialect, "source", "moment", IS_ORDER),
      `dated AS (SELECT s.customer, ${calendar.value("s.moment", "c", "flag")} AS flag
  FROM source s ${calendar.join("s.moment", "c")} WHERE s.amount >= 0)`,
      // The least bit is that of the first period; there is none before the first row.
      `histories AS (SELECT customer, min(flag) AS entered, ${bits.union("flag")} AS mask FROM dated GROUP BY customer)`,
      `patterns AS (SELECT h.entered, h.mask${by.first}, count(*) AS customers FROM histories h${by.join}
  WHERE h.entered > 0 AND h.entered < ${1n << BigInt(frame.rows)} GROUP BY h.entered, h.mask${by.first})`,
    ],
    `SELECT c.cohort AS cohort, c.cell AS cell${by.pattern && `${by.pattern} AS attribute`}, sum(p.customers) AS people, 0 AS total
FROM patterns p JOIN cells c ON c.own = p.entered AND ${isThere} GROUP BY c.cohort, c.cell${by.pattern}`,
  );
}

const BROKEN_DOWN = {
  first: ", f.attribute",
  pattern: ", p.attribute",
  join: " JOIN firsts f ON f.customer = h.customer",
};

/** The bits of each cell, of a group of ages several; the first of them; and that of the cohort. */
function flagsOfCells({ periods, rows, columns }: CohortFrame): (number | bigint)[][] {
  const { width, firstAges, lastAges } = columns;
  const begun = periods.starts.length - 1;
  const cells: (number | bigint)[][] = [];
  for (let cohort = 0; cohort < rows; cohort++)
    for (let cell = 0; cell < width; cell++) {
      const first = cohort + (firstAges[cell] as number);
      if (first >= begun) break;
      let flags = 0n;
      for (let period = first; period <= cohort + (lastAges[cell] as number) && period < begun; period++)
        flags |= 1n << BigInt(period);
      cells.push([cohort, cell, flags, 1n << BigInt(first), 1n << BigInt(cohort)]);
    }
  return cells;
}

/** All other tables: orders and money by customer and age, put together by cohort and column. */
export function cohortsByAges(request: OrderCohorts): string {
  const { orders, parsed, frame, entries, by: key } = request;
  const { dialect } = orders;
  const { width } = frame.columns;
  const counts = parsed.measure === "customers";
  // Who entered by an own order is there at age 0, however many orders it takes to be retained.
  const firstIsOwn = parsed.firstCell === "retained";
  const stays = `WHERE a.orders >= ${parsed.minimumEvents}${entries || firstIsOwn ? "" : " OR a.age = 0"}`;
  const attribute = key === undefined ? "" : ", attribute";
  const placed = `placed AS (SELECT a.customer, a.cohort${attribute && ", f.attribute"}, ${cellOf(request)} AS cell, a.money AS money
  FROM ages a${attribute && " JOIN firsts f ON f.customer = a.customer"} ${counts ? stays : ""})`;
  const by = (total: string, from: string) =>
    `SELECT cohort, cell${attribute}, count(*) AS people, ${total} AS total FROM ${from} GROUP BY cohort, cell${attribute}`;
  const inTable = `WHERE cell < ${width}`;
  let select: string;
  if (!counts) select = by(sumOf(dialect, "money"), `placed ${inTable}`);
  else if (parsed.retained === "onOrAfter") {
    // The last column alone: who is there later is there in all before.
    const last = `SELECT customer, cohort${attribute}, max(cell) AS last_cell FROM placed GROUP BY customer, cohort${attribute}`;
    select = `SELECT cohort, last_cell AS cell${attribute}, count(*) AS people, 0 AS total FROM (${last}) w
GROUP BY cohort, last_cell${attribute}`;
  } else if (parsed.brackets === undefined) select = by("0", `placed ${inTable}`);
  else select = by("0", `(SELECT DISTINCT customer, cohort${attribute}, cell FROM placed) w ${inTable}`);
  return withTables([...agesOf(request), placed], select + sizesOf(request));
}

/** How many have entered each cohort, at cell −1, where the first cell does not say so. */
function sizesOf({ parsed, frame, entries, by }: OrderCohorts): string {
  if (entries === undefined && parsed.firstCell === "entered") return "";
  // Who entered by an own order has a row of age 0.
  const [from, condition] = entries === undefined ? ["ages e", "e.age = 0"] : ["entries e", isInRows(frame.rows, "e.")];
  const value = by === undefined ? "" : ", f.attribute";
  const join = by === undefined ? "" : " JOIN firsts f ON f.customer = e.customer";
  return `
UNION ALL SELECT e.cohort AS cohort, -1 AS cell${value && `${value} AS attribute`}, count(*) AS people, 0 AS total
FROM ${from}${join} WHERE ${condition} GROUP BY e.cohort${value}`;
}

const isInRows = (rows: number, alias = "") => `${alias}cohort >= 0 AND ${alias}cohort < ${rows}`;

/** The column of an age. */
function cellOf({ parsed, frame }: OrderCohorts): string {
  const { width, lastAges } = frame.columns;
  if (parsed.brackets === undefined) return `CASE WHEN a.age < ${width} THEN a.age ELSE ${width} END`;
  const steps = Array.from(lastAges, (age, cell) => `WHEN a.age <= ${age} THEN ${cell}`);
  return `CASE ${steps.join(" ")} ELSE ${width} END`;
}

/** The tables that lead to `ages(customer, cohort, age, orders, money)`. */
function agesOf(request: OrderCohorts): Tables {
  const { query, orders, parsed, frame, entries, by, span } = request;
  const { dialect } = orders;
  const { rolling, asOf, rows } = frame;
  const recurring = parsed.cohort === "recurring";
  const calendar = calendarSteps(query, dialect, "calendar", frame.periods.starts);
  // Where entries are of another table, its rows may lie elsewhere.
  const stretch = entries === undefined ? stretchOf(span) : undefined;
  const ofOpener = { before: asOf, stretch: stretchOf(span), attribute: by };
  const source = orderSource(
    query,
    orders,
    entries === undefined ? { ...ofOpener, stretch } : { before: asOf, stretch },
  );
  const opener = entries && openerSource(query, entries, ofOpener);
  const dated = (name: string, from: string) =>
    `${name} AS (SELECT s.customer, s.moment, s.amount, ${calendar.value("s.moment", "c", "period")} AS period_no
  FROM ${from} s ${calendar.join("s.moment", "c")})`;
  const columns = ["customer", "moment", "amount"];
  const own = ownAges(query, orders, parsed, frame, { name: "source", columns, instants: ["moment"] });
  const counted = `${countIf(IS_ORDER)} AS orders, ${sumOf(dialect, "amount")} AS money`;
  const active = `active AS (SELECT customer, period_no, ${counted} FROM dated GROUP BY customer, period_no)`;
  const tables = [
    calendar.table,
    source,
    opener,
    by !== undefined && firstAttributes(dialect, entries ? "opener" : "source", "moment", IS_ORDER),
  ];
  if (!rolling && !recurring && entries === undefined)
    return [
      ...tables,
      dated("dated", "source"),
      active,
      `ages AS (SELECT customer, cohort, period_no - cohort AS age, orders, money FROM (
    SELECT customer, period_no, orders, money, min(CASE WHEN orders > 0 THEN period_no END) OVER (PARTITION BY customer) AS cohort
    FROM active) w WHERE ${isInRows(rows)} AND period_no >= cohort)`,
    ];
  const openedBy = entries === undefined ? "source" : "opener";
  const first = `entries AS (SELECT e.customer, e.entered, ${calendar.value("e.entered", "c", "period")} AS cohort
  FROM (SELECT customer, min(moment) AS entered FROM ${openedBy} WHERE ${IS_ORDER} GROUP BY customer) e ${calendar.join("e.entered", "c")})`;
  const every = `entries AS (SELECT customer, period_no AS cohort, min(moment) AS entered FROM ${entries === undefined ? "dated" : "opened"}
  WHERE ${IS_ORDER} AND period_no >= 0 AND period_no < ${rows} GROUP BY customer, period_no)`;
  // In the first cell are those with an order since their entry, which may be late in its period.
  const ofEntries =
    entries !== undefined && parsed.firstCell === "retained"
      ? `ages AS (SELECT e.customer, e.cohort, s.period_no - e.cohort AS age, ${counted}
  FROM entries e JOIN dated s ON s.customer = e.customer WHERE s.moment >= e.entered AND ${isInRows(rows, "e.")}
  GROUP BY e.customer, e.cohort, s.period_no - e.cohort)`
      : [
          active,
          `ages AS (SELECT e.customer, e.cohort, a.period_no - e.cohort AS age, a.orders, a.money
  FROM entries e JOIN active a ON a.customer = e.customer WHERE ${isInRows(rows, "e.")} AND a.period_no >= e.cohort)`,
        ];
  return [
    ...tables,
    recurring && entries !== undefined && dated("opened", "opener"),
    (!rolling || (recurring && entries === undefined)) && dated("dated", "source"),
    recurring ? every : first,
    rolling
      ? [
          own.tables,
          `ages AS (SELECT customer, cohort, age, ${counted} FROM (
    SELECT e.customer, e.cohort, ${own.age("moment")} AS age, s.amount
    FROM ${own.entries} e JOIN ${own.rows} s ON s.customer = e.customer WHERE s.moment >= e.entered AND ${isInRows(rows, "e.")}) w
  GROUP BY customer, cohort, age)`,
        ]
      : ofEntries,
  ];
}
