import { type OrderLog, orderLogFromColumns } from "../../src/logs";
import { zoneTable } from "../../src/time";
import { startOfLocalDay, zoneOffset } from "../../src/time/wallTime";
import {
  type OrderSpan,
  type OrderTable,
  orderSpanQuery,
  orderTable,
  type Query,
  type TimeKind,
} from "../../src/warehouse";
import { type Engine, timeKinds } from "./engines";
import type { Random } from "./random";

/** Zones with and without summer time, one off the hour, one that changed its clock at midnight, one with a Ramadan. */
export const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Tehran",
  "Asia/Riyadh",
  "America/St_Johns",
  "Africa/Casablanca",
];

const DAY = 86_400_000;

/** Orders of a shop that never was. */
export interface RandomOrders {
  readonly timeZone: string;
  readonly customers: readonly string[];
  readonly times: readonly number[];
  readonly amounts: readonly number[];
  readonly channels: readonly (string | null)[];
}

/** Ids with all that may be wrong with texts. */
const IDS = ["o'brien", 'say "hi"', "a\\b", "--", "; DROP TABLE x", "علي", "🙂", "null", " padded ", "`"];

/** A log of orders around everything that goes wrong with dates. */
export function randomOrders({ whole, chance, pick, next }: Random): RandomOrders {
  const timeZone = pick(ZONES);
  const early = chance(0.1);
  const start = early ? Date.UTC(1969, 6, 1) : Date.UTC(pick([2010, 2022, 2024]), whole(0, 11), 1);
  const days = pick([3, 40, 200, 800]);
  const changes = zoneTable(timeZone, start, start + days * DAY).starts.slice(1);
  const people = whole(1, 25);
  const rows = chance(0.05) ? 0 : whole(1, 90);
  const times: number[] = [];
  const unit = pick([1, 1000]);
  const instant = () => {
    if (times.length > 0 && chance(0.1)) return pick(times);
    const any = start + Math.floor(next() * days * DAY);
    if (chance(0.2)) return startOfLocalDay(Math.floor(any / DAY), timeZone) + pick([-1, 0, 1]) * unit;
    if (changes.length > 0 && chance(0.07)) return pick([...changes]) + whole(-7_200, 7_200) * 1000 + pick([-1, 0]);
    return any;
  };
  for (let row = 0; row < rows; row++) times.push(Math.floor(instant() / unit) * unit);
  const cent = pick([4, 100, 3]);
  const amount = () => (chance(0.15) ? 0 : (whole(1, 400) / cent) * (chance(0.15) ? -1 : 1));
  return {
    timeZone,
    customers: times.map(() => {
      const person = whole(0, people - 1);
      return `${IDS[person % IDS.length]}${Math.floor(person / IDS.length) || ""}`;
    }),
    times,
    amounts: times.map(amount),
    channels: times.map(() => pick(LABELS)),
  };
}

/** Values of a column: quotes, case, an order by code points that is not that of halves of them, and blanks. */
export const LABELS = ["web", "App", "store's", '"x"', "é", "\uE000", "🙂", " a", "", " \t", null] as const;

const textOf = (ms: number) => new Date(ms).toISOString().replace("T", " ").replace("Z", "");

/** What a table holds of an instant. */
export function timeCell(ms: number, holds: TimeKind, timeZone: string): string | number {
  if (holds === "milliseconds") return ms;
  if (holds === "seconds") return ms / 1000;
  if (holds === "instant") return `${textOf(ms)}+00`;
  return textOf(holds === "utc" ? ms : ms + zoneOffset(ms, timeZone));
}

/** A table with orders, and the log of the same orders. */
export interface LoadedOrders {
  readonly log: OrderLog<"channel">;
  readonly orders: OrderTable;
  readonly span: OrderSpan;
}

/** Names that have to be quoted. */
export const NAMES = {
  customerId: "order",
  orderedAt: 'at; -- "it\'s"',
  amount: "Größe",
  channel: "select",
} as const;

/** Loads orders into a table of an engine and into a log. */
export async function loadOrders(
  engine: Engine,
  data: RandomOrders,
  choice: Random,
  name = "or'der\" s",
): Promise<LoadedOrders> {
  const { timeZone, customers, times, amounts, channels } = data;
  const kinds = timeKinds(engine).filter((kind) => {
    if (kind === "seconds") return times.every((ms) => ms % 1000 === 0);
    return kind !== "local" || times.every((ms) => ms >= DAY);
  });
  const holds = choice.pick(kinds);
  const cells = times.map((ms) => timeCell(ms, holds, timeZone));
  await engine.load(
    name,
    [
      [NAMES.customerId, "text"],
      [NAMES.orderedAt, holds],
      [NAMES.amount, "number"],
      [NAMES.channel, "text"],
    ],
    cells.map((cell, row) => [customers[row] as string, cell, amounts[row] as number, channels[row] as string | null]),
  );
  const orders = orderTable({
    dialect: engine.dialect,
    table: name,
    columns: NAMES,
    orderedAt: holds,
    timeZone,
  });
  const log = orderLogFromColumns(
    {
      customerId: customers,
      // A local time says less than the instant: the log reads it as the table is read.
      orderedAt: holds === "local" ? (cells as string[]) : times,
      amount: amounts,
      attributes: { channel: channels },
    },
    { timeZone, earliest: "1900-01-01" },
  );
  return { log, orders, span: await ask(engine, orderSpanQuery(orders)) };
}

/** Runs a query and reads what came back. */
export async function ask<Result>(engine: Engine, { sql, read }: Query<Result>): Promise<Result> {
  return read(await engine.run(sql));
}
