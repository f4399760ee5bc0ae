import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import { logRankTest, survivalFromSubscriptions } from "../../src/survival";
import {
  type CountedLifetimes,
  churnByReasonQuery,
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
    firstCell: measure === "customers" ? maybe(() => "retained" as const) : undefined,
  };
}

const ownAges = ({ maybe, pick }: Random) => maybe(() => pick(["rolling24h", "days", "weeks"] as const));

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
        const ages = ownAges(choice);
        const asOf = Math.max(lastOf(data), ...moved) + 1;
        const options = { ...cohortOptions(choice, asOf), cohort, ages };
        const [byChannel, byPlan] = [{ by: choice.maybe(() => "channel") }, { by: choice.maybe(() => "plan") }];
        const bySignUps = cohortTableQuery(
          subscriptions,
          { ...options, ...byChannel, entries: shop.orders },
          shop.span,
        );
        const expected = cohortTable(log, { ...options, ...byChannel, entries: shop.log } as never);
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
          { ...options, ...byPlan, asOf: cutoff, entries: before.subscriptions },
          before.span,
        );
        const planned = cohortTable(log, { ...options, ...byPlan, asOf: cutoff, entries: before.log } as never);
        const wrong = difference(planned, await ask(db, byPlans));
        expect(wrong && `${wrong}\n${JSON.stringify(options)}\n${byPlans.sql}`).toBeUndefined();

        const counted = options.measure === "netRevenueRetention" ? "revenue" : options.measure;
        const ofOrders = { ...options, ...byPlan, measure: counted, gapDays: undefined, asOf: cutoff };
        const orders = cohortTableQuery(shop.orders, { ...ofOrders, entries: before.subscriptions }, before.span);
        const ordered = cohortTable(shop.log, { ...ofOrders, entries: before.log } as never);
        const off = difference(ordered, await ask(db, orders));
        expect(off && `${off}\n${JSON.stringify(ofOrders)}\n${orders.sql}`).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it(
    "groups customers by a column of the first paid row, and counts days, weeks and first cells",
    async () => {
      const db = await engine(name);
      const choice = random(202);
      for (let each = 0; each < LOGS; each++) {
        const data = randomSubscriptions(choice);
        const { log, subscriptions, span } = await loadSubscriptions(db, data, choice);
        const asOf = lastOf(data);
        const from = data.starts.length > 0 ? choice.maybe(() => Math.min(...data.starts)) : undefined;
        const cohort = choice.pick(["first", "recurring"] as const);
        const ages = cohort === "first" ? ownAges(choice) : undefined;
        const measure = choice.chance(0.1) ? { measure: "grossRevenueRetention", retained: undefined } : {};
        const asked = { ...cohortOptions(choice, asOf), ...measure, cohort, ages, from };
        const options = {
          ...asked,
          firstCell: "measure" in measure ? undefined : asked.firstCell,
          by: "plan",
        } as const;
        const query = cohortTableQuery(subscriptions, options as never, span);
        const found = difference(cohortTable(log, options as never), await ask(db, query));
        expect(found && `${found}\n${JSON.stringify(options)}\n${query.sql}`).toBeUndefined();

        const lives = survivalFromSubscriptions(log, { asOf });
        if (lives.customerId.length === 0) continue;
        const plans = firstPlans(log);
        const groups = lives.customerId.map((id) => plans.get(String(id)) ?? "none");
        const grouped = await ask(db, survivalFromSubscriptionsQuery(subscriptions, { asOf, by: "plan" }, span));
        const { durations, churned, entry, weights } = grouped;
        const counted = { durations, churned, entry, weights, groups: grouped.groups.map((value) => value ?? "none") };
        const test = logRankTest({ durations: lives.durations, churned: lives.churned, entry: lives.entry, groups });
        expect(difference(test, logRankTest(counted))).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it(
    "leaves out bad rows where it is told to, and counts them",
    async () => {
      const db = await engine(name);
      const choice = random(203);
      for (let each = 0; each < Math.max(4, LOGS / 3); each++) {
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
      for (let each = 0; each < LOGS / 5; ) {
        const data = randomSubscriptions(choice);
        const { subscriptions, span } = await loadSubscriptions(db, data, choice);
        if (span.rows === 0) continue;
        each++;
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
  const gross = { ...options, measure: "grossRevenueRetention", retained: undefined, firstCell: undefined } as const;
  const list: ((table: SubscriptionTable) => Query<unknown>)[] = [
    (table) => revenueMovementsQuery(table, { period: "month", asOf: last, gapDays }, span),
    (table) => customerChurnQuery(table, { ...window, gapDays }, span),
    (table) => revenueRetentionQuery(table, window, span),
    (table) =>
      (table.columns["reason"] === undefined ? customerChurnQuery : churnByReasonQuery)(
        table,
        { ...window, gapDays },
        span,
      ),
    (table) => churnByTenureQuery(table, { ...window, brackets: [30, 90] }, span),
    (table) => cohortTableQuery(table, options, span),
    (table) => cohortTableQuery(table, gross, span),
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

/** The plan of each customer's first paid row; of several at one instant the least, which has the least code. */
function firstPlans(log: LoadedSubscriptions["log"]) {
  const { codes, values } = log.attributes.plan;
  const firsts = new Map<string, string | undefined>();
  for (const [customer, id] of log.customerIds.entries()) {
    const [start, end] = [log.starts[customer] as number, log.starts[customer + 1] as number];
    const paid = Array.from({ length: end - start }, (_, i) => start + i).filter(
      (row) => log.trials[row] === 0 && log.monthlyRevenues[row] !== 0 && log.startTimes[row] !== log.endTimes[row],
    );
    const first = Math.min(...paid.map((row) => log.startTimes[row] as number));
    const known = paid.filter((row) => log.startTimes[row] === first).map((row) => codes[row] as number);
    const least = Math.min(...known.filter((code) => code >= 0));
    firsts.set(String(id), values[least] as string | undefined);
  }
  return firsts;
}
