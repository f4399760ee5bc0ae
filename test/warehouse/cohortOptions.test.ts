import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import { orderLogFromColumns } from "../../src/logs";
import { cohortTableQuery, customerSummariesQuery, dialects, orderSpanQuery, orderTable } from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { LOGS, PATIENCE, type Random, random } from "./random";
import { ask, loadOrders, NAMES, randomOrders } from "./randomOrders";
import { difference } from "./same";

const DAY = 86_400_000;

describe.each(ENGINES)("cohortTableQuery in %s", (name) => {
  it(
    "groups customers by a column of the first order, and counts days, weeks and first cells",
    async () => {
      const db = await engine(name);
      const choice = random(11);
      for (let each = 0; each < LOGS; each++) {
        const data = randomOrders(choice);
        const { log, orders, span } = await loadOrders(db, data, choice);
        const asOf = Math.max(Date.UTC(1970, 0, 1), ...data.times) + choice.pick([0, 1, DAY, 40 * DAY]);
        const options = { ...randomOptions(choice, asOf), from: choice.maybe(() => Math.min(asOf - 1, ...data.times)) };
        const query = cohortTableQuery(orders, options, span);
        const found = difference(cohortTable(log, options as never), await ask(db, query));
        expect(found && `${found}\n${JSON.stringify(options)}\n${query.sql}`).toBeUndefined();
      }
    },
    PATIENCE,
  );

  it(
    "takes cohorts from another table",
    async () => {
      const db = await engine(name);
      const choice = random(12);
      for (let each = 0; each < LOGS; each++) {
        const data = randomOrders(choice);
        const { log, orders } = await loadOrders(db, data, choice);
        const others = randomOrders(choice);
        // Both begin at about the same time.
        const apart =
          data.times.length * others.times.length > 0 ? Math.min(...data.times) - Math.min(...others.times) : 0;
        const signUps = { ...others, timeZone: data.timeZone, times: others.times.map((ms) => ms + apart) };
        const opener = await loadOrders(db, signUps, choice, "sign ups");
        const options = randomOptions(choice, Math.max(0, ...data.times, ...signUps.times) + 1);
        const expected = cohortTable(log, { ...options, entries: opener.log } as never);
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

  it("takes the least of numbers, booleans and texts at one instant as memory does", async () => {
    const db = await engine(name);
    const at = Date.UTC(2025, 0, 3);
    const kinds = [
      ["customer", "text"],
      ["at", "milliseconds"],
      ["total", "number"],
      ["number", "milliseconds"],
      ["flag", "boolean"],
      ["word", "text"],
    ] as const;
    const rows = [
      ["a", at, 5, 10, true, "b"],
      ["a", at, 5, 9, false, "B"],
      ["a", at, 5, -1, null, " \n"],
      ["a", at, -5, -2, false, "A"],
      ["a", at - 1, -5, -3, false, "A"],
      ["b", at, 5, null, true, "🙂"],
      ["b", at, 0, 9, true, "\uE000"],
      ["c", at, 5, null, null, "\t"],
    ] as const;
    await db.load("typed", kinds, rows);
    const fields = { customerId: "customer", orderedAt: "at", amount: "total" };
    const columns = { ...fields, number: "number", flag: "flag", word: "word" };
    const orders = orderTable({ dialect: db.dialect, table: "typed", columns, orderedAt: "milliseconds" });
    const span = await ask(db, orderSpanQuery(orders));
    const column = <Place extends 0 | 1 | 2 | 3 | 4 | 5>(place: Place) => rows.map((row) => row[place]);
    // SQLite has no booleans.
    const flags = db.dialect === "sqlite" ? column(4).map((flag) => (flag === null ? null : Number(flag))) : column(4);
    const log = orderLogFromColumns({
      customerId: column(0),
      orderedAt: column(1),
      amount: column(2),
      attributes: { number: column(3), flag: flags, word: column(5) },
    });
    for (const by of ["number", "flag", "word"] as const) {
      const options = { period: "month", asOf: "2025-03-01", by } as const;
      const expected = cohortTable(log, options);
      expect(await ask(db, cohortTableQuery(orders, options, span))).toEqual(expected);
      expect(expected.groups.map(({ value }) => value)).toEqual(
        { number: [-1, 9, null], flag: [flags[1], flags[0], null], word: ["B", "\uE000", null] }[by],
      );
    }
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

/** Options of a table of orders, whatever opens its cohorts. */
function randomOptions({ pick, chance, maybe, whole }: Random, asOf: number) {
  const measure = chance(0.6) ? ("customers" as const) : pick(["revenue", "averageRevenue"] as const);
  const counts = measure === "customers";
  return {
    period: pick(["week", "month", "quarter"] as const),
    asOf,
    measure,
    brackets: maybe(() => [1, pick([2, 30])]),
    cohort: maybe(() => pick(["first", "recurring"] as const)),
    retained: counts ? maybe(() => pick(["on", "onOrAfter"] as const)) : undefined,
    ages: maybe(() => pick(["rolling24h", "days", "weeks"] as const)),
    firstCell: counts ? maybe(() => "retained" as const) : undefined,
    minimumEvents: counts ? maybe(() => whole(1, 2)) : undefined,
    timeZone: chance(0.2) ? pick(["Asia/Tokyo", "America/New_York"]) : undefined,
    by: maybe(() => "channel"),
  };
}
