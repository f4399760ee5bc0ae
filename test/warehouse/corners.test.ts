import { describe, expect, it } from "vitest";
import { cohortTable } from "../../src/cohorts";
import { subscriptionLog } from "../../src/logs";
import { renewalSurvivors } from "../../src/models";
import {
  churnByReasonQuery,
  churnByTenureQuery,
  cohortTableQuery,
  type DialectName,
  dialects,
  lifecycleQuery,
  orderSpanQuery,
  orderTable,
  purchaseGapsQuery,
  purchaseSummaryQuery,
  renewalSurvivorsQuery,
  revenueChurnByReasonQuery,
  spanOf,
  subscriptionSpanQuery,
  subscriptionTable,
  survivalFromSubscriptionsQuery,
} from "../../src/warehouse";
import { engine } from "./engines";
import { ask } from "./randomOrders";

const columns = { customerId: "a", orderedAt: "b", amount: "c" };
const names = { customerId: "a", startedAt: "b", endedAt: "c", mrr: "d" };
const months = { period: "month", asOf: "2025-05-01" } as const;
const ends = { first: "2025-01-01", last: "2025-06-01" };

describe("a query", () => {
  it("of gaps between purchases gives none where there are none", () => {
    const orders = orderTable({ dialect: "duckdb", table: "t", columns, orderedAt: "utc" });
    const { read } = purchaseGapsQuery(orders, { quantiles: [0.1, 0.9] }, spanOf(orders, ends));
    expect(read([])).toEqual({ mean: null, median: null, quantiles: [null, null], gaps: 0 });
  });

  it.each<[DialectName, string]>([
    ["bigquery", "`"],
    ["clickhouse", "`"],
    ["duckdb", '"'],
  ])("gives way to a table of its own names in %s", (dialect, quote) => {
    const orders = orderTable({ dialect, table: ["Source"], columns, orderedAt: "utc" });
    const { sql } = purchaseSummaryQuery(orders, {}, spanOf(orders, ends));
    expect(sql).toContain(`FROM ${quote}Source${quote} t`);
    expect(sql).toContain("source_of_query AS (");
    const strange = orderTable({ dialect, table: "a b", columns, orderedAt: "utc" });
    expect(purchaseSummaryQuery(strange, {}, spanOf(strange, ends)).sql).toContain("source AS (");
  });

  it("compares no column with a literal where the engine has none", () => {
    const { instant: _, ...literal } = dialects.duckdb.literal;
    const plain = { ...dialects.duckdb, literal };
    const orders = orderTable({ dialect: plain, table: "t", columns, orderedAt: "instant" });
    const bounded = { from: "2025-02-01", until: "2025-03-01" };
    expect(purchaseSummaryQuery(orders, bounded, spanOf(orders, ends)).sql).not.toContain("TIMESTAMP");
    const before = { from: "0001-01-03", until: "9999-12-20" };
    const wide = orderTable({ dialect: "duckdb", table: "t", columns, orderedAt: "instant" });
    expect(purchaseSummaryQuery(wide, before, spanOf(wide, ends)).sql).toContain("TIMESTAMPTZ '0001-01-");
  });

  it("of an empty table gives what the function gives without rows", async () => {
    const db = await engine("duckdb");
    const kinds = [
      ["a", "text"],
      ["b", "utc"],
      ["c", "utc"],
      ["d", "number"],
    ] as const;
    await db.load("empty", kinds, []);
    const table = subscriptionTable({ dialect: "duckdb", table: "empty", columns: names, startedAt: "utc" });
    const span = await ask(db, subscriptionSpanQuery(table));
    expect(span.firstStart).toBeNull();
    const none = await ask(db, renewalSurvivorsQuery(table, months, span));
    expect(none).toEqual({ survivors: [], starts: [], customers: 0, renewals: [] });
    const tenure = churnByTenureQuery(table, { from: "2025-02-01", until: "2025-03-01", brackets: [30] }, span);
    expect((await ask(db, tenure)).map(({ base }) => base)).toEqual([0, 0]);
    const orders = orderTable({
      dialect: "duckdb",
      table: "empty",
      columns: { ...columns, amount: "d", plan: "a" },
      orderedAt: "utc",
    });
    const known = await ask(db, orderSpanQuery(orders));
    const life = lifecycleQuery(orders, { period: "month", from: "2025-02-01", until: "2025-03-01" }, known);
    expect((await ask(db, life)).map((row) => row.new)).toEqual([0]);
    const nothing = { period: "month", cohorts: [], pooled: [] };
    expect(await ask(db, cohortTableQuery(orders, months, known))).toEqual(nothing);
    const grouped = { ...nothing, by: "plan", groups: [] };
    expect(await ask(db, cohortTableQuery(orders, { ...months, by: "plan" }, known))).toEqual(grouped);
    const plans = { ...names, plan: "a" };
    const ofPlans = subscriptionTable({ dialect: "duckdb", table: "empty", columns: plans, startedAt: "utc" });
    expect(await ask(db, cohortTableQuery(ofPlans, { ...months, by: "plan" }, span))).toEqual(grouped);
    const why = subscriptionTable({
      dialect: "duckdb",
      table: "empty",
      columns: { ...names, reason: "a" },
      startedAt: "utc",
    });
    expect(await ask(db, revenueChurnByReasonQuery(why, { period: "month" }, span))).toEqual([]);
    const march = { from: "2025-03-01", until: "2025-04-01" };
    expect(await ask(db, churnByReasonQuery(why, march, span))).toEqual([]);
  });

  it("of cohorts at closes before which nothing is known is that of the function in memory", async () => {
    const db = await engine("duckdb");
    const kinds = [
      ["a", "text"],
      ["b", "utc"],
      ["c", "utc"],
      ["d", "number"],
    ] as const;
    await db.load("one", kinds, [["x", "2024-12-05", null, 5]]);
    const table = subscriptionTable({ dialect: "duckdb", table: "one", columns: names, startedAt: "utc" });
    const span = await ask(db, subscriptionSpanQuery(table));
    const late = { period: "month", asOf: "2025-01-01", from: "2025-02-01", until: "2025-03-01" } as const;
    const log = subscriptionLog([{ customerId: "x", startedAt: "2024-12-05", endedAt: null, mrr: 5 }]);
    const options = { ...late, cohort: "recurring" } as const;
    expect(await ask(db, cohortTableQuery(table, options, span))).toEqual(cohortTable(log, options));
  });

  it("takes tables by a file, by a reference and by parts", () => {
    const sources = [{ file: "o'clock.parquet" }, { ref: "orders" }, ["shop", "orders"]].map((table) => {
      const orders = orderTable({ dialect: "duckdb", table: table as never, columns, orderedAt: "utc" });
      return [orders.source, orders.bareName];
    });
    expect(sources).toEqual([
      ["'o''clock.parquet'", null],
      ["{{ ref('orders') }}", null],
      ['"shop"."orders"', null],
    ]);
  });

  it("takes whole numbers alone where an engine has no times", () => {
    const plain = { ...dialects.duckdb, title: "Plain", milliseconds: {} };
    const make = (orderedAt: "utc" | "seconds") => orderTable({ dialect: plain, table: "t", columns, orderedAt });
    expect(make("seconds").orderedAt).toBe("seconds");
    expect(() => make("utc")).toThrow('orderedAt cannot be "utc" in Plain: choose one of "milliseconds", "seconds"');
  });

  it("counts renewals as far as the calendar reaches", () => {
    const table = subscriptionTable({ dialect: "duckdb", table: "t", columns: names, startedAt: "utc" });
    const options = { period: "year", asOf: "9999-12-01" } as const;
    const { read } = renewalSurvivorsQuery(table, options, spanOf(table, ends));
    const row = { cohort: 0, first_day: 20_240, last_day: 20_700, passed: 0, known_passed: 0, people: 3 };
    expect(read([row]).renewals).toEqual([
      { renewal: 1, due: 3, renewed: 3, rate: 1 },
      { renewal: 2, due: 3, renewed: 0, rate: 0 },
    ]);
  });

  it("counts renewals up to the last year of a calendar of tables", () => {
    // The calendar of Umm al-Qura is known to 2174-11-25, when its year 1600 ends.
    const options = { period: "year", calendar: "islamic-umalqura", asOf: "2174-11-20" } as const;
    const log = subscriptionLog([{ customerId: "x", startedAt: "2172-01-10", endedAt: null, mrr: 5 }]);
    const expected = renewalSurvivors(log, options);
    const table = subscriptionTable({ dialect: "duckdb", table: "t", columns: names, startedAt: "utc" });
    const span = spanOf(table, { first: "2172-01-10", last: "2172-01-11" });
    const { read } = renewalSurvivorsQuery(table, options, span);
    const day = (text: string) => Date.parse(text) / 86_400_000;
    const [first_day, last_day] = [day("2172-01-10"), day("2174-11-20")];
    const row = { cohort: 0, first_day, last_day, passed: 1, known_passed: 1, people: 1 };
    expect(read([row])).toEqual(expected);
    expect(expected.renewals).toHaveLength(2);
  });

  it("of lifetimes gives the groups as labels, and needs options", () => {
    const paid = { ...names, plan: "e" };
    const table = subscriptionTable({ dialect: "duckdb", table: "t", columns: paid, startedAt: "utc" });
    const span = spanOf(table, ends);
    const { read } = survivalFromSubscriptionsQuery(table, { asOf: "2025-05-01", by: "plan" }, span);
    const row = { days: 5, entry: 0, churned: 1, left_before: 0, people: 2 };
    const large = 2n ** 60n;
    const given = [7n, "pro", null, -0, true, large, " ", new Date(0)];
    const { groups, weights } = read(given.map((attribute) => ({ attribute, ...row })));
    expect(groups).toEqual([7, "pro", null, 0, true, String(large), null, "1970-01-01T00:00:00.000Z"]);
    expect(weights).toEqual(new Float64Array(8).fill(2));
    expect(() => survivalFromSubscriptionsQuery(table, undefined as never, span)).toThrow(
      "the input must be an object",
    );
  });

  it("of first cohorts opened by another table counts each customer's first row there", () => {
    const table = subscriptionTable({ dialect: "duckdb", table: "t", columns: names, startedAt: "utc" });
    const { sql } = cohortTableQuery(table, { ...months, entries: table }, spanOf(table, ends));
    expect(sql).toContain("opener AS (SELECT customer, started AS moment, 0 AS amount FROM paid_opener)");
  });
});
