// Movements of recurring revenue and churn, in SQL.
import { load, rows, SUBSCRIPTIONS } from "../duckdb.mjs";
import { at, makeCalendar, numberOf } from "./calendar.mjs";
import { instant, PAID, pick, randomSubscriptions, START, ZONES } from "./randomLogs.mjs";

const TIMES = 6;
const DAY = 86_400_000;
const METHODS = ["cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"];

export async function subscriptionQuestions({ library, connection, next, compare }) {
  const subscriptions = randomSubscriptions(next);
  await load(connection, "subscriptions", subscriptions, `${SUBSCRIPTIONS}, trial = 1 as trial`);
  const log = library.subscriptionLogFromColumns(subscriptions);
  for (let i = 0; i < TIMES; i++) {
    const [from, until] = [instant(next), instant(next)].sort((a, b) => a - b);
    if (from === until) continue;
    const period = pick(next, ["day", "week", "month", "quarter", "year"]);
    const asked = {
      period,
      timeZone: pick(next, ZONES),
      from,
      until: period === "day" ? Math.min(until, from + 60 * DAY) : until,
    };
    // How many short gaps there are is no question to the database, here and below.
    const table = library.revenueMovements(log, asked).map(({ shortGaps, ...row }) => row);
    compare("revenueMovements", table, await movements(connection, asked), asked);
    const window = { from, until, method: pick(next, METHODS) };
    const { interval, shortGaps, ...ours } = library.customerChurn(log, window);
    compare("customerChurn", ours, await churn(connection, window), window);
  }
}

async function movements(connection, asked) {
  const { period, timeZone, from, until } = asked;
  await makeCalendar(connection, {
    period,
    timeZone,
    from: Math.min(START - 40 * DAY, from),
    until: until + 400 * DAY,
  });
  const list = await rows(
    connection,
    `with closes as (select number, label, closes at time zone 'UTC' as close from calendar),
    grid as (select customer, number, coalesce(sum(mrr) filter (${PAID} and s < close and e >= close), 0) as m
      from subscriptions, closes group by 1, 2),
    states as (select customer, number, m, lag(m, 1, 0) over each as before, coalesce(max(m) over (each rows between unbounded preceding and 1 preceding), 0) > 0 as known
      from grid window each as (partition by customer order by number))
    select label, (select label from closes b where b.number = closes.number + 1), sum(before),
      coalesce(sum(m) filter (before = 0 and not known), 0), coalesce(sum(m - before) filter (before > 0 and m > before), 0),
      coalesce(sum(m) filter (before = 0 and known), 0), coalesce(sum(before - m) filter (m > 0 and m < before), 0),
      coalesce(sum(before) filter (m = 0), 0), sum(m), count(*) filter (before > 0), count(*) filter (before = 0 and m > 0 and not known),
      count(*) filter (before = 0 and m > 0 and known), count(*) filter (before > 0 and m = 0), count(*) filter (m > 0)
    from closes join states using (number)
    where number between ${numberOf(at(from), asked)} and ${numberOf(at(until - 1), asked)} group by closes.number, label order by closes.number`,
  );
  return list.map(([start, next, starting, ...rest]) => {
    const [fromNew, expansion, reactivation, contraction, churned, ending, ...customers] = rest;
    const [startingCustomers, news, reactivated, churnedCustomers, endingCustomers] = customers;
    const lost = churned + contraction;
    return {
      start,
      until: next,
      finished: true,
      starting,
      new: fromNew,
      expansion,
      reactivation,
      contraction,
      churned,
      ending,
      customers: {
        starting: startingCustomers,
        new: news,
        reactivated,
        churned: churnedCustomers,
        ending: endingCustomers,
      },
      grossRevenueRetention: starting === 0 ? null : (starting - lost) / starting,
      netRevenueRetention: starting === 0 ? null : (starting - lost + expansion) / starting,
      churnRate: startingCustomers === 0 ? null : churnedCustomers / startingCustomers,
      quickRatio: lost === 0 ? null : (fromNew + expansion + reactivation) / lost,
    };
  });
}

async function churn(connection, { from, until, method }) {
  const [[starting, ending, joined, gone, leavers, startLosses]] = await rows(
    connection,
    `with paid as (select * from subscriptions where ${PAID}),
    marked as (select *, s > coalesce(max(e) over (partition by customer order by s, e rows between unbounded preceding and 1 preceding), timestamp '-infinity') as opens from paid),
    islands as (select customer, max(e) as left_at from (select *, sum(opens::integer) over (partition by customer order by s, e rows unbounded preceding) as island from marked) group by customer, island),
    per as (select customer,
        bool_or(s < ${at(from)} and e >= ${at(from)}) as b, bool_or(s < ${at(until)} and e >= ${at(until)}) as a,
        bool_or(s < ${at(until)} and e >= ${at(from)}) as there,
        exists (from islands where islands.customer = paid.customer and left_at >= ${at(from)} and left_at < ${at(until)}) as l
      from paid group by customer)
    select count(*) filter (b), count(*) filter (a), count(*) filter (not b and there), count(*) filter (b and not a),
      count(*) filter (l), count(*) filter (b and l) from per`,
  );
  const fractions = {
    cohort: [gone, starting],
    startLosses: [startLosses, starting],
    stripe: [leavers, starting + joined],
    midpoint: [leavers, starting + joined / 2],
    average: [leavers, (starting + ending) / 2],
    allLosses: [leavers, starting],
  };
  const [lost, base] = fractions[method];
  return { rate: base === 0 ? null : lost / base, lost, base, method };
}
