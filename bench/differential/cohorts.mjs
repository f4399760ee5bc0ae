// Cohort tables of orders and of subscriptions, in SQL.
import { load, ORDERS, rows, SUBSCRIPTIONS } from "../duckdb.mjs";
import { at, makeCalendar, numberOf } from "./calendar.mjs";
import { END, instant, PAID, pick, randomOrders, randomSubscriptions, START, ZONES } from "./randomLogs.mjs";

const TABLES = 12;
const DAY = 86_400_000;
const PERIODS = ["day", "week", "month", "quarter", "year"];

export async function cohortQuestions({ library, connection, next, compare }) {
  const orders = randomOrders(next);
  const signUps = randomOrders(next);
  await load(connection, "orders", orders, ORDERS);
  await load(connection, "signups", signUps, ORDERS);
  const log = library.orderLogFromColumns(orders);
  const entries = library.orderLogFromColumns(signUps);
  for (let i = 0; i < TABLES; i++) {
    const asked = randomTable(next);
    if (next() < 0.25) asked.measure = pick(next, ["revenue", "averageRevenue"]);
    else if (next() < 0.5) asked.retained = "onOrAfter";
    if (asked.measure === undefined && next() < 0.3) asked.minimumEvents = 2;
    const bySignUps = next() < 0.25;
    const ours = library.cohortTable(log, bySignUps ? { ...asked, entries } : asked);
    compare("cohortTable of orders", ours, await orderTable(connection, asked, bySignUps), asked);
  }

  const subscriptions = randomSubscriptions(next);
  await load(connection, "subscriptions", subscriptions, `${SUBSCRIPTIONS}, trial = 1 as trial`);
  const subscriptionLog = library.subscriptionLogFromColumns(subscriptions);
  for (let i = 0; i < TABLES; i++) {
    const asked = randomTable(next);
    if (asked.cohort === "recurring") delete asked.ages;
    if (next() < 0.5)
      asked.measure = pick(next, ["revenue", "averageRevenue", "grossRevenueRetention", "netRevenueRetention"]);
    else if (next() < 0.4) asked.retained = "onOrAfter";
    const ours = library.cohortTable(subscriptionLog, asked);
    compare("cohortTable of subscriptions", ours, await subscriptionTable(connection, asked), asked);
  }
}

function randomTable(next) {
  const asOf = instant(next);
  const asked = { period: pick(next, PERIODS), timeZone: pick(next, ZONES), asOf: Math.max(asOf, START + DAY) };
  if (next() < 0.4) asked.cohort = "recurring";
  if (next() < 0.2) asked.ages = "rolling24h";
  if (next() < 0.3)
    asked.brackets = Array.from({ length: 1 + Math.floor(next() * 5) }, () => 1 + Math.floor(next() * 6));
  // Long tables of days tell no more than short ones.
  else if (asked.period === "day" || asked.ages !== undefined || next() < 0.3)
    asked.columns = 1 + Math.floor(next() * 40);
  if (asked.period === "day" || next() < 0.3) asked.from = asked.asOf - Math.floor(next() * 60 * DAY);
  if (next() < 0.2) asked.until = 1 + Math.max(asked.from ?? START, asked.asOf - Math.floor((next() - 0.2) * 90 * DAY));
  return asked;
}

const order = "amount >= 0";

/**
 * Makes the tables `calendar`, `frame` (cells by row and column, with what closes them) and returns their size, or
 * `undefined` without rows.
 */
async function makeFrame(connection, asked, openers) {
  const { asOf, until = asOf, period, timeZone, ages, brackets, columns: wanted } = asked;
  const [[firstEvent]] = await rows(connection, `select epoch_ms(min(t)) from (${openers}) where t < ${at(asOf)}`);
  const from = asked.from ?? firstEvent;
  // Without `from`, the rows begin with the first event: there are none when `until` is no later.
  if (from === null || (asked.from === undefined && from >= until)) return undefined;
  // From before everything until long after, so that every instant has a number.
  const first = Math.min(START - 40 * DAY, from, asOf);
  const count = await makeCalendar(connection, {
    period,
    timeZone,
    from: first,
    until: Math.max(END, until, asOf) + 800 * DAY,
  });
  const [[start, last, known]] = await rows(
    connection,
    `select ${numberOf(at(from), asked)}, ${numberOf(at(until - 1), asked)}, ${numberOf(at(asOf), asked)}`,
  );
  if (last < start) return undefined;
  const [[opens]] = await rows(connection, `select epoch_ms(opens) from calendar where number = ${start}`);
  const most = ages === "rolling24h" ? Math.max(0, Math.floor((asOf - opens) / DAY)) : Math.max(0, known - start);
  const widths = brackets ?? new Array((wanted ?? most + 1) - 1).fill(1);
  const columns = [{ first: 0, last: 0 }];
  for (const width of widths) {
    const before = columns.at(-1).last;
    columns.push({ first: before + 1, last: before + width });
  }
  const values = columns.map(({ first: a, last: z }, i) => `(${i}, ${a}, ${z})`).join(", ");
  await connection.run(
    `create or replace temp table columns as select * from (values ${values}) as v(col, first, last)`,
  );
  return { start, last, columns, count };
}

/** Puts the table together from the sizes of the rows and the sums of the cells. */
async function assemble(connection, asked, frame, { sizes, cells, entryIsKnown }) {
  const { asOf, period, ages, measure = "customers" } = asked;
  const { start, last, columns } = frame;
  const calendar = await rows(connection, "select label, epoch_ms(closes) from calendar order by number");
  const size = new Map(await rows(connection, sizes));
  const sums = new Map((await rows(connection, cells)).map(([row, col, value]) => [`${row} ${col}`, value]));
  const ofRevenue = measure.endsWith("Retention");
  const isKnown = (row, col) => {
    const close = calendar[row][1];
    if (col === 0 && entryIsKnown) return close <= asOf;
    if (ages === "rolling24h") return close + (columns[col].last + 1) * DAY <= asOf;
    const later = calendar[row + columns[col].last]?.[1];
    return later !== undefined && later <= asOf;
  };
  const sumOf = (row, col) => (col === 0 && measure === "customers" ? size.get(row) : sums.get(`${row} ${col}`)) ?? 0;
  const baseOf = (row) => (ofRevenue ? sumOf(row, 0) : (size.get(row) ?? 0));
  const numbers = Array.from({ length: last - start + 1 }, (_, i) => start + i);
  return {
    period,
    cohorts: numbers.map((row) => ({
      start: calendar[row][0],
      size: size.get(row) ?? 0,
      finished: calendar[row][1] <= asOf,
      cells: columns.map((_, col) => {
        if (!isKnown(row, col)) return null;
        if (measure === "customers" || measure === "revenue") return sumOf(row, col);
        return baseOf(row) === 0 ? null : sumOf(row, col) / baseOf(row);
      }),
    })),
    pooled: columns.map(({ first: age }, col) => {
      const known = numbers.filter((row) => isKnown(row, col));
      const eligible = known.reduce((sum, row) => sum + baseOf(row), 0);
      const retained = known.reduce((sum, row) => sum + sumOf(row, col), 0);
      return { age, eligible, retained, rate: eligible === 0 ? null : retained / eligible };
    }),
  };
}

/** The SQL of who enters which row, and when. */
function entriesOf(asked, frame, opener) {
  const events = `select customer, t, ${numberOf("t", asked)} as number from (${opener}) where t < ${at(asked.asOf)}`;
  const entered =
    asked.cohort === "recurring"
      ? `select customer, number as row, min(t) as entry from (${events}) group by 1, 2`
      : `select customer, arg_min(number, t) as row, min(t) as entry from (${events}) group by 1`;
  return `select * from (${entered}) where row between ${frame.start} and ${frame.last}`;
}

const ageOf = (asked, column) =>
  asked.ages === "rolling24h"
    ? `floor((epoch_ms(${column}) - epoch_ms(entry)) / ${DAY})`
    : `${numberOf(column, asked)} - row`;

async function orderTable(connection, asked, bySignUps) {
  const { period, asOf, measure = "customers", retained, minimumEvents = 1 } = asked;
  const opener = `select customer, t from ${bySignUps ? "signups" : "orders"} where ${order}`;
  const frame = await makeFrame(connection, asked, opener);
  if (frame === undefined) return { period, cohorts: [], pooled: [] };
  await connection.run(`create or replace temp table entered as ${entriesOf(asked, frame, opener)}`);
  const aged = `select row, customer, entry, amount, ${ageOf(asked, "t")} as age
    from entered join orders using (customer) where t < ${at(asOf)}`;
  const active = `select row, customer, entry, age from (${aged}) where ${order} and age > 0 group by all having count(*) >= ${minimumEvents}`;
  const isIn = retained === "onOrAfter" ? "age >= first" : "age between first and last";
  const cells =
    measure === "customers"
      ? `select row, col, count(distinct customer) from (${active}) join columns on ${isIn} where col > 0 group by 1, 2`
      : `select row, col, sum(amount) from (${aged}) join columns on age between first and last group by 1, 2`;
  const sizes = "select row, count(*) from entered group by 1";
  return assemble(connection, asked, frame, { sizes, cells, entryIsKnown: measure === "customers" });
}

async function subscriptionTable(connection, asked) {
  const { period, asOf, measure = "customers", retained, cohort, ages } = asked;
  const frame = await makeFrame(connection, asked, `select s as t from subscriptions where ${PAID}`);
  if (frame === undefined) return { period, cohorts: [], pooled: [] };
  const starts = `select customer, s as t from subscriptions where ${PAID}`;
  // A recurring cohort is a state: subscribed at the close of the period, or at asOf in the one that is not over.
  const byState = `select distinct customer, number as row, least(closes at time zone 'UTC', ${at(asOf)}) as entry
    from subscriptions, calendar where ${PAID} and number between ${frame.start} and ${frame.last}
    and opens at time zone 'UTC' <= ${at(asOf)} and s < least(closes at time zone 'UTC', ${at(asOf)}) and e >= least(closes at time zone 'UTC', ${at(asOf)})`;
  await connection.run(
    `create or replace temp table entered as ${cohort === "recurring" ? byState : entriesOf(asked, frame, starts)}`,
  );
  const close =
    ages === "rolling24h"
      ? `entry + to_days(last + 1)`
      : "(select closes at time zone 'UTC' from calendar where number = row + last::integer)";
  const closes = `select row, customer, entry, col, ${close} as close from entered, columns where col > 0`;
  const own = `(${closes}) join subscriptions using (customer) where ${PAID} and s < ${at(asOf)}`;
  const isOpen = retained === "onOrAfter" ? "e >= close" : "s < close and e >= close";
  const sizes = "select row, count(*) from entered group by 1";
  if (measure === "customers") {
    const cells = `select row, col, count(distinct customer) from ${own} and ${isOpen} group by 1, 2`;
    return assemble(connection, asked, frame, { sizes, cells, entryIsKnown: true });
  }
  const atEntry = cohort === "recurring" ? "s < entry and e >= entry" : "s <= entry and e > entry";
  const entry = `select row, customer, 0 as col, sum(mrr) as m from entered join subscriptions using (customer)
    where ${PAID} and ${atEntry} group by 1, 2`;
  const later = `select row, customer, col, sum(mrr) as m from ${own} and ${isOpen} group by 1, 2, 3`;
  const capped = measure === "grossRevenueRetention" ? "least(x.m, coalesce(y.m, 0))" : "x.m";
  const cells = `with entry as (${entry}), later as (${later})
    select row, col, sum(${capped}) from (from entry union all from later) x left join (select row, customer, m from entry) y using (row, customer) group by 1, 2`;
  return assemble(connection, asked, frame, { sizes, cells, entryIsKnown: true });
}
