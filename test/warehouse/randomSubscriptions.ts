import { type SubscriptionLog, subscriptionLogFromColumns } from "../../src/logs";
import { zoneTable } from "../../src/time";
import { startOfLocalDay } from "../../src/time/wallTime";
import {
  type SubscriptionSpan,
  type SubscriptionTable,
  subscriptionSpanQuery,
  subscriptionTable,
} from "../../src/warehouse";
import { type Engine, timeKinds } from "./engines";
import type { Random } from "./random";
import { ask, LABELS, timeCell, ZONES } from "./randomOrders";

const DAY = 86_400_000;

/** Subscriptions of a service that never was. */
export interface RandomSubscriptions {
  readonly timeZone: string;
  readonly customers: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly (number | null)[];
  readonly revenues: readonly number[];
  readonly trials: readonly (boolean | null)[];
  readonly plans: readonly (string | null)[];
  readonly reasons: readonly (string | null)[];
}

/** Ids with all that may be wrong with texts. */
const IDS = ["o'brien", 'say "hi"', "a\\b", "--", "; DROP TABLE x", "علي", "🙂", "null", " padded ", "`"];

/**
 * Subscriptions around everything that goes wrong with them: gaps, overlaps, trials, rows of no length, nights of DST.
 */
export function randomSubscriptions({ whole, chance, pick, next }: Random): RandomSubscriptions {
  const timeZone = pick(ZONES);
  const start = chance(0.1) ? Date.UTC(1969, 6, 1) : Date.UTC(pick([2010, 2022, 2024]), whole(0, 11), 1);
  const days = pick([3, 40, 200, 800]);
  const changes = [...zoneTable(timeZone, start, start + days * DAY).starts.slice(1)];
  const people = whole(1, 15);
  const rows = chance(0.05) ? 0 : whole(1, 70);
  const unit = pick([1, 1000]);
  const instants: number[] = [];
  const instant = () => {
    if (instants.length > 0 && chance(0.15)) return pick(instants);
    const any = start + Math.floor(next() * days * DAY);
    if (chance(0.3)) return startOfLocalDay(Math.floor(any / DAY), timeZone) + pick([-1, 0, 0, 1]) * unit;
    if (changes.length > 0 && chance(0.07)) return pick(changes) + whole(-7_200, 7_200) * 1000 + pick([-1, 0]);
    return any;
  };
  const known = (ms: number) => {
    const floored = Math.floor(ms / unit) * unit;
    instants.push(floored);
    return floored;
  };
  const lastEnds = new Map<number, number>();
  const data = {
    timeZone,
    customers: [] as string[],
    starts: [] as number[],
    ends: [] as (number | null)[],
    revenues: [] as number[],
    trials: [] as (boolean | null)[],
    plans: [] as (string | null)[],
    reasons: [] as (string | null)[],
  };
  const cent = pick([4, 100, 3]);
  for (let row = 0; row < rows; row++) {
    const person = whole(0, people - 1);
    const before = lastEnds.get(person);
    // A change of plan, a late renewal, or a start of its own.
    const from = known(
      before !== undefined && chance(0.5) ? before + pick([0, 0, 1, 0.4, 1.5, 3, 7]) * DAY : instant(),
    );
    const length = pick([0, 1, 20, 31, 90, 400]) * DAY + pick([0, 0, 1, -1]) * unit;
    const to = chance(0.25) ? null : chance(0.3) ? Math.max(from, known(instant())) : known(from + Math.max(0, length));
    if (to !== null) lastEnds.set(person, to);
    data.customers.push(`${IDS[person % IDS.length]}${Math.floor(person / IDS.length) || ""}`);
    data.starts.push(from);
    data.ends.push(to);
    data.revenues.push(chance(0.1) ? 0 : whole(1, 40) / cent);
    data.plans.push(pick(LABELS));
    data.reasons.push(pick(["web ", "\tApp", ...LABELS]));
    data.trials.push(chance(0.1) ? true : pick([false, null]));
  }
  return data;
}

/** Names that have to be quoted. */
export const SUBSCRIPTION_NAMES = {
  customerId: "order",
  startedAt: 'at; -- "it\'s"',
  endedAt: "Größe",
  mrr: "select",
  trial: "end",
  plan: "group",
  reason: "why?",
} as const;

/** A table with subscriptions, and the log of the same ones. */
export interface LoadedSubscriptions {
  readonly log: SubscriptionLog<"plan">;
  readonly subscriptions: SubscriptionTable;
  readonly span: SubscriptionSpan;
}

/** Loads subscriptions into a table of an engine and into a log. */
export async function loadSubscriptions(
  engine: Engine,
  data: RandomSubscriptions,
  choice: Random,
  name = "su'b\" s",
): Promise<LoadedSubscriptions> {
  const { timeZone, customers, starts, ends, revenues, trials, plans, reasons } = data;
  const instants = [...starts, ...ends.filter((each) => each !== null)];
  const kinds = timeKinds(engine).filter((kind) => {
    if (kind === "seconds") return instants.every((ms) => ms % 1000 === 0);
    return kind !== "local" || instants.every((ms) => ms >= DAY);
  });
  const holds = choice.pick(kinds);
  const cell = (ms: number | null) => (ms === null ? null : timeCell(ms, holds, timeZone));
  const trialsToo = choice.chance(0.8);
  // Ends are read by the days of a clock, of which a query knows a hundred years.
  const inclusive = choice.chance(0.25) && instants.every((ms) => ms >= 2 * DAY);
  const columns = [
    [SUBSCRIPTION_NAMES.customerId, "text"],
    [SUBSCRIPTION_NAMES.startedAt, holds],
    [SUBSCRIPTION_NAMES.endedAt, holds],
    [SUBSCRIPTION_NAMES.mrr, "number"],
    [SUBSCRIPTION_NAMES.trial, "boolean"],
    [SUBSCRIPTION_NAMES.plan, "text"],
    [SUBSCRIPTION_NAMES.reason, "text"],
  ] as const;
  await engine.load(
    name,
    columns,
    starts.map((start, row) => [
      customers[row] as string,
      cell(start),
      cell(ends[row] as number | null),
      revenues[row] as number,
      trials[row] as boolean | null,
      plans[row] as string | null,
      reasons[row] as string | null,
    ]),
  );
  const { trial, ...others } = SUBSCRIPTION_NAMES;
  const subscriptions = subscriptionTable({
    dialect: engine.dialect,
    table: name,
    columns: trialsToo ? { ...others, trial } : others,
    startedAt: holds,
    timeZone,
    ends: inclusive ? "inclusive" : undefined,
  });
  // A local time says less than the instant: the log reads it as the table is read. It may turn a short row around.
  const time = (ms: number | null) => (holds === "local" ? cell(ms) : ms);
  const log = subscriptionLogFromColumns(
    {
      customerId: customers,
      startedAt: starts.map((start) => time(start) as number),
      endedAt: ends.map(time),
      mrr: revenues,
      reason: reasons,
      attributes: { plan: plans },
      ...(trialsToo ? { trial: trials.map((each) => each ?? false) } : {}),
    },
    { timeZone, earliest: "1900-01-01", ends: inclusive ? "inclusive" : "exclusive" },
  );
  const span = await ask(engine, subscriptionSpanQuery(subscriptions));
  return { log, subscriptions, span };
}
