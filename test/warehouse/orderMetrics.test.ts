import { describe, expect, it } from "vitest";
import type { OrderLog } from "../../src/logs";
import { lifecycle, purchaseSummary, repeatWithin, returningCustomerRate, stickiness } from "../../src/purchases";
import {
  lifecycleQuery,
  type OrderSpan,
  type OrderTable,
  purchaseSummaryQuery,
  type Query,
  repeatWithinQuery,
  returningCustomerRateQuery,
  stickinessQuery,
} from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { type Random, random } from "./random";
import { ask, loadOrders, type RandomOrders, randomOrders } from "./randomOrders";
import { difference, outcome } from "./same";

const DAY = 86_400_000;
const LOGS = 100;

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
      asOf: choice.chance(0.5) ? near() : last + DAY * choice.pick([0, 1, 30]),
      timeZone: zone(choice),
      confidence: choice.pick([undefined, 0.9]),
    }),
  },
  {
    name: "stickiness",
    compute: stickiness,
    query: stickinessQuery,
    options: (choice, { near }) => ({ month: near(), timeZone: zone(choice) }),
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
    }),
  },
];

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
        if (found) expect.fail(`${found}\n${JSON.stringify(options)}\n${typeof asked === "string" ? "" : asked.sql}`);
        if (typeof asked !== "string") results++;
      }
      expect(results).toBeGreaterThan(LOGS / 4);
    },
    120_000,
  );
});
