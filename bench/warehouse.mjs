// Queries of retention-metrics/warehouse against the best that was written by hand for the same answer, on DuckDB.
//
//   node warehouse.mjs 1e7            so many orders, a tenth as many customers: ours, by hand, the ratio, scans by EXPLAIN
//   node warehouse.mjs growth 1e8     10⁶ orders to so many, on disk: time, and the peak of memory
//
// Seconds are those of the processor: a machine that does other things too takes longer by the clock.
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as warehouse from "../dist/node/warehouse/index.mjs";

const TIMES = 3;
const path = join(tmpdir(), `warehouse-${process.pid}.duckdb`);
const columns = { customerId: "customer", orderedAt: "ordered_at", amount: "amount" };

/** Orders over three years; each fiftieth is a refund. Customers differ in how much they order. */
const ordersSql = (rows) => `create or replace table orders as select
  (hash(i) % ${rows / 10})::bigint as customer,
  make_timestamp(${Date.UTC(2022, 0, 3) * 1000} + (hash(i * 7 + 1) % ${1090 * 86_400})::bigint * 1000000) as ordered_at,
  case when hash(i * 3 + 2) % 50 = 0 then -5.0 else (hash(i * 5 + 3) % 10000) / 100 end::double as amount
from range(${rows}) t(i)`;

/** Subscriptions of a tenth as many customers as rows: some change plans, some leave and come back. */
const subscriptionsSql = (rows) => `create or replace table subscriptions as
  select (hash(i) % ${rows / 5})::bigint as customer, s as started_at,
    case when hash(i + 7) % 3 = 0 then null else s + to_days((hash(i + 11) % 400)::integer) end as ended_at,
    (1 + hash(i * 3 + 1) % 200)::double as mrr
  from (select i, timestamp '2022-01-03' + to_hours((hash(i * 7 + 1) % ${1090 * 24})::integer) as s from range(${rows}) t(i))`;

async function connect() {
  const connection = await (await DuckDBInstance.create(path)).connect();
  await connection.run("set timezone = 'UTC'");
  return connection;
}

const rowsOf = async (connection, sql) => (await connection.runAndReadAll(sql)).getRowObjects();

/** Runs a query and returns the seconds that the processor took, all threads together. */
async function seconds(connection, sql) {
  const start = process.cpuUsage();
  await rowsOf(connection, sql);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The least of several times, in seconds; what is compared is run in turns. */
async function times(connection, queries) {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < TIMES; turn++)
    for (const [i, sql] of queries.entries()) {
      best[i] = Math.min(best[i], await seconds(connection, sql));
    }
  return best;
}

/** How often a query reads the table, as EXPLAIN shows it. */
async function scans(connection, sql) {
  const [{ explain_value: plan }] = await rowsOf(connection, `explain ${sql}`);
  return plan.split(/SEQ_SCAN|TABLE_SCAN/u).length - 1;
}

function queriesIn(timeZone, span) {
  const orders = warehouse.orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "utc", timeZone });
  const asOf = "2025-01-01";
  const months = { period: "month", asOf };
  return {
    "cohort table, months, customers": warehouse.cohortTableQuery(orders, months, span),
    "cohort table, months, revenue": warehouse.cohortTableQuery(orders, { ...months, measure: "revenue" }, span),
    "cohort table, weeks": warehouse.cohortTableQuery(orders, { period: "week", asOf }, span),
    "purchase summary": warehouse.purchaseSummaryQuery(orders, {}, span),
    "purchase patterns": warehouse.purchasePatternsQuery(orders, { asOf }, span),
    "customer summaries": warehouse.customerSummariesQuery(orders, { asOf, limit: 1e8 }, span),
    "purchase gaps": warehouse.purchaseGapsQuery(orders, {}, span),
    lifecycle: warehouse.lifecycleQuery(orders, { period: "month", from: "2022-01-01", until: asOf }, span),
    "rfm, thresholds": warehouse.rfmThresholdsQuery(orders, { asOf }, span),
  };
}

function subscriptionsIn(timeZone) {
  const names = { customerId: "customer", startedAt: "started_at", endedAt: "ended_at", mrr: "mrr" };
  return warehouse.subscriptionTable({
    dialect: "duckdb",
    table: "subscriptions",
    columns: names,
    startedAt: "utc",
    timeZone,
  });
}

function paidQueriesIn(timeZone, span) {
  const options = { period: "month", asOf: "2025-01-01" };
  return { "revenue movements": warehouse.revenueMovementsQuery(subscriptionsIn(timeZone), options, span) };
}

/** The best that was written by hand, in UTC. */
const BY_HAND = {
  "cohort table, months, customers": `with histories as (select customer,
      bit_or(1::bigint << datediff('month', date '2022-01-01', ordered_at)) as mask
      from orders where amount >= 0 and ordered_at < '2025-01-01' group by customer),
    patterns as (select mask, count(*) as customers from histories group by mask),
    placed as (select log2(mask & -mask)::bigint as cohort, mask, customers from patterns)
    select cohort, month - cohort as cell, sum(customers) as people from placed, range(36) m(month)
    where month >= cohort and mask & (1::bigint << month) <> 0 group by all`,
  "cohort table, months, revenue": `with active as (select customer, datediff('month', date '2022-01-01', ordered_at) as month,
      count(*) filter (amount >= 0) as orders, sum(amount) as money from orders where ordered_at < '2025-01-01' group by all),
    aged as (select month, money, min(month) filter (orders > 0) over (partition by customer) as cohort from active)
    select cohort, month - cohort as cell, count(*) as people, sum(money) as total from aged where month >= cohort group by all`,
  "revenue movements": `with paid as (select customer, mrr, started_at, ended_at,
      max(coalesce(ended_at, timestamp '9999-01-01')) over (partition by customer order by started_at, ended_at nulls last
        rows between unbounded preceding and 1 preceding) as reach,
      datediff('month', date '2022-01-01', started_at) as a,
      case when ended_at < '2025-01-01' then datediff('month', date '2022-01-01', ended_at) else 36 end as b
      from subscriptions where mrr > 0 and started_at < '2025-01-01' and (ended_at is null or ended_at > started_at)),
    events as (select customer, unnest([a, b]) as period, unnest([1, -1]) as step, unnest([mrr, -mrr]) as change, 0 as gap
      from paid where a < b union all
      select customer, datediff('month', date '2022-01-01', reach), 0, 0, 1 from paid
      where started_at > reach and started_at < reach + interval 2 days),
    changes as (select customer, period, sum(step) as steps, count(*) filter (step > 0) as begun, sum(change) as delta,
      sum(abs(change)) as moved, sum(gap) as gaps from events group by all),
    states as (select *, sum(steps) over w as after, sum(begun) over w as begun_so_far from changes
      window w as (partition by customer order by period rows between unbounded preceding and current row))
    select period, count(*) filter (after = steps and after > 0 and begun_so_far = begun) as new_customers,
      count(*) filter (after = steps and after > 0 and begun_so_far > begun) as back_customers,
      count(*) filter (after = 0 and steps < 0) as churned_customers, sum(gaps),
      sum(delta) filter (after = steps and after > 0 and begun_so_far = begun) as new_money,
      sum(delta) filter (after = steps and after > 0 and begun_so_far > begun) as back_money,
      sum(-delta) filter (after = 0 and steps < 0) as churned_money,
      sum(delta) filter (after > 0 and after > steps and delta > 1e-12 * moved) as expansion,
      sum(-delta) filter (after > 0 and after > steps and delta < -1e-12 * moved) as contraction
    from states where period < 36 group by period`,
  "purchase summary": `with buyers as (select customer, count(*) filter (amount >= 0) as orders, sum(amount) filter (amount >= 0) as paid,
      sum(-amount) filter (amount < 0) as refunded from orders group by customer)
    select count(*) filter (orders > 0), sum(orders), count(*) filter (orders > 1), sum(paid), sum(refunded) from buyers`,
  "purchase patterns": `with purchases as (select distinct customer, ordered_at::date as day from orders
      where amount >= 0 and ordered_at < '2025-01-01'),
    histories as (select count(*) - 1 as frequency, max(day) - min(day) as recency, min(day) as first_day from purchases group by customer)
    select frequency, recency, first_day, count(*) from histories group by all`,
  "customer summaries": `with purchases as (select customer, ordered_at::date as day, count(*) filter (amount >= 0) as orders, sum(amount) as money,
      min(ordered_at) filter (amount >= 0) as first_at, max(ordered_at) filter (amount >= 0) as last_at
      from orders where ordered_at < '2025-01-01' group by all),
    placed as (select *, count(*) filter (orders > 0) over (partition by customer order by day) as place from purchases)
    select customer, sum(orders), max(place) - 1, min(day) filter (orders > 0), max(day) filter (orders > 0), min(first_at), max(last_at),
      sum(money) filter (place > 1) from placed group by customer having sum(orders) > 0`,
};

async function ratios(rows) {
  const connection = await connect();
  await connection.run(ordersSql(rows));
  await connection.run(subscriptionsSql(rows / 10));
  const [span] = await spanIn(connection);
  const asked = warehouse.subscriptionSpanQuery(subscriptionsIn("UTC"));
  const paid = asked.read(await rowsOf(connection, asked.sql));
  const inUtc = { ...queriesIn("UTC", span), ...paidQueriesIn("UTC", paid) };
  const inBerlin = { ...queriesIn("Europe/Berlin", span), ...paidQueriesIn("Europe/Berlin", paid) };
  console.log(`${rows} orders; seconds of the processor, best of three in turns\n`);
  console.log(
    "| query | ours, Europe/Berlin | ours, UTC | by hand, UTC | ratio in UTC | scans |\n|---|---|---|---|---|---|",
  );
  for (const [name, { sql }] of Object.entries(inUtc)) {
    const byHand = BY_HAND[name];
    const [berlin, utc, hand] = await times(connection, [inBerlin[name].sql, sql, ...(byHand ? [byHand] : [])]);
    const shown = byHand ? [hand.toFixed(2), (utc / hand).toFixed(2)] : ["–", "–"];
    console.log(`| ${[name, berlin.toFixed(2), utc.toFixed(2), ...shown, await scans(connection, sql)].join(" | ")} |`);
  }
}

async function spanIn(connection) {
  const orders = warehouse.orderTable({ dialect: "duckdb", table: "orders", columns, orderedAt: "utc" });
  const query = warehouse.orderSpanQuery(orders);
  const span = query.read(await rowsOf(connection, query.sql));
  return [span, await seconds(connection, query.sql)];
}

async function growth(most) {
  console.log("seconds of the processor, one run each, and the peak of memory of the process\n");
  const names = ["cohort table, months, customers", "cohort table, months, revenue", "purchase patterns"];
  console.log(`| orders | span | ${names.join(" | ")} | peak, MB |\n|---|---|${names.map(() => "---|").join("")}---|`);
  for (let rows = 1e6; rows <= most; rows *= 10) {
    const connection = await connect();
    await connection.run(ordersSql(rows));
    await connection.run("checkpoint");
    const [span, spanTime] = await spanIn(connection);
    const queries = queriesIn("Europe/Berlin", span);
    const found = [];
    for (const name of names) {
      found.push((await seconds(connection, queries[name].sql)).toFixed(2));
    }
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`| ${[rows.toExponential(0), spanTime.toFixed(2), ...found, peak].join(" | ")} |`);
    connection.closeSync();
  }
}

try {
  await (process.argv[2] === "growth"
    ? growth(Number(process.argv[3] ?? 1e8))
    : ratios(Number(process.argv[2] ?? 1e7)));
} finally {
  rmSync(path, { force: true });
  rmSync(`${path}.wal`, { force: true });
}
