import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src/index";
import {
  cohortTableQuery,
  type DialectName,
  dialects,
  orderSpanQuery,
  orderTable,
  spanOf,
  subscriptionSpanQuery,
  subscriptionTable,
  surveyTable,
} from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { type Random, random } from "./random";
import { skeletonOf } from "./skeleton";
import { orderTexts } from "./texts";

const PIECES = [
  '"',
  '""',
  "`",
  "``",
  "'",
  "''",
  "\\",
  "\\\\",
  ";",
  "--",
  "/*",
  "*/",
  "#",
  "$$",
  ")",
  "(",
  ",",
  ".",
  " ",
  "\n",
  "\r",
  "\t",
  "{{",
  "}}",
  "{%",
  "{#",
  "\0",
  "\u2028",
  "é",
  "ء",
  "🙂",
  "\ud800",
  "\u202e",
  "ＡＢ",
  "a",
  "Z",
  "_",
  "0",
  "%",
  "?",
  ":x",
  "@",
  "select",
  "DROP TABLE x",
  "UNION",
  "order",
  "\u0001",
  "\x7f",
  "＂",
  "ʼ",
  "N'",
  "E'",
  'U&"',
];

function fuzzedName({ whole, pick }: Random): string {
  return Array.from({ length: whole(1, 6) }, () => pick(PIECES)).join("");
}

/** Names that no database can have, or that a template would be made of. */
const isRefused = (name: string) => name.includes("\0") || /\p{Cs}|\{[{%#]/u.test(name);

const names = Object.keys(dialects) as DialectName[];
const PLAIN = { customerId: "a", orderedAt: "b", amount: "c" };

function spanText(dialect: DialectName, table: string, columns: typeof PLAIN): string {
  return orderSpanQuery(orderTable({ dialect, table, columns, orderedAt: "utc" })).sql;
}

describe("names of tables and columns", () => {
  it("are quoted or refused, 10,000 of them in every dialect, and never become anything else", () => {
    const choice = random(21);
    const expected = names.map((name) => skeletonOf(dialects[name], spanText(name, "t", PLAIN)).text);
    let refused = 0;
    for (let each = 0; each < 10_000; each++) {
      const [table, customerId, orderedAt, amount] = Array.from({ length: 4 }, () => fuzzedName(choice)) as [
        string,
        string,
        string,
        string,
      ];
      const given = [table, customerId, orderedAt, amount];
      const place = each % names.length;
      const name = names[place] as DialectName;
      if (given.some(isRefused)) {
        refused++;
        expect(() => spanText(name, table, { customerId, orderedAt, amount })).toThrow(MetricInputError);
        continue;
      }
      const sql = spanText(name, table, { customerId, orderedAt, amount });
      const { text, names: found } = skeletonOf(dialects[name], sql);
      expect(text, sql).toBe(expected[place]);
      expect(found).toEqual([customerId, orderedAt, amount, table]);
    }
    expect(refused).toBeGreaterThan(1000);
    expect(refused).toBeLessThan(9000);
  }, 120_000);

  it.each(ENGINES)(
    "are found by %s itself",
    async (name) => {
      const db = await engine(name);
      const choice = random(22);
      let run = 0;
      while (run < 60) {
        const columns = { customerId: fuzzedName(choice), orderedAt: fuzzedName(choice), amount: fuzzedName(choice) };
        const table = fuzzedName(choice);
        const all = [table, ...Object.values(columns)];
        // PostgreSQL cuts names off, and engines do not tell capitals apart.
        if (all.some((each) => isRefused(each) || new TextEncoder().encode(each).length > 60)) continue;
        if (new Set(Object.values(columns).map((each) => each.toLowerCase())).size < 3) continue;
        await db.load(
          table,
          [
            [columns.customerId, "text"],
            [columns.orderedAt, "milliseconds"],
            [columns.amount, "number"],
          ],
          [["x", Date.UTC(2025, 0, 3), 5]],
        );
        const query = orderSpanQuery(orderTable({ dialect: db.dialect, table, columns, orderedAt: "milliseconds" }));
        expect(query.read(await db.run(query.sql)).rows, query.sql).toBe(1);
        await db.run(`DROP TABLE "${table.replaceAll('"', '""')}"`);
        run++;
      }
    },
    60_000,
  );

  it("refuses a NUL, half a character, a template and an empty name wherever a name enters", () => {
    for (const bad of ["", "a\0b", "\ud800", "{{ x }}", "{% x %}", "{# x #}", "x".repeat(1001), 5, null, {}]) {
      const name = bad as string;
      for (const make of [
        () => orderTable({ dialect: "duckdb", table: name, columns: PLAIN, orderedAt: "utc" }),
        () => orderTable({ dialect: "duckdb", table: ["a", name], columns: PLAIN, orderedAt: "utc" }),
        () => orderTable({ dialect: "duckdb", table: { file: name }, columns: PLAIN, orderedAt: "utc" }),
        () => orderTable({ dialect: "duckdb", table: { ref: name }, columns: PLAIN, orderedAt: "utc" }),
        () => orderTable({ dialect: "duckdb", table: "t", columns: { ...PLAIN, amount: name }, orderedAt: "utc" }),
        () => orderTable({ dialect: "duckdb", table: "t", columns: { ...PLAIN, channel: name }, orderedAt: "utc" }),
        () => surveyTable({ dialect: "duckdb", table: "t", columns: { answer: name } }),
        () =>
          subscriptionTable({
            dialect: "duckdb",
            table: "t",
            columns: { customerId: name, startedAt: "b", endedAt: "c", mrr: "d" },
            startedAt: "utc",
          }),
      ])
        expect(make, JSON.stringify(bad)).toThrow(MetricInputError);
    }
  });

  it("takes a reference of dbt's only by a plain name", () => {
    const ref = (name: string) =>
      orderTable({ dialect: "duckdb", table: { ref: name }, columns: PLAIN, orderedAt: "utc" });
    expect(ref("my_orders").source).toBe("{{ ref('my_orders') }}");
    for (const name of ["a'b", "a b", "1a", "a.b", "') }}; DROP"]) expect(() => ref(name)).toThrow(MetricInputError);
  });

  it("writes a file as a text, its quotes doubled", () => {
    const table = { file: "o'rders/*.parquet" };
    expect(orderTable({ dialect: "duckdb", table, columns: PLAIN, orderedAt: "utc" }).source).toBe(
      "'o''rders/*.parquet'",
    );
  });

  it("reads a column's name once: a getter cannot change it after the check", () => {
    let reads = 0;
    const columns = {
      customerId: "a",
      orderedAt: "b",
      get amount() {
        return reads++ === 0 ? "c" : "{{ x }}\0";
      },
    };
    const { sql } = orderSpanQuery(orderTable({ dialect: "duckdb", table: "t", columns, orderedAt: "utc" }));
    expect(sql).toContain('"c"');
    expect(sql).not.toContain("{{");
  });

  it("takes the tables of no other maker", () => {
    const real = orderTable({ dialect: "duckdb", table: "t", columns: PLAIN, orderedAt: "utc" });
    expect(() => orderSpanQuery({ ...real, source: "x; DROP TABLE y" })).toThrow(
      "orderSpanQuery: orders must be an order table, as orderTable() makes it, but got",
    );
    expect(() => subscriptionSpanQuery(real as never)).toThrow("subscriptionSpanQuery: subscriptions must be a");
    expect(Object.isFrozen(real)).toBe(true);
    expect(Object.isFrozen(real.columns)).toBe(true);
  });
});

describe("options", () => {
  const orders = orderTable({ dialect: "duckdb", table: "t", columns: { ...PLAIN, channel: "d" }, orderedAt: "utc" });
  const span = spanOf(orders, { first: "2025-01-01", last: "2025-06-01" });
  const junk = (choice: Random): unknown =>
    choice.pick<unknown>([
      undefined,
      null,
      Number.NaN,
      Infinity,
      -Infinity,
      -0,
      0,
      1,
      1.5,
      -1,
      2 ** 53,
      1e300,
      "1; DROP TABLE t",
      "' OR 1=1 --",
      "2025-01-01",
      "2025-02-30",
      "9999-12-31",
      {},
      [],
      [1, 2],
      ["1) --"],
      true,
      () => 1,
      Symbol("s"),
      new Date(Number.NaN),
      new Date(0),
      10n,
      "week",
      "first",
      "recurring",
      "onOrAfter",
      "rolling24h",
      "revenue",
      "channel",
      fuzzedName(choice),
      Float64Array.of(1, Number.NaN),
      { valueOf: () => 1 },
    ]);

  it("are refused by name, or make the same text with other whole numbers, 10,000 of them", () => {
    const choice = random(23);
    const fields = [
      "period",
      "asOf",
      "from",
      "until",
      "columns",
      "cohort",
      "retained",
      "ages",
      "brackets",
      "minimumEvents",
      "gapDays",
      "measure",
      "entries",
      "by",
      "firstCell",
      "timeZone",
      "weekStartsOn",
    ];
    let made = 0;
    for (let each = 0; each < 10_000; each++) {
      const options: Record<string, unknown> = { period: choice.pick(["month", "week"]), asOf: "2025-05-01" };
      for (let turn = choice.whole(1, 3); turn > 0; turn--) options[choice.pick(fields)] = junk(choice);
      let sql: string;
      try {
        sql = cohortTableQuery(orders, options as never, span).sql;
      } catch (error) {
        expect(error, String(error)).toBeInstanceOf(MetricInputError);
        continue;
      }
      made++;
      const { text, names: found } = skeletonOf(dialects.duckdb, sql);
      expect(new Set(found)).toEqual(
        new Set(
          found.includes("d") ? ["a", "b", "c", "d", "t"] : ["a", "b", "c", "t"].filter((x) => found.includes(x)),
        ),
      );
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object|;|--|\/\*/u);
      expect(text.replace(/\bE\b/gu, "")).toMatch(/^(?:WITH|SELECT) [\w\s(),.+*/<>=%&|«»‹›-]*$/u);
    }
    expect(made).toBeGreaterThan(200);
  }, 600_000);

  it("never write a fraction or a number with an exponent outside a literal", () => {
    for (const name of names)
      for (const [title, sql] of orderTexts(name)) {
        const { text } = skeletonOf(dialects[name], sql);
        expect(text.replaceAll(/1e15|1e-9|0\.0005|2440587\.5/gu, ""), title).not.toMatch(/\d\.\d|\de[-+]?\d/iu);
      }
  });
});
