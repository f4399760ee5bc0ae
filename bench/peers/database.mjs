// DuckDB: of several ways to ask, the quickest that we found.
import { rows } from "../duckdb.mjs";

const at = (ms) => `make_timestamp(${ms * 1000}::bigint)`;
const MONTHS =
  "select unnest(generate_series(timestamp '2022-01-01', timestamp '2024-12-01', interval '1 month')) as opens";

/**
 * Customers by month of the first order and months since: the months of each customer as bits, and then mask by mask.
 */
export async function cohorts(connection) {
  return rows(
    connection,
    `with masks as (select bit_or(1::bigint << (12 * (year(t) - 2022) + month(t) - 1)) as mask from orders where amount >= 0 group by customer),
    counted as (select mask, count(*) as n from masks group by mask),
    months as (select mask, n, unnest(range(36)) as month from counted)
    select bit_count((mask & -mask) - 1), month - bit_count((mask & -mask) - 1), sum(n) from months
    where mask & (1::bigint << month) <> 0 group by 1, 2 order by 1, 2`,
  );
}

/** Sums over the summaries of all customers, which are made as a table first. */
export async function customers(connection) {
  const asOf = "timestamp '2025-01-01'";
  await connection.run(`create or replace table summaries as
    with known as (select *, t::date as day from orders where t < ${asOf}),
    days as (select customer, day, count(*) filter (amount >= 0) as n, sum(amount) as value, min(t) filter (amount >= 0) as first, max(t) filter (amount >= 0) as last
      from known group by customer, day),
    numbered as (select *, sum((n > 0)::integer) over (partition by customer order by day) as purchase from days)
    select customer, sum(n) as orders, max(purchase) - 1 as frequency,
      max(day) filter (n > 0) - min(day) filter (n > 0) as recency, ${asOf}::date - min(day) filter (n > 0) as age,
      case when max(purchase) > 1 then sum(value) filter (purchase > 1) / (max(purchase) - 1) else 0 end as value, min(first) as first, max(last) as last
    from numbered group by customer having sum(n) > 0`);
  const [[customers, orders, frequency, recency, age, meanRepeatValue]] = await rows(
    connection,
    "select count(*), sum(orders), sum(frequency), sum(recency), sum(age), sum(value) from summaries",
  );
  return { customers, orders, frequency, recency, age, meanRepeatValue };
}

export async function summary(connection, { from, until }) {
  const [numbers] = await rows(
    connection,
    `select count(*) filter (n > 0), sum(n), count(*) filter (n > 1), sum(revenue), sum(refunds)
    from (select count(*) filter (amount >= 0) as n, sum(amount) as revenue, -sum(least(amount, 0)) as refunds
      from orders where t >= ${at(from)} and t < ${at(until)} group by customer)`,
  );
  return numbers;
}

/**
 * Movements by month: the state of every customer at the closes at which there is one, compared with the close before.
 */
export async function movements(connection) {
  return rows(
    connection,
    `with months as (select row_number() over (order by opens) as number, opens + interval '1 month' as close from (${MONTHS})),
    states as (select customer, number, sum(mrr) as m from subscriptions
      join months on number between datediff('month', timestamp '2022-01-01', s) + 1
        and coalesce(datediff('month', timestamp '2022-01-01', case when isinf(e) then null else e end), 36) and s < close and e >= close
      group by customer, number),
    changes as (select customer, number, m, lag(number) over each as before, lag(m) over each as was, lead(number) over each as after
      from states window each as (partition by customer order by number)),
    gains as (select number, sum(m) filter (before is null) as new, sum(m - was) filter (before = number - 1 and m > was) as expansion,
      sum(m) filter (before < number - 1) as reactivation, sum(was - m) filter (before = number - 1 and m < was) as contraction,
      sum(m) as ending, count(*) filter (before is null) as news, count(*) filter (before < number - 1) as reactivated, count(*) as customers
      from changes group by number),
    losses as (select number + 1 as number, sum(m) as churned, count(*) as lost from changes where after is null or after > number + 1 group by 1)
    select coalesce(lag(ending) over (order by number), 0), coalesce(new, 0), coalesce(expansion, 0), coalesce(reactivation, 0),
      coalesce(contraction, 0), coalesce(churned, 0), coalesce(ending, 0), coalesce(lag(customers) over (order by number), 0),
      coalesce(news, 0), coalesce(reactivated, 0), coalesce(lost, 0), coalesce(customers, 0)
    from months left join gains using (number) left join losses using (number) order by number`,
  );
}
