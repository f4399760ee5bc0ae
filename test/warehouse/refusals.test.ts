import { describe, expect, it } from "vitest";
import {
  churnByReasonQuery,
  cohortTableQuery,
  customerSummariesQuery,
  dialects,
  lifecycleQuery,
  type OrderSpan,
  type OrderTableInput,
  orderSpanQuery,
  orderTable,
  purchaseGapsQuery,
  purchaseSummaryQuery,
  revenueChurnByReasonQuery,
  rfmCustomersQuery,
  rfmSegmentsQuery,
  rfmThresholdsQuery,
  spanOf,
  subscriptionSpanQuery,
  subscriptionTable,
  surveyTable,
  survivalFromSubscriptionsQuery,
} from "../../src/warehouse";
import { checkSurveyTable } from "../../src/warehouse/surveyTable";

const columns = { customerId: "a", orderedAt: "b", amount: "c", channel: "d" };
const table = (change: object = {}) =>
  orderTable({ dialect: "duckdb", table: "t", columns, orderedAt: "utc", ...change } as OrderTableInput);
const orders = table();
const span = spanOf(orders, { first: "2025-01-01", last: "2025-06-01" });
const months = { period: "month", asOf: "2025-05-01" } as const;

describe("a table is refused", () => {
  it.each<[string, object, string]>([
    [
      "with the name of no dialect",
      { dialect: "postgres" },
      'orderTable: dialect must be one of "duckdb", "clickhouse", "spark", "postgresql", "sqlite", "trino", ' +
        '"bigquery", "snowflake", "databricks", "redshift", but got the string "postgres": did you mean "postgresql"?',
    ],
    ["with a name like none", { dialect: "xyz" }, '"redshift", but got the string "xyz"'],
    ["on MySQL", { dialect: "mysql" }, 'dialect cannot be "mysql" yet: no query has been run on it'],
    ["on SQL Server", { dialect: "SQLServer" }, 'dialect cannot be "SQLServer" yet: no query has been run on it'],
    [
      "with a dialect that lacks parts",
      { dialect: { name: "mine" } },
      "dialect must be the name of a dialect, or an object",
    ],
    ["with no dialect", { dialect: undefined }, "orderTable: dialect is missing: the name of a dialect"],
    [
      "without what the times are",
      { orderedAt: undefined },
      'orderedAt is missing: one of "instant", "utc", "local", "milliseconds", "seconds" is needed',
    ],
    ["with local times and no zone", { orderedAt: "local" }, "orderTable: timeZone is missing: a time zone is needed"],
    [
      "with no zone at all",
      { timeZone: "Berlin" },
      'timeZone must be an IANA time zone such as "Asia/Tehran", but got the string "Berlin"',
    ],
    [
      "with instants on an engine without them",
      { dialect: "sqlite", orderedAt: "instant" },
      'orderedAt cannot be "instant" in SQLite: choose one of "utc", "local", "milliseconds", "seconds"',
    ],
    [
      "with an empty name",
      { columns: { ...columns, amount: "" } },
      'columns.amount must be a column name, but got the string ""',
    ],
    [
      "without a column",
      { columns: { customerId: "a", orderedAt: "b" } },
      "columns.amount is missing: a column name is needed",
    ],
    ["with no columns", { columns: ["a"] }, "columns must be an object of column names, but got"],
    ["with no name", { table: [] }, "table must be a table name, a list of its parts, { file } or { ref }, but got"],
    ["with two names", { table: { file: "a", ref: "b" } }, "table must be a table name"],
    [
      "in a file on another engine",
      { dialect: "clickhouse", table: { file: "a" } },
      "table.file does not work in ClickHouse: remove it",
    ],
    [
      "as a part without a hash",
      { dialect: "sqlite", part: { of: 2, number: 0 } },
      "part does not work in SQLite: remove it",
    ],
    ["as a part that there is not", { part: { of: 2, number: 2 } }, "part.number must be at most 1, but got 2"],
  ])("%s", (_, change, message) => {
    expect(() => table(change)).toThrow(message);
  });

  it("with all its problems together", () => {
    expect(() =>
      table({ dialect: "sqlite", orderedAt: "instant", columns: { ...columns, amount: "", channel: "\0" } }),
    ).toThrow(/orderedAt cannot be .*columns\.amount must be .*columns\.channel must be/u);
  });

  it("with columns that the others do not know", () => {
    const names = { customerId: "a", startedAt: "b", endedAt: "c", mrr: "d" };
    const make = (more: object) =>
      subscriptionTable({ dialect: "duckdb", table: "t", columns: { ...names, ...more }, startedAt: "utc" });
    expect(() => make({ is_trial: "e" })).toThrow(
      "subscriptionTable: columns.is_trial is not a field of this function: remove it",
    );
    expect(make({ trial: "e" }).columns["trial"]).toBe('"e"');
    expect(make({ trial: undefined }).columns["trial"]).toBeUndefined();
    expect(() => surveyTable({ dialect: "duckdb", table: "t", columns: { score: "a" } as never })).toThrow(
      "surveyTable: columns.answer is missing: a column name is needed; columns.score is not a field of this function",
    );
  });

  it("takes a dialect of one's own", () => {
    const { bits: _, ...own } = { ...dialects.duckdb, name: "mine", title: "Mine", longestText: 1_000_000 };
    expect(table({ dialect: own }).dialect).toBe(own);
    for (const change of [{ quote: "'" }, { escape: "none" }, { types: {} }, { milliseconds: 1 }, { wholePart: "/" }])
      expect(() => table({ dialect: { ...own, ...change } })).toThrow("dialect must be");
    expect(() => table({ dialect: null })).toThrow("dialect must be");
  });
});

describe("a query is refused", () => {
  it("for what is no table or no span", () => {
    expect(() => orderSpanQuery("orders" as never)).toThrow(
      'orders must be an order table, as orderTable() makes it, but got the string "orders"',
    );
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(() => orderSpanQuery(hostile as never)).toThrow("orders must be an order table");
    expect(() => subscriptionSpanQuery({} as never)).toThrow("subscriptions must be a subscription table");
    expect(() => checkSurveyTable("npsQuery", orders)).toThrow(
      "npsQuery: survey must be a survey table, as surveyTable()",
    );
    const subscriptions = subscriptionTable({
      dialect: "duckdb",
      table: "t",
      columns: { customerId: "a", startedAt: "b", endedAt: "c", mrr: "d" },
      startedAt: "utc",
    });
    const other = spanOf(subscriptions, { first: "2025-01-01", last: "2025-06-01" });
    for (const bad of [undefined, null, 5, {}, other, { ...span, first: 1.5 }, { ...span, customers: "1" }])
      expect(() => cohortTableQuery(orders, months, bad as OrderSpan)).toThrow(
        "cohortTableQuery: span must be the span of the table, as the read function of its span query returns it",
      );
    expect(() => spanOf(orders, { first: "2025-06-01", last: "2025-01-01" })).toThrow(
      'spanOf: last must be after first (2025-06-01T00:00:00.000Z), but got the string "2025-01-01"',
    );
    expect(() => spanOf({} as never, { first: 1, last: 2 })).toThrow("spanOf: table must be an order table");
  });

  it("for options that the function in memory refuses, in its words", () => {
    expect(() => cohortTableQuery(orders, { ...months, period: "fortnight" as never }, span)).toThrow(
      "cohortTable: period must be one of",
    );
    expect(() => cohortTableQuery(orders, undefined as never, span)).toThrow(
      "cohortTable: the input must be an object",
    );
    expect(() => cohortTableQuery(orders, { ...months, measure: "netRevenueRetention" }, span)).toThrow(
      'cohortTable: measure must be one of "customers", "revenue", "averageRevenue"',
    );
  });

  it("for groups that cannot be", () => {
    const refused = (options: object) => () => cohortTableQuery(orders, { ...months, ...options }, span);
    expect(refused({ by: "country" })).toThrow('by must be one of "channel", but got the string "country"');
    expect(refused({ by: "chanel" })).toThrow('did you mean "channel"?');
    expect(refused({ by: "amount" })).toThrow('by must be one of "channel"');
    expect(refused({ breakdown: "channel" })).toThrow("breakdown is not a field of this function");
    const names = { customerId: "a", startedAt: "b", endedAt: "c", mrr: "d" };
    const subscriptions = subscriptionTable({ dialect: "duckdb", table: "t", columns: names, startedAt: "utc" });
    const known = spanOf(subscriptions, { first: "2025-01-01", last: "2025-06-01" });
    const asked = { ...months, by: "plan" };
    expect(() => cohortTableQuery(subscriptions, asked, known)).toThrow(
      "cohortTableQuery: by needs table.columns: pass table.columns too, or remove by",
    );
    expect(() => cohortTableQuery(orders, { ...asked, entries: subscriptions }, known)).toThrow(
      "cohortTableQuery: by needs entries.columns",
    );
    const { period: _, ...lives } = asked;
    expect(() => survivalFromSubscriptionsQuery(subscriptions, lives, known)).toThrow("by needs table.columns");
  });

  it("for more groups than anyone can look at", () => {
    const { read } = cohortTableQuery(orders, { ...months, by: "channel" }, span);
    const groups = (count: number) =>
      Array.from({ length: count }, (_, attribute) => ({ cohort: 0, cell: 0, people: 1, total: 0, attribute }));
    expect(read(groups(200)).groups).toHaveLength(200);
    expect(() => read(groups(201))).toThrow("cohortTableQuery.read: by must have at most 200 different labels");
  });

  it("for reasons that a table does not have", () => {
    const names = { customerId: "a", startedAt: "b", endedAt: "c", mrr: "d" };
    const subscriptions = subscriptionTable({ dialect: "duckdb", table: "t", columns: names, startedAt: "utc" });
    const known = spanOf(subscriptions, { first: "2025-01-01", last: "2025-06-01" });
    const march = { from: "2025-03-01", until: "2025-04-01" };
    const missing = "Query: columns.reason is missing: a column name is needed";
    expect(() => churnByReasonQuery(subscriptions, march, known)).toThrow(`churnByReason${missing}`);
    expect(() => revenueChurnByReasonQuery(subscriptions, { period: "month" }, known)).toThrow(
      `revenueChurnByReason${missing}`,
    );
  });

  it("for entries whose span is not given", () => {
    const names = { customerId: "a", startedAt: "b", endedAt: "c", mrr: "d" };
    const entries = subscriptionTable({ dialect: "duckdb", table: "s", columns: names, startedAt: "utc" });
    expect(() => cohortTableQuery(orders, { ...months, entries }, span)).toThrow("cohortTableQuery: span must be");
  });

  it("for entries of another engine, or of dbt where the table is not", () => {
    const kind = "cohortTableQuery: entries must be a table of the same engine, as orderTable() or";
    for (const entries of [table({ dialect: "postgresql" }), table({ table: { ref: "t" } }), {}])
      expect(() => cohortTableQuery(orders, { ...months, entries: entries as never }, span)).toThrow(kind);
  });

  it("for a calendar or a text that is too long", () => {
    const long = spanOf(orders, { first: "1990-01-01", last: "2025-06-01" });
    const hours = { period: "hour", from: "1990-01-01", until: "2016-01-01" } as const;
    expect(() => lifecycleQuery(orders, hours, long)).toThrow(
      "lifecycleQuery: the calendar has 227907 periods, too many for a query: choose a longer period or a later start",
    );
    const small = table({ longestText: 1000 });
    expect(() => cohortTableQuery(small, months, span)).toThrow(
      /cohortTableQuery: the query has \d{4} bytes, more than DuckDB accepts \(1000\): choose longer periods/u,
    );
    const days = { period: "day", asOf: "2025-06-01", columns: 2 } as const;
    const clickhouse = table({ dialect: "clickhouse" });
    expect(() => cohortTableQuery(clickhouse, days, long)).toThrow(/more than ClickHouse accepts \(262144\)/u);
    expect(() => cohortTableQuery(table({ dialect: "clickhouse", longestText: 5_000_000 }), days, long)).not.toThrow();
    // A text is measured in bytes, not in letters.
    const bytes = (name: string) => {
      try {
        orderSpanQuery(table({ table: name, longestText: 1 }));
      } catch (error) {
        return Number(/has (\d+) bytes/u.exec((error as Error).message)?.[1]);
      }
      return 0;
    };
    for (const name of ["é", "ء", "€", "🙂", "a🙂€é"])
      expect(bytes(name) - bytes("a"), name).toBe(new TextEncoder().encode(name).length - 1);
  });

  it("for more customers than may come back", () => {
    const many = { ...span, customers: 2_000_000 };
    expect(() => customerSummariesQuery(orders, { asOf: "2025-05-01" }, many)).toThrow(
      "customerSummariesQuery: limit (1000000) is less than the number of customers, 2000000: raise it, or use " +
        "purchasePatternsQuery",
    );
    expect(() => customerSummariesQuery(orders, { asOf: "2025-05-01", limit: 3_000_000 }, many)).not.toThrow();
    const none = { recency: [], frequency: [], monetary: [] };
    const { read } = rfmCustomersQuery(orders, { asOf: "2025-05-01", limit: 1 }, span, none);
    expect(() => read([{}, {}])).toThrow(
      "rfmCustomersQuery.read: limit (1) is less than the number of customers, 2: raise it, or use rfmSegmentsQuery",
    );
    for (const [limit, message] of [
      [0, "limit must be at least 1, but got 0"],
      [1.5, "limit must be a whole number, but got 1.5"],
      ["5", 'limit must be a whole number, but got the string "5"'],
    ] as const)
      expect(() => customerSummariesQuery(orders, { asOf: "2025-05-01", limit: limit as number }, span)).toThrow(
        message,
      );
  });

  it("for quantiles of a part, and for gaps of each customer", () => {
    const part = table({ part: { of: 4, number: 1 } });
    expect(() => purchaseGapsQuery(part, {}, span)).toThrow(
      "purchaseGapsQuery: part cannot be used for quantiles, since those of parts do not add up: remove it",
    );
    expect(() => rfmThresholdsQuery(part, { asOf: "2025-05-01" }, span)).toThrow("part cannot be used for quantiles");
    expect(() => purchaseGapsQuery(orders, { perCustomer: true }, span)).toThrow(
      "purchaseGapsQuery: perCustomer must be one of false, but got true",
    );
  });

  it("for thresholds that are none", () => {
    const ask = (thresholds: unknown) => () =>
      rfmSegmentsQuery(orders, { asOf: "2025-05-01", bins: 2 }, span, thresholds as never);
    const good = { recency: [1], frequency: [1], monetary: [1] };
    expect(ask(good)).not.toThrow();
    expect(ask({ recency: [], frequency: [], monetary: [] })).not.toThrow();
    expect(ask(undefined)).toThrow("rfmSegmentsQuery: thresholds.recency must be a list, but got undefined");
    expect(ask({ ...good, frequency: [1, 2] })).toThrow("thresholds.frequency must have 1 items, but got 2");
    expect(ask({ ...good, monetary: [Number.NaN] })).toThrow("thresholds.monetary[0] must be a number, but got NaN");
    expect(ask({ ...good, monetary: ["1; DROP"] })).toThrow("thresholds.monetary[0] must be a number");
    // Options that have thresholds need no others, and contradict those that differ.
    const own = { asOf: "2025-05-01", bins: 2, thresholds: { ...good, frequency: Float64Array.of(-0) as never } };
    const plain = { ...good, frequency: [0] };
    for (const query of [rfmSegmentsQuery, rfmCustomersQuery]) {
      expect(query(orders, own, span).sql).toBe(query(orders, { asOf: "2025-05-01", bins: 2 }, span, plain).sql);
      expect(query(orders, own, span, plain).sql).toBe(query(orders, own, span).sql);
      expect(() => query(orders, own, span, good)).toThrow("thresholds and options.thresholds cannot be used together");
    }
    const { sql, read } = rfmThresholdsQuery(table({ part: { of: 4, number: 1 } }), own, span);
    expect(sql).not.toContain("orders");
    expect(read([])).toEqual(plain);
  });
});

describe("rows are refused", () => {
  const { read } = cohortTableQuery(orders, months, span);
  const row = { cohort: 0, cell: 0, people: 2, total: 0 };

  it.each<[string, unknown, string]>([
    ["that are none", "rows", 'cohortTableQuery.read: rows must be a list, but got the string "rows"'],
    [
      "of which one is none",
      [row, null],
      "cohortTableQuery.read: rows[1] must be an object with named fields, but got null",
    ],
    ["without a column", [{ ...row, people: undefined }], "rows[0].people is missing: a number is needed"],
    ["with a text", [{ ...row, people: "abc" }], 'rows[0].people must be a number, but got the string "abc"'],
    ["with a list", [{ ...row, people: [5] }], "rows[0].people must be a number, but got"],
    ["with a fraction", [{ ...row, people: 1.5 }], "rows[0].people must be a whole number, but got 1.5"],
    ["with a number too large", [{ ...row, people: 2n ** 60n }], "rows[0].people must be a whole number, but got"],
    ["with NaN", [{ ...row, total: Number.NaN }], "rows[0].total must be a number, but got NaN"],
    ["of an unknown cohort", [{ ...row, cohort: 5 }], "rows[0].cohort must be at most 3, but got 5"],
    ["before the first cohort", [{ ...row, cohort: -1 }], "rows[0].cohort must be at least 0, but got -1"],
    ["of an unknown column", [{ ...row, cell: 9 }], "rows[0].cell must be at most 6, but got 9"],
  ])("%s", (_, rows, message) => {
    expect(() => read(rows as object[])).toThrow(message);
  });

  it("twenty at most are told about", () => {
    try {
      read(Array.from({ length: 100 }, () => ({})));
    } catch (error) {
      expect((error as { issues: readonly unknown[] }).issues.length).toBeLessThan(25);
    }
    expect(() => read(Array.from({ length: 100 }, () => ({})))).toThrow();
  });

  it("that are not as many as the query returns", () => {
    expect(() => orderSpanQuery(orders).read([])).toThrow("orderSpanQuery.read: rows must have 1 items, but got 0");
    const { read: gaps } = purchaseGapsQuery(orders, {}, span);
    expect(() => gaps([{ place: 0, gap_ms: 1, gaps: 9, gap_total: 5 }])).toThrow(
      "purchaseGapsQuery.read: rows[4] is missing",
    );
  });

  it("and are read as drivers write them: capitals, bigints, texts, decimals as objects, NULL for an empty sum", () => {
    const rows = [
      { COHORT: 0n, Cell: "0", people: "2", TOTAL: null },
      { cohort: 1, cell: 0, people: { toString: () => "3.0" }, total: "1e2" },
    ];
    const { cohorts } = read(rows);
    expect(cohorts.map(({ size }) => size)).toEqual([2, 3, 0, 0]);
    const throwing = {
      toString: () => {
        throw new Error("no");
      },
    };
    expect(() => read([{ ...row, people: throwing }])).toThrow("rows[0].people must be a number");
    const { read: sum } = purchaseSummaryQuery(orders, {}, span);
    const none = { customers: 0, order_count: null, repeat_customers: null, paid_total: null, refund_total: null };
    expect(sum([none])).toMatchObject({ customers: 0, orders: 0, revenue: 0, averageOrderValue: null });
    expect(Object.is(sum([{ ...none, paid_total: -0 }]).revenue, 0)).toBe(true);
  });
});
