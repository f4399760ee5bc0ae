import { EARLIEST_MS, LATEST_MS } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import type { OrderTable } from "./orderTable";
import { type ClockSteps, clockSteps, type Steps, wallSteps } from "./steps";
import type { SubscriptionTable } from "./subscriptionTable";
import type { TimeKind, WarehouseTable } from "./tableOptions";
import { instantText, type Tables } from "./text";

/** The end of a subscription that is running. */
export const FOREVER = 9_000_000_000_000_000;

/** The years that a table takes, as a log does: other times are bad rows. */
const FIRST_TIME = Date.UTC(1900, 0);
/** The first time that a table does not take any more. */
const LAST_TIME = Date.UTC(2200, 0);
/** A stretch in which the rows of any table lie. */
export const ANY_TIME = { from: FIRST_TIME, to: LAST_TIME } as const;
/** Local times are read by the changes of a clock, of which a query cannot hold all. */
export const LOCAL_TIMES = { from: Date.UTC(1970, 0), to: Date.UTC(2070, 0) } as const;

/** The time after which no wall clock shows an earlier one than that of an instant. */
const MARGIN = 2 * DAY_MS;
/** Seconds are counted from 1900 while they are divided: quotients of negative numbers are rounded differently. */
const SECONDS_BEFORE_1970 = -FIRST_TIME / 1000;

/** A stretch of time in which all rows of a table lie. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Which rows of a table are asked for. */
export interface SourceOptions {
  /** The name of the result. */
  readonly name?: string;
  /** Only rows before this instant. */
  readonly before?: number | undefined;
  /** Only rows from this instant on. */
  readonly since?: number | undefined;
  /** The key of a further column. */
  readonly attribute?: string | undefined;
  /** Where the rows of the table lie, if that is known. */
  readonly stretch?: Stretch | undefined;
  /** Whether bad rows stay in, to be counted, and parts do not matter. */
  readonly whole?: boolean;
}

/** Whole epoch milliseconds of a column, or of its local time. */
function millisecondsOf({ dialect }: WarehouseTable, column: string, holds: TimeKind): string {
  const { milliseconds, types } = dialect;
  if (holds === "milliseconds") return `CAST(${column} AS ${types.integer})`;
  // In the type of the column the product may be too large.
  if (holds === "seconds") return `CAST(${column} AS ${types.integer}) * 1000`;
  const read = holds === "instant" ? milliseconds.instant : milliseconds.wall;
  return (read as (column: string) => string)(column);
}

/** An instant as a value that a column can be compared with; `undefined` where none can. */
function boundOf({ dialect }: WarehouseTable, holds: TimeKind, ms: number): string | undefined {
  if (holds === "milliseconds") return String(ms);
  if (holds === "seconds") return String(Math.floor(ms / 1000));
  const text = instantText(Math.min(Math.max(ms, EARLIEST_MS + MARGIN), LATEST_MS - MARGIN));
  return holds === "instant" ? dialect.literal.instant?.(text) : dialect.literal.wall?.(text);
}

/** Conditions on a column that an engine can use to leave out whole partitions: wider than what is asked for. */
function pruning(table: WarehouseTable, column: string, holds: TimeKind, { before, since }: SourceOptions): string[] {
  const upper = before === undefined ? undefined : boundOf(table, holds, before + MARGIN);
  const lower = since === undefined ? undefined : boundOf(table, holds, since - MARGIN);
  return [upper && `${column} < ${upper}`, lower && `${column} >= ${lower}`].filter((each) => each !== undefined);
}

/** The times that a table takes. */
export function timesOf(holds: TimeKind): { readonly from: number; readonly to: number } {
  return holds === "local" ? LOCAL_TIMES : ANY_TIME;
}

/** The condition that makes a row of orders one that a log takes. */
export function goodOrder({ orderedAt }: OrderTable): string {
  const { from, to } = timesOf(orderedAt);
  // NaN is above all numbers in some engines, and equal to nothing in others: it must not pass.
  const isMoney = "abs(amount) <= 1e15 AND (abs(amount) >= 1e-9 OR amount = 0)";
  return `customer IS NOT NULL AND moment >= ${from} AND moment < ${to} AND ${isMoney}`;
}

const where = (conditions: readonly string[]) => (conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`);

/** The rows of an order table as the library knows them: `source(customer, moment, amount[, attribute])`. */
export function orderSource(query: string, orders: OrderTable, options: SourceOptions = {}): Tables {
  const { name = "source", before, since, attribute, whole = false, stretch = LOCAL_TIMES } = options;
  const { dialect, columns, orderedAt, skipsInvalid, part, timeZone } = orders;
  const column = (key: string) => `t.${columns[key]}`;
  const also = attribute === undefined ? "" : `, ${column(attribute)} AS attribute`;
  const inPart = whole || part === undefined ? [] : [partOf(orders, column("customerId"))];
  const raw =
    `SELECT ${column("customerId")} AS customer, ${millisecondsOf(orders, column("orderedAt"), orderedAt)} AS moment, ` +
    `CAST(${column("amount")} AS ${dialect.types.number}) AS amount${also} ` +
    `FROM ${orders.source} t${where([...pruning(orders, column("orderedAt"), orderedAt, options), ...inPart])}`;
  const wanted = [
    ...(before === undefined ? [] : [`r.moment < ${before}`]),
    ...(since === undefined ? [] : [`r.moment >= ${since}`]),
    ...(skipsInvalid && !whole ? [goodOrder(orders)] : []),
  ];
  const names = `r.customer, r.moment, r.amount${also && ", r.attribute"}`;
  if (orderedAt !== "local") {
    if (wanted.length === 0) return [`${name} AS (${raw})`];
    return [`${name} AS (SELECT ${names} FROM (${raw}) r${where(wanted)})`];
  }
  const clock = wallSteps(query, dialect, `${name}_clock`, timeZone, localStretch(stretch));
  return [
    clock.table,
    `${name}_wall AS (${raw})`,
    `${name} AS (SELECT ${names} FROM (
    SELECT w.customer, ${shifted(clock, "w.moment", "c")} AS moment, w.amount${also && ", w.attribute"}
    FROM ${name}_wall w ${clock.join("w.moment", "c")}) r${where(wanted)})`,
  ];
}

/** The instant of a local time. */
function shifted(clock: Steps, wall: string, alias: string): string {
  return `${wall} - ${clock.value(wall, alias, "shift")}`;
}

/** The stretch of a table, as far as local times are read. */
function localStretch({ from, to }: Stretch): Stretch {
  const low = Math.min(Math.max(from, LOCAL_TIMES.from), LOCAL_TIMES.to);
  return { from: low, to: Math.max(low, Math.min(to, LOCAL_TIMES.to)) };
}

/** The condition that a customer is in the part of a table. */
function partOf({ dialect, part }: WarehouseTable, customer: string): string {
  const { of, number } = part as NonNullable<WarehouseTable["part"]>;
  return `${(dialect.part as NonNullable<typeof dialect.part>)(customer, String(of))} = ${number}`;
}

/**
 * Orders with their local time and day: `local(customer, moment, amount, wall, day_no)`.
 *
 * @param query - The query, for errors.
 * @param orders - The table.
 * @param timeZone - Whose clock counts.
 * @param options - Which rows; the stretch must be known.
 */
export function localOrders(
  query: string,
  orders: OrderTable,
  timeZone: string,
  options: SourceOptions & { readonly stretch: Stretch },
): Tables {
  const clock: ClockSteps = clockSteps(query, orders.dialect, "clock", timeZone, options.stretch);
  return [
    clock.table,
    orderSource(query, orders, options),
    `walls AS (SELECT s.customer, s.moment, s.amount, ${clock.wall("s.moment", "c")} AS wall, ` +
      `${clock.reached("s.moment", "c")} AS reached
  FROM source s ${clock.join("s.moment", "c")})`,
    `local AS (SELECT customer, moment, amount, wall, ${clock.day("wall", "reached")} AS day_no FROM walls)`,
  ];
}

/** The condition that makes a row of subscriptions one that a log takes. */
export function goodSubscription({ startedAt }: SubscriptionTable): string {
  const { from, to } = timesOf(startedAt);
  const isMoney = "revenue <= 1e15 AND (revenue >= 1e-9 OR revenue = 0)";
  return `customer IS NOT NULL AND started >= ${from} AND started < ${to} AND ended >= started AND ${isMoney}`;
}

/**
 * The rows of a subscription table that are paid for: `paid(customer, started, ended, revenue[, attribute])`, where
 * `ended` is {@link FOREVER} while a row is running. Trials, rows at no price and rows of no length are left out.
 *
 * Before it stands `source`, with all rows and `trial` (1 or 0). With a name, both are called after it.
 */
export function paidSource(query: string, subscriptions: SubscriptionTable, options: SourceOptions = {}): Tables {
  const { name, before, attribute, whole = false, stretch = LOCAL_TIMES } = options;
  const { dialect, columns, startedAt, skipsInvalid, part, timeZone, endsInclusive } = subscriptions;
  const [all, paid] = name === undefined ? ["source", "paid"] : [`${name}_source`, name];
  const column = (key: string) => `t.${columns[key]}`;
  const time = (key: string) => millisecondsOf(subscriptions, column(key), startedAt);
  const trial = columns["trial"] === undefined ? "0" : `CASE WHEN ${column("trial")} THEN 1 ELSE 0 END`;
  const inPart = whole || part === undefined ? [] : [partOf(subscriptions, column("customerId"))];
  const bounds = pruning(subscriptions, column("startedAt"), startedAt, { before });
  const also = (alias: string) => (attribute === undefined ? "" : `, ${alias}attribute`);
  const raw = `SELECT ${column("customerId")} AS customer, ${time("startedAt")} AS started, ${time("endedAt")} AS ended,
    CAST(${column("mrr")} AS ${dialect.types.number}) AS revenue, ${trial} AS trial${attribute === undefined ? "" : `, ${column(attribute)} AS attribute`}
  FROM ${subscriptions.source} t${where([...bounds, ...inPart])}`;
  const local =
    startedAt === "local" ? wallSteps(query, dialect, `${all}_clock`, timeZone, localStretch(stretch)) : undefined;
  // Databases write the year 9999 for "never".
  const end = (ended: string) =>
    `CASE WHEN r.ended IS NULL OR r.ended >= ${LAST_TIME} THEN ${FOREVER} ELSE ${ended} END AS ended`;
  const read = local
    ? `SELECT r.customer, ${shifted(local, "r.started", "a")} AS started,
    ${end(shifted(local, "r.ended", "b"))}, r.revenue, r.trial${also("r.")}
  FROM (${raw}) r ${local.join("r.started", "a")} ${local.join(`CASE WHEN r.ended IS NULL THEN ${LAST_TIME} ELSE r.ended END`, "b")}`
    : `SELECT r.customer, r.started, ${end("r.ended")}, r.revenue, r.trial${also("r.")} FROM (${raw}) r`;
  const wanted = [
    ...(before === undefined ? [] : [`s.started < ${before}`]),
    ...(skipsInvalid && !whole ? [goodSubscription(subscriptions)] : []),
  ];
  const names = `s.customer, s.started, s.ended, s.revenue, s.trial${also("s.")}`;
  return [
    local?.table,
    endsInclusive
      ? inclusiveEnds(query, subscriptions, { all, read, names, stretch, wanted })
      : `${all} AS (SELECT ${names} FROM (${read}) s${where(wanted)})`,
    `${paid} AS (SELECT customer, started, ended, revenue${also("")} FROM ${all} ` +
      "WHERE trial = 0 AND revenue > 0 AND started < ended)",
  ];
}

/** Rows whose ends are the last instant with the subscription: the first one without it is put in their place. */
function inclusiveEnds(
  query: string,
  { dialect, timeZone }: SubscriptionTable,
  {
    all,
    read,
    names,
    stretch,
    wanted,
  }: {
    readonly all: string;
    readonly read: string;
    readonly names: string;
    readonly stretch: Stretch;
    readonly wanted: readonly string[];
  },
): Tables {
  const near = localStretch(stretch);
  const clock = clockSteps(query, dialect, `${all}_end_clock`, timeZone, near);
  const walls = wallSteps(query, dialect, `${all}_day_clock`, timeZone, near);
  const opening = (day: string, alias: string) =>
    `(${day} * ${DAY_MS} - ${walls.value(`${day} * ${DAY_MS}`, alias, "shift")})`;
  const next = "(s.end_day + 1)";
  const second = dialect.wholePart(`s.ended + ${SECONDS_BEFORE_1970 * 1000}`, "1000");
  const isSecond = `(${second}) * 1000 = s.ended + ${SECONDS_BEFORE_1970 * 1000}`;
  const after = `CASE WHEN s.ended >= ${FOREVER} THEN s.ended
      WHEN s.ended = ${opening("s.end_day", "a")} THEN ${opening(next, "b")}
      WHEN ${isSecond} THEN s.ended + 1000 ELSE s.ended + 1 END`;
  const kept = names.replace("s.ended", `${after} AS ended`);
  const others = names.replaceAll("s.", "e.");
  return [
    clock.table,
    walls.table,
    `${all}_read AS (${read})`,
    `${all}_walls AS (SELECT ${others}, ${clock.wall("e.ended", "c")} AS end_wall, ${clock.reached("e.ended", "c")} AS end_reached
  FROM ${all}_read e ${clock.join("e.ended", "c")})`,
    `${all}_days AS (SELECT ${others}, CASE WHEN e.ended >= ${FOREVER} THEN 0 ELSE ${clock.day("e.end_wall", "e.end_reached")} END AS end_day
  FROM ${all}_walls e)`,
    `${all} AS (SELECT ${names} FROM (
    SELECT ${kept} FROM ${all}_days s ${walls.join(`s.end_day * ${DAY_MS}`, "a")} ${walls.join(`${next} * ${DAY_MS}`, "b")}) s${where(wanted)})`,
  ];
}
