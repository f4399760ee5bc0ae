import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import { type OrderLog, orderLogFromColumns } from "../../src/logs";
import { parseTimestamp } from "../../src/time";
import { cohortTableQuery, customerSummariesQuery, dialects, orderSpanQuery, orderTable } from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { LOGS, PATIENCE, random } from "./random";
import { ask, loadOrders, NAMES, type RandomOrders, randomOrders, timeCell } from "./randomOrders";
import { difference } from "./same";

const DAY = 86_400_000;

describe.each(ENGINES)("cohortTableQuery in %s", (name) => {
  it(
    "breaks down by a column of the first order",
    async () => {
      const db = await engine(name);
      const choice = random(11);
      for (let each = 0; each < LOGS / 2; each++) {
        const data = randomOrders(choice);
        const { log, orders, span } = await loadOrders(db, data, choice);
        const last = data.times.length > 0 ? Math.max(...data.times) : Date.UTC(2024, 0, 1);
        const options = {
          period: choice.pick(["week", "month", "quarter"] as const),
          asOf: last + choice.pick([0, 1, DAY]),
          from: log.rows === 0 ? undefined : Math.min(...data.times),
          measure: choice.pick(["customers", "revenue", "averageRevenue"] as const),
          brackets: choice.maybe(() => [1, 2]),
          minimumEvents: undefined,
          cohort: choice.maybe(() => "recurring" as const),
          ages: choice.chance(0.3) ? ("rolling24h" as const) : undefined,
        };
        if (options.from !== undefined && options.from >= options.asOf) continue;
        const tables = await ask(db, cohortTableQuery(orders, { ...options, breakdown: "channel" }, span));
        // The attribute of each customer's first order before `asOf`; of several at one instant the least.
        const firsts = new Map<string, { time: number; channel: string | null }>();
        for (const [row, time] of log.rows === 0 ? [] : readTimes(log, data).entries()) {
          if ((data.amounts[row] as number) < 0 || time >= options.asOf) continue;
          const id = data.customers[row] as string;
          const channel = data.channels[row] as string | null;
          const known = firsts.get(id);
          const isEarlier = known === undefined || time < known.time;
          const isLess =
            known?.time === time && channel !== null && (known.channel === null || channel < known.channel);
          if (isEarlier || isLess) firsts.set(id, { time, channel });
        }
        const values = [...new Set([...firsts.values()].map(({ channel }) => channel))];
        expect(tables.map(({ value }) => value).sort()).toEqual(values.sort());
        for (const { value, table } of tables) {
          const own = logOf(log, (id) => firsts.has(id) && firsts.get(id)?.channel === value);
          const found = difference(cohortTable(own, options), table);
          expect(found && `${value}: ${found}`).toBeUndefined();
        }
      }
    },
    PATIENCE,
  );

  it(
    "takes cohorts from another table",
    async () => {
      const db = await engine(name);
      const choice = random(12);
      for (let each = 0; each < LOGS / 2; each++) {
        const data = randomOrders(choice);
        const { log, orders } = await loadOrders(db, data, choice);
        const others = randomOrders(choice);
        // Both begin at about the same time.
        const apart =
          data.times.length * others.times.length > 0 ? Math.min(...data.times) - Math.min(...others.times) : 0;
        const signUps = { ...others, timeZone: data.timeZone, times: others.times.map((ms) => ms + apart) };
        const opener = await loadOrders(db, signUps, choice, "sign ups");
        const counts = choice.chance(0.6);
        const options = {
          period: choice.pick(["week", "month", "quarter"] as const),
          asOf: Math.max(0, ...data.times, ...signUps.times) + 1,
          cohort: choice.pick(["first", "recurring"] as const),
          retained: counts ? choice.pick(["on", "onOrAfter"] as const) : undefined,
          ages: choice.chance(0.3) ? ("rolling24h" as const) : undefined,
          minimumEvents: counts ? choice.whole(1, 2) : undefined,
          brackets: choice.maybe(() => [1, 3]),
          measure: counts ? undefined : choice.pick(["revenue", "averageRevenue"] as const),
        };
        const expected = cohortTable(log, { ...options, entries: opener.log });
        const query = cohortTableQuery(orders, { ...options, entries: opener.orders }, opener.span);
        const found = difference(expected, await ask(db, query));
        expect(found && `${found}\n${JSON.stringify(options)}\n${query.sql}`).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it(
    "asks by ages what it asks by bits",
    async () => {
      const db = await engine(name);
      const choice = random(13);
      for (let each = 0; each < LOGS / 5; each++) {
        const data = randomOrders(choice);
        const { orders, span } = await loadOrders(db, data, choice);
        const { bits: _, ...plain } = dialects[db.dialect];
        const kind = orders.orderedAt;
        const again = orderTable({
          dialect: plain,
          table: "or'der\" s",
          columns: NAMES,
          orderedAt: kind,
          timeZone: data.timeZone,
        });
        const options = {
          period: "week" as const,
          asOf: Math.max(0, ...data.times) + 1,
          retained: choice.pick(["on", "onOrAfter"] as const),
        };
        const inBits = cohortTableQuery(orders, options, span);
        const byAges = cohortTableQuery(again, options, span);
        expect(difference(await ask(db, inBits), await ask(db, byAges))).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it("knows customers by whole numbers of 64 bits", async () => {
    const db = await engine(name);
    const large = "9007199254740993";
    const at = Date.UTC(2025, 0, 3);
    const kinds = [
      ["customer", "milliseconds"],
      ["at", "milliseconds"],
      ["total", "number"],
    ] as const;
    const rows = [1, 2, 2].map((id) => [id, at, 5] as const);
    await db.load("numbered", kinds, rows);
    const names = { customerId: "customer", orderedAt: "at", amount: "total" };
    const orders = orderTable({ dialect: db.dialect, table: "numbered", columns: names, orderedAt: "milliseconds" });
    const query = customerSummariesQuery(orders, { asOf: "2025-02-01" }, await ask(db, orderSpanQuery(orders)));
    const { customerId, orders: counts } = await ask(db, query);
    expect(Object.fromEntries(customerId.map((id, i) => [id, counts[i]]))).toEqual({ 1: 1, 2: 2 });
    const found = { order_count: 1, frequency: 0, first_day: 1, last_day: 1, first_at: 1, last_at: 1, repeat_money: 0 };
    const ids = [5n, BigInt(large), "x", 7].map((customer) => ({ customer, ...found }));
    expect(query.read(ids).customerId).toEqual([5, large, "x", 7]);
  });

  it("counts nothing before a table has rows, and leaves out bad rows where it is told to", async () => {
    const db = await engine(name);
    const day = Date.UTC(2025, 0, 3);
    const columns = [
      ["customer", "text"],
      ["at", "milliseconds"],
      ["total", "number"],
    ] as const;
    const names = { customerId: "customer", orderedAt: "at", amount: "total" };
    const table = (invalidRows: "throw" | "skip") =>
      orderTable({ dialect: db.dialect, table: "bad", columns: names, orderedAt: "milliseconds", invalidRows });
    await db.load("bad", columns, []);
    const none = await ask(db, orderSpanQuery(table("throw")));
    expect(none).toEqual({ kind: "orders", rows: 0, customers: 0, firstOrder: null, first: null, last: null });
    const options = { period: "month", asOf: "2025-03-01" } as const;
    const empty = cohortTableQuery(table("throw"), options, none);
    expect(await db.run(empty.sql)).toEqual([]);
    expect(empty.read([])).toEqual({ period: "month", cohorts: [], pooled: [] });
    const rows = [
      ["a", day, 5],
      ["a", day + 40 * DAY, 5],
      [null, day, 5],
      ["b", null, 5],
      ["c", day, null],
      ["d", day, 1e16],
      ["e", day, 1e-10],
      ["f", Date.UTC(1800, 0), 5],
      ["g", Date.UTC(2300, 0), 5],
    ] as const;
    await db.load("bad", columns, rows);
    await expect(ask(db, orderSpanQuery(table("throw")))).rejects.toThrow(
      "orderSpanQuery: rows without a customer, a time from 1900-01-01 to 2199-12-31 or an amount of money: 7. " +
        'Correct them, or leave them out with invalidRows: "skip"',
    );
    const span = await ask(db, orderSpanQuery(table("skip")));
    expect(span).toEqual({
      kind: "orders",
      rows: 2,
      customers: 1,
      firstOrder: day,
      first: day,
      last: day + 40 * DAY,
    });
    const { cohorts } = await ask(db, cohortTableQuery(table("skip"), options, span));
    expect(cohorts[0]).toEqual({ start: "2025-01-01", size: 1, finished: true, cells: [1, 1, null] });
  });
});

/** The log of some customers. */
function logOf(log: OrderLog, isIn: (customer: string) => boolean): OrderLog {
  const rows = log.customerIds.flatMap((id, customer) => {
    const from = log.starts[customer] as number;
    const to = log.starts[customer + 1] as number;
    return isIn(String(id)) ? Array.from({ length: to - from }, (_, i) => ({ id, row: from + i })) : [];
  });
  return orderLogFromColumns(
    {
      customerId: rows.map(({ id }) => id),
      orderedAt: rows.map(({ row }) => log.times[row] as number),
      amount: rows.map(({ row }) => log.amounts[row] as number),
    },
    { timeZone: log.timeZone, earliest: "1900-01-01" },
  );
}

/** The times as the log has read them: a local time that occurs twice is the first. */
function readTimes(log: OrderLog, { times, timeZone }: RandomOrders): readonly number[] {
  const known = new Set(log.times);
  const firstOf = (ms: number) => parseTimestamp(String(timeCell(ms, "local", timeZone)), timeZone);
  return times.map((ms) => (known.has(ms) ? ms : firstOf(ms)));
}
