// Summaries, customers and their lifecycle, in SQL.
import { load, ORDERS, rows } from "../duckdb.mjs";
import { at, dayOf, makeCalendar, numberOf } from "./calendar.mjs";
import { instant, pick, randomOrders, ZONES } from "./randomLogs.mjs";

const TIMES = 6;
const DAY = 86_400_000;

export async function orderQuestions({ library, connection, next, compare }) {
  const orders = randomOrders(next);
  await load(connection, "orders", orders, ORDERS);
  const log = library.orderLogFromColumns(orders);
  const ask = (name, options, theirs) => compare(name, library[name](log, options), theirs, options);
  for (let i = 0; i < TIMES; i++) {
    const [from, until] = [instant(next), instant(next)].sort((a, b) => a - b);
    if (from >= until) continue;
    ask("purchaseSummary", { from, until }, await summary(connection, from, until));
    const timeZone = pick(next, ZONES);
    const period = pick(next, ["day", "week", "month", "quarter", "year"]);
    const span = { period, timeZone, from, until: period === "day" ? Math.min(until, from + 60 * DAY) : until };
    ask("lifecycle", span, await lifecycle(connection, span));
    const timeUnit = pick(next, ["day", "week", "month", "year"]);
    const known = { asOf: until, timeUnit, timeZone };
    const { timeUnit: _, ...ours } = library.customerSummaries(log, known);
    const places = ours.customerId.map((_, place) => place).sort((a, b) => ours.customerId[a] - ours.customerId[b]);
    const columns = Object.fromEntries(
      Object.entries(ours).map(([name, column]) => [name, places.map((place) => column[place])]),
    );
    compare("customerSummaries", columns, await customers(connection, known), known);
  }
}

async function summary(connection, from, until) {
  const window = `t >= ${at(from)} and t < ${at(until)}`;
  const [[customers, orders, repeatCustomers, revenue, refunds]] = await rows(
    connection,
    `with per as (select customer, count(*) filter (amount >= 0) as n, sum(amount) as r, sum(-amount) filter (amount < 0) as b
      from orders where ${window} group by 1)
    select count(*) filter (n > 0), coalesce(sum(n), 0), count(*) filter (n > 1), coalesce(sum(r), 0), coalesce(sum(b), 0) from per`,
  );
  return {
    customers,
    orders,
    repeatCustomers,
    revenue,
    refunds,
    repeatPurchaseRate: customers === 0 ? null : repeatCustomers / customers,
    purchaseFrequency: customers === 0 ? null : orders / customers,
    averageOrderValue: orders === 0 ? null : revenue / orders,
  };
}

async function lifecycle(connection, { period, timeZone, from, until }) {
  const [[first]] = await rows(connection, "select epoch_ms(min(t)) from orders");
  await makeCalendar(connection, {
    period,
    timeZone,
    from: Math.min(first, from) - 800 * DAY,
    until: until + 800 * DAY,
  });
  const asked = { period, timeZone };
  return (
    await rows(
      connection,
      `with active as (select distinct customer, ${numberOf("t", asked)} as number from orders where amount >= 0),
      seen as (select customer, number, lag(number) over (partition by customer order by number) as before from active)
      select label,
        (select count(*) from seen where seen.number = calendar.number and before is null),
        (select count(*) from seen where seen.number = calendar.number and before = calendar.number - 1),
        (select count(*) from seen where seen.number = calendar.number and before < calendar.number - 1),
        -(select count(*) from active a where a.number = calendar.number - 1
          and not exists (from active b where b.customer = a.customer and b.number = calendar.number))
      from calendar where number between ${numberOf(at(from), asked)} and ${numberOf(at(until - 1), asked)} order by number`,
    )
  ).map(([start, news, returning, resurrecting, dormant]) => ({
    start,
    new: news,
    returning,
    resurrecting,
    dormant: dormant + 0,
  }));
}

async function customers(connection, { asOf, timeUnit, timeZone }) {
  const length = { day: 1, week: 7, month: 365 / 12, year: 365 }[timeUnit];
  const wall = `(${at(asOf)} at time zone 'UTC' at time zone '${timeZone}')`;
  const list = await rows(
    connection,
    `with known as (select *, ${dayOf("t", timeZone)} as day from orders where t < ${at(asOf)}),
    days as (select customer, day, row_number() over (partition by customer order by day) as purchase
      from (select distinct customer, day from known where amount >= 0)),
    per as (select customer, count(*) filter (amount >= 0) as n, min(t) filter (amount >= 0) as first, max(t) filter (amount >= 0) as last
      from known group by 1 having n > 0),
    value as (select customer, sum(amount) as total from known join
      (select customer, day as second from days where purchase = 2) using (customer) where day >= second group by 1)
    select customer, n, max(purchase) - 1 as frequency, (max(day) - min(day)) / ${length},
      greatest((max(day) - min(day))::double, epoch_ms(${wall}) / ${DAY} - (min(day) - date '1970-01-01')) / ${length},
      case when max(purchase) > 1 then any_value(total) / (max(purchase) - 1) else 0 end, epoch_ms(any_value(first)), epoch_ms(any_value(last))
    from per join days using (customer) left join value using (customer) group by customer, n order by customer`,
  );
  const names = "customerId orders frequency recency age meanRepeatValue firstOrderedAt lastOrderedAt".split(" ");
  return Object.fromEntries(names.map((name, i) => [name, list.map((row) => row[i])]));
}
