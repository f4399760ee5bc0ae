import { describe, expect, it } from "vitest";
import { type CohortTableInput, cohortTable } from "../../src/cohorts";
import type { SubscriptionLog } from "../../src/logs";
import { renewalSurvivors } from "../../src/models";
import {
  churnByReason,
  churnByTenure,
  customerChurn,
  type RevenueMovementsInput,
  revenueChurnByReason,
  revenueMovements,
  revenueRetention,
} from "../../src/subscription";
import { kaplanMeier, survivalFromSubscriptions } from "../../src/survival";
import {
  churnByReasonQuery,
  churnByTenureQuery,
  cohortTableQuery,
  customerChurnQuery,
  type Query,
  renewalSurvivorsQuery,
  revenueChurnByReasonQuery,
  revenueMovementsQuery,
  revenueRetentionQuery,
  type SubscriptionSpan,
  type SubscriptionTable,
  survivalFromSubscriptionsQuery,
} from "../../src/warehouse";
import { ENGINES, type Engine, engine } from "./engines";
import { LOGS, PATIENCE, type Random, random } from "./random";
import { ask } from "./randomOrders";
import { loadSubscriptions, type RandomSubscriptions, randomSubscriptions } from "./randomSubscriptions";
import { difference, outcome } from "./same";

const DAY = 86_400_000;

/** Instants in and around the rows. */
function instants({ whole, pick, chance }: Random, { starts, ends }: RandomSubscriptions) {
  const known = [...starts, ...ends.filter((each) => each !== null)];
  const first = known.length > 0 ? Math.min(...starts) : Date.UTC(2024, 0, 1);
  const last = known.length > 0 ? Math.max(...starts) + 40 * DAY : first + 90 * DAY;
  const near = () => {
    if (known.length > 0 && chance(0.2)) return pick(known);
    return first + Math.floor(((last - first) * whole(-1, 11)) / 10) + pick([-1, 0, 1, DAY]);
  };
  const window = () => {
    const from = near();
    return { from, until: from + pick([1, DAY, 31 * DAY, 200 * DAY]) };
  };
  return { first, last, near, window, isLong: last - first > 100 * DAY };
}

const zoneOf = ({ chance, pick }: Random) => (chance(0.2) ? pick(["Asia/Tokyo", "America/New_York"]) : undefined);
const gapOf = ({ pick }: Random) => pick([undefined, 0, 1, 2, 7]);

/** What a function makes of random options: in memory, and as a query. */
interface Turn {
  readonly options: object;
  readonly compute: (log: SubscriptionLog) => unknown;
  readonly query: (table: SubscriptionTable, span: SubscriptionSpan) => Query<unknown>;
  /** What is compared, where a query gives less than the function. */
  readonly expected?: (result: never) => unknown;
}

const turns: Readonly<Record<string, (choice: Random, data: RandomSubscriptions) => Turn>> = {
  revenueMovements(choice, data) {
    const { near, last, isLong } = instants(choice, data);
    const { pick, chance } = choice;
    const options: RevenueMovementsInput = {
      period: pick(
        isLong ? (["day", "week", "month", "quarter", "year"] as const) : (["hour", "day", "week"] as const),
      ),
      from: chance(0.3) ? near() : undefined,
      until: chance(0.2) ? near() : undefined,
      asOf: chance(0.5) ? pick([near(), last]) : undefined,
      gapDays: gapOf(choice),
      weekStartsOn: pick([undefined, 0, 3] as const),
      timeZone: zoneOf(choice),
      calendar: chance(0.4) ? pick(["persian", "islamic-umalqura", "4-5-4"] as const) : undefined,
      yearStartsIn: chance(0.3) ? pick([2, 4, 9] as const) : undefined,
    };
    return {
      options,
      compute: (log) => revenueMovements(log, options),
      query: (table, span) => revenueMovementsQuery(table, options, span),
    };
  },
  customerChurn(choice, data) {
    const method = choice.pick(["cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"] as const);
    const options = { ...instants(choice, data).window(), method, gapDays: gapOf(choice), timeZone: zoneOf(choice) };
    return {
      options,
      compute: (log) => customerChurn(log, options),
      query: (table, span) => customerChurnQuery(table, options, span),
    };
  },
  churnByReason(choice, data) {
    const method = choice.pick(["cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"] as const);
    const options = { ...instants(choice, data).window(), method, gapDays: gapOf(choice), timeZone: zoneOf(choice) };
    return {
      options,
      compute: (log) => churnByReason(log, options),
      query: (table, span) => churnByReasonQuery(table, options, span),
    };
  },
  revenueChurnByReason(choice, data) {
    const { near, last } = instants(choice, data);
    const { pick, chance } = choice;
    const options: RevenueMovementsInput = {
      period: pick(["day", "week", "month", "quarter"] as const),
      from: chance(0.3) ? near() : undefined,
      until: chance(0.2) ? near() : undefined,
      asOf: chance(0.5) ? pick([near(), last]) : undefined,
      gapDays: gapOf(choice),
      timeZone: zoneOf(choice),
      calendar: chance(0.2) ? pick(["persian", "4-5-4"] as const) : undefined,
    };
    return {
      options,
      compute: (log) => revenueChurnByReason(log, options),
      query: (table, span) => revenueChurnByReasonQuery(table, options, span),
    };
  },
  revenueRetention(choice, data) {
    const options = instants(choice, data).window();
    return {
      options,
      compute: (log) => revenueRetention(log, options),
      query: (table, span) => revenueRetentionQuery(table, options, span),
    };
  },
  churnByTenure(choice, data) {
    const brackets = Array.from({ length: choice.whole(1, 4) }, () => choice.whole(1, 60));
    const options = { ...instants(choice, data).window(), brackets, timeZone: zoneOf(choice) };
    return {
      options,
      compute: (log) => churnByTenure(log, options),
      query: (table, span) => churnByTenureQuery(table, options, span),
    };
  },
  survivalFromSubscriptions(choice, data) {
    const { near, last } = instants(choice, data);
    const options = {
      asOf: choice.pick([near(), last]),
      from: choice.chance(0.4) ? near() : undefined,
      timeUnit: choice.pick(["day", "month"] as const),
      gapDays: gapOf(choice),
      timeZone: zoneOf(choice),
    };
    return {
      options,
      compute: (log) => {
        const { churnedBefore, ...lifetimes } = survivalFromSubscriptions(log, options);
        const { durations, churned, entry } = lifetimes;
        return { churnedBefore, curve: kaplanMeier({ durations, churned, entry }) };
      },
      query: (table, span) => {
        const { read, ...query } = survivalFromSubscriptionsQuery(table, options, span);
        const both = (rows: readonly object[]) => {
          const { churnedBefore, ...lifetimes } = read(rows);
          return { churnedBefore, curve: kaplanMeier(lifetimes) };
        };
        return { ...query, read: both };
      },
    };
  },
  renewalSurvivors(choice, data) {
    const { near, last, window } = instants(choice, data);
    const { pick, chance } = choice;
    const { from, until } = window();
    const options = {
      period: pick(["day", "week", "month", "quarter", "year"] as const),
      asOf: chance(0.3) ? near() : last + pick([0, 1, DAY, 300 * DAY]),
      from: chance(0.3) ? from : undefined,
      until: chance(0.2) ? until : undefined,
      gapDays: gapOf(choice),
      weekStartsOn: pick([undefined, 0, 3] as const),
      timeZone: zoneOf(choice),
    };
    return {
      options,
      compute: (log) => renewalSurvivors(log, options),
      query: (table, span) => renewalSurvivorsQuery(table, options, span),
    };
  },
  cohortTable(choice, data) {
    const { near, last, isLong } = instants(choice, data);
    const { pick, chance, whole, maybe } = choice;
    const measures = [
      "customers",
      "revenue",
      "averageRevenue",
      "grossRevenueRetention",
      "netRevenueRetention",
    ] as const;
    const measure = chance(0.4) ? "customers" : pick(measures);
    const brackets = chance(0.3) ? Array.from({ length: whole(1, 4) }, () => whole(1, 5)) : undefined;
    const options: Omit<CohortTableInput, "entries"> = {
      period: pick(
        isLong ? (["day", "week", "month", "quarter", "year"] as const) : (["hour", "day", "week"] as const),
      ),
      measure,
      asOf: chance(0.3) ? near() : last + pick([0, 1, DAY]),
      from: chance(0.3) ? near() : undefined,
      until: chance(0.2) ? near() : undefined,
      weekStartsOn: maybe(() => pick([0, 1, 3, 6] as const)),
      cohort: maybe(() => pick(["first", "recurring"] as const)),
      retained: measure === "customers" ? maybe(() => pick(["on", "onOrAfter"] as const)) : undefined,
      ages: chance(0.3) ? pick(["rolling24h", "days", "weeks"] as const) : undefined,
      firstCell: measure === "customers" && chance(0.3) ? "retained" : undefined,
      brackets,
      columns: brackets === undefined ? maybe(() => whole(1, 12)) : undefined,
      minimumEvents: chance(0.05) ? 2 : undefined,
      gapDays: gapOf(choice),
      timeZone: zoneOf(choice),
      calendar: chance(0.4) ? pick(["persian", "islamic-umalqura", "4-5-4"] as const) : undefined,
    };
    return {
      options,
      compute: (log) => cohortTable(log, options),
      query: (table, span) => cohortTableQuery(table, options, span),
    };
  },
};

async function compare(db: Engine, salt: number, name: string): Promise<void> {
  const choice = random(salt);
  const turnOf = turns[name] as (typeof turns)[string];
  for (let each = 0; each < LOGS; each++) {
    const data = randomSubscriptions(choice);
    const { log, subscriptions, span } = await loadSubscriptions(db, data, choice);
    for (let again = 0; again < 3; again++) {
      const { options, compute, query: queryOf } = turnOf(choice, data);
      const expected = outcome(() => compute(log));
      const query = outcome(() => queryOf(subscriptions, span));
      const got = typeof query === "string" ? query : await ask(db, query);
      const found = difference(expected, got);
      expect(
        found && `${found}\n${JSON.stringify(options)}\n${typeof query === "string" ? "" : query.sql}`,
      ).toBeUndefined();
    }
  }
}

describe.each(ENGINES)("a query of subscriptions in %s", (name) => {
  it.each(Object.keys(turns).map((metric, i) => [metric, i + 100] as const))(
    "gives what %s gives, for random subscriptions and options",
    async (metric, salt) => compare(await engine(name), salt, metric),
    PATIENCE,
  );
});
