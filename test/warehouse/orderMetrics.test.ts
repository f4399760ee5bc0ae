import { describe, expect, it } from "vitest";
import type { OrderLog } from "../../src/logs";
import {
  type CustomerSummaries,
  customerSummaries,
  lapsedCustomers,
  lifecycle,
  purchaseGaps,
  purchaseSummary,
  type RfmInput,
  type RfmThresholds,
  repeatWithin,
  returningCustomerRate,
  rfm,
  stickiness,
} from "../../src/purchases";
import {
  customerSummariesQuery,
  lapsedCustomersQuery,
  lifecycleQuery,
  type OrderSpan,
  type OrderTable,
  type PurchasePatterns,
  purchaseGapsQuery,
  purchasePatternsQuery,
  purchaseSummaryQuery,
  type Query,
  repeatWithinQuery,
  returningCustomerRateQuery,
  rfmCustomersQuery,
  rfmSegmentsQuery,
  rfmThresholdsQuery,
  stickinessQuery,
} from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { LOGS, PATIENCE, type Random, random } from "./random";
import { ask, loadOrders, type RandomOrders, randomOrders } from "./randomOrders";
import { difference, outcome } from "./same";

const DAY = 86_400_000;

/** A function on a log, and its query. */
interface Pair {
  readonly name: string;
  readonly compute: (log: OrderLog, options: never) => unknown;
  readonly query: (orders: OrderTable, options: never, span: OrderSpan) => Query<unknown>;
  readonly options: (choice: Random, times: Times) => object;
}

interface Times {
  readonly first: number;
  readonly last: number;
  /** An instant in or near the log. */
  readonly near: () => number;
}

function timesOf({ times }: RandomOrders, { whole, pick }: Random): Times {
  const first = times.length > 0 ? Math.min(...times) : Date.UTC(2024, 0, 1);
  const last = times.length > 0 ? Math.max(...times) : first + 90 * DAY;
  const near = () => first + Math.floor(((last - first) * whole(-1, 11)) / 10) + pick([-1, 0, 1, DAY]);
  return { first, last, near };
}

const zone = ({ chance, pick }: Random) => (chance(0.2) ? pick(["Asia/Tokyo", "America/New_York"]) : undefined);

const PAIRS: readonly Pair[] = [
  {
    name: "purchaseSummary",
    compute: purchaseSummary,
    query: purchaseSummaryQuery,
    options: (choice, { near }) => ({ from: choice.maybe(near), until: choice.maybe(near), timeZone: zone(choice) }),
  },
  {
    name: "returningCustomerRate",
    compute: returningCustomerRate,
    query: returningCustomerRateQuery,
    options: (choice, { near }) => ({ from: near(), until: near(), timeZone: zone(choice) }),
  },
  {
    name: "repeatWithin",
    compute: repeatWithin,
    query: repeatWithinQuery,
    options: (choice, { near, last }) => ({
      days: choice.pick([0, 0.25, 1 / 3, 1, 7, 30, 90]),
      minimumGapDays: choice.maybe(() => choice.pick([0, 0.1, 1 / 3, 1, 1.5, 10])),
      asOf: choice.chance(0.5) ? near() : last + DAY * choice.pick([0, 1, 30]),
      timeZone: zone(choice),
      confidence: choice.pick([undefined, 0.9]),
    }),
  },
  {
    name: "stickiness",
    compute: stickiness,
    query: stickinessQuery,
    options: (choice, { near }) => ({
      month: near(),
      timeZone: zone(choice),
      calendar: choice.pick([undefined, "persian", "islamic-umalqura", "4-4-5"]),
    }),
  },
  {
    name: "lifecycle",
    compute: lifecycle,
    query: lifecycleQuery,
    options: (choice, { near }) => ({
      period: choice.pick(["hour", "day", "week", "month", "quarter", "year"]),
      from: near(),
      until: near(),
      weekStartsOn: choice.pick([undefined, 0, 3, 6]),
      timeZone: zone(choice),
      calendar: choice.pick([undefined, "persian", "islamic-umalqura", "4-4-5"]),
      yearStartsIn: choice.pick([undefined, 4]),
    }),
  },
  {
    name: "purchaseGaps",
    compute: purchaseGaps,
    query: purchaseGapsQuery,
    options: (choice) => ({
      quantiles: choice.maybe(() => Array.from({ length: choice.whole(0, 4) }, () => choice.whole(0, 100) / 100)),
      timeZone: zone(choice),
    }),
  },
  {
    name: "customerSummaries",
    compute: (log: OrderLog, options: never) => summaryRows(customerSummaries(log, options)),
    query: (...request) => {
      const query = customerSummariesQuery(...request);
      return { ...query, read: (rows) => summaryRows(query.read(rows)) };
    },
    options: summaryOptions,
  },
  {
    name: "purchasePatterns",
    compute: (log: OrderLog, options: never) => counted(customerSummaries(log, options)),
    query: (...request) => {
      const query = purchasePatternsQuery(...request);
      return { ...query, read: (rows) => counted(query.read(rows)) };
    },
    options: summaryOptions,
  },
  {
    name: "lapsedCustomers",
    compute: (log: OrderLog, options: never) => lapsedCustomers(log, options).length,
    query: (...request) => {
      const query = lapsedCustomersQuery(...request);
      return { ...query, read: (rows) => query.read(rows).lapsed };
    },
    options: (choice, { near, last }) => {
      const byDays = choice.chance(0.5);
      return {
        asOf: choice.chance(0.5) ? near() : last + DAY * choice.pick([0, 1, 30]),
        days: byDays ? choice.pick([0, 1, 7, 30.5]) : undefined,
        medianMultiple: byDays ? undefined : choice.pick([0.5, 1, 1.1, 3]),
        minimumPurchases: choice.pick([undefined, 1, 2]),
        timeZone: zone(choice),
      };
    },
  },
];

function summaryOptions(choice: Random, { near, last }: Times): object {
  return {
    asOf: choice.chance(0.5) ? near() : last + DAY * choice.pick([0, 1, 30]),
    timeUnit: choice.pick([undefined, "week", "month", "year"]),
    granularity: choice.pick([undefined, "week", "month", "quarter", "year"]),
    timeZone: zone(choice),
  };
}

/** Bounds among which are values that customers have: such a value is in the lower bin. */
function ownThresholds({ pick, whole, maybe }: Random, bins: number, { amounts }: RandomOrders): RfmThresholds {
  const list = (value: () => number) => Array.from({ length: bins - 1 }, value).sort((a, b) => a - b);
  return {
    recency: list(() => whole(0, 100) / pick([1, 2])),
    frequency: list(() => whole(0, 6)),
    monetary: list(() => (amounts.length > 0 ? maybe(() => pick(amounts)) : undefined) ?? whole(-5, 50) / 7),
  };
}

/** Segments that overlap, leave scores out, and may name the others. */
function ownSegments({ whole, chance }: Random, bins: number) {
  const range = () => {
    const least = whole(1, bins);
    return [least, whole(least, bins)] as const;
  };
  const ids = ["it's", 'a "b"', "علي", ...(chance(0.5) ? ["others"] : [])].slice(whole(0, 2));
  return ids.map((id) => ({ id, recency: range(), frequency: range(), monetary: range() }));
}

/** Summaries by customer: those of an engine come in no order. */
function summaryRows({ customerId, timeUnit, ...columns }: CustomerSummaries): object {
  const row = (i: number) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]]));
  return { timeUnit, ...Object.fromEntries(customerId.map((id, i) => [`customer ${id}`, row(i)])) };
}

/** How many customers have each frequency, recency and age. */
function counted(patterns: PurchasePatterns | CustomerSummaries): object {
  const { frequency, recency, age, timeUnit } = patterns;
  const counts: Record<string, number | string> = { timeUnit };
  for (const [i, each] of frequency.entries()) {
    const key = [each, recency[i], age[i]].join();
    counts[key] = Number(counts[key] ?? 0) + ("weights" in patterns ? (patterns.weights[i] as number) : 1);
  }
  return counts;
}

describe.each(ENGINES)("queries on orders in %s", (name) => {
  it.each(PAIRS)(
    "$name is that of the function in memory",
    async ({ compute, query, options: choose }) => {
      const db = await engine(name);
      const choice = random(2);
      let results = 0;
      for (let each = 0; each < LOGS; each++) {
        const data = randomOrders(choice);
        const { log, orders, span } = await loadOrders(db, data, choice);
        const options = choose(choice, timesOf(data, choice)) as never;
        const expected = outcome(() => compute(log, options));
        const asked = outcome(() => query(orders, options, span));
        const got = typeof asked === "string" ? asked : await ask(db, asked);
        const found = difference(expected, got);
        expect(
          found && `${found}\n${JSON.stringify(options)}\n${typeof asked === "string" ? "" : asked.sql}`,
        ).toBeUndefined();
        if (typeof asked !== "string") results++;
      }
      if (LOGS >= 20) expect(results).toBeGreaterThan(LOGS / 4);
    },
    PATIENCE,
  );

  it(
    "rfm is that of the function in memory, in three queries",
    async () => {
      const db = await engine(name);
      const choice = random(3);
      for (let each = 0; each < LOGS; each++) {
        const data = randomOrders(choice);
        const { log, orders, span } = await loadOrders(db, data, choice);
        const { near, last } = timesOf(data, choice);
        const bins = choice.pick([2, 3, 5, 7]);
        const options: RfmInput<string> = {
          asOf: choice.chance(0.5) ? near() : last + DAY,
          bins: bins === 5 ? choice.maybe(() => 5) : bins,
          timeZone: zone(choice),
          thresholds: choice.chance(0.3) ? ownThresholds(choice, bins, data) : undefined,
          segments: choice.chance(0.3) ? ownSegments(choice, bins) : undefined,
        };
        const { customers, thresholds, segments } = rfm(log, options as RfmInput);
        const sizes = segments.map(({ id, customers: size, revenue }) => ({ id, customers: size, revenue }));
        const bounds = await ask(db, rfmThresholdsQuery(orders, options, span));
        const byCustomer = (list: typeof customers) =>
          Object.fromEntries(list.map((one) => [`c ${one.customerId}`, one]));
        const found =
          difference(thresholds, bounds) ??
          difference(sizes, await ask(db, rfmSegmentsQuery(orders, options, span, bounds))) ??
          (options.thresholds === undefined
            ? undefined
            : difference(sizes, await ask(db, rfmSegmentsQuery(orders, options, span)))) ??
          difference(
            byCustomer(customers),
            byCustomer(await ask(db, rfmCustomersQuery(orders, options, span, bounds))),
          );
        expect(found && `${found}\n${JSON.stringify(options)}`).toBeUndefined();
      }
    },
    PATIENCE,
  );
});
