import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import { logRankTest, survivalFromSubscriptions } from "../../src/survival";
import {
  type CountedLifetimes,
  churnByTenureQuery,
  cohortTableQuery,
  customerChurnQuery,
  type Query,
  renewalSurvivorsQuery,
  revenueMovementsQuery,
  revenueRetentionQuery,
  type SubscriptionTable,
  subscriptionSpanQuery,
  subscriptionTable,
  survivalFromSubscriptionsQuery,
} from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { LOGS, PATIENCE, type Random, random } from "./random";
import { ask, loadOrders, randomOrders } from "./randomOrders";
import {
  type LoadedSubscriptions,
  loadSubscriptions,
  type RandomSubscriptions,
  randomSubscriptions,
  SUBSCRIPTION_NAMES,
} from "./randomSubscriptions";
import { difference, isDifferent } from "./same";

const DAY = 86_400_000;
const known = ({ starts, ends }: RandomSubscriptions) => [...starts, ...ends.filter((each) => each !== null)];
const lastOf = (data: RandomSubscriptions) => Math.max(Date.UTC(1971, 0), ...data.starts) + 40 * DAY;

/** Options of a cohort table, whatever opens it. */
function cohortOptions({ pick, chance, maybe, whole }: Random, asOf: number) {
  const measure = pick(["customers", "customers", "revenue", "averageRevenue", "netRevenueRetention"] as const);
  return {
    period: pick(["week", "month", "quarter"] as const),
    measure,
    asOf,
    retained: measure === "customers" ? maybe(() => pick(["on", "onOrAfter"] as const)) : undefined,
    brackets: maybe(() => [1, whole(1, 4)]),
    gapDays: chance(0.5) ? pick([1, 7]) : undefined,
  };
}

describe.each(ENGINES)("a query of subscriptions in %s", (name) => {
  it(
    "takes cohorts from another table, of orders or of subscriptions, and orders from subscriptions",
    async () => {
      const db = await engine(name);
      const choice = random(201);
      for (let each = 0; each < LOGS / 2; each++) {
        const data = randomSubscriptions(choice);
        const { log, subscriptions } = await loadSubscriptions(db, data, choice);
        const apart = (times: readonly number[]) =>
          times.length * data.starts.length > 0 ? Math.min(...data.starts) - Math.min(...times) : 0;
        const signUps = randomOrders(choice);
        const shift = Math.floor(apart(signUps.times) / 1000) * 1000;
        const moved = signUps.times.map((ms) => ms + shift);
        const shop = await loadOrders(db, { ...signUps, timeZone: data.timeZone, times: moved }, choice, "sign ups");
        const cohort = choice.pick(["first", "recurring"] as const);
        const ages = choice.chance(0.2) ? ("rolling24h" as const) : undefined;
        const asOf = Math.max(lastOf(data), ...moved) + 1;
        const options = { ...cohortOptions(choice, asOf), cohort, ages };
        const bySignUps = cohortTableQuery(subscriptions, { ...options, entries: shop.orders }, shop.span);
        const expected = cohortTable(log, { ...options, entries: shop.log });
        const found = difference(expected, await ask(db, bySignUps));
        expect(found && `${found}\n${JSON.stringify(options)}\n${bySignUps.sql}`).toBeUndefined();

        const others = randomSubscriptions(choice);
        const away = Math.floor(apart(others.starts) / 1000) * 1000;
        const plans = { ...others, timeZone: data.timeZone };
        const later = (ms: number | null) => (ms === null ? null : ms + away);
        const old = { ...plans, starts: others.starts.map((ms) => ms + away), ends: others.ends.map(later) };
        const before = await loadSubscriptions(db, old, choice, "old plans");
        const cutoff = Math.max(asOf, ...old.starts) + 1;
        const byPlans = cohortTableQuery(
          subscriptions,
          { ...options, asOf: cutoff, entries: before.subscriptions },
          before.span,
        );
        const planned = cohortTable(log, { ...options, asOf: cutoff, entries: before.log });
        const wrong = difference(planned, await ask(db, byPlans));
        expect(wrong && `${wrong}\n${JSON.stringify(options)}\n${byPlans.sql}`).toBeUndefined();

        const counted = options.measure === "netRevenueRetention" ? "revenue" : options.measure;
        const ofOrders = { ...options, measure: counted, gapDays: undefined, asOf: cutoff };
        const orders = cohortTableQuery(shop.orders, { ...ofOrders, entries: before.subscriptions }, before.span);
        const ordered = cohortTable(shop.log, { ...ofOrders, entries: before.log });
        const off = difference(ordered, await ask(db, orders));
        expect(off && `${off}\n${JSON.stringify(ofOrders)}\n${orders.sql}`).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it(
    "breaks down by a column of the first paid row",
    async () => {
      const db = await engine(name);
      const choice = random(202);
      for (let each = 0; each < LOGS / 2; each++) {
        const data = randomSubscriptions(choice);
        const loaded = await loadSubscriptions(db, data, choice);
        const { log, logOf, subscriptions, span } = loaded;
        const asOf = lastOf(data);
        const from = data.starts.length > 0 ? Math.min(...data.starts) : undefined;
        const cohort = choice.pick(["first", "recurring"] as const);
        const options = { ...cohortOptions(choice, asOf), cohort, from };
        const firsts = firstPlans(loaded, data, asOf);
        const values = [...new Set(firsts.values())];
        const of = (value: string | null) => logOf((id) => firsts.has(id) && firsts.get(id) === value);
        const query = cohortTableQuery(subscriptions, { ...options, breakdown: "plan" }, span);
        const tables = await ask(db, query);
        const entered = values.filter((value) => cohortTable(of(value), options).cohorts.some(({ size }) => size > 0));
        const shown = tables.filter(({ table }) => table.cohorts.some(({ size }) => size > 0));
        expect(shown.map(({ value }) => value).sort()).toEqual(entered.sort());
        for (const { value, table } of shown) {
          const found = difference(cohortTable(of(value as string | null), options), table);
          expect(found && `${value}: ${found}\n${JSON.stringify(options)}\n${query.sql}`).toBeUndefined();
        }
        const lives = survivalFromSubscriptions(log, { asOf });
        const groups = lives.customerId.map((id) => firsts.get(String(id)) ?? "none");
        if (groups.length === 0) continue;
        const grouped = await ask(db, survivalFromSubscriptionsQuery(subscriptions, { asOf, breakdown: "plan" }, span));
        const { durations, churned, entry, weights } = grouped;
        const counted = { durations, churned, entry, weights, groups: grouped.groups.map((value) => value ?? "none") };
        const expected = logRankTest({
          durations: lives.durations,
          churned: lives.churned,
          entry: lives.entry,
          groups,
        });
        const found = difference(expected, logRankTest(counted as never));
        expect(found).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it(
    "leaves out bad rows where it is told to, and counts them",
    async () => {
      const db = await engine(name);
      const choice = random(203);
      for (let each = 0; each < LOGS / 3; each++) {
        const data = randomSubscriptions(choice);
        const good = await loadSubscriptions(db, data, choice);
        if (good.log.rows === 0) continue;
        const kinds = [
          ["c", "text"],
          ["s", "milliseconds"],
          ["e", "milliseconds"],
          ["m", "number"],
        ] as const;
        const rows = data.starts.map((start, row) => [
          data.customers[row] as string,
          start,
          data.ends[row] as number | null,
          data.revenues[row] as number,
        ]);
        const at = data.starts[0] as number;
        const bad = [
          [null, at, null, 5],
          ["x", null, null, 5],
          ["x", at, at - 1, 5],
          ["x", at, null, -1],
          ["x", at, null, null],
          ["x", at, null, 1e16],
          ["x", at, null, 1e-10],
          ["x", Date.UTC(1899, 0), null, 5],
          ["x", Date.UTC(2201, 0), null, 5],
        ];
        await db.load("with bad rows", kinds, [...rows, ...bad]);
        await db.load("good rows", kinds, rows);
        const columns = { customerId: "c", startedAt: "s", endedAt: "e", mrr: "m" };
        const table = (from: string, invalidRows: "throw" | "skip") =>
          subscriptionTable({
            dialect: db.dialect,
            table: from,
            columns,
            startedAt: "milliseconds",
            timeZone: data.timeZone,
            invalidRows,
          });
        await expect(ask(db, subscriptionSpanQuery(table("with bad rows", "throw")))).rejects.toThrow(
          `an amount of money: ${bad.length}`,
        );
        const [one, other] = [table("good rows", "throw"), table("with bad rows", "skip")];
        const span = await ask(db, subscriptionSpanQuery(one));
        expect(await ask(db, subscriptionSpanQuery(other))).toEqual(span);
        for (const query of queries(data, choice, span)) {
          const found = difference(await ask(db, query(one)), await ask(db, query(other)));
          expect(found && `${found}\n${query(other).sql}`).toBeUndefined();
        }
      }
    },
    PATIENCE,
  );

  // SQLite has no hash of text, so its queries have no parts.
  const inParts = name === "sqlite" ? undefined : it;
  inParts?.(
    "of all parts adds up to the whole",
    async () => {
      const db = await engine(name);
      const choice = random(204);
      let partial = 0;
      for (let each = 0; each < LOGS / 5; each++) {
        const data = randomSubscriptions(choice);
        const { subscriptions, span } = await loadSubscriptions(db, data, choice);
        if (span.rows === 0) continue;
        const of = choice.whole(2, 4);
        const part = (number: number) =>
          subscriptionTable({
            dialect: db.dialect,
            table: "su'b\" s",
            columns:
              "trial" in subscriptions.columns ? SUBSCRIPTION_NAMES : { ...SUBSCRIPTION_NAMES, trial: undefined },
            startedAt: subscriptions.startedAt,
            timeZone: data.timeZone,
            ends: subscriptions.endsInclusive ? "inclusive" : "exclusive",
            part: { of, number },
          });
        for (const query of queries(data, choice, span)) {
          const whole = query(subscriptions);
          const tallies: object[][] = [];
          for (let number = 0; number < of; number++) tallies.push(await db.run(query(part(number)).sql));
          const expected = whole.read(await db.run(whole.sql));
          const found = difference(expected, whole.read(tallies.flat()));
          expect(found && `${found}\n${whole.sql}`).toBeUndefined();
          if (tallies.every((own) => isDifferent(expected, whole.read(own)) !== undefined)) partial++;
        }
      }
      if (LOGS >= 20) expect(partial).toBeGreaterThan(LOGS / 10);
    },
    PATIENCE,
  );
});

/** Queries of each metric, of any table with the same rows. */
function queries(data: RandomSubscriptions, choice: Random, span: Parameters<typeof customerChurnQuery>[2]) {
  const times = known(data);
  const [first, last] = [Math.min(...times), lastOf(data)];
  const from = first + Math.floor((last - first) / 2);
  const window = { from, until: last };
  const gapDays = choice.pick([0, 3]);
  const options = cohortOptions(choice, last);
  const list: ((table: SubscriptionTable) => Query<unknown>)[] = [
    (table) => revenueMovementsQuery(table, { period: "month", asOf: last, gapDays }, span),
    (table) => customerChurnQuery(table, { ...window, gapDays }, span),
    (table) => revenueRetentionQuery(table, window, span),
    (table) => churnByTenureQuery(table, { ...window, brackets: [30, 90] }, span),
    (table) => cohortTableQuery(table, options, span),
    (table) => cohortTableQuery(table, { ...options, measure: "grossRevenueRetention", retained: undefined }, span),
    (table) => renewalSurvivorsQuery(table, { period: "month", asOf: last, gapDays }, span),
    (table) => ({ ...sortedLifetimes(survivalFromSubscriptionsQuery(table, { asOf: last, gapDays }, span)) }),
  ];
  return list;
}

/** Lifetimes come in no order, and those of parts not added up: they are put in one. */
function sortedLifetimes({ read, ...query }: Query<CountedLifetimes>): Query<unknown> {
  const counts = (rows: readonly object[]) => {
    const { durations, churned, entry, weights, churnedBefore } = read(rows);
    const found: Record<string, number> = { churnedBefore };
    for (const [i, days] of durations.entries()) {
      const key = [days, churned[i], entry[i]].join();
      found[key] = (found[key] ?? 0) + (weights[i] as number);
    }
    return found;
  };
  return { ...query, read: counts };
}

/** The plan of each customer's first paid row before an instant; of several at one instant the least. */
function firstPlans({ paidStarts }: LoadedSubscriptions, { customers, plans }: RandomSubscriptions, asOf: number) {
  const firsts = new Map<string, { start: number; plan: string | null }>();
  for (const [row, start] of paidStarts().entries()) {
    if (start === null || start >= asOf) continue;
    const id = customers[row] as string;
    const plan = plans[row] as string | null;
    const first = firsts.get(id);
    const isLess = first?.start === start && plan !== null && (first.plan === null || plan < first.plan);
    if (first === undefined || start < first.start || isLess) firsts.set(id, { start, plan });
  }
  return new Map([...firsts].map(([id, { plan }]) => [id, plan]));
}
